import { describe, expect, test } from 'vitest';
import { runEnsemble } from '../../src/analysis/ensemble/ensemble.ts';
import { seriesOf, timeAxis } from '../../src/analysis/frame/frame.ts';
import { library } from '../support/library.ts';

/**
 * The draws that an ensemble takes without further input are not fitted to history, so single ones contradict it. Their middle
 * must not: a headline with its shares of worlds would be about worlds that never were.
 */
/** Reads the middle of the draws at an instant: MW, billion USD a year, GPU. */
function drawn(scenario: string, quantities: readonly string[]): (name: string, label: string) => number {
  const { ensemble } = runEnsemble(library, { scenario, draws: 400, quantities });
  const { frame } = ensemble!;
  return (name, label) => {
    const curve = frame.curves.get(name)!;
    return seriesOf(curve, curve.elements.at(-1)!.indexOf('p50'))[timeAxis(frame)!.labels.indexOf(label)]!;
  };
}

describe('the middle of the draws of stargate-10gw', () => {
  const middle = drawn('stargate-10gw', ['it_nameplate_power', 'revenue', 'revenue_per_it_gw']);

  test.each([
    ['it_nameplate_power', '2025-01-01', 600],
    ['it_nameplate_power', '2026-01-01', 1900],
    ['revenue', '2025-01-01', 6],
    ['revenue', '2026-01-01', 20],
    ['revenue_per_it_gw', '2025-01-01', 10],
    ['revenue_per_it_gw', '2026-01-01', 10.5],
  ])('%s at %s is within 15 %% of what OpenAI reported', (name, label, reported) => {
    expect(Math.abs(middle(name, label) / reported - 1)).toBeLessThan(0.15);
  });

  test('earns what a gigawatt costs within a factor of two in 2035', () => {
    expect(middle('revenue_per_it_gw', '2035-01-01')).toBeLessThan(30);
  });
});

describe('the middle of the draws of world-ai', () => {
  const middle = drawn('world-ai', ['maker_compute_sold', 'maker_chip_power_sold']);

  test.each([
    ['maker_compute_sold', '2024-01-01', 1.39e6],
    ['maker_compute_sold', '2025-01-01', 4.72e6],
    ['maker_compute_sold', '2026-01-01', 13.66e6],
    ['maker_chip_power_sold', '2024-01-01', 1170],
    ['maker_chip_power_sold', '2025-01-01', 3680],
    ['maker_chip_power_sold', '2026-01-01', 8560],
  ])('%s at %s is within 30 %% of what was sold', (name, label, sold) => {
    expect(Math.abs(middle(name, label) / sold - 1)).toBeLessThan(0.3);
  });
});

test('of the draws of world-ai that agree with history, most have less power in 2030 than its run without uncertainty, as it says', () => {
  const quantities = ['it_nameplate_power'];
  const { ensemble } = runEnsemble(library, { scenario: 'world-ai', draws: 500, conditioned: true, quantities, at: ['2030'] });
  const curve = ensemble!.frame.curves.get('it_nameplate_power')!;
  const at = (statistic: string): number =>
    seriesOf(curve, curve.elements.at(-1)!.indexOf(statistic))[timeAxis(ensemble!.frame)!.labels.indexOf('2030-01-01')]!;
  expect(at('base')).toBeGreaterThan(at('p75'));
  expect(ensemble!.notes.join(' ')).toContain('Without uncertainty it_nameplate_power at 2030-01-01 is higher than in 75 % of the draws.');
  expect(library.scenario('world-ai').value!.findings![0]).toContain(
    'most draws of its uncertain inputs that agree with the same history have less',
  );
});

test('an ensemble names what another run or the scenario itself holds fixed', () => {
  const notes = (scenario: string): string => runEnsemble(library, { scenario, draws: 10 }).ensemble!.notes.join(' ');
  expect(notes('us-data-centers')).toContain('accelerator_additions is one run of world-ai, taken as certain');
  expect(notes('us-data-centers-residual')).toContain('accelerator_additions is one run of world-ai-residual, taken as certain');
  expect(notes('world-ai-as-of-2024')).toMatch(/keep their value: .*growth_fade.*\(world-ai-as-of-2024 sets it\)/);
  expect(notes('world-ai')).not.toContain('keep their value: ');
});
