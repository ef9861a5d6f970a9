import { hash } from 'node:crypto';

/**
 * JSON text that is the same for equal data: keys sorted by code unit, no blanks, absent and undefined fields alike,
 * −0 as 0. What JSON has no word for (NaN, Infinity, undefined in a list) is null, as in JSON.stringify.
 */
export function canonicalJson(value: unknown): string {
  return written(value, 0);
}

function written(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : JSON.stringify(value);
  if (!keptDepths.includes(depth)) return unkept(value, depth);
  const known = kept.get(value);
  if (known !== undefined) return known;
  const made = unkept(value, depth);
  kept.set(value, made);
  return made;
}

/** Depths whose objects are cached: sections of a scenario and their entries are shared between runs. Data never change once read. */
const keptDepths: readonly number[] = [1, 2];
const kept = new WeakMap<object, string>();

function unkept(value: object, depth: number): string {
  if (Array.isArray(value)) return `[${value.map((item) => written(item, depth + 1)).join(',')}]`;
  let text = '{';
  // Without a comparison of its own, sort goes by code unit.
  for (const key of Object.keys(value).sort()) {
    const field = (value as Readonly<Record<string, unknown>>)[key];
    if (field === undefined) continue;
    text += `${text.length > 1 ? ',' : ''}${plainKey.test(key) ? `"${key}"` : JSON.stringify(key)}:${written(field, depth + 1)}`;
  }
  return `${text}}`;
}

const plainKey = /^\w+$/;

/** SHA-256 in hex: of a text or bytes as they are, of any other value by its canonical JSON. */
export function contentHash(value: unknown): string {
  const content = typeof value === 'string' || value instanceof Uint8Array ? value : canonicalJson(value);
  return hash('sha256', content, 'hex');
}
