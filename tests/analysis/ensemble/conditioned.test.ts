import { describe, expect, it, test } from 'vitest';
import type { EnsembleQuestion } from '../../../src/analysis/ensemble/question.ts';
import { seriesOf, timeAxis } from '../../../src/analysis/frame/frame.ts';
import type { ScenarioFile } from '../../../src/domain/scenario/scenario-file.ts';
import { samplingMethods } from '../../../src/core/statistics/sample.ts';
import { ensembleOf, ensembleProblems } from '../../support/ensembles.ts';

type History = NonNullable<ScenarioFile['history']>;

/** Demand whose level alone is uncertain: lognormal, median 1,000 and standard deviation of the logarithm 0.5. */
const level = (history?: History): ScenarioFile => ({
  model: 'elastic-demand',
  assumptions: { price_ratio: 1 },
  uncertain: { baseline_demand: { distribution: 'lognormal', median: '1000 Ttoken/year', log_sd: 0.5, source: 'assumption' } },
  ...(history ? { history } : {}),
});

const at = 2025;
const twice: History = [{ of: 'demand', at, equals: '2000 Ttoken/year', within: '20 %' }];
const asked: Omit<EnsembleQuestion, 'scenario'> = { draws: 4_000, inputs: ['baseline_demand'], quantities: ['demand'], conditioned: true };

