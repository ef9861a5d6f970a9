import { hash } from 'node:crypto';

/**
 * JSON text that is equal for equal data: keys sorted by code unit, no whitespace, undefined fields omitted, −0 as 0.
 * Values that JSON lacks (NaN, Infinity, undefined in a list) are null, as in JSON.stringify.
 */
export function canonicalJson(value: unknown): string {
  return written(value, 0);
}

function written(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : JSON.stringify(value);
  if (!cachedDepths.includes(depth)) return uncached(value, depth);
  const known = cache.get(value);
  if (known !== undefined) return known;
  const made = uncached(value, depth);
  cache.set(value, made);
  return made;
}

/** Depths whose objects are cached: sections of a scenario and their entries are shared between runs. Data never change once read. */
const cachedDepths: readonly number[] = [1, 2];
const cache = new WeakMap<object, string>();

function uncached(value: object, depth: number): string {
  if (Array.isArray(value)) return `[${value.map((item) => written(item, depth + 1)).join(',')}]`;
  // Joined, not appended: a hash of a text appended to in many steps takes three times as long.
  const entries: string[] = [];
  // Without a comparison function, sort orders by code unit.
  for (const key of Object.keys(value).sort()) {
    const field = (value as Readonly<Record<string, unknown>>)[key];
    if (field === undefined) continue;
    entries.push(plainKey.test(key) ? `"${key}":` : `${JSON.stringify(key)}:`, written(field, depth + 1), ',');
  }
  entries.pop();
  return ['{', ...entries, '}'].join('');
}

const plainKey = /^\w+$/;

/** SHA-256 in hex: of a text or bytes as they are, of any other value by its canonical JSON. */
export function contentHash(value: unknown): string {
  const content = typeof value === 'string' || value instanceof Uint8Array ? value : canonicalJson(value);
  return hash('sha256', content, 'hex');
}
