import express, { type Request, type Response } from 'express';
import type { Problem } from '../core/problem.ts';
import { readDocument } from '../domain/document.ts';
import { readScenario } from '../domain/library.ts';
import type { ScenarioFile } from '../domain/scenario-file.ts';
import { refused, single } from './errors.ts';

export interface LocatedScenario {
  readonly scenario: ScenarioFile;
  /** Puts line and column to a problem with a path into the scenario. */
  readonly locate: ((problem: Problem) => Problem) | undefined;
}

type BodyFormat = 'json' | 'yaml';

/** Bytes of a body, after decompression. */
const maxBytes: Readonly<Record<BodyFormat, number>> = { json: 10_000_000, yaml: 2_000_000 };

const readers: Readonly<Record<BodyFormat, express.RequestHandler>> = {
  json: express.raw({ type: () => true, limit: maxBytes.json }),
  yaml: express.raw({ type: () => true, limit: maxBytes.yaml }),
};

const formats: ReadonlyMap<string, BodyFormat> = new Map([['application/json', 'json'], ['application/yaml', 'yaml'], ['text/yaml', 'yaml']]);

const types = [...formats.keys()].join(', ');

/** A body is a scenario. It is read no further than its limit, and only of a type that a scenario can have. */
export async function readScenarioBody(request: Request, response: Response): Promise<LocatedScenario> {
  if (request.get('transfer-encoding') === undefined && Number(request.get('content-length') ?? 0) === 0) {
    throw single('unreadable request', 'file.syntax', 'the request has no body', 'send a scenario, such as { "extends": "name-of-a-scenario" }');
  }
  const format = bodyFormat(request);
  await new Promise<void>((resolve, reject) => {
    void readers[format](request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new Error('the body cannot be read'));
    });
  });
  const document = readDocument(utf8(request.body as Uint8Array | undefined), { format, maxBytes: maxBytes[format] });
  const { value, problems } = readScenario(document);
  if (!value) throw refused(problems);
  return { scenario: value, locate: document.locate };
}

function bodyFormat(request: Request): BodyFormat {
  const header = request.get('content-type') ?? '';
  const format = formats.get(header.split(';', 1)[0]!.trim().toLowerCase());
  if (!format) throw unsupported(header === '' ? 'the body has no content type' : `a scenario cannot be of content type ${header}`, `send one of ${types}`);
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(header)?.[1];
  if (charset !== undefined && !/^(utf-?8|us-ascii)$/i.test(charset)) throw unsupported(`the charset ${charset} is not supported`, 'send the text as UTF-8');
  return format;
}

function unsupported(message: string, hint: string): Error {
  return single('wrong content type', 'field.type', message, hint, { 'Accept-Post': types });
}

function utf8(bytes: Uint8Array | undefined): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw single('unreadable request', 'file.syntax', 'the body is not UTF-8', 'save the text as UTF-8');
  }
}
