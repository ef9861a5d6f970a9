import type { Request } from 'express';
import { bodyTypes } from '../contract/operation.ts';
import { readDocument, type Document } from '../domain/text/document.ts';
import { decodeUtf8 } from '../domain/text/utf8.ts';
import { refused, single } from './errors.ts';
import { readBytes } from './read-bytes.ts';

type BodyFormat = 'json' | 'yaml';

/** Limit in bytes, after decompression. */
const maxBytes: Readonly<Record<BodyFormat, number>> = { json: 10_000_000, yaml: 2_000_000 };

const types = bodyTypes.join(', ');

export interface Body {
  readonly text: string;
  readonly format: BodyFormat;
}

/** Reads the text of a body, up to its limit and only for a supported content type. */
export async function readBody(request: Request): Promise<Body> {
  if (request.get('transfer-encoding') === undefined && Number(request.get('content-length') ?? 0) === 0) {
    throw single(
      'unreadable request',
      'file.syntax',
      'the request has no body',
      'send a scenario, such as { "extends": "name-of-a-scenario" }',
    );
  }
  const format = bodyFormat(request);
  return { text: utf8(await readBytes(request, maxBytes[format])), format };
}

/** Parses a body as data with positions; throws if it is neither JSON nor YAML. */
export async function readDocumentBody(request: Request): Promise<Document> {
  const { text, format } = await readBody(request);
  const document = readDocument(text, { format, maxBytes: maxBytes[format] });
  if (document.problems.some(({ severity }) => severity === 'error')) throw refused(document.problems);
  return document;
}

function bodyFormat(request: Request): BodyFormat {
  const header = request.get('content-type') ?? '';
  const type = header.split(';', 1)[0]!.trim().toLowerCase();
  if (!(bodyTypes as readonly string[]).includes(type))
    throw unsupported(
      header === '' ? 'the body has no content type' : `a body cannot be of content type ${header}`,
      `send one of ${types}`,
    );
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(header)?.[1];
  if (charset !== undefined && !/^(utf-?8|us-ascii)$/i.test(charset))
    throw unsupported(`the charset ${charset} is not supported`, 'send the text as UTF-8');
  return type === 'application/json' ? 'json' : 'yaml';
}

function unsupported(message: string, hint: string): Error {
  return single('wrong content type', 'field.type', message, hint, { 'Accept-Post': types });
}

function utf8(bytes: Uint8Array): string {
  const { text, problem } = decodeUtf8(bytes);
  if (problem) throw refused([problem], 'unreadable request');
  return text;
}
