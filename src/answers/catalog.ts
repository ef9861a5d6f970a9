import { describePart } from '../analysis/explain/describe-catalog.ts';
import { figuresCsv, sourcesCsv } from '../contract/catalog-csv.ts';
import { figureJson, partJson, partSummaryJson, sourcesJson, sourcesPart } from '../contract/catalog-json.ts';
import { nearest } from '../core/did-you-mean.ts';
import { figuresOf } from '../domain/catalog/figures.ts';
import type { Library } from '../domain/library/library.ts';
import type { Answered } from './answered.ts';
import { catalogFormats, jsonOnly } from './media-types.ts';
import type { Questions } from './questions.ts';
import { single, type Refused } from './refused.ts';

export function listCatalog(library: Library): Answered {
  const parts = library.catalog
    .partNames()
    .flatMap((name) => describePart(library, name) ?? [])
    .map(partSummaryJson);
  return { body: JSON.stringify({ parts, sources: library.sources().size }), mediaType: jsonOnly.json, tagged: true };
}

export function showCatalogPart(library: Library, { part: name, format }: Questions['showCatalogPart']): Answered {
  const known = library.sources();
  const part = name === sourcesPart.part ? undefined : describePart(library, name);
  if (!part && name !== sourcesPart.part) throw noPart(library, name);
  const text =
    format === 'csv'
      ? part
        ? figuresCsv(part, known)
        : sourcesCsv(known)
      : JSON.stringify(part ? partJson(part, known) : sourcesJson(known));
  return { body: text, mediaType: catalogFormats[format], tagged: true };
}

export function showFigure(library: Library, { part, figure: name }: Questions['showFigure']): Answered {
  if (!library.catalog.part(part)) throw noPart(library, part);
  const found = figuresOf(library.catalog).find(`${part}.${name}`, []);
  if ('code' in found) throw single('unknown address', found.code, found.message, found.hint);
  return { body: JSON.stringify(figureJson(found, library.sources())), mediaType: jsonOnly.json, tagged: true };
}

function noPart({ catalog }: Library, name: string): Refused {
  const names = [...catalog.partNames(), sourcesPart.part];
  const near = nearest(name, names);
  return single(
    'unknown address',
    'name.unknown',
    `the catalog has no part ${name}`,
    near === undefined ? `its parts are ${names.join(', ')}` : `did you mean ${near}`,
  );
}
