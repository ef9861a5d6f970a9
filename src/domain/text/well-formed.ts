import { z } from 'zod';
import { branchesOf } from './known-fields.ts';

/** A part of a document that its schema refuses and that was left out. */
export interface Omission {
  readonly path: readonly (string | number)[];
  /**
   * `unknown`: no such field. `key`: a key in another style. `absent`: a required field is missing. `unfit`: a value of the
   * wrong type.
   */
  readonly why: 'unknown' | 'key' | 'absent' | 'unfit';
}

/** A schema's type with any part left out. Pairs are complete or absent; an omitted list entry becomes undefined. */
export type Partially<T> = T extends readonly [unknown, unknown]
  ? T
  : T extends readonly (infer Entry)[]
    ? readonly (Partially<Entry> | undefined)[]
    : T extends object
      ? { readonly [Key in keyof T]?: Partially<T[Key]> | undefined }
      : T;

/** The present entries of a list. */
export function present<T>(list: readonly (T | undefined)[] | undefined): readonly T[] {
  return (list ?? []).filter((entry) => entry !== undefined);
}

/** A list that is only meaningful when complete, such as the dimensions of a variable. */
export function whole<T>(list: readonly (T | undefined)[] | undefined): readonly T[] | undefined {
  return list?.every((entry) => entry !== undefined) ? list : undefined;
}

/** The present entries of a mapping. */
export function presentEntries<T>(mapping: Readonly<Record<string, T | undefined>> | undefined): readonly (readonly [string, T])[] {
  if (mapping === undefined) return [];
  return Object.entries(mapping).filter((entry): entry is [string, T] => entry[1] !== undefined);
}

export interface WellFormed<T> {
  /** Undefined where the whole value has the wrong type. */
  readonly value: Partially<T> | undefined;
  readonly omitted: readonly Omission[];
}

/** The well-formed part of a value that its schema refuses: reads each field and each entry individually, recursively. */
export function wellFormed<T>(schema: z.ZodType<T>, data: unknown): WellFormed<T> {
  const omitted: Omission[] = [];
  return { value: partOf(schema, data, [], omitted) as Partially<T> | undefined, omitted };
}

type Mapping = Readonly<Record<string, unknown>>;

function partOf(schema: z.core.$ZodType, data: unknown, path: Omission['path'], omitted: Omission[]): unknown {
  if (z.core.safeParse(schema, data).success) return data;
  const mapping = typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Mapping) : undefined;
  for (const {
    _zod: { def },
  } of branchesOf(schema)) {
    if (def.type === 'array' && Array.isArray(data)) {
      const before = omitted.length;
      const entries: unknown[] = data.map((entry, index) => partOf(def.element, entry, [...path, index], omitted));
      if (omitted.length > before) return entries;
      // Every entry fits, so the list as a whole does not: it is empty, or too long.
      continue;
    }
    if (def.type === 'object' && mapping) return fieldsOf(def.shape, mapping, path, omitted);
    if (def.type === 'record' && mapping) return entriesOf(def, mapping, path, omitted);
  }
  omitted.push({ path, why: 'unfit' });
  return undefined;
}

function fieldsOf(shape: z.core.$ZodShape, data: Mapping, path: Omission['path'], omitted: Omission[]): Mapping {
  for (const [key, schema] of Object.entries(shape)) {
    if (!Object.hasOwn(data, key) && schema._zod.optin !== 'optional') omitted.push({ path: [...path, key], why: 'absent' });
  }
  return fromEntries(
    Object.entries(data).map(([key, value]) => {
      const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (schema) return [key, partOf(schema, value, [...path, key], omitted)];
      omitted.push({ path: [...path, key], why: 'unknown' });
      return [key, undefined];
    }),
  );
}

function entriesOf({ keyType, valueType }: z.core.$ZodRecordDef, data: Mapping, path: Omission['path'], omitted: Omission[]): Mapping {
  return fromEntries(
    Object.entries(data).map(([key, value]) => {
      if (z.core.safeParse(keyType, key).success) return [key, partOf(valueType, value, [...path, key], omitted)];
      omitted.push({ path: [...path, key], why: 'key' });
      return [key, undefined];
    }),
  );
}

function fromEntries(entries: readonly (readonly [string, unknown])[]): Mapping {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
