import { afterAll, describe, expect, test } from 'vitest';
import type { EffectNumbers, QuantityEffects, Sensitivity, SensitivityQuestion } from '../../../src/analysis/sensitivity/question.ts';
import { findSensitivity } from '../../../src/analysis/sensitivity/sensitivity.ts';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import { overrideScenario } from '../../../src/domain/scenario/override-scenario.ts';
import { library as ours } from '../../support/library.ts';
import { said, writtenLibrary } from '../../support/written-library.ts';

const { library, remove } = writtenLibrary({
  plant: `
dimensions:
  site: { title: Site, elements: [abilene, memphis] }
inputs:
  load: { title: Load, unit: MW, default: 10, range: [0, 1000], plausible: [5, 25], source: assumption }
  price: { title: Price, unit: USD/MWh, default: 50, plausible: [20, 100], source: assumption }
  growth: { title: Growth, unit: x/year, default: 2, plausible: [1.5, 4], source: assumption }
  idle: { title: Idle, unit: MW, default: 1, plausible: [0, 3], source: assumption }
  premise: { title: Premise, unit: MW, default: 9, plausible: [1, 4], source: assumption }
  limit: { title: Limit, unit: MW, default: unlimited, range: [0, unlimited], plausible: [1, unlimited], source: assumption }
  unknown: { title: Without a range, unit: MW, default: 1, source: assumption }
  uneven: { title: Uneven, unit: MW, for: [site], default: { abilene: 1, memphis: 2 }, plausible: [0, 5], source: assumption }
auxiliaries:
  power: { title: Power, unit: MW, equation: 3 * load + 2 * idle + 0 * premise, report: true }
  root: { title: Root, unit: ratio, equation: sqrt((load - 8 * unit_load) / unit_load), may_be: none }
  unit_load: { title: One, unit: MW, equation: load / load * unknown }
  by_site: { title: By site, unit: MW, equation: uneven * load / unit_load }
  unlimited_power: { title: As limited, unit: MW, equation: "min(load, limit)" }
categories:
  size: { title: Size, cases: [{ when: load > idle, is: large }], otherwise: small, report: true }
require:
  - { that: idle < 2.9 * unit_load, message: idle must stay small }
`,
});
afterAll(remove);

function found(
  question: Omit<SensitivityQuestion, 'scenario'> & Partial<Pick<SensitivityQuestion, 'scenario'>>,
  of = library,
): Sensitivity {
  const { sensitivity, problems } = findSensitivity(of, { scenario: { model: 'plant' }, ...question });
  if (!sensitivity) throw new Error(said(problems).join('\n'));
  return sensitivity;
}

function effectOf(
  { quantities }: Pick<Sensitivity, 'quantities'>,
  input: string,
  quantity = 0,
): EffectNumbers & { readonly status: string } {
  return quantities[quantity]!.effects.find((one) => one.input === input)!;
}

const order = ({ effects }: QuantityEffects): readonly string[] => effects.map(({ input }) => input);

