import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openExperiment, type Experiment } from '../../../src/analysis/experiment/open-experiment.ts';
import { drawsOf } from '../../../src/analysis/experiment/draws-of.ts';
import { uncertainInputs } from '../../../src/analysis/experiment/uncertain-inputs.ts';
import { Library } from '../../../src/domain/library/library.ts';
import { mergeScenarios } from '../../../src/domain/scenario/merge-scenario.ts';
import type { ScenarioFile } from '../../../src/domain/scenario/scenario-file.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/refused');
const library = new Library({ models: path.join(folder, 'models'), scenarios: path.join(folder, 'scenarios') });

function opened(scenario: ScenarioFile): { readonly experiment?: Experiment; readonly said: readonly string[] } {
  const { experiment, problems } = openExperiment(library, { scenario }, []);
  return {
    ...(experiment ? { experiment } : {}),
    said: problems.map(({ code, path: at, message }) => `${code} ${at.slice(1).join('.')}: ${message}`),
  };
}

const campus = (rest: ScenarioFile): ScenarioFile => ({ model: 'good-campus', assumptions: { grid_limit: '500 MW' }, ...rest });

const inputsOf = (scenario: ScenarioFile): ReturnType<typeof uncertainInputs> => uncertainInputs(opened(scenario).experiment!);

describe('a distribution is read against its variable', () => {
  test.each<[string, NonNullable<ScenarioFile['uncertain']>, string, readonly number[]]>([
    [
      'in the unit of the variable',
      { pue: { distribution: 'uniform', low: 1.1, high: 1.3 } },
      'uniform, low 1.1, high 1.3',
      [1.11, 1.2, 1.29],
    ],
    [
      'in another unit',
      { chip_power: { distribution: 'uniform', low: '1000 W/GPU', high: '2 kW/GPU' } },
      'uniform, low 1000 W/GPU, high 2 kW/GPU',
      [1.05, 1.5, 1.95],
    ],
    [
      'by two quantiles',
      { price: { distribution: 'lognormal', p5: '20 USD_2025/MWh', p95: '80 USD_2025/MWh' } },
      'lognormal, p5 20 USD_2025/MWh, p95 80 USD_2025/MWh',
      [20, 40, 80],
    ],
    [
      'of a factor per time',
      { growth: { distribution: 'normal', mean: '1.5 x/year', sd: '0.1 x/year' } },
      'normal, mean 1.5 x/year, sd 0.1 x/year',
      [1.33551, 1.5, 1.66449],
    ],
    [
      'of a point of a series',
      { 'chips@2030': { distribution: 'discrete', values: ['40000 GPU', '60000 GPU'], weights: [3, 1] } },
      'discrete, 2 values, 2 weights',
      [40000, 40000, 60000],
    ],
    [
      'of an element',
      { 'chips[memphis]': { distribution: 'pert', low: '1 GPU', mode: '2 GPU', high: '3 GPU' } },
      'pert, low 1 GPU, mode 2 GPU, high 3 GPU',
      [1.3787, 2, 2.6213],
    ],
    [
      'cut to the range of the variable',
      { drawn_share: { distribution: 'normal', mean: 0.9, sd: 0.2 } },
      'normal, mean 0.9, sd 0.2',
      [0.53652, 0.82063, 0.9808],
    ],
    [
      'cut further',
      { drawn_share: { distribution: 'normal', mean: 0.9, sd: 0.2, truncate: [0.9, 1] } },
      'normal, mean 0.9, sd 0.2, cut to 0.9 to 1',
      [0.9048, 0.94846, 0.9946],
    ],
  ])('%s', (_, uncertain, words, quantiles) => {
    const { inputs } = inputsOf(campus({ uncertain }));
    const one = inputs.find(({ target }) => target === Object.keys(uncertain)[0]!)!;
    expect(one.words).toBe(words);
    expect([0.05, 0.5, 0.95].map((p) => one.distribution.quantile(p))).toEqual(
      quantiles.map((value) => expect.closeTo(value, 3) as number),
    );
    expect(one).toMatchObject({ origin: 'request', sources: ['assumption'] });
  });

  test('a factor per time is drawn as a factor and handed over as its logarithm', () => {
    const { inputs } = inputsOf(campus({ uncertain: { growth: { distribution: 'uniform', low: '1 x/year', high: '2 x/year' } } }));
    expect(inputs.find(({ target }) => target === 'growth')!.valueAt(0.5)).toBeCloseTo(Math.log(1.5), 12);
  });
});

