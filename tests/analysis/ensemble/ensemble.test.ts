import { describe, expect, it } from 'vitest';
import type { Ensemble, EnsembleQuestion } from '../../../src/analysis/ensemble/question.ts';
import { elementCount, seriesOf, type Curve } from '../../../src/analysis/frame/frame.ts';
import type { ScenarioFile } from '../../../src/domain/scenario/scenario-file.ts';
import { ensembleOf, ensembleProblems } from '../../support/ensembles.ts';
import { library, projected } from '../../support/library.ts';

/** A demand with six uncertain inputs, over ten years. */
const demand = (assumptions: ScenarioFile['assumptions'] = {}): ScenarioFile => ({
  model: 'elastic-demand',
  assumptions: { price_ratio: 0.5, ...assumptions },
});

const cheap: Partial<EnsembleQuestion> = { draws: 200, quantities: ['demand', 'remembered_price_ratio'] };

/** The values of one statistic of a curve without dimensions. */
function statistic(curve: Curve | undefined, name: string): readonly number[] {
  const index = curve!.elements.at(-1)!.indexOf(name);
  expect(index, name).toBeGreaterThanOrEqual(0);
  return [...seriesOf(curve!, index)];
}

/** Everything that could differ, as text. */
const bytesOf = ({ frame, claims, exceedance, convergence, worlds, draws }: Ensemble): string =>
  JSON.stringify([[...frame.curves].map(([name, { values }]) => [name, [...values]]), claims, exceedance, convergence, worlds, draws]);

