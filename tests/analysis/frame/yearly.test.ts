import { afterAll, expect, test } from 'vitest';
import { yearly } from '../../../src/analysis/frame/yearly.ts';
import { writtenLibrary } from '../../support/written-library.ts';

const library = writtenLibrary({
  growth: `
time: { from: 2025, to: 2026, step: quarter }
series:
  growth: { title: Growth, unit: x/year, between: step, outside: hold, points: { 2025: 2, 2025-07: 8 }, source: assumption }
auxiliaries:
  rate: { title: Rate, unit: "%/year", equation: growth }
  size: { title: Size, unit: ratio, equation: exp(cumulative(growth)), over_time: last }
`,
});
afterAll(library.remove);

/** Twofold a year for half a year and eightfold for the other: fourfold over the year, which is what the size shows. */
test('a year’s mean of a growth factor is the growth of that year', () => {
  const { projection } = library.run('model: growth\n');
  const [growth, rate, size] = ['growth', 'rate', 'size'].map((name) => yearly(projection!.frame).curves.get(name)!.values[0]!);
  expect(growth).toBeCloseTo(4, 12);
  expect(size).toBeCloseTo(4, 12);
  // As an ordinary rate it is a logarithm, and those have the arithmetic mean.
  expect(rate).toBeCloseTo(100 * Math.log(4), 10);
});