describe('what does not fit is refused where it stands', () => {
  test.each<[string, NonNullable<ScenarioFile['uncertain']>, string]>([
    [
      'a name that is near another',
      { puee: { distribution: 'uniform', low: 1, high: 2 } },
      'name.unknown uncertain.puee: the model has no variable puee',
    ],
    [
      'no unit',
      { price: { distribution: 'uniform', low: 1, high: '2 USD_2025/MWh' } },
      'unit.missing uncertain.price.low: price is in USD_2025/MWh(facility), but 1 has no unit',
    ],
    [
      'another unit',
      { price: { distribution: 'normal', mean: '60 USD_2025/MWh', sd: '3 MWh' } },
      'unit.mismatch uncertain.price.sd: price is in USD_2025/MWh(facility), but 3 MWh is MWh',
    ],
    [
      'another kind',
      { pue: { distribution: 'uniform', low: '1.1 ratio(it/facility)', high: 1.3 } },
      'unit.kind uncertain.pue.low: pue is in ratio(facility/it), but 1.1 ratio(it/facility) is ratio(it/facility)',
    ],
    [
      'a value outside the range',
      { pue: { distribution: 'uniform', low: 0.9, high: 1.3 } },
      'value.out-of-range uncertain.pue.low: pue has 0.9 in its distribution, outside its range 1 to 3',
    ],
    [
      'a parameter too few',
      { pue: { distribution: 'normal', mean: 1.2 } },
      'distribution.parameters uncertain.pue: pue: mean does not determine it',
    ],
    [
      'a parameter of another family',
      { pue: { distribution: 'normal', mean: 1.2, sd: 0.1, mode: 1.2 } },
      'distribution.parameters uncertain.pue: pue: mode does not belong to it',
    ],
    [
      'quantiles that do not determine it',
      { pue: { distribution: 'pert', p5: 1.1, p95: 1.3 } },
      'distribution.parameters uncertain.pue: pue: quantiles do not determine it',
    ],
    [
      'three quantiles',
      { pue: { distribution: 'normal', p5: 1.1, p50: 1.2, p95: 1.4 } },
      'distribution.parameters uncertain.pue: pue: 3 quantiles instead of two',
    ],
    [
      'quantiles that fall',
      { pue: { distribution: 'normal', p5: 1.4, p95: 1.1 } },
      'distribution.parameters uncertain.pue: pue: p5 1.4 is not below p95 1.1',
    ],
    [
      'an interval with nothing in it',
      { pue: { distribution: 'normal', mean: 1.1, sd: 0.01, truncate: [2, 3] } },
      'distribution.parameters uncertain.pue.truncate: pue: nothing of it lies from 2 to 3',
    ],
    [
      'an sd of a factor per time without its unit',
      { growth: { distribution: 'normal', mean: '1.5 x/year', sd: 0.1 } },
      'unit.mismatch uncertain.growth.sd: the sd of growth is in x/year, found 0.1',
    ],
    [
      'what an equation computes',
      { it_power: { distribution: 'uniform', low: '1 MW', high: '2 MW' } },
      'value.not-overridable uncertain.it_power: it_power is computed, and its equation stands',
    ],
    [
      'a date that is no point',
      { 'chips@2028': { distribution: 'uniform', low: '1 GPU', high: '2 GPU' } },
      'time.off-grid uncertain.chips@2028: chips has no point at 2028',
    ],
    [
      'an unlisted source',
      { pue: { distribution: 'uniform', low: 1.1, high: 1.3, source: 'nobody' } },
      'source.unknown uncertain.pue.source: nobody is not in the list of sources',
    ],
  ])('%s', (_, uncertain, said) => {
    expect(opened(campus({ uncertain })).said).toEqual([said]);
  });

  test('correlations of names that are not known, of one input, and of what cannot hold', () => {
    const said = (correlations: ScenarioFile['correlations']): readonly string[] => opened(campus({ correlations })).said;
    expect(said([{ between: ['pue', 'prise'], rank: 0.5 }])).toEqual([
      'name.unknown correlations.0.between.1: the model has no variable prise',
    ]);
    expect(said([{ between: ['pue', 'pue'], rank: 0.5 }])).toEqual([
      'correlation.impossible correlations.0.between: pue is correlated with itself',
    ]);
    expect(
      said([
        { between: ['pue', 'price'], rank: 0.9 },
        { between: ['price', 'growth'], rank: 0.9 },
        { between: ['growth', 'pue'], rank: -0.9 },
      ])[0],
    ).toMatch(/cannot hold together: pue with price 0.9; price with growth 0.9; growth with pue -0.9; the smallest eigenvalue .* is -0\.8/);
  });
});

