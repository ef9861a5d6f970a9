import express, { type Request, type RequestHandler } from 'express';
import { readDocument, type Document } from '../domain/document.ts';
import { single } from './errors.ts';

type BodyFormat = 'json' | 'yaml';

/** Bytes of a body, after decompression. */
const maxBytes: Readonly<Record<BodyFormat, number>> = { json: 10_000_000, yaml: 2_000_000 };

const formats: ReadonlyMap<string, BodyFormat> = new Map([['application/json', 'json'], ['application/yaml', 'yaml'], ['text/yaml', 'yaml']]);

const types = [...formats.keys()].join(', ');

/** Reads a body no further than its limit, and only of a type that a scenario can have. */
export const readBody: readonly RequestHandler[] = [
  (request, _response, next) => {
    if (request.get('transfer-encoding') === undefined && Number(request.get('content-length') ?? 0) === 0) {
      throw single('unreadable request', 'file.syntax', 'the request has no body', 'send a scenario, for example { "extends": "a-scenario-of-the-library" }');
    }
    bodyFormat(request);
    next();
  },
  express.raw({ type: (request) => bodyFormat(request as Request) === 'json', limit: maxBytes.json }),
  express.raw({ type: (request) => bodyFormat(request as Request) === 'yaml', limit: maxBytes.yaml }),
];

/** The body as data, with what is wrong with its text. */
export function bodyDocument(request: Request): Document {
  const format = bodyFormat(request);
  return readDocument(utf8(request.body as Uint8Array | undefined), { format, maxBytes: maxBytes[format] });
}

function bodyFormat(request: Request): BodyFormat {
  const header = request.get('content-type') ?? '';
  const format = formats.get(header.split(';', 1)[0]!.trim().toLowerCase());
  if (!format) {
    const message = header === '' ? 'the body has no content type' : `the content type ${header} is not one a scenario can have`;
    throw single('wrong content type', 'field.type', message, `send one of ${types}`, { 'Accept-Post': types });
  }
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(header)?.[1];
  if (charset !== undefined && !/^(utf-?8|us-ascii)$/i.test(charset)) {
    throw single('wrong content type', 'field.type', `the charset ${charset} is not supported`, 'send the text as UTF-8', { 'Accept-Post': types });
  }
  return format;
}

function utf8(bytes: Uint8Array | undefined): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw single('unreadable request', 'file.syntax', 'the body is not UTF-8', 'save the file as UTF-8');
  }
}
