import type { z } from 'zod';

/** The fields a schema knows for the mapping at `path`, over all branches of the unions on the way. */
export function knownFields(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let places = [...branchesOf(schema)];
  for (const part of path) places = places.flatMap((place) => inner(place, part)).flatMap((place) => [...branchesOf(place)]);
  return [...new Set(places.flatMap((place) => (place._zod.def.type === 'object' ? Object.keys(place._zod.def.shape) : [])))];
}

type Schema = z.core.$ZodTypes;

/** Unwraps optional, nullable, default, lazy and pipe: yields one schema, or every branch of a union. */
export function* branchesOf(schema: z.core.$ZodType): Generator<Schema> {
  const { def } = (schema as Schema)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      yield* branchesOf(def.innerType);
      break;
    case 'lazy':
      yield* branchesOf(def.getter());
      break;
    case 'pipe':
      yield* branchesOf(def.in);
      break;
    case 'union':
      for (const option of def.options) yield* branchesOf(option);
      break;
    case 'intersection':
      yield* branchesOf(def.left);
      yield* branchesOf(def.right);
      break;
    default:
      yield schema as Schema;
  }
}

function inner(schema: Schema, part: string | number): z.core.$ZodType[] {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object': {
      const field = Object.hasOwn(def.shape, part) ? def.shape[part] : undefined;
      return field === undefined ? [] : [field];
    }
    case 'record':
      return [def.valueType];
    case 'array':
      return [def.element];
    case 'tuple': {
      const item = def.items[Number(part)] ?? def.rest;
      return item ? [item] : [];
    }
    default:
      return [];
  }
}