describe('an ensemble', () => {
  it('without uncertainty is the projection, bit for bit', () => {
    const scenario = demand({ own_price_elasticity: -0.7 });
    const ensemble = ensembleOf({ ...cheap, scenario, inputs: [], quantities: ['demand', 'growth_exponent'] });
    const { frame } = projected(scenario, ['demand', 'growth_exponent']);
    for (const [name, curve] of frame.curves)
      for (const own of ['base', 'mean', 'p5', 'p50', 'p95'])
        expect(Float64Array.from(statistic(ensemble.frame.curves.get(name), own)), `${name} ${own}`).toEqual(seriesOf(curve, 0));
    expect(ensemble.notes[0]).toBe('No input is uncertain: every draw is the run as it stands.');
  });

  it('has the run without uncertainty beside its percentiles, which lie in order', () => {
    const { frame, inputs } = ensembleOf({ ...cheap, scenario: demand() });
    const curve = frame.curves.get('demand');
    expect(inputs.length).toBeGreaterThan(3);
    expect(statistic(curve, 'base')).toEqual([...seriesOf(projected(demand(), ['demand']).frame.curves.get('demand')!, 0)]);
    const bands = ['p5', 'p25', 'p50', 'p75', 'p95'].map((name) => statistic(curve, name));
    for (let k = 1; k < bands.length; k++)
      for (const [year, value] of bands[k]!.entries()) expect(value).toBeGreaterThanOrEqual(bands[k - 1]![year]!);
  });

  it.each([1, 7, 64, 1_000])('has the same bytes in chunks of %i draws', (chunk) => {
    const question: EnsembleQuestion = {
      ...cheap,
      scenario: demand(),
      against: demand({ price_ratio: 1 }),
      claims: [{ of: 'demand', at: 2030, above: '1000 Ttoken/year' }],
      exceedance: [{ of: 'demand' }],
    };
    expect(bytesOf(ensembleOf({ ...question, chunk }))).toBe(bytesOf(ensembleOf(question)));
  });

  it('has other draws with another seed, and the first draws of a larger number', () => {
    const draws = (question: Partial<EnsembleQuestion>) =>
      ensembleOf({ ...cheap, method: 'monte-carlo', scenario: demand(), rows: 'draws', ...question }).frame.curves.get(
        'own_price_elasticity',
      )!.values;
    expect(draws({ seed: 2 })).not.toEqual(draws({}));
    expect(draws({ draws: 300 }).slice(0, 200)).toEqual(draws({}));
  });

  it('gives the probability of a claim, within four standard errors of the truth', () => {
    const { claims, inputs } = ensembleOf({
      scenario: { model: 'rebound' },
      method: 'monte-carlo',
      draws: 4_000,
      claims: [
        { of: 'resource_ratio', above: 1 },
        { of: 'resource_ratio', below: 0 },
      ],
    });
    const [elasticity, passed] = ['own_price_elasticity', 'pass_through'].map(
      (name) => inputs.find(({ target }) => target === name)!.distribution,
    );
    // A gain backfires where elasticity × pass-through is below −1.
    const n = 10_000;
    const truth =
      Array.from({ length: n }, (_, k) => elasticity!.cdf(-1 / passed!.quantile((k + 0.5) / n))).reduce((sum, one) => sum + one, 0) / n;
    expect(Math.abs(claims[0]!.probability - truth)).toBeLessThan(4 * claims[0]!.standardError);
    expect(claims[0]!.claim).toBe('resource_ratio: above 1');
    expect(claims[1]).toMatchObject({ probability: 0, standardError: 0, low: 0, base: false });
    expect(claims[1]!.high).toBeGreaterThan(0);
  });

  it('gives the probability of exceeding each value, falling as the value rises', () => {
    const { exceedance, frame } = ensembleOf({ ...cheap, scenario: demand(), exceedance: [{ of: 'demand', at: 2030 }] });
    const [{ values, probabilities, at, unit }] = exceedance as [(typeof exceedance)[number]];
    expect({ at, unit, count: values.length }).toEqual({ at: '2030-01-01', unit: 'Ttoken/year', count: 99 });
    for (let k = 1; k < values.length; k++) {
      expect(values[k]).toBeGreaterThanOrEqual(values[k - 1]!);
      expect(probabilities[k]).toBeLessThan(probabilities[k - 1]!);
    }
    expect(values[49]).toBe(statistic(frame.curves.get('demand'), 'p50')[5]);
  });

  it('shows how the percentiles settle as the draws double', () => {
    const { convergence, frame } = ensembleOf({ ...cheap, scenario: demand(), at: [2030] });
    const own = convergence.find(({ curve }) => curve === 'demand')!;
    expect(own.draws).toEqual([25, 50, 100, 200]);
    const median = own.percentiles.find(({ percentile }) => percentile === 50)!;
    expect(median.values.at(-1)).toBe(statistic(frame.curves.get('demand'), 'p50')[5]);
    expect(median.halfWidth).toBeGreaterThan(0);
  });

  it('gives the draws themselves, one row each, with their inputs', () => {
    const { frame, inputs, draws } = ensembleOf({ ...cheap, scenario: demand(), rows: 'draws', at: [2026, 2030] });
    expect([...frame.curves.keys()]).toEqual([
      ...inputs.map(({ target }) => target),
      ...['demand', 'remembered_price_ratio'].flatMap((name) => [`${name}@2026-01-01`, `${name}@2030-01-01`]),
    ]);
    expect(frame.axis).toMatchObject({ kind: 'values', name: 'draw' });
    const growth = frame.curves.get('autonomous_growth')!;
    const { distribution } = inputs.find(({ target }) => target === 'autonomous_growth')!;
    expect(growth.values.length).toBe(draws.counted);
    expect(Math.min(...growth.values)).toBeGreaterThanOrEqual(distribution.support[0] * (1 - 1e-12));
  });

  it('counts the cases of a category', () => {
    const { frame } = ensembleOf({
      scenario: { model: 'market-clearing' },
      draws: 50,
      quantities: [...library.model('market-clearing').value!.categories.keys()],
    });
    for (const curve of frame.curves.values()) {
      expect(curve.unit).toBe('ratio');
      const shares = Array.from({ length: elementCount(curve) }, (_, element) => seriesOf(curve, element)[0]!);
      const cases = curve.elements.at(-1)!.length;
      for (let from = 0; from < shares.length; from += cases)
        expect(shares.slice(from, from + cases).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });

  it('takes a value that the question sets as given', () => {
    const { inputs, fixed } = ensembleOf({ ...cheap, scenario: demand(), overrides: { set: { own_price_elasticity: -0.7 } } });
    expect(inputs.map(({ target }) => target)).not.toContain('own_price_elasticity');
    expect(fixed).toContainEqual({ target: 'own_price_elasticity', why: 'the question sets it' });
  });
});

describe('two worlds on the same draws', () => {
  it('that differ in an input nothing reads differ by exactly 0', () => {
    const { frame, worlds } = ensembleOf({
      ...cheap,
      scenario: demand(),
      against: demand({ price_growth_before: '2 x/year' }),
      quantities: ['growth_exponent'],
    });
    expect(new Set(statistic(frame.curves.get('growth_exponent.difference'), 'p5'))).toEqual(new Set([0]));
    expect(new Set(statistic(frame.curves.get('growth_exponent.difference'), 'p95'))).toEqual(new Set([0]));
    expect(new Set(statistic(frame.curves.get('growth_exponent.worlds'), 'same'))).toEqual(new Set([1]));
    expect(worlds.every(({ more, same, fewer }) => more === 0 && same === 1 && fewer === 0)).toBe(true);
  });

  it('share the draws of every input of one name, whatever else is uncertain', () => {
    const { frame } = ensembleOf({ ...cheap, method: 'monte-carlo', scenario: demand(), rows: 'draws' });
    const alone = ensembleOf({ ...cheap, method: 'monte-carlo', scenario: demand(), inputs: ['growth_fade'], rows: 'draws' });
    expect(alone.frame.curves.get('growth_fade')!.values).toEqual(frame.curves.get('growth_fade')!.values);
  });

  it('count in how many draws there is more, the same and less', () => {
    const question: EnsembleQuestion = { ...cheap, scenario: demand(), against: demand({ price_ratio: 1 }), at: [2026] };
    const { frame, worlds, against, margin } = ensembleOf(question);
    expect(against).toEqual({ scenario: null, title: 'Elastic demand' });
    expect(margin).toBe(0.02);
    // A lower price means more demand in every draw.
    expect(worlds.find(({ curve }) => curve === 'demand')).toMatchObject({ more: 1, same: 0, fewer: 0, at: '2026-01-01' });
    const reversed = ensembleOf({ ...question, scenario: demand({ price_ratio: 1 }), against: demand() });
    expect(reversed.worlds.find(({ curve }) => curve === 'demand')).toMatchObject({ more: 0, same: 0, fewer: 1 });
    const wide = ensembleOf({ ...question, margin: 1_000 });
    expect(wide.worlds.find(({ curve }) => curve === 'demand')).toMatchObject({ more: 0, same: 1, fewer: 0 });
    expect(statistic(frame.curves.get('demand.worlds'), 'more').at(-1)).toBe(1);
    expect(statistic(frame.curves.get('demand.against'), 'base')).toEqual([
      ...seriesOf(projected(demand({ price_ratio: 1 }), ['demand']).frame.curves.get('demand')!, 0),
    ]);
  });

  it('say where the runs without uncertainty are the exception, and which of their values lies apart', () => {
    const inputs = ['own_price_elasticity', 'residual_elasticity'];
    const notes = (scenario: ScenarioFile, other: ScenarioFile): string =>
      ensembleOf({ ...cheap, scenario, inputs, against: other }).notes.join('\n');
    const weaker = { ...demand({ own_price_elasticity: -1.25 }), uncertain: { own_price_elasticity: null } };
    expect(notes(demand(), weaker)).toMatch(
      /Without uncertainty demand is higher than in the other world, which \d\d(\.\d)? % of the draws say\./,
    );
    expect(notes(demand(), demand({ own_price_elasticity: -0.3 }))).not.toContain('which');
    expect(notes(demand(), weaker)).toContain(
      'The run without uncertainty is not the middle of the draws: its residual_elasticity lies beyond 95 % of them.',
    );
    const uncertain = { residual_elasticity: { distribution: 'uniform', low: -2, high: 0 } } as const;
    expect(notes({ ...demand(), uncertain }, weaker)).not.toContain('not the middle');
  });

  it('of different horizons are refused', () => {
    const other: ScenarioFile = { ...demand(), horizon: { from: 2025, to: 2030, step: 'year' } };
    expect(ensembleProblems({ ...cheap, scenario: demand(), against: other })).toMatchObject([{ code: 'time.horizon', path: ['against'] }]);
  });
});

describe('a question is refused, with its path,', () => {
  it.each<[string, Partial<EnsembleQuestion>, { readonly code: string; readonly path: readonly (string | number)[] }]>([
    ['for a quantity that is not there', { quantities: ['demnd'] }, { code: 'name.unknown', path: ['quantities'] }],
    ['for a claim that cannot be read', { claims: [{ of: 'demand', at: 2030 }] }, { code: 'field.missing', path: ['claims', 0] }],
    [
      'for a claim in a wrong unit',
      { claims: [{ of: 'demand', at: 2030, above: '1 GW' }] },
      { code: 'unit.mismatch', path: ['claims', 0, 'above'] },
    ],
    [
      'for an exceedance curve outside the run',
      { exceedance: [{ of: 'demand', at: 2050 }] },
      { code: 'time.horizon', path: ['exceedance', 0, 'at'] },
    ],
    ['for an instant outside the run', { at: [2050] }, { code: 'time.off-grid', path: ['at', 0] }],
    ['for an input without a distribution', { inputs: ['baseline_demand'] }, { code: 'value.missing', path: ['inputs', 0] }],
    ['for an unknown other world', { against: 'no-such-world' }, { code: 'name.unknown', path: ['against'] }],
  ])('%s', (_, question, problem) => {
    expect(ensembleProblems({ ...cheap, scenario: demand(), ...question })).toMatchObject([problem]);
  });

  it('for more draws than a minute allows, with the number that fits', () => {
    const [problem] = ensembleProblems({ scenario: 'stargate-10gw', draws: 1_000_000, inputs: ['pue'], quantities: ['facility_power'] });
    expect(problem).toMatchObject({ code: 'limit.exceeded', path: ['draws'] });
    expect(problem!.message).toMatch(/^1,000,000 draws take an estimated \d+ s of computing, the limit is 60 s$/);
    expect(problem!.hint).toMatch(/^ask for at most \d/);
  });
});
