import { afterAll, expect, test } from 'vitest';
import { drawDemandCurve } from '../../../src/analysis/demand-curve/demand-curve.ts';
import { said, valuesOf, writtenLibrary } from '../../support/written-library.ts';

const fleet = (more = ''): string => `time: { from: 2025, to: 2028 }
dimensions:
  site: { title: Site, elements: [abilene, memphis] }
parameters:
  bought: { title: Bought, unit: GPU, value: 1000, source: assumption }
  scrapped: { title: Scrapped, unit: 1/year, for: [site], value: { abilene: 0.5, memphis: 2.5 }, range: [0, 10], source: assumption }
stocks:
  fleet:
    title: Fleet
    unit: GPU
    for: [site]
    initial: bought
    outflows: [fleet * scrapped]
    range: [0, unlimited]
${more}auxiliaries:
  whole: { title: Whole, unit: GPU, equation: sum(fleet), range: [0, 3 thousand GPU], report: true }
  share: { title: Share, unit: "%", for: [site], equation: fleet / whole, range: [0, 100] }
`;

const libraries = {
  plain: writtenLibrary({ m: fleet() }),
  required: writtenLibrary({ m: fleet('    require: true\n') }),
};
afterAll(() => {
  for (const one of Object.values(libraries)) one.remove();
});

test('a stock that gives more than it holds says where it first leaves its range, and what follows', () => {
  const run = libraries.plain.run('model: m\n');
  expect(valuesOf(run, 'fleet', 1)).toEqual([1000, -1500, 2250, -3375]);
  expect(said(run.problems)).toEqual([
    'm.yaml 13:3 value.out-of-range: fleet[memphis] is -1500 GPU at 2026-01-01, outside its range 0 to unlimited GPU; ' +
      'so do whole, share, then or later; the range is stated in m; look at what fleet is computed from, and at the step of the run',
  ]);
  expect(run.problems[0]!.severity).toBe('warning');
});

test('the same run with a finer step stays within its range', () => {
  // Exponential decay: the outflow of a quarter is 62.5 % of what is there.
  const run = libraries.plain.run('model: m\nhorizon: { step: quarter }\n');
  expect(valuesOf(run, 'fleet', 1)[1]).toBe(375);
  expect(run.problems).toEqual([]);
});

test('with require the run is refused', () => {
  const { projection, problems } = libraries.required.run('model: m\n');
  expect(projection).toBeUndefined();
  expect(problems.map(({ severity, message }) => [severity, message])).toEqual([
    ['error', 'fleet[memphis] is -1500 GPU at 2026-01-01, outside its range 0 to unlimited GPU'],
  ]);
});

test('a value given in place of the equation is refused where it is given', () => {
  expect(said(libraries.plain.run('model: m\nassumptions: { whole: 4000 GPU }\n').problems)).toEqual([
    'tried.yaml 2:23 value.out-of-range: whole is 4000 GPU, outside its range 0 to 3 thousand GPU; the range is stated in m',
  ]);
});

test('a demand curve names the first departure of a variable once', () => {
  const { curve, problems } = drawDemandCurve(libraries.plain.library, {
    scenario: { model: 'm' },
    against: 'scrapped[abilene]',
    values: ['0.5 1/year', '1 1/year', '1.5 1/year'],
  });
  expect(said(curve ? [] : problems)).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(['value.out-of-range']);
});

test('a range that ends with unlimited does not make infinity a legal result', () => {
  const one = writtenLibrary({
    m: `parameters:
  none: { title: None, unit: MW, value: 0, source: assumption }
  paid: { title: Paid, unit: USD, value: 5, source: assumption }
auxiliaries:
  cost: { title: Cost, unit: USD/MW, equation: paid / none, range: [0, unlimited], report: true }
`,
  });
  const { problems } = one.run('model: m\n');
  one.remove();
  expect(problems.map(({ code, message }) => [code, message])).toEqual([['value.not-finite', 'cost is infinite']]);
});

test('an equation that fills an input must stay within the range of the input', () => {
  const one = writtenLibrary({
    part: `inputs:
  share: { title: Share, unit: "%", default: 20, range: [0, 100] }
auxiliaries:
  rest: { title: Rest, unit: ratio, equation: 1 - share }
`,
    m: `include: [part]
parameters:
  load: { title: Load, unit: MW, value: 30, source: assumption }
  limit: { title: Limit, unit: MW, value: 20, source: assumption }
auxiliaries:
  share: { title: Share, unit: ratio, equation: load / limit, report: true }
`,
  });
  const { problems } = one.run('model: m\n');
  one.remove();
  expect(said(problems)).toEqual([
    'm.yaml 11:10 value.out-of-range: share is 1.5, outside its range 0 to 100 %; ' +
      'the range is stated in part; look at what share is computed from, and at the step of the run',
  ]);
});

test('a computed value outside its plausible range is noted', () => {
  const one = writtenLibrary({
    m: `time: { from: 2025, to: 2027 }
parameters:
  load: { title: Load, unit: MW, value: 30, source: assumption }
  added: { title: Added, unit: MW/year, value: 30, source: assumption }
auxiliaries:
  growth: { title: Growth, unit: MW, equation: load + added * elapsed, plausible: [10, 50], report: true }
`,
  });
  const { problems } = one.run('model: m\n');
  one.remove();
  expect(problems.map(({ severity, message }) => [severity, message])).toEqual([
    ['note', 'growth is 60 MW at 2026-01-01, outside its plausible range 10 to 50 MW'],
  ]);
});

test('a range is read when the model is checked', () => {
  const one = writtenLibrary({
    m: `parameters:
  x: { title: X, unit: MW, value: 5, source: assumption }
auxiliaries:
  a: { title: A, unit: MW, equation: x, range: [1 GW, 2 MW] }
  b: { title: B, unit: MW, equation: x, range: [0 USD, 2 MW] }
  c: { title: C, unit: MW, equation: x, range: [0, 10], plausible: [5, 20], report: true }
  d: { title: D, unit: MW, equation: x, require: true }
`,
  });
  const problems = one.check('m').map(({ code, path }) => `${code} ${path.join('.')}`);
  one.remove();
  expect(problems).toEqual([
    'value.out-of-range auxiliaries.a.range',
    'unit.mismatch auxiliaries.b.range.0',
    'value.out-of-range auxiliaries.c.plausible',
    'field.missing auxiliaries.d.require',
  ]);
});