describe('a tornado', () => {
  test('moves each input between its ends and leaves the others, the longest bar first', () => {
    const answer = found({ quantities: ['power'], inputs: ['idle', 'load', { input: 'price', low: '1 USD/MWh', high: '2 USD/MWh' }] });
    expect(answer.quantities[0]!.value).toBe(32);
    expect(order(answer.quantities[0]!)).toEqual(['load', 'idle', 'price']);
    expect(effectOf(answer, 'load')).toMatchObject({ status: 'measured', low: 17, high: 77, span: 60 });
    expect(answer.runs).toBe(7);
    expect(answer.inputs.find(({ input }) => input === 'price')).toMatchObject({
      from: 'request',
      low: { value: 1 },
      high: { value: 2 },
      value: { value: 50 },
    });
  });

  test('an end that breaks a requirement has no value, and is told', () => {
    const answer = found({ quantities: ['power'], inputs: ['idle'] });
    expect(effectOf(answer, 'idle')).toEqual({ input: 'idle', status: 'measured', low: 30, span: 2 });
    expect([answer.runs, answer.refused]).toEqual([3, 1]);
    expect(said(answer.problems).join()).toContain('1 of 3 runs break a requirement and have no value; the first: idle must stay small');
  });

  test('an input that changes nothing and one without a value are told apart from 0', () => {
    const answer = found({ quantities: ['power', 'root'], inputs: ['price', { input: 'load', low: '1 MW', high: '5 MW' }] });
    expect(effectOf(answer, 'price')).toEqual({ input: 'price', status: 'no effect' });
    expect(effectOf(answer, 'load', 1)).toEqual({ input: 'load', status: 'no value' });
    expect(said(answer.problems)).toEqual([
      'lever.no-effect: every quantity is the same in every run that moves price; ' +
        'something else holds it here, or it does not depend on them',
      'value.not-finite: the effect of load on root has no value; the runs that it moves have none: its effect is not known, and not 0',
    ]);
  });

  test('without a list, every input with a range is varied, and those that are not are listed with their reason', () => {
    const answer = found({ quantities: ['power'] });
    expect(answer.inputs.map(({ input }) => input)).toEqual(['load', 'price', 'growth', 'idle', 'premise', 'limit']);
    expect(answer.fixed).toEqual([{ target: 'uneven', why: 'it has no single value in this scenario: its elements or its points differ' }]);
    expect(said(answer.problems).join('\n')).toContain('value.implausible: premise is 9 MW, outside the range within which it is varied');
    expect(answer.inputs.find(({ input }) => input === 'growth')).toMatchObject({
      low: { value: 1.5 },
      value: { value: 2 },
      high: { value: 4 },
    });
  });

  test('an element is an input of its own, and a result of its own', () => {
    const answer = found({ quantities: ['by_site'], inputs: ['uneven[memphis]'] });
    expect(answer.quantities.map(({ element, effects }) => [element, effects[0]!.status])).toEqual([
      [{ site: 'abilene' }, 'no effect'],
      [{ site: 'memphis' }, 'measured'],
    ]);
    expect(effectOf(answer, 'uneven[memphis]', 1)).toMatchObject({ low: 0, high: 50 });
  });

  test('an end may be unlimited', () => {
    expect(effectOf(found({ quantities: ['unlimited_power'], inputs: ['limit'] }), 'limit')).toMatchObject({ low: 1, high: 10, span: 9 });
  });

  test('an end is the projection with that value', () => {
    const scenario = 'stargate-10gw';
    const answer = found(
      { scenario, at: 2030, quantities: ['facility_power'], inputs: ['algorithmic_growth', 'realisation_share', 'energisation_delay'] },
      ours,
    );
    for (const { input, low, unit } of answer.inputs) {
      const value = unit === 'ratio' ? low.value : `${low.value} ${unit}`;
      const { projection } = runScenario(ours, overrideScenario({ extends: scenario }, { set: { [input]: value } }), {
        curves: ['facility_power'],
      });
      const { axis, curves } = projection!.frame;
      const at = axis?.kind === 'time' ? axis.labels.indexOf('2030-01-01') : -1;
      expect(effectOf(answer, input).low, input).toBe(curves.get('facility_power')!.values[at]);
    }
  });
});

describe('other methods', () => {
  const inputs = ['load', { input: 'idle', low: '0 MW', high: '2 MW' }, 'price'];

  test('Morris is exact on a linear quantity', () => {
    const answer = found({ method: 'morris', quantities: ['power'], inputs, trajectories: 12 });
    expect(answer.runs).toBe(1 + 12 * 4);
    expect(effectOf(answer, 'load')).toMatchObject({ status: 'measured', used: 12 });
    expect(effectOf(answer, 'load').mean).toBeCloseTo(60, 9);
    expect(effectOf(answer, 'load').deviation).toBeCloseTo(0, 9);
    expect(effectOf(answer, 'idle').meanAbsolute).toBeCloseTo(4, 9);
    expect(effectOf(answer, 'price')).toEqual({ input: 'price', status: 'no effect' });
  });

  test('Sobol indices of a sum are the shares of its variances', () => {
    const answer = found({ method: 'sobol', quantities: ['power'], inputs, points: 1024 });
    expect(answer.runs).toBe(1 + 1024 * 5);
    const share = 60 ** 2 / (60 ** 2 + 4 ** 2);
    for (const [input, want] of [
      ['load', share],
      ['idle', 1 - share],
    ] as const) {
      const { first, total } = effectOf(answer, input);
      expect(first!.low).toBeLessThanOrEqual(want);
      expect(first!.high).toBeGreaterThanOrEqual(want);
      expect(total!.value).toBeCloseTo(want, 1);
    }
    expect(effectOf(answer, 'price')).toEqual({ input: 'price', status: 'no effect' });
    expect(answer.quantities[0]!.standardDeviation).toBeCloseTo(Math.sqrt((60 ** 2 + 4 ** 2) / 12), 0);
  });

  test('rank correlations of a monotonic quantity', () => {
    const answer = found({ method: 'rank', quantities: ['power'], inputs: ['load', 'price'], draws: 400 });
    expect(answer.runs).toBe(401);
    expect(effectOf(answer, 'load').correlation).toBe(1);
    expect(Math.abs(effectOf(answer, 'price').correlation!)).toBeLessThan(0.15);
  });

  test('points with a run that breaks a requirement are left out and counted', () => {
    const answer = found({ method: 'sobol', quantities: ['power'], inputs: ['load', 'idle'], points: 512 });
    expect(answer.refused).toBeGreaterThan(0);
    expect(effectOf(answer, 'load').used).toBeLessThan(512);
  });

  test('the same seed gives the same numbers, another seed others', () => {
    const of = (seed: number) => found({ method: 'morris', quantities: ['power'], inputs: ['load', 'idle'], seed }).quantities;
    expect(of(3)).toEqual(of(3));
    const draws = (seed: number) => found({ method: 'rank', quantities: ['root'], inputs: ['load', 'price'], draws: 50, seed }).quantities;
    expect(draws(3)).not.toEqual(draws(4));
  });
});

