import { describe, expect, test } from 'vitest';
import { javascriptBackEnd } from '../../../src/core/engine/javascript/javascript-back-end.ts';
import { ratesOfReturn } from '../../../src/core/engine/rates-of-return.ts';
import { inputOf, oracleBackEnd, systemOf, term, valuesOf } from '../../support/build-system.ts';

/** Flows whose rates are known: Σ flows[k]·x^k with the factors (1 − (1 + r)·x) or (x² + 1). */
const cases: readonly [title: string, flows: readonly number[], dt: number, rates: readonly number[]][] = [
  ['100 out, 60 back twice', [-100, 60, 60], 1, [(60 + Math.sqrt(60 ** 2 + 4 * 100 * 60)) / 200 - 1]],
  ['0 throughout: every rate solves', [0, 0, 0], 1, []],
  ['one flow', [-100, 0, 0], 1, []],
  ['flows of one sign', [5, 5, 5], 1, []],
  ['no flow at all', [], 1, []],
  ['25 % in a month', [-100, 125], 1 / 12, [1.25 ** 12 - 1]],
  ['a thousandfold in a year', [-1, 1000], 1, [999]],
  ['a loss of 99.9 % in a year', [-1000, 1], 1, [-0.999]],
  ['a rate of 0', [-100, 40, 60], 1, [0]],
  ['after two years without a flow', [0, 0, -100, 110], 1, [0.1]],
  ['a loan: the money comes first', [100, -110], 1, [0.1]],
  ['two rates, 10 % and 20 %', [-1, 2.3, -1.32], 1, [0.1, 0.2]],
  ['three rates, 10 %, 20 % and 30 %', [-1, 3.6, -4.31, 1.716], 1, [0.1, 0.2, 0.3]],
  ['two rates, one of them a loss of 95 %', [-1, 1.15, -0.055], 1, [-0.95, 0.1]],
  ['three changes of sign and one rate', [-1, 1.1, -1, 1.1], 1, [0.1]],
  ['two changes of sign and no rate', [-1, 1, -1], 1, []],
  ['a rate that only touches 0', [-1, 2.2, -1.21], 1, [0.1]],
  ['a flow without a value', [-1, NaN, 2], 1, []],
  ['an unlimited flow', [-1, Infinity, 2], 1, []],
];

describe.each(cases)('%s', (_, flows, dt, rates) => {
  test('all rates', () => {
    const found = ratesOfReturn(flows, dt);
    expect(found).toHaveLength(rates.length);
    rates.forEach((rate, i) => {
      expect(Math.abs(found[i]! - rate)).toBeLessThan(1e-6 * (1 + rate));
    });
  });

  test.each([javascriptBackEnd, oracleBackEnd])('irr is the one rate, or none: $name', (backEnd) => {
    const s = systemOf();
    const flow = s.series('flow');
    const rate = s.slot('rate', [], 'constant');
    s.equation({ kind: 'irr', target: rate.id, flow: flow.id }, 'finish');
    const steps = flows.length;
    const [got] = valuesOf(s.build(), backEnd, inputOf({ steps, dt, series: new Map([[flow.id, [...flows, 1e9]]]) }))(rate);
    if (rates.length === 1) expect(Math.abs(got! - rates[0]!)).toBeLessThan(1e-6 * (1 + rates[0]!));
    else expect(got).toBeNaN();
  });
});

test.each([25, 119, 239])('many changes of sign: the rate of a wave of %i months around a return', (months) => {
  const flows = [-100, ...Array.from({ length: months + 1 }, (_, k) => (k % 2 === 0 ? -3 : 30))];
  const [rate, ...more] = ratesOfReturn(flows, 1 / 12);
  expect(more).toEqual([]);
  expect(Math.abs(flows.reduce((sum, flow, k) => sum + flow / (1 + rate!) ** (k / 12), 0))).toBeLessThan(1e-9);
});

test.each([javascriptBackEnd, oracleBackEnd])('npv at −100 % or below has no value: $name', (backEnd) => {
  const s = systemOf();
  const flow = s.series('flow');
  const worth = [-0.5, -1, -1.5, -2, NaN, Infinity].map((rate) => {
    const target = s.slot(`at ${rate}`, [], 'constant');
    s.equation({ kind: 'npv', target: target.id, flow: flow.id, rate: term(rate) }, 'finish');
    return target;
  });
  const values = valuesOf(s.build(), backEnd, inputOf({ steps: 3, series: new Map([[flow.id, [1, 2, 3, 1e9]]]) }));
  expect(worth.map((slot) => values(slot)[0])).toEqual([1 + 4 + 12, NaN, NaN, NaN, NaN, 1]);
});
