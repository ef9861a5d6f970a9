import { z } from 'zod';
import { fault, type Problem } from '../core/problem.ts';
import { readDocument } from '../domain/text/document.ts';
import { schemaProblems } from '../domain/text/schema-problems.ts';
import { scopeNames } from '../contract/scopes.ts';
import { parseRate } from './rate.ts';

/** The version of the format of a key file. */
export const keyFileFormat = 1;

/** More would not be looked after by hand. */
export const mostKeys = 10_000;

const instant = z.iso.datetime({ precision: 0 });
const rate = z.string().refine((text) => parseRate(text) !== undefined, 'write for example 600/minute');

const keyRecord = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{12}$/, 'must be 12 hexadecimal digits'),
  name: z.string().regex(/^[^\p{C}]{1,100}$/u, 'must have 1 to 100 printable characters'),
  scopes: z.array(z.enum(scopeNames)).min(1).max(scopeNames.length),
  /** SHA-256 of the whole key. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
  created: instant,
  /** From this instant on the key is refused. */
  expires: instant.optional(),
  rate: rate.optional(),
  quota: rate.refine((text) => parseRate(text)?.seconds === 86_400, 'a quota is per day: 10000/day').optional(),
  revoked: instant.optional(),
});

const keyFile = z.strictObject({ format: z.literal(keyFileFormat), keys: z.array(keyRecord).max(mostKeys) });

export type KeyRecord = z.infer<typeof keyRecord>;

export type ReadKeys =
  | { readonly keys: readonly KeyRecord[]; readonly problems?: undefined }
  | { readonly keys?: undefined; readonly problems: readonly Problem[] };

/** Reads the text of a key file: all keys, or every problem. A file with a problem has no keys: half a list would be a guess. */
export function parseKeyFile(text: string, file: string): ReadKeys {
  const document = readDocument(text, { format: 'json', file });
  if (document.problems.length > 0) return { problems: document.problems };
  const { data } = document;
  const problems = (found: readonly Problem[]): ReadKeys => ({ problems: found.map((problem) => ({ ...problem, file })) });
  const version = typeof data === 'object' && data !== null && 'format' in data ? data.format : undefined;
  if (typeof version === 'number' && version > keyFileFormat)
    return problems([
      fault(
        'field.type',
        ['format'],
        `the key file has format ${version}, and this version of jevons reads format ${keyFileFormat}`,
        'use the version of jevons that wrote it',
      ),
    ]);
  const read = keyFile.safeParse(data);
  if (!read.success) return problems(schemaProblems(read.error, data, keyFile));
  const twice = read.data.keys.flatMap(({ id }, k, all) => (all.findIndex((other) => other.id === id) < k ? [{ id, k }] : []));
  if (twice.length > 0)
    return problems(
      twice.map(({ id, k }) => fault('name.duplicate', ['keys', k, 'id'], `two keys have the id ${id}`, 'remove one of them')),
    );
  return { keys: read.data.keys };
}

/** The text of a key file. */
export function keyFileText(keys: readonly KeyRecord[]): string {
  return `${JSON.stringify({ format: keyFileFormat, keys }, null, 2)}\n`;
}
