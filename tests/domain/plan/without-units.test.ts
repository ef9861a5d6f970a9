import { afterAll, expect, test } from 'vitest';
import { said, writtenLibrary } from '../../support/written-library.ts';

/** Missing units of one variable's numbers are one problem, not one per number. */
const library = writtenLibrary({
  prices: `
time: { from: 2025, to: 2030 }
dimensions:
  site: { title: Site, elements: [abilene, memphis] }
series:
  price: { title: Price, unit: USD/MWh, between: linear, outside: hold, points: { 2025: 60 }, source: assumption }
parameters:
  load: { title: Load, unit: MW, for: [site], value: 1, source: assumption }
`,
});
afterAll(library.remove);

test.each<[title: string, text: string, said: readonly string[]]>([
  [
    'a series',
    'series:\n  price: { points: { 2025: 60, 2026: 55, 2027: 50 } }\n',
    ['tried.yaml 3:20 unit.missing: price is in USD/MWh, but 3 of its numbers have no unit; write unit: USD/MWh next to points'],
  ],
  [
    'a series of which one number has no unit',
    'series:\n  price: { points: { 2025: 60 USD/MWh, 2026: 55 } }\n',
    ['tried.yaml 3:46 unit.missing: price is in USD/MWh, but 55 has no unit; write "55 USD/MWh"'],
  ],
  [
    'an assumption by element',
    'assumptions:\n  load: { value: { abilene: 100, memphis: 200 } }\n',
    ['tried.yaml 3:18 unit.missing: load is in MW, but 2 of its numbers have no unit; write "100 MW", and so for each'],
  ],
  [
    'a column of a table',
    'tables:\n  site: { abilene: { load: 100 }, memphis: { load: 200 } }\n',
    ['tried.yaml 3:28 unit.missing: load is in MW, but 2 of its numbers have no unit; write "100 MW", and so for each'],
  ],
  [
    'other slips beside it are said too',
    'series:\n  price: { points: { 2025: 60, 2026: 55, 2027: 5 MWh } }\n',
    [
      'tried.yaml 3:20 unit.missing: price is in USD/MWh, but 2 of its numbers have no unit; write unit: USD/MWh next to points',
      'tried.yaml 3:48 unit.mismatch: price is in USD/MWh, but 5 MWh is MWh; give an amount in USD/MWh',
    ],
  ],
  [
    'a series that states a unit that does not fit',
    'series:\n  price: { unit: MW, points: { 2025: 60, 2026: 55 } }\n',
    [
      'tried.yaml 3:18 unit.mismatch: price is in USD/MWh, but its points are stated in MW; ' +
        'MW and USD/MWh have little in common: check the names and where they are declared',
    ],
  ],
])('%s', (_, text, want) => {
  expect(said(library.run(`model: prices\n${text}`).problems)).toEqual(want);
});
