import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { catalogJsonSchema, modelJsonSchema, scenarioJsonSchema } from '../../../src/domain/library/json-schemas.ts';

const written = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));

const model = {
  format: 1,
  model: 'facility-power',
  title: 'Facility power',
  version: '1.0.0',
  summary: 'IT to facility',
  parameters: { pue: { title: 'PUE', unit: 'ratio(facility/it)', value: 1.2, source: 'assumption' } },
  auxiliaries: { facility_power: { title: 'Facility power', unit: 'MW(facility)', equation: 'it_power * pue' } },
};
const scenario = {
  scenario: 'low',
  extends: 'base',
  assumptions: { pue: 1.1, price: '2 USD/h', old: null },
  expect: [{ of: 'sum(x)', at: '2028-06', above: '1 GW' }],
};

const tdp = { title: 'Rated power', value: 700, unit: 'W(chip)/GPU', as_of: 2022, kind: 'spec', source: 'epoch', confidence: 'high' };
const catalog = {
  format: 1,
  catalog: 'accelerators',
  title: 'Accelerators',
  summary: 'What they draw',
  subjects: { 'h100-sxm': { title: 'H100', figures: { tdp } } },
};
const withFigure = (figure: object): object => ({ ...catalog, subjects: { 'h100-sxm': { title: 'H100', figures: { tdp: figure } } } });

describe.each([
  {
    name: 'model',
    path: 'models/model.schema.json',
    schema: modelJsonSchema(),
    good: model,
    bad: [
      { ...model, auxilaries: {} },
      { ...model, format: 2 },
      { ...model, title: undefined },
    ],
  },
  {
    name: 'scenario',
    path: 'scenarios/scenario.schema.json',
    schema: scenarioJsonSchema(),
    good: scenario,
    bad: [{ ...scenario, assumption: {} }, { assumptions: { PUE: 1 } }, { expect: [{ at: 2028 }] }],
  },
  {
    name: 'catalog',
    path: 'models/catalog.schema.json',
    schema: catalogJsonSchema(),
    good: catalog,
    bad: [
      { ...catalog, subject: {} },
      withFigure({ ...tdp, unit: undefined }),
      withFigure({ ...tdp, confidence: 'sure' }),
      withFigure({ ...tdp, source: undefined }),
    ],
  },
])('the JSON Schema of a $name file', ({ path, schema, good, bad }) => {
  const validate = new Ajv({ strict: false }).compile(schema);
  it('is up to date (npx tsx scripts/write-schemas.ts)', () => {
    expect(written(path)).toEqual(JSON.parse(JSON.stringify(schema)));
  });
  it('accepts a good file', () => {
    expect(validate(good) ? [] : validate.errors).toEqual([]);
  });
  it.each(bad.map((file) => [file]))('refuses %j', (file) => {
    expect(validate(JSON.parse(JSON.stringify(file)))).toBe(false);
  });
});
