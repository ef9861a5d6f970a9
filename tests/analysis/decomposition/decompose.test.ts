import { describe, expect, test } from 'vitest';
import { decomposeFactors } from '../../../src/analysis/decomposition/factors.ts';
import { decomposeRebound } from '../../../src/analysis/decomposition/decompose-rebound.ts';
import type { Decomposed } from '../../../src/analysis/decomposition/question.ts';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import { library } from '../../support/library.ts';

const answered = <T>({ answer, problems }: Decomposed<T>): T => {
  if (!answer) throw new Error(JSON.stringify(problems));
  return answer;
};

describe('factors', () => {
  test.each([
    ['stargate-10gw', undefined, 2025, 2034],
    ['world-ai', undefined, 2024, 2035],
    ['deepseek-moment', 'stargate-10gw', undefined, 2030],
    ['stargate-10gw-inelastic', 'stargate-10gw', 2026, 2035],
  ])('of %s against %s add up to the change, in each year and in all', (scenario, against, from, to) => {
    const answer = answered(decomposeFactors(library, { scenario, against, of: 'facility_power', from, to }));
    const scale = 1e-9 * answer.factors.reduce((sum, { contribution }) => sum + Math.abs(contribution), 0);
    const total = answer.factors.reduce((sum, { contribution }) => sum + contribution, 0);
    expect(Math.abs(total - (answer.after - answer.before))).toBeLessThanOrEqual(scale);
    expect(answer.change).toBe(answer.after - answer.before);
    const { curves } = answer.frame;
    const change = curves.get('change')!.values;
    for (const [k, one] of change.entries()) {
      const sum = answer.factors.reduce((all, { name }) => all + curves.get(name)!.values[k]!, 0);
      expect(Math.abs(sum - one)).toBeLessThanOrEqual(scale);
    }
    if (against === undefined) expect(change.reduce((all, one) => all + one, 0)).toBeCloseTo(answer.change, 6);
    else expect(change.at(-1)).toBeCloseTo(answer.change, 6);
  });

  test('begin and end at the values of the projection', () => {
    const { before, after, unit } = answered(
      decomposeFactors(library, { scenario: 'stargate-10gw', of: 'facility_power', from: 2026, to: 2030 }),
    );
    const { projection } = runScenario(library, { extends: 'stargate-10gw' }, { curves: ['facility_power'] });
    const curve = projection!.frame.curves.get('facility_power')!;
    const labels = (projection!.frame.axis as { readonly labels: readonly string[] }).labels;
    expect([before, after, unit]).toEqual([
      curve.values[labels.indexOf('2026-01-01')],
      curve.values[labels.indexOf('2030-01-01')],
      curve.unit,
    ]);
  });

  test('follow a chain of the question', () => {
    const chain = [
      { of: 'it_power', title: 'IT power' },
      { of: 'facility_power', title: 'PUE' },
    ];
    const { factors } = answered(decomposeFactors(library, { scenario: 'stargate-10gw', of: 'facility_power', from: 2026, chain }));
    expect(factors.map(({ title, ratio }) => [title, ratio])).toEqual([
      ['IT power', 'it_power'],
      ['PUE', 'facility_power ÷ it_power'],
    ]);
    expect(factors[1]!.contribution).toBe(0);
  });

  test('of a scenario against itself are 0, and shares have no value', () => {
    const { change, factors } = answered(
      decomposeFactors(library, { scenario: 'stargate-10gw', against: 'stargate-10gw', of: 'facility_power' }),
    );
    expect(change).toBe(0);
    for (const { contribution, share } of factors) expect([contribution, share]).toEqual([0, NaN]);
  });

  test.each([
    [{ of: 'facility_pwer' }, { code: 'name.unknown', path: ['of'] }],
    [{ of: 'utilization' }, { code: 'name.unknown', path: ['of'] }],
    [
      { from: 2030, to: 2026 },
      { code: 'value.out-of-range', path: ['to'] },
    ],
    [{ from: '2026-02' }, { code: 'time.off-grid', path: ['from'] }],
    [{ against: 'stargate-10gv' }, { code: 'name.unknown', path: ['against'], hint: 'did you mean stargate-10gw' }],
    [{ against: 'world-ai', from: 2035, to: 2035 }, undefined],
    [
      {
        chain: [
          { of: 'it_pwer', title: 'x' },
          { of: 'facility_power', title: 'y' },
        ],
      },
      { code: 'name.unknown', path: ['chain', 0, 'of'], hint: 'did you mean it_power' },
    ],
    [
      {
        chain: [
          { of: 'accelerators', title: 'x' },
          { of: 'facility_power', title: 'y' },
        ],
      },
      { code: 'claim.unreadable', path: ['chain', 0, 'of'] },
    ],
    [
      {
        chain: [
          { of: 'binding', title: 'x' },
          { of: 'facility_power', title: 'y' },
        ],
      },
      { code: 'claim.unreadable', path: ['chain', 0, 'of'] },
    ],
    [
      {
        chain: [
          { of: 'shortage', title: 'x' },
          { of: 'facility_power', title: 'y' },
        ],
      },
      { code: 'value.out-of-range', path: ['of'] },
    ],
  ])('%j', (question, problem) => {
    const { answer, problems } = decomposeFactors(library, { scenario: 'stargate-10gw', of: 'facility_power', ...question });
    if (!problem) expect(answer).toBeDefined();
    else {
      expect(answer).toBeUndefined();
      expect(problems.filter(({ severity }) => severity === 'error')[0]).toMatchObject(problem);
    }
  });

  test('of a model without time need a second scenario', () => {
    const chain = [
      { of: 'price_ratio', title: 'Price' },
      { of: 'service_ratio', title: 'Service over price' },
    ];
    const scenario = { model: 'rebound' };
    const alone = decomposeFactors(library, { scenario, of: 'service_ratio', chain });
    expect(alone.problems[0]).toMatchObject({ code: 'time.missing', path: ['against'] });
    const { change, factors } = answered(
      decomposeFactors(library, {
        scenario: { model: 'rebound', assumptions: { efficiency_gain: 100 } },
        against: scenario,
        of: 'service_ratio',
        chain,
      }),
    );
    expect(factors.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(change, 9);
  });
});

describe('rebound', () => {
  const log = (question: Parameters<typeof decomposeRebound>[1]): readonly number[] => [
    ...answered(decomposeRebound(library, question)).frame.curves.get('log_rebound')!.values,
  ];

  test.each([-0.6, -1, -1.3])('of the model rebound is its own, at an elasticity of %d', (elasticity) => {
    const found = log({
      scenario: { model: 'rebound', assumptions: { own_price_elasticity: elasticity, pass_through: 0.8, efficiency_gain: 7 } },
      of: 'resource_ratio',
      without_gain: { efficiency_gain: 1 },
      frozen_demand: { own_price_elasticity: 0 },
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toBeCloseTo(-0.8 * elasticity, 12);
  });

  test('counts the world without the gain from another scenario, and lifts the limits', () => {
    const { frame, against, settings } = answered(
      decomposeRebound(library, { scenario: 'deepseek-moment', against: 'stargate-10gw', of: 'facility_power' }),
    );
    expect(against).toBe('stargate-10gw');
    expect(settings).toMatchObject({ without_gain: undefined, frozen_demand: { own_price_elasticity: 0 } });
    expect([...frame.curves.keys()]).toContain('log_rebound_without_limits');
    const axis = frame.axis as { readonly labels: readonly string[] };
    const { projection } = runScenario(library, { extends: 'stargate-10gw' }, { curves: ['facility_power'] });
    expect(axis.labels[0]).toBe('2024');
    const quarters = projection!.frame.curves.get('facility_power')!.values;
    const mean = (from: number): number => quarters.slice(from, from + 4).reduce((sum, one) => sum + one, 0) / 4;
    expect(frame.curves.get('without_gain')!.values[1]).toBeCloseTo(mean(4), 9);
  });

  test('has no value in a year in which the gain has not begun', () => {
    const { frame } = answered(decomposeRebound(library, { scenario: 'deepseek-moment', against: 'stargate-10gw', of: 'facility_power' }));
    expect(frame.curves.get('log_rebound')!.values[0]).toBeNaN();
    expect(frame.curves.get('regime')!.values[0]).toBeNaN();
  });

  test.each([
    [{ without_gain: { algorithmic_growt: 1 } }, { code: 'name.unknown', path: ['without_gain', 'algorithmic_growt'] }],
    [{ frozen_demand: { own_price_elasticity: '1 MW' } }, { code: 'unit.mismatch', path: ['frozen_demand', 'own_price_elasticity'] }],
    [{ of: 'facility_pwer' }, { code: 'name.unknown', path: ['of'], hint: 'did you mean facility_power' }],
    [
      { against: 'stargate-10gw', without_gain: { shock_gain: 1 } },
      { code: 'field.conflict', path: ['without_gain'] },
    ],
    [{ without_limits: {} }, { code: 'field.missing', path: ['without_limits'] }],
  ])('%j', (question, problem) => {
    const { answer, problems } = decomposeRebound(library, { scenario: 'stargate-10gw', of: 'facility_power', ...question });
    expect(answer).toBeUndefined();
    expect(problems.filter(({ severity }) => severity === 'error')[0]).toMatchObject(problem);
  });

  test('of a model that does not say its worlds asks for both', () => {
    const { problems } = decomposeRebound(library, { scenario: { model: 'price-cut' }, of: 'price_ratio' });
    expect(problems).toMatchObject([
      { code: 'field.missing', path: ['without_gain'] },
      { code: 'field.missing', path: ['frozen_demand'] },
    ]);
  });
});
