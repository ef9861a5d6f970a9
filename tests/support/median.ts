import { expect } from 'vitest';

/** More than half of five. */
const most = 3;

/**
 * Expects a measured time or ratio to be below a limit: where the first is not, the median of five, because whatever else
 * the machine does stretches one. What the others cannot change is not measured.
 */
export async function expectMedianBelow(limit: number, measure: () => Promise<number>): Promise<void> {
  const first = await measure();
  if (first < limit) return;
  const all = [first];
  const below = (): number => all.filter((one) => one < limit).length;
  while (below() < most && all.length - below() < most) all.push(await measure());
  expect(below(), `below ${limit} of ${all.join(', ')}`).toBe(most);
}
