import { readDocument, type Document } from '../domain/text/document.ts';
import { readUnits } from '../domain/cost/read-cost.ts';
import type { Library } from '../domain/library/library.ts';
import { maxBodyBytes } from './body-limits.ts';
import { decodeUtf8 } from '../domain/text/utf8.ts';
import type { Body } from './questions.ts';
import { refused } from './refused.ts';

/** The text of a body; throws a refusal if it is not UTF-8. */
export function textOf({ bytes }: Body): string {
  const { text, problem } = decodeUtf8(bytes);
  if (problem) throw refused([problem], 'unreadable request');
  return text;
}

/** Parses a body as data with positions; throws if it is neither JSON nor YAML. */
export function documentOf({ meter }: Library, body: Body): Document {
  const text = textOf(body);
  meter?.charge('read', readUnits(text, body.format));
  const document = readDocument(text, { format: body.format, maxBytes: maxBodyBytes[body.format] });
  if (document.problems.some(({ severity }) => severity === 'error')) throw refused(document.problems);
  return document;
}
