import { afterEach, expect, test } from 'vitest';
import { writtenLibrary, type WrittenLibrary } from '../../support/written-library.ts';

/** A model's head comes from its own file, its declarations from all files. */
let written: WrittenLibrary | undefined;
afterEach(() => {
  written?.remove();
  written = undefined;
});

const root = `include: [campus]
time: { from: 2025, to: 2027 }
dimensions:
  site: { title: Where it stands }
inputs:
  supply: { title: Supply as needed here, unit: MW, default: 1, source: assumption, report: true }
auxiliaries:
  load: { title: Load, unit: MW, equation: supply }
categories:
  size: { title: Size here, cases: [{ when: load > 1, is: large }], otherwise: small, report: true }
report: [load, { supply: kW }]
`;
const campus = `time: { from: 2020, to: 2021 }
dimensions:
  site: { title: Site, elements: [abilene, memphis] }
  chip: { title: Chip, elements: [a, b] }
parameters:
  supply: { title: Supply, unit: kW, value: 900, source: assumption, over_time: max, report: true }
stocks:
  fleet: { title: Fleet, unit: GPU, initial: 0, inflows: [bought] }
flows:
  bought: { title: Bought, unit: GPU/year, equation: "10 * unit_rate" }
series:
  unit_rate: { title: Rate, unit: GPU/year, between: step, outside: hold, points: { 2020: 1 }, source: assumption }
categories:
  size: { title: Size, cases: [{ when: supply > supply, is: x }] }
require:
  - { that: supply == supply, message: itself }
`;

test('a model and what it includes', () => {
  written = writtenLibrary({ m: root, campus });
  const { value: model } = written.library.model('m');
  expect(model).toMatchObject({
    name: 'm',
    includes: ['campus'],
    time: { from: 2025 },
    marked: ['supply', 'size'],
    requirements: [{ message: 'itself' }],
  });
  expect(model!.report).toEqual([
    { name: 'load', unit: undefined, path: ['report', 0] },
    { name: 'supply', unit: 'kW', path: ['report', 1, 'supply'] },
  ]);
  expect(model!.names).toEqual(['supply', 'unit_rate', 'fleet', 'bought', 'load', 'size']);
  expect(model!.dimensions).toEqual([
    { name: 'site', title: 'Where it stands', elements: undefined },
    { name: 'chip', title: 'Chip', elements: ['a', 'b'] },
  ]);
  expect(model!.variables.map(({ model: file, section, name }) => `${file} ${section}.${name}`)).toEqual([
    'm inputs.supply',
    'm auxiliaries.load',
    'campus parameters.supply',
    'campus series.unit_rate',
    'campus stocks.fleet',
    'campus flows.bought',
  ]);
});

test('a definition has precedence over an input, and a stock and a category are read at the end of a year', () => {
  written = writtenLibrary({ m: root, campus });
  const { declarations, categories } = written.library.model('m').value!;
  expect(declarations.get('supply')).toMatchObject({
    title: 'Supply',
    unit: 'kW',
    overTime: 'max',
    value: { raw: 900, model: 'campus', path: ['parameters', 'supply', 'value'] },
  });
  expect(['fleet', 'bought', 'unit_rate', 'load'].map((name) => declarations.get(name)?.overTime)).toEqual([
    'last',
    'mean',
    'mean',
    'mean',
  ]);
  expect(categories.get('size')).toEqual({ title: 'Size here', note: undefined, overTime: 'last' });
});
