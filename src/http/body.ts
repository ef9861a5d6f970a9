import type { Request } from 'express';
import { bodyTypes } from '../contract/operation.ts';
import { maxBodyBytes } from '../answers/body-limits.ts';
import type { Body, BodyFormat } from '../answers/questions.ts';
import { single } from '../answers/refused.ts';
import type { Budget } from './budget.ts';
import { readBytes } from './read-bytes.ts';

const types = bodyTypes.join(', ');

/** Reads a body, up to its limit and only for a supported content type. */
export async function readBody(request: Request, budget: Budget): Promise<Body> {
  if (request.get('transfer-encoding') === undefined && Number(request.get('content-length') ?? 0) === 0) {
    throw single(
      'unreadable request',
      'file.syntax',
      'the request has no body',
      'send a scenario, such as { "extends": "name-of-a-scenario" }',
    );
  }
  const format = bodyFormat(request);
  return { bytes: await readBytes(request, maxBodyBytes[format], budget), format };
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
