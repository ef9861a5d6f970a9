import { createHash } from 'node:crypto';

/**
 * JSON text that is the same for equal data: keys sorted by code unit, no blanks, absent and undefined fields alike,
 * −0 as 0. What JSON has no word for (NaN, Infinity, undefined in a list) is null, as in JSON.stringify.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined).sort(byKey);
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
  }
  return value === undefined ? 'null' : JSON.stringify(value);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** SHA-256 in hex: of a text or bytes as they are, of any other value by its canonical JSON. */
export function contentHash(value: unknown): string {
  const content = typeof value === 'string' || value instanceof Uint8Array ? value : canonicalJson(value);
  return createHash('sha256').update(content).digest('hex');
}
