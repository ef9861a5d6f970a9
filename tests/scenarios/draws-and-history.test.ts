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
