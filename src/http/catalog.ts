import type { Request, RequestHandler } from 'express';
import { describePart } from '../analysis/explain/describe-catalog.ts';
import { figuresCsv, sourcesCsv } from '../contract/catalog-csv.ts';
import { figureJson, partJson, partSummaryJson, sourcesJson, sourcesPart } from '../contract/catalog-json.ts';
import { operations } from '../contract/operations.ts';
import { nearest } from '../core/did-you-mean.ts';
import { figuresOf } from '../domain/catalog/figures.ts';
import type { Library } from '../domain/library/library.ts';
import { single, type HttpProblem } from './errors.ts';
import { catalogFormats, chosenFormat, jsonOnly } from './format.ts';
import { readQuery } from './query.ts';
import { send } from './send.ts';

export function listCatalog(library: Library): RequestHandler {
  return (request, response) => {
    readQuery(request, {});
    chosenFormat(request, jsonOnly);
    const parts = library.catalog
      .partNames()
      .flatMap((name) => describePart(library, name) ?? [])
      .map(partSummaryJson);
    send(response, { body: JSON.stringify({ parts, sources: library.sources().size }), mediaType: jsonOnly.json, tagged: true });
  };
}

export function showCatalogPart(library: Library): RequestHandler<{ part: string }> {
  return (request, response) => {
    const query = readQuery(request as Request, operations.showCatalogPart.query);
    const format = chosenFormat(request as Request, catalogFormats, query.format);
    const { part: name } = request.params;
    const known = library.sources();
    const part = name === sourcesPart.part ? undefined : describePart(library, name);
    if (!part && name !== sourcesPart.part) throw noPart(library, name);
    const text =
      format === 'csv'
        ? part
          ? figuresCsv(part, known)
          : sourcesCsv(known)
        : JSON.stringify(part ? partJson(part, known) : sourcesJson(known));
    send(response, { body: text, mediaType: catalogFormats[format], tagged: true });
  };
}

export function showFigure(library: Library): RequestHandler<{ part: string; figure: string }> {
  return (request, response) => {
    readQuery(request as Request, {});
    chosenFormat(request as Request, jsonOnly);
    const { part, figure: name } = request.params;
    if (!library.catalog.part(part)) throw noPart(library, part);
    const found = figuresOf(library.catalog).find(`${part}.${name}`, []);
    if ('code' in found) throw single('unknown address', found.code, found.message, found.hint);
    send(response, { body: JSON.stringify(figureJson(found, library.sources())), mediaType: jsonOnly.json, tagged: true });
  };
}

function noPart({ catalog }: Library, name: string): HttpProblem {
  const names = [...catalog.partNames(), sourcesPart.part];
  const near = nearest(name, names);
  return single(
    'unknown address',
    'name.unknown',
    `the catalog has no part ${name}`,
    near === undefined ? `its parts are ${names.join(', ')}` : `did you mean ${near}`,
  );
}
