import { afterAll, describe, expect, it, test } from 'vitest';
import { compareScenarios } from '../../../src/analysis/comparison/compare.ts';
import { shapleyShares } from '../../../src/analysis/comparison/shapley.ts';
import type { Comparison, ComparisonQuestion } from '../../../src/analysis/comparison/question.ts';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import { timeAxis } from '../../../src/analysis/frame/frame.ts';
import type { Library } from '../../../src/domain/library/library.ts';
import type { ScenarioFile } from '../../../src/domain/scenario/scenario-file.ts';
import { library } from '../../support/library.ts';
import { writtenLibrary } from '../../support/written-library.ts';

const names = Array.from({ length: 12 }, (_, k) => `x${k}`);
const many = writtenLibrary({
  many:
    `parameters:\n${names.map((name) => `  ${name}: { title: ${name}, unit: ratio, value: 1, source: assumption }\n`).join('')}` +
    `auxiliaries:\n  total: { title: Sum, unit: ratio, equation: ${names.join(' + ')} }\n` +
    `  product: { title: Product, unit: ratio, equation: ${names.join(' * ')} }\n`,
});
afterAll(many.remove);

function compared(of: Library, scenarios: readonly (ScenarioFile | string)[], more: Partial<ComparisonQuestion> = {}): Comparison {
  const { comparison, problems } = compareScenarios(of, { scenarios: scenarios.map((scenario) => ({ scenario })), ...more });
  if (!comparison) throw new Error(JSON.stringify(problems));
  return comparison;
}

const rebound = (assumptions: ScenarioFile['assumptions']): ScenarioFile => ({ model: 'rebound', assumptions });

describe('shares', () => {
  test('of two are both orders averaged, of an additive game each its own, and they add up', () => {
    expect([...shapleyShares(Float64Array.of(1, 4, 6, 11))]).toEqual([4, 6]);
    const additive = Float64Array.from({ length: 8 }, (_, set) => (set & 1 ? 2 : 0) + (set & 2 ? 3 : 0) + (set & 4 ? 7 : 0));
    expect([...shapleyShares(additive)].map((share) => Number(share.toFixed(12)))).toEqual([2, 3, 7]);
    // The glove game: one left glove, two right ones.
    const gloves = Float64Array.from({ length: 8 }, (_, set) => (set & 1 && set & 6 ? 1 : 0));
    expect([...shapleyShares(gloves)].map((share) => Number(share.toFixed(12)))).toEqual([0.666666666667, 0.166666666667, 0.166666666667]);
  });

  test('of an elasticity and a gain are those of the formula', () => {
    const { differences } = compared(
      library,
      [
        rebound({ pass_through: 1, own_price_elasticity: -0.5, efficiency_gain: 10 }),
        rebound({ pass_through: 1, own_price_elasticity: -1.5, efficiency_gain: 20 }),
      ],
      { explain: { of: 'resource_ratio' } },
    );
    const { found } = differences[0]!.explained!;
    const resource = (elasticity: number, gain: number): number => gain ** (-elasticity - 1);
    const byElasticity = (resource(-1.5, 10) - resource(-0.5, 10) + resource(-1.5, 20) - resource(-0.5, 20)) / 2;
    const shares = new Map(found!.shares.map(({ name, share }) => [name, share]));
    expect(shares.get('own_price_elasticity')).toBeCloseTo(byElasticity, 10);
    expect(shares.get('efficiency_gain')).toBeCloseTo(resource(-1.5, 20) - resource(-0.5, 10) - byElasticity, 10);
  });

  it.each([
    ['stargate-10gw', 'stargate-10gw-inelastic'],
    ['stargate-10gw', 'deepseek-moment'],
  ])('of %s and %s add up to the difference', (a, b) => {
    const { differences } = compared(library, [a, b], { quantities: ['facility_power'], explain: { of: 'facility_power', at: 2030 } });
    const { found } = differences[0]!.explained!;
    const value = (scenario: string): number => {
      const { frame } = runScenario(library, { extends: scenario }, { curves: ['facility_power'] }).projection!;
      return frame.curves.get('facility_power')!.values[timeAxis(frame)!.labels.indexOf('2030-01-01')]!;
    };
    expect([found!.before, found!.after]).toEqual([value(a), value(b)]);
    const sum = found!.shares.reduce((total, { share }) => total + share, 0);
    expect(Math.abs(sum - (found!.after - found!.before))).toBeLessThan(1e-9 * Math.abs(found!.after));
  });

  it('of more than ten differences are those of moving each first and last, with the remainder', () => {
    const moved = Object.fromEntries(names.map((name, k) => [name, 1 + (k + 1) / 20]));
    const explained = (of: string) =>
      compared(many.library, [{ model: 'many' }, { model: 'many', assumptions: moved }], { explain: { of } }).differences[0]!.explained!
        .found!;
    const total = explained('total');
    expect(total.method).toBe('first and last');
    expect(total.remainder).toBeCloseTo(0, 12);
    expect(total.shares.map(({ share }) => Number(share.toFixed(9)))).toEqual(names.map((_, k) => Number(((k + 1) / 20).toFixed(9))));
    const product = explained('product');
    const sum = product.shares.reduce((all, { share }) => all + share, 0);
    expect(sum + product.remainder).toBeCloseTo(product.after - product.before, 9);
    expect(Math.abs(product.remainder)).toBeGreaterThan(0.01);
  });

  it('are not given where a mixture breaks a requirement, or the models differ, with the reason', () => {
    const shifted = rebound({ electricity_share: 0.1, capital_share: 0.7 });
    const { why } = compared(library, [rebound({}), shifted], { explain: { of: 'rebound_log' } }).differences[0]!.explained!;
    expect(why).toMatch(/^a scenario between the two cannot be run: .*must add up to 1/);
    const other = compared(library, ['stargate-10gw', 'world-ai'], {
      quantities: ['facility_power'],
      explain: { of: 'facility_power', at: 2030 },
    });
    expect(other.differences[0]!.explained!.why).toBe('the scenarios run different models');
  });

  it('of reasons and sources alone are none', () => {
    const { differences } = compared(
      library,
      [rebound({ pass_through: 1 }), rebound({ pass_through: { value: 1, why: 'because', source: 'assumption' } })],
      { explain: { of: 'resource_ratio' } },
    );
    expect(differences[0]!.explained!.found).toMatchObject({ shares: [], remainder: 0 });
  });
});

