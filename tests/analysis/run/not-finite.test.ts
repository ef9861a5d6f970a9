import { afterAll, describe, expect, test } from 'vitest';
import { writtenLibrary } from '../../support/written-library.ts';

/** A value that is not finite is reported where it arises, not where it propagates. */
const library = writtenLibrary({
  whole: `
time: { from: 2025, to: 2028 }
parameters:
  rate: { title: Rate, unit: "%/year", value: 10, source: assumption }
  opening: { title: Opening, unit: date, value: 2027, source: assumption }
  amount: { title: Amount, unit: USD/year, value: 1, source: assumption }
auxiliaries:
  worth: { title: Worth, unit: USD, equation: "npv(cash, rate)" }
  cash: { title: Cash, unit: USD/year, equation: "amount / if(time >= opening, 0, 1)" }
`,
  root: `
parameters:
  wanted: { title: Wanted, unit: GPU, value: -300, source: assumption }
  offered: { title: Offered, unit: GPU, value: 100, source: assumption }
auxiliaries:
  demand: { title: Demand, unit: GPU, equation: wanted / price }
  supply: { title: Supply, unit: GPU, equation: offered * price ^ 2 }
  price: { title: Price, unit: ratio, solve: price, so_that: demand == supply, between: [0.01, 100] }
`,
  stock: `
time: { from: 2025, to: 2026 }
parameters:
  first: { title: First, unit: GPU, value: 0, source: assumption }
  inflow: { title: Inflow, unit: GPU/year, value: 1, source: assumption }
stocks:
  fleet: { title: Fleet, unit: GPU, initial: first * ratio, inflows: [inflow] }
auxiliaries:
  ratio: { title: Ratio, unit: ratio, equation: "log(age)" }
  age: { title: Age, unit: ratio, equation: "-1 - elapsed / year" }
`,
});
afterAll(library.remove);

describe('the first value that is not a number', () => {
  test.each([
    ['whole', 'value.not-finite: cash is infinite at 2027-01-01'],
    ['root', 'value.not-finite: price is not a number'],
    ['stock', 'value.not-finite: ratio is not a number at 2025-01-01'],
  ])('of %s', (model, want) => {
    expect(library.run(`model: ${model}\n`).problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([want]);
  });
});
