import type { z } from 'zod';
import { branchesOf } from '../../src/domain/text/known-fields.ts';

/** One step of a path: a field, `*` for the entries of a mapping by name, `#` for those of a list. */
type Step = string;

/**
 * Every field of a schema as a path such as `parameters.*.unit`, over all branches of its unions. What a schema leaves
 * open (a value per element, points by date) ends the path.
 */
export function schemaFields(schema: z.core.$ZodType): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (one: z.core.$ZodType, path: readonly Step[]): void => {
    if (path.length > 0) found.add(path.join('.'));
    for (const { _zod } of branchesOf(one)) {
      const { def } = _zod;
      if (def.type === 'object') for (const [field, inner] of Object.entries(def.shape)) visit(inner, [...path, field]);
      else if (def.type === 'record') visit(def.valueType, [...path, '*']);
      else if (def.type === 'array') visit(def.element, [...path, '#']);
      else if (def.type === 'tuple') for (const inner of def.items) visit(inner, [...path, '#']);
    }
  };
  visit(schema, []);
  return found;
}

/** A place in data, and the field of the schema that it is. */
export interface Place {
  readonly path: readonly (string | number)[];
  readonly field: string;
  /** Whether the schema knows the fields of the mapping here, so that another one is unknown. */
  readonly closed: boolean;
}

/** Every place of data that the schema describes, outer ones first. */
export function placesOf(schema: z.core.$ZodType, data: unknown): readonly Place[] {
  const places: Place[] = [];
  const seen = new Set<string>();
  const visit = (branches: readonly z.core.$ZodType[], value: unknown, path: Place['path'], steps: readonly Step[]): void => {
    const options = branches.flatMap((branch) => [...branchesOf(branch)]);
    const within = (
      key: string | number,
      step: (def: (typeof options)[number]['_zod']['def']) => [Step, z.core.$ZodType] | undefined,
    ): void => {
      const inner = options.map(({ _zod }) => step(_zod.def)).filter((found) => found !== undefined);
      for (const name of new Set(inner.map(([one]) => one)))
        visit(
          inner.filter(([one]) => one === name).map(([, one]) => one),
          (value as Record<string | number, unknown>)[key],
          [...path, key],
          [...steps, name],
        );
    };
    const closed =
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      options.some(({ _zod }) => _zod.def.type === 'object') &&
      (options.every(({ _zod }) => _zod.def.type !== 'record') || 'low' in value);
    const id = JSON.stringify([path, steps]);
    if (!seen.has(id)) places.push({ path, field: steps.join('.'), closed });
    seen.add(id);
    if (Array.isArray(value))
      value.forEach((_, index) => {
        within(index, (def) =>
          def.type === 'array' ? ['#', def.element] : def.type === 'tuple' && def.items[index] ? ['#', def.items[index]] : undefined,
        );
      });
    else if (typeof value === 'object' && value !== null)
      for (const key of Object.keys(value))
        within(key, (def) =>
          def.type === 'record' ? ['*', def.valueType] : def.type === 'object' && def.shape[key] ? [key, def.shape[key]] : undefined,
        );
  };
  visit([schema], data, [], []);
  return places;
}