describe('scenarios', () => {
  it('are compared with the first at the dates they have in common', () => {
    const shorter = { extends: 'stargate-10gw', horizon: { from: 2024, to: 2030 } };
    const { scenarios, differences, yearly } = compared(library, ['stargate-10gw', shorter, 'stargate-10gw-inelastic'], {
      quantities: ['facility_power', 'binding'],
    });
    expect(yearly).toBe(false);
    expect(scenarios.map(({ frame }) => timeAxis(frame)!.labels.at(-1))).toEqual(['2030-01-01', '2030-01-01', '2030-01-01']);
    expect(scenarios.map(({ span }) => span)).toMatchObject([
      { to: '2035-01-01', outside: 20 },
      { to: '2030-01-01', outside: 0 },
      { outside: 20 },
    ]);
    const [a, b] = [scenarios[0]!, scenarios[2]!].map(({ frame }) => frame.curves.get('facility_power')!.values);
    const { differences: minus, ratios } = differences[1]!;
    expect([...minus.curves.keys()]).toEqual(['facility_power']);
    expect([...minus.curves.get('facility_power')!.values]).toEqual(Array.from(b!, (value, k) => value - a![k]!));
    expect([...ratios.curves.get('facility_power')!.values]).toEqual(Array.from(b!, (value, k) => value / a![k]!));
  });

  it('with other steps are compared by year', () => {
    const { scenarios, yearly } = compared(library, ['stargate-10gw', { extends: 'stargate-10gw', horizon: { step: 'month' } }], {
      quantities: ['facility_power'],
    });
    expect(yearly).toBe(true);
    expect(timeAxis(scenarios[1]!.frame)!.labels[0]).toBe('2024');
  });

  it.each<[string, object, object]>([
    [
      'one that is not there',
      { scenarios: [{ scenario: 'stargate-10gw' }, { scenario: 'stargate-10gv' }] },
      { code: 'name.unknown', path: ['scenarios', 1] },
    ],
    ['an unknown curve', { quantities: ['facility_pwer'] }, { code: 'name.unknown', path: ['quantities'] }],
    ['an unknown quantity', { explain: { of: 'facility_pwer' } }, { code: 'name.unknown', path: ['explain', 'of'] }],
    ['a date beyond a run', { explain: { of: 'facility_power', at: 2090 } }, { code: 'time.off-grid', path: ['explain', 'at'] }],
    [
      'runs without a common date',
      {
        scenarios: [
          { scenario: { extends: 'stargate-10gw', horizon: { from: 2024, to: 2026 } } },
          { scenario: { extends: 'us-vehicles-1970-2005' } },
        ],
      },
      { code: 'time.horizon', path: ['scenarios'] },
    ],
  ])('are refused: %s', (_, slip, want) => {
    const question = { scenarios: [{ scenario: 'stargate-10gw' }, { scenario: 'stargate-10gw-inelastic' }], ...slip };
    expect(compareScenarios(library, question).problems[0]).toMatchObject(want);
  });
});
