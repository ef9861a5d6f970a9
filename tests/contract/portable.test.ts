import { describe, expect, it } from 'vitest';
import { openapiDocument } from '../../src/contract/openapi-document.ts';

type Node = Readonly<Record<string, unknown>>;

/** Every schema of the document with its place; examples are data. */
function* schemasIn(value: unknown, place = ''): Generator<readonly [string, Node]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value) && ('type' in value || 'anyOf' in value || 'oneOf' in value || '$ref' in value)) yield [place, value];
  for (const [key, inner] of Object.entries(value)) if (!/^examples?$/.test(key)) yield* schemasIn(inner, `${place}/${key}`);
}

const all = [...schemasIn(openapiDocument())];
const named = /^\/components\/schemas\/\w+$/;
const placesOf = (is: (schema: Node, place: string) => boolean): readonly string[] =>
  all.flatMap(([place, schema]) => (is(schema, place) ? [place] : []));
const alternatives = (schema: Node): readonly Node[] => (schema['anyOf'] ?? schema['oneOf'] ?? []) as Node[];
const isNull = ({ type }: Node): boolean => type === 'null';

describe('generators of clients find in the contract', () => {
  it('enough to look at', () => {
    expect(all.length).toBeGreaterThan(400);
    expect(placesOf((schema) => alternatives(schema).length > 0).length).toBeGreaterThan(15);
  });

  it.each<readonly [string, (schema: Node, place: string) => boolean]>([
    ['pair of schemas', (schema) => 'prefixItems' in schema || schema['items'] === false],
    ['constant', (schema) => 'const' in schema],
    ['boolean with one value', ({ type, enum: values }) => type === 'boolean' && values !== undefined],
    ['list of two types', ({ type }) => Array.isArray(type) && type.filter((one) => one !== 'null').length !== 1],
    [
      'number of unknown width',
      ({ type, format }) => (type === 'number' && format !== 'double') || (type === 'integer' && format !== 'int32'),
    ],
    [
      'integer without a limit below that of 32 bits',
      ({ type, maximum, minimum }) => type === 'integer' && !(Number(maximum) < 2 ** 31 && Number(minimum) >= 0),
    ],
    [
      'union without a name, except that of one schema and null',
      (schema, place) => alternatives(schema).filter((one) => !isNull(one)).length > 1 && !named.test(place),
    ],
    ['object without a name in a union', (schema) => alternatives(schema).some((one) => 'properties' in one)],
    [
      'mapping with a typed value in a union',
      (schema) => !isNullable(schema) && alternatives(schema).some((one) => 'additionalProperties' in one),
    ],
    ['list of unions in a union', (schema) => alternatives(schema).some(({ items }) => items !== undefined && '$ref' in (items as Node))],
  ])('no %s', (_, is) => {
    expect(placesOf(is)).toEqual([]);
  });
});

function isNullable(schema: Node): boolean {
  return alternatives(schema).length === 2 && alternatives(schema).some(isNull);
}
