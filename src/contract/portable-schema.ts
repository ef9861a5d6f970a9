import type { z } from 'zod';
import type { ZodOpenApiOverride } from 'zod-openapi';

type Written = Parameters<ZodOpenApiOverride>[0]['jsonSchema'];
type Option = Written | { $ref: string };

/**
 * Writes a schema such that generators of clients in every language read it alike. They guess the width of a number, stop at
 * a tuple, compare true with the text "true", and know no name for a mapping or a list of unions among alternatives.
 */
export const portable: ZodOpenApiOverride = ({ zodSchema, jsonSchema }) => {
  const { def } = zodSchema._zod;
  switch (def.type) {
    case 'number':
      jsonSchema.format = jsonSchema.type === 'integer' ? 'int32' : 'double';
      break;
    case 'literal':
      writeConstant(jsonSchema);
      break;
    case 'tuple':
      writePair(jsonSchema);
      break;
    case 'record':
      if (Object.keys(jsonSchema.additionalProperties ?? {}).length === 0) jsonSchema.additionalProperties = true;
      break;
    case 'union':
      writeAlternatives(jsonSchema, def.options.map(optionType));
      break;
    default:
  }
};

function writeConstant(schema: Written): void {
  const { const: value } = schema;
  delete schema.const;
  if (typeof value === 'number') Object.assign(schema, { type: 'integer', format: 'int32', enum: [value], minimum: value, maximum: value });
  else if (typeof value === 'string') schema.enum = [value];
}

/** The entries of every tuple are of one schema. */
function writePair(schema: Written): void {
  const { prefixItems = [] } = schema;
  delete schema.prefixItems;
  Object.assign(schema, { items: prefixItems[0], minItems: prefixItems.length, maxItems: prefixItems.length });
}

type OptionType = 'text' | 'null' | 'object' | 'mapping' | 'list of unions' | 'other';

/** The alternatives of a union exclude each other by their type. */
function writeAlternatives(schema: Written, types: readonly OptionType[]): void {
  const { anyOf = [] } = schema;
  const free = types.includes('mapping') && !(types.length === 2 && types.includes('null'));
  if (types.every((type) => type === 'text')) {
    delete schema.anyOf;
    Object.assign(schema, { type: 'string', pattern: anyOf.map(patternOf).join('|') });
  } else if (free) schema.anyOf = withFreeMapping(anyOf, types);
  else if (!types.includes('null')) {
    delete schema.anyOf;
    schema.oneOf = anyOf;
  }
}

/** A text in one of several forms is one text. */
function patternOf({ pattern, enum: values = [] }: Written): string {
  return pattern ?? `^(${values.join('|')})$`;
}

/** A mapping with free keys takes in the other mappings. `patternProperties` is read as a mapping of any values. */
function withFreeMapping(options: readonly Option[], types: readonly OptionType[]): Option[] {
  const isMapping = (type: OptionType): boolean => type === 'object' || type === 'mapping';
  const [mapping = {}, ...more] = options.filter((_, index) => isMapping(types[index]!)) as Written[];
  const { propertyNames, additionalProperties = {} } = more.length === 0 ? mapping : {};
  const keys = (propertyNames as Written | undefined)?.pattern ?? '.*';
  return [
    ...options.flatMap((option, index) =>
      isMapping(types[index]!) ? [] : types[index] === 'list of unions' ? [{ type: 'array' as const, items: {} }] : [option],
    ),
    { type: 'object', patternProperties: { [keys]: additionalProperties === true ? {} : additionalProperties } },
  ];
}

function optionType(schema: z.core.$ZodType): OptionType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
    case 'enum':
      return 'text';
    case 'record':
      return 'mapping';
    case 'array':
      return (def.element as z.core.$ZodTypes)._zod.def.type === 'union' ? 'list of unions' : 'other';
    case 'null':
    case 'object':
      return def.type;
    default:
      return 'other';
  }
}
