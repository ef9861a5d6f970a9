import { afterAll, describe, expect, test } from 'vitest';
import { runPlan } from '../../../src/analysis/run/finished-run.ts';
import type { Lever } from '../../../src/domain/plan/lever.ts';
import { prepare } from '../../../src/domain/plan/prepare.ts';
import { said, valuesOf, writtenLibrary } from '../../support/written-library.ts';

/** A share that leaves, and a discount rate, given over another period than the model declares. */
const fleet = (unit: string, more = ''): string => `
time: { from: 2025, to: 2028 }
parameters:
  r: { title: Rate, unit: "${unit}", value: 5, source: assumption }
  d: { title: Discount rate, unit: "%/year", value: 10, source: assumption }
series:
  o: { title: Orders, unit: GPU/year, between: step, outside: hold, points: { 2025: 100, 2026: 0 }, source: assumption }
  cash: { title: Cash, unit: USD/year, between: step, outside: hold, points: { 2025: 0, 2026: 100, 2027: 0 }, source: assumption }
auxiliaries:
  left: { title: Left, unit: GPU, equation: "surviving(o, geometric(r))" }
  worth: { title: Worth, unit: USD, equation: "npv(cash, d)" }
${more}`;
const library = writtenLibrary({
  yearly: fleet('%/year'),
  monthly: fleet('%/month'),
  ratio: fleet('%'),
  both: fleet('%/year', '  other: { title: Worth, unit: USD, equation: "npv(cash, r)" }\n'),
  computed: fleet('%/year', '  loss: { title: Loss, unit: 1/year, equation: r * 2 }\n').replace('geometric(r)', 'geometric(loss)'),
  cut: fleet('%/year', '  loss: { title: Loss, unit: 1/year, equation: r * 2 }\n').replace('geometric(r)', 'geometric(loss)'),
});
afterAll(library.remove);

const given = (model: string, assumptions: string) => library.run(`model: ${model}\nassumptions: { ${assumptions} }\n`);

describe('a share per month given for a share per year leaves month by month', () => {
  test.each<[model: string, rate: string, yearly: number]>([
    ['yearly', 'r: 10 %/month', 0.9 ** 12],
    ['yearly', 'r: 0.1 1/month', 0.9 ** 12],
    ['yearly', 'r: 5 %/quarter', 0.95 ** 4],
    ['yearly', 'r: 1 %/week', 0.99 ** (365 / 7)],
    ['yearly', 'r: 100 %/month', 0],
    ['yearly', 'r: 0 %/month', 1],
    ['yearly', 'r: 30 %/year', 0.7],
    ['monthly', 'r: 30 %/year', 0.7],
    ['monthly', 'r: 10 %/month', 0.9 ** 12],
    ['ratio', 'r: 30 %', 0.7],
    ['cut', 'loss: 10 %/month', 0.9 ** 12],
  ])('%s, %s', (model, rate, yearly) => {
    const run = given(model, rate);
    expect(said(run.problems)).toEqual([]);
    valuesOf(run, 'left').forEach((left, k) => expect(left).toBeCloseTo(k === 0 ? 0 : 100 * yearly ** k, 10));
  });

  test('of the case: 28.24 of 100 after a year', () => {
    expect(Number(valuesOf(given('yearly', 'r: 10 %/month'), 'left')[1]).toFixed(2)).toBe('28.24');
  });

  test('as a lever, and where a prepared run of another rate is at hand', () => {
    const prepared = prepare(library.library, library.library.model('yearly').value!, { model: 'yearly' }).prepared!;
    const lever = prepared.lever('r') as Lever;
    expect(lever.compounds).toBe('leaves');
    const { values } = runPlan({ ...prepared, changes: prepared.with([[lever, 150]]) });
    expect(values(prepared.compiled.lowered.slots.get('left')!)[1]).toBeNaN();
    given('yearly', 'r: 20 %/year');
    expect(valuesOf(given('yearly', 'r: 10 %/month'), 'left')[2]).toBeCloseTo(100 * 0.9 ** 24, 10);
  });
});

test.each<[rate: string, worth: number]>([
  ['1 %/month', 100 / 1.01 ** 12],
  ['3 %/quarter', 100 / 1.03 ** 4],
  ['12 %/year', 100 / 1.12],
  ['-1 %/month', 100 / 0.99 ** 12],
])('a discount rate of %s compounds to the year', (rate, worth) => {
  expect(valuesOf(given('yearly', `d: ${rate}`), 'worth')[0]).toBeCloseTo(worth, 10);
});

describe('refused', () => {
  test.each<[model: string, rate: string, want: string]>([
    ['yearly', 'r: 110 %/month', 'r: 110 %/month is no share that can leave; write a share from 0 to 100 % per month'],
    ['yearly', 'r: 120 %/year', 'r: 120 %/year is no share that can leave; write a share from 0 to 100 % per year'],
    ['yearly', 'r: -5 %/year', 'r: -5 %/year is no share that can leave; write a share from 0 to 100 % per year'],
    ['monthly', 'r: 120 %/year', 'r: 120 %/year is no share that can leave; write a share from 0 to 100 % per year'],
    ['ratio', 'r: 120 %', 'r: 120 % is no share that can leave; write a share from 0 to 100 % per year'],
    ['yearly', 'd: -100 %/month', 'd: -100 %/month is no rate of growth; write a rate above -100 % per month'],
    [
      'both',
      'r: 1 %/month',
      'r: 1 %/month is over another period than %/year, and the model takes it for a share that leaves and for a rate of ' +
        'growth; write it per year',
    ],
  ])('%s, %s', (model, rate, want) => {
    expect(said(given(model, rate).problems)).toEqual([expect.stringContaining(`value.out-of-range: ${want}`)]);
  });

  test('a computed share above 1 gives no value, and says where', () => {
    expect(said(given('computed', 'r: 60 %/year').problems)[0]).toContain('value.not-finite: left is not a number at 2026-01-01');
  });
});
