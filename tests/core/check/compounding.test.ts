import { describe, expect, test } from 'vitest';
import { valuesOf, writtenLibrary } from '../../support/written-library.ts';

/** A share per month applies twelve times a year. */
function values(rate: string, unit: string, name: string): number[] {
  const library = writtenLibrary({
    fleet: `
time: { from: 2025, to: 2027, step: month }
parameters:
  rate: { title: Rate, unit: "${unit}", value: ${rate}, source: assumption }
  none: { title: None, unit: date, value: 2025, source: assumption }
  month_one: { title: One month, unit: month, value: 1, source: assumption }
  cost: { title: Cost, unit: USD, value: 100, source: assumption }
  back: { title: Back, unit: USD, value: 110, source: assumption }
  chips: { title: Chips, unit: GPU, value: 100, source: assumption }
  later: { title: Later, unit: date, value: 2026, source: assumption }
auxiliaries:
  additions: { title: Additions, unit: GPU/month, equation: "pulse(chips / month_one, none, month_one)" }
  left: { title: Left, unit: GPU, equation: "surviving(additions, geometric(rate))" }
  cash: { title: Cash, unit: USD/month, equation: "pulse(back / month_one, later, month_one) - pulse(cost / month_one, none, month_one)" }
  worth: { title: Worth, unit: USD, equation: "npv(cash, rate)" }
  inner_rate: { title: Rate within, unit: "${unit}", equation: irr(cash) }
  worth_at_it: { title: Worth at it, unit: USD, equation: "npv(cash, inner_rate)" }
`,
  });
  const found = valuesOf(library.run('model: fleet\n'), name) as number[];
  library.remove();
  return found;
}

describe('geometric(rate)', () => {
  test.each<[rate: string, unit: string, afterAMonth: number, afterAYear: number]>([
    ['5', '%/month', 95, 100 * 0.95 ** 12],
    ['0.05', '1/month', 95, 100 * 0.95 ** 12],
    ['60', '%/year', 100 * 0.4 ** (1 / 12), 40],
    ['15', '%/quarter', 100 * 0.85 ** (1 / 3), 100 * 0.85 ** 4],
    ['0', '%/month', 100, 100],
    ['100', '%/month', 0, 0],
    ['50', '%/day', 100 * 0.5 ** (365 / 12), 100 * 0.5 ** 365],
  ])('of %s %s', (rate, unit, afterAMonth, afterAYear) => {
    const left = values(rate, unit, 'left');
    expect(left[1]! / (afterAMonth || 1)).toBeCloseTo(afterAMonth === 0 ? 0 : 1, 10);
    expect(left[12]! / (afterAYear || 1)).toBeCloseTo(afterAYear === 0 ? 0 : 1, 10);
  });
});

describe('npv and irr', () => {
  test.each<[rate: string, unit: string, worth: number]>([
    ['1', '%/month', 110 / 1.01 ** 12 - 100],
    ['12', '%/year', 110 / 1.12 - 100],
    ['3', '%/quarter', 110 / 1.03 ** 4 - 100],
  ])('at %s %s', (rate, unit, worth) => {
    expect(values(rate, unit, 'worth')[0]).toBeCloseTo(worth, 9);
  });

  test.each<[unit: string, rate: number]>([
    ['%/year', 10],
    ['%/month', 100 * (1.1 ** (1 / 12) - 1)],
    ['1/quarter', 1.1 ** 0.25 - 1],
  ])('the rate within, in %s', (unit, rate) => {
    expect(values('1', unit, 'inner_rate')[0]).toBeCloseTo(rate, 9);
    expect(values('1', unit, 'worth_at_it')[0]).toBeCloseTo(0, 6);
  });
});