/** The logarithms of an input in all draws. */
function logs(question: Partial<EnsembleQuestion> = {}): readonly number[] {
  const { frame } = ensembleOf({ scenario: level(twice), ...asked, ...question, rows: 'draws' });
  return Array.from(frame.curves.get('baseline_demand')!.values, Math.log);
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const sdOf = (values: readonly number[]): number => Math.sqrt(meanOf(values.map((value) => (value - meanOf(values)) ** 2)));

describe('draws held to one observation', () => {
  // Of two normal numbers in logarithms: precisions add, and the mean is weighted by them.
  const precision = 1 / 0.5 ** 2 + 1 / 0.2 ** 2;
  const mean = Math.log(1_000) + Math.log(2) / 0.2 ** 2 / precision;

  test.each(samplingMethods)('have the closed form of a lognormal input and a lognormal error, sampled by %s', (method) => {
    const found = logs({ method });
    const { effective } = ensembleOf({ scenario: level(twice), ...asked, method }).draws.conditioned!;
    const error = Math.sqrt(1 / precision / Math.min(effective, 4_000));
    expect(Math.abs(meanOf(found) - mean)).toBeLessThan(4 * error);
    expect(Math.abs(sdOf(found) * Math.sqrt(precision) - 1)).toBeLessThan(4 / Math.sqrt(2 * Math.min(effective, 4_000)));
  });

  it('are worth as many independent ones as their weights say, in closed form', () => {
    const { effective, proposals, observed } = ensembleOf({ scenario: level(twice), ...asked }).draws.conditioned!;
    expect(observed).toEqual(['demand at 2025: equals 2000 Ttoken/year within 20 %']);
    expect(proposals).toBe(65_536);
    // (mean of the weights)² ÷ mean of their squares, of normal weights with variance e and of the same with e ÷ 2.
    const [prior, e] = [0.25, 0.04];
    const expected = (variance: number): number =>
      Math.sqrt(variance / (variance + prior)) * Math.exp(-(Math.log(2) ** 2) / (2 * (variance + prior)));
    expect(Math.abs(effective / proposals / (expected(e) ** 2 / expected(e / 2)) - 1)).toBeLessThan(0.05);
  });

  it('are the same for the same seed, and others for another one', () => {
    expect(logs()).toEqual(logs());
    expect(logs({ seed: 2 })).not.toEqual(logs());
  });

  it('come in a random order: the first half of them is like the second', () => {
    const found = logs();
    const [first, second] = [found.slice(0, 2_000), found.slice(2_000)];
    expect(Math.abs(meanOf(first) - meanOf(second))).toBeLessThan((4 * Math.sqrt(2)) / Math.sqrt(precision * 2_000));
  });

  it('are the same in both worlds of a pair', () => {
    const { frame } = ensembleOf({ scenario: level(twice), against: level(), ...asked, draws: 100 });
    const difference = frame.curves.get('demand.difference')!;
    for (const name of ['p5', 'p95'])
      expect(new Set(seriesOf(difference, difference.elements.at(-1)!.indexOf(name)))).toEqual(new Set([0]));
  });

  it('have errors of probabilities of as many independent draws as they are worth', () => {
    const rare: History = [{ of: 'demand', at, equals: '6000 Ttoken/year', within: '2 %' }];
    const claims = [{ of: 'demand', at, above: '6000 Ttoken/year' }];
    const {
      draws,
      claims: [claim],
    } = ensembleOf({ scenario: level(rare), ...asked, claims });
    const { probability, standardError } = claim!;
    expect(draws.conditioned!.effective).toBeLessThan(500);
    expect(standardError).toBeCloseTo(Math.sqrt((probability * (1 - probability)) / draws.conditioned!.effective), 12);
  });
});

test('what is said of the spread names the observations, or that there are some', () => {
  const said = (conditioned: boolean, history?: History): string =>
    ensembleOf({ scenario: level(history), ...asked, draws: 10, conditioned }).notes.join(' ');
  expect(said(true, twice)).toMatch(
    /conditioned on 1 observations: chosen from 8,192 by how well each agrees with them\. All proposals are worth about/,
  );
  expect(said(false, twice)).toContain('some of them contradict what was observed; conditioned holds them to 1 observations.');
  expect(said(false)).toContain('The scenario states nothing that was observed, so the draws are not held to history.');
});

describe('a question is refused', () => {
  it('where nothing was observed', () => {
    expect(ensembleProblems({ scenario: level(), ...asked })).toMatchObject([{ code: 'field.missing', path: ['conditioned'] }]);
  });

  it('with more draws than can be held to observations', () => {
    expect(ensembleProblems({ scenario: level(twice), ...asked, draws: 20_001 })).toMatchObject([
      { code: 'limit.exceeded', path: ['draws'] },
    ]);
  });

  it('where no draw comes near what was observed', () => {
    const far: History = [{ of: 'demand', at, equals: '0 Ttoken/year', within: '1e-300 Ttoken/year' }];
    expect(ensembleProblems({ scenario: level(far), ...asked, draws: 10 })).toMatchObject([
      { code: 'value.out-of-range', path: ['conditioned'] },
    ]);
  });

  it.each([
    [{ of: 'demnd', at, equals: '2 Ttoken/year', within: '20 %' }, 'name.unknown', ['scenario', 'history', 0, 'of']],
    [{ of: 'demand', at, equals: '2 MW', within: '20 %' }, 'unit.mismatch', ['scenario', 'history', 0, 'equals']],
    [{ of: 'demand', at: 1925, equals: '2 Ttoken/year', within: '20 %' }, 'time.horizon', ['scenario', 'history', 0, 'at']],
    [{ of: 'demand', equals: '2 Ttoken/year', within: '20 %' }, 'field.missing', ['scenario', 'history', 0]],
    [{ of: 'demand', at, equals: 'figure(no.such.figure)', within: '20 %' }, 'figure.unknown', ['scenario', 'history', 0, 'equals']],
  ] as const)('where an observation cannot be read: %o', (entry, code, path) => {
    expect(ensembleProblems({ scenario: level([entry]), ...asked, draws: 10 })).toMatchObject([{ code, path }]);
  });
});

describe('the draws of world-ai, held to the chips and megawatts sold', () => {
  const { frame, draws } = ensembleOf({
    scenario: 'world-ai',
    draws: 1_000,
    conditioned: true,
    quantities: ['maker_compute_sold', 'maker_chip_power_sold', 'it_nameplate_power'],
  });
  const value = (name: string, statistic: string, label: string): number => {
    const curve = frame.curves.get(name)!;
    return seriesOf(curve, curve.elements.at(-1)!.indexOf(statistic))[timeAxis(frame)!.labels.indexOf(label)]!;
  };

  it.each([
    ['maker_compute_sold', '2025-01-01', 4.7244e6],
    ['maker_compute_sold', '2026-04-01', 17.0484e6],
    ['maker_chip_power_sold', '2025-01-01', 3_675],
    ['maker_chip_power_sold', '2026-04-01', 10_371],
  ])('have what was sold within nine of ten of them: %s at %s', (name, label, sold) => {
    expect(value(name, 'p5', label)).toBeLessThan(sold);
    expect(value(name, 'p95', label)).toBeGreaterThan(sold);
    expect(Math.abs(value(name, 'p50', label) / sold - 1)).toBeLessThan(0.1);
  });

  it('are enough, and end where an independent calculation with 200,000 draws did, within a quarter', () => {
    expect(draws.conditioned!.effective).toBeGreaterThan(500);
    for (const [statistic, gigawatts] of [
      ['p5', 34],
      ['p50', 86],
      ['p95', 189],
    ] as const)
      expect(Math.abs(value('it_nameplate_power', statistic, '2030-01-01') / 1_000 / gigawatts - 1)).toBeLessThan(0.25);
  });
});