describe('refused', () => {
  test.each<[title: string, question: Omit<SensitivityQuestion, 'scenario'>, want: string]>([
    ['an unknown input', { inputs: ['laod'] }, 'name.unknown: the model has no variable laod; did you mean load'],
    [
      'what is computed',
      { inputs: ['power'] },
      'value.not-overridable: power is computed, and its equation stands; ' +
        'name an input that power is computed from: jevons explain plant power',
    ],
    [
      'no range',
      { inputs: ['unknown'] },
      'value.missing: unknown cannot be varied: it has no distribution and no plausible range; state its low and high',
    ],
    [
      'one end',
      { inputs: [{ input: 'load', low: '1 MW' }] },
      'field.missing: load has no high; write both ends, or neither for its percentiles',
    ],
    [
      'ends in disorder',
      { inputs: [{ input: 'load', low: '9 MW', high: '1 MW' }] },
      'value.out-of-range: the high end 1 MW of load is not above its low end 9 MW; swap them',
    ],
    [
      'an end outside its range',
      { inputs: [{ input: 'load', low: '1 MW', high: '2 GW' }] },
      'value.out-of-range: load is 2000 MW, outside its range 0 to 1000 MW; the range is stated in plant',
    ],
    ['an input twice', { inputs: ['load', 'load'] }, 'name.duplicate: load and load set the same value; leave one of them out'],
    ['a category', { quantities: ['size'] }, 'field.type: size is a category, whose change has no size; name a quantity that is a number'],
    [
      'a setting of another method',
      { points: 16 },
      'field.conflict: points is a setting of sobol, and the method is tornado; leave it out',
    ],
    [
      'points that make no blocks',
      { method: 'sobol', points: 100 },
      'value.out-of-range: 100 points are not a multiple of 16; write 256, 1024 or 4096',
    ],
    ['an odd grid', { method: 'morris', levels: 5 }, 'value.out-of-range: a grid of 5 levels has no half; write an even number: 4'],
    [
      'percentiles in disorder',
      { percentiles: [95, 5] },
      'value.out-of-range: the percentile 5 is not above 95; write the lower one first',
    ],
    [
      'an unlimited end in a sample',
      { method: 'sobol', inputs: ['limit'] },
      'value.missing: limit cannot be varied: its range has no end; state its low and high',
    ],
  ])('%s', (_, question, want) => {
    const { sensitivity, problems } = findSensitivity(library, {
      scenario: { model: 'plant' },
      quantities: ['power'],
      ...question,
    });
    expect(sensitivity).toBeUndefined();
    expect(said(problems)).toEqual([want]);
  });

  test('more work than one call may take, before it begins', () => {
    const { problems } = findSensitivity(ours, { scenario: 'stargate-10gw', method: 'sobol', points: 65_536 });
    expect(said(problems).join()).toMatch(
      /limit.exceeded: the 786433 runs of sobol have about .* billion operations, the limit is 60 billion; vary fewer inputs/,
    );
  });
});
