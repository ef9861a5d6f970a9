export type Schema = Readonly<Record<string, unknown>>;

/** The schema of fields that have no name in the schema; undefined if there can be none. */
export function rest({ additionalProperties, patternProperties }: Schema): Schema | undefined {
  const patterns = Object.values((patternProperties ?? {}) as Record<string, Schema>);
  if (patterns.length > 1) throw new Error('several patternProperties cannot be compared');
  if (patterns.length === 1) return patterns[0];
  if (additionalProperties === false) return undefined;
  return additionalProperties === undefined || additionalProperties === true ? {} : (additionalProperties as Schema);
}

export function properties({ properties: fields = {} }: Schema): Readonly<Record<string, Schema>> {
  return fields as Record<string, Schema>;
}

export const isUnion = (schema: Schema): boolean => 'oneOf' in schema || 'anyOf' in schema || Array.isArray(schema['type']);

/** The schemas of which one holds. */
export function alternatives(schema: Schema): readonly Schema[] {
  const { oneOf, anyOf, type } = schema;
  if (Array.isArray(type)) return type.map((one: unknown) => ({ ...schema, type: one }));
  return (oneOf ?? anyOf ?? [schema]) as readonly Schema[];
}

/** A whole number is a number. */
export function sameType({ type: written }: Schema, { type: read }: Schema): boolean {
  return written === read || (written === 'integer' && read === 'number');
}

export function describe({ type, format, enum: values }: Schema): string {
  return values ? (values as readonly unknown[]).join(' or ') : [type ?? 'any value', format].filter(Boolean).join(' as ');
}
