import type { Schemas } from '../contract/client.ts';

export type Main = Schemas['MainAssumption'];

/** Positions of a slider: as many as a sweep asks for. */
export const stopCount = 41;

/**
 * The values at the stops of a slider: over the plausible range, and as far beyond it as the scenario's own value lies; by equal
 * steps or equal ratios, to four digits. Empty without a range.
 */
export function stopsOf({ low, high, scale }: Main, base: number | undefined): readonly number[] {
  if (typeof low?.value !== 'number' || typeof high?.value !== 'number') return [];
  const from = Math.min(low.value, base ?? low.value);
  const to = Math.max(high.value, base ?? high.value);
  const byRatio = scale === 'log' && from > 0;
  return Array.from({ length: stopCount }, (_, k) => {
    const share = k / (stopCount - 1);
    const value = byRatio ? from * (to / from) ** share : from + (to - from) * share;
    return Number(value.toPrecision(4));
  });
}

/** Where a value stands among stops, from 0 to 1. */
export function placeOf(stops: readonly number[], value: number): number {
  const above = stops.findIndex((one) => one >= value);
  if (above <= 0) return above < 0 ? 1 : 0;
  const low = stops[above - 1]!;
  return (above - 1 + (value - low) / (stops[above]! - low)) / (stops.length - 1);
}