describe('inheritance', () => {
  const parent: ScenarioFile = {
    model: 'good-campus',
    uncertain: {
      pue: { distribution: 'uniform', low: 1.1, high: 1.3 },
      price: { distribution: 'uniform', low: '50 USD_2025/MWh', high: '70 USD_2025/MWh' },
    },
  };
  test('is by name, an entry replaced whole', () => {
    const child: ScenarioFile = { uncertain: { pue: { distribution: 'discrete', values: [1.2] } } };
    expect(mergeScenarios(parent, child).uncertain).toEqual({ ...parent.uncertain, ...child.uncertain });
  });
  test('ends where the child gives a value', () => {
    expect(Object.keys(mergeScenarios(parent, { assumptions: { pue: 1.2 } }).uncertain!)).toEqual(['price']);
  });
  test('ends with null, which stays', () => {
    expect(mergeScenarios(parent, { uncertain: { pue: null } }).uncertain).toMatchObject({ pue: null });
  });
});

describe('the inputs of a scenario', () => {
  test('are those with a plausible range, of which it keeps what it asks about', () => {
    const targets = (scenario: ScenarioFile): readonly string[] => inputsOf(scenario).inputs.map(({ target }) => target);
    expect(targets(campus({}))).toEqual(['chip_power']);
    expect(targets(campus({ uncertain: { chip_power: null } }))).toEqual([]);
    expect(targets({ extends: 'good-parent', assumptions: { chip_power: '2 kW/GPU' } })).toEqual([]);
    expect(inputsOf({ extends: 'good-parent', assumptions: { chip_power: '2 kW/GPU' } }).fixed).toEqual([
      { target: 'chip_power', why: 'the request sets it' },
    ]);
    expect(inputsOf(campus({ assumptions: { grid_limit: '500 MW', chip_power: '5 kW/GPU' } })).fixed[0]!.why).toMatch(
      /outside its plausible range/,
    );
  });
  test('can be chosen, and what is not uncertain is refused', () => {
    const { experiment } = opened(campus({ uncertain: { pue: { distribution: 'uniform', low: 1.1, high: 1.3 } } }));
    const chosen = (target: string): ReturnType<typeof uncertainInputs> =>
      uncertainInputs(experiment!, { only: [{ target, path: ['inputs', 0] }] });
    expect(chosen('pue').inputs.map(({ target }) => target)).toEqual(['pue']);
    expect(chosen('price').problems.map(({ message }) => message)).toEqual([
      'price is not uncertain here: it has no distribution and no plausible range',
    ]);
    expect(chosen('prise').problems.map(({ hint }) => hint)).toEqual(['did you mean price']);
  });
  test('a correlation with a certain input is noted', () => {
    const { correlations, problems } = inputsOf(campus({ correlations: [{ between: ['pue', 'chip_power'], rank: 0.5 }] }));
    expect(correlations).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'note', path: ['scenario', 'correlations', 0] }]);
  });
});

test('draws are the same whatever the chunk, and reach the correlation', () => {
  const { inputs, correlations } = inputsOf(
    campus({
      uncertain: { pue: { distribution: 'uniform', low: 1, high: 2 }, drawn_share: { distribution: 'uniform', low: 0, high: 1 } },
      correlations: [{ between: ['pue', 'drawn_share'], rank: -0.6 }],
    }),
  );
  const plan = { method: 'monte-carlo', seed: 3, count: 20_000 } as const;
  const whole = drawsOf(inputs, correlations, plan);
  expect(drawsOf(inputs, correlations, { ...plan, from: 700, to: 900 })).toEqual(whole.map((all) => all.slice(700, 900)));
  const at = (name: string): Float64Array => whole[inputs.findIndex(({ target }) => target === name)]!;
  const [x, y] = [at('pue'), at('drawn_share')];
  // Of uniform numbers Pearson's correlation is Spearman's.
  const product = x.reduce((sum, value, k) => sum + (value - 1.5) * (y[k]! - 0.5), 0) / x.length;
  expect(Math.abs(12 * product + 0.6)).toBeLessThan(0.02);
});
