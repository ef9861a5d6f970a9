import { describe, expect, test } from 'vitest';
import { javascriptBackEnd } from '../../../src/core/engine/javascript/javascript-back-end.ts';
import type { Survival } from '../../../src/core/engine/system.ts';
import { add, binary, inputOf, math, mul, oracleBackEnd, sub, systemOf, term, valuesOf } from '../../support/build-system.ts';

describe.each([javascriptBackEnd, oracleBackEnd])('equations: $name', (backEnd) => {
  test('a scalar and a vector broadcast over a matrix', () => {
    const s = systemOf();
    const [row, column] = [s.axis('row', 2), s.axis('column', 3)];
    const a = s.input('a', [row]);
    const b = s.input('b', [column]);
    const c = s.row('c', [row, column], add(mul(a, 10), b));
    const input = inputOf({
      steps: 0,
      constants: new Map([
        [a.id, [1, 2]],
        [b.id, [3, 4, 5]],
      ]),
    });
    expect(valuesOf(s.build(), backEnd, input)(c)).toEqual([13, 14, 15, 23, 24, 25]);
  });

  test('reductions over the inner axis, the outer axis and both', () => {
    const s = systemOf();
    const [row, column] = [s.axis('row', 2), s.axis('column', 3)];
    const a = s.input('a', [row, column]);
    const byRow = s.reduce('by_row', [row], 'sum', [column], a);
    const byColumn = s.reduce('by_column', [column], 'sum', [row], a);
    const all = s.reduce('all', [], 'sum', [row, column], a);
    const least = s.reduce('least', [column], 'min', [row], a);
    const most = s.reduce('most', [], 'max', [row, column], a);
    const share = s.row('share', [row], mul(byRow, add(all, 0)));
    const values = valuesOf(s.build(), backEnd, inputOf({ steps: 0, constants: new Map([[a.id, [1, 5, 3, 4, 2, 6]]]) }));
    expect(values(byRow)).toEqual([9, 12]);
    expect(values(byColumn)).toEqual([5, 7, 9]);
    expect(values(all)).toEqual([21]);
    expect(values(least)).toEqual([1, 2, 3]);
    expect(values(most)).toEqual([6]);
    expect(values(share)).toEqual([189, 252]);
  });

  const survivals: readonly [title: string, survival: Survival, want: readonly number[]][] = [
    ['a fixed life of two years', { kind: 'fixed', lifetime: term(2) }, [3, 1, 1, 1, 1]],
    [
      'a share of a half lost each year',
      { kind: 'geometric', rate: term(0.5) },
      [0, 1, 2, 3, 4].map((k) => sumOf(k, (age) => 0.5 ** age) + 3 * 0.5 ** (k + 1) + 2 * 0.5 ** (k + 2)),
    ],
    [
      'Weibull with scale 2 and shape 1',
      { kind: 'weibull', scale: term(2), shape: term(1) },
      [0, 1, 2, 3, 4].map((k) => sumOf(k, (age) => Math.exp(-age / 2)) + 3 * Math.exp(-(k + 1) / 2) + 2 * Math.exp(-(k + 2) / 2)),
    ],
  ];

  test.each(survivals)('survivors of one addition per year, after 3 last year and 2 the year before: %s', (_, survival, want) => {
    const s = systemOf();
    const additions = s.row('additions', [], 1);
    const left = s.surviving('left', additions, survival, s.history('past'));
    const got = valuesOf(s.build(), backEnd, inputOf({ steps: 4, histories: [[3, 2]] }))(left);
    got.forEach((value, k) => {
      expect(value).toBeCloseTo(want[k] ?? 0, 12);
    });
  });

  test('survivors under one curve, with histories of several lengths and five elements', () => {
    const s = systemOf();
    const axis = s.axis('site', 5);
    const scale = s.input('scale');
    const additions = s.row('additions', [axis], add(s.input('yearly', [axis]), 0));
    const survival: Survival = { kind: 'weibull', scale: term(scale), shape: term(1) };
    const lefts = [
      s.surviving('none', additions, survival),
      s.surviving('one', additions, survival, s.history('one')),
      s.surviving('three', additions, survival, s.history('three')),
    ];
    const yearly = [1, 2, 3, 4, 5];
    const past = [[], [10, 20, 30, 40, 50], [7, 7, 7, 7, 7, 0, 1, 2, 3, 4, 9, 8, 7, 6, 5]];
    const values = valuesOf(
      s.build(),
      backEnd,
      inputOf({
        steps: 3,
        constants: new Map([
          [scale.id, [2]],
          [scale.id + 1, yearly],
        ]),
        histories: past.slice(1),
      }),
    );
    lefts.forEach((left, i) => {
      const want = [0, 1, 2, 3].flatMap((k) =>
        yearly.map(
          (each, e) =>
            each * sumOf(k, (age) => Math.exp(-age / 2)) +
            past[i]!.reduce((sum, one, cell) => (cell % 5 === e ? sum + one * Math.exp(-(k + Math.floor(cell / 5) + 1) / 2) : sum), 0),
        ),
      );
      values(left).forEach((value, cell) => {
        expect(value).toBeCloseTo(want[cell]!, 12);
      });
    });
  });

  test('additions may depend on survivors', () => {
    const s = systemOf();
    const additions = s.slot('additions', [], 'row');
    const left = s.surviving('left', additions, { kind: 'fixed', lifetime: term(3) });
    s.equation({ kind: 'elementwise', target: additions.id, node: sub(10, left) });
    const values = valuesOf(s.build(), backEnd, inputOf({ steps: 4 }));
    expect(values(additions)).toEqual([10, 0, 0, 10, 0]);
    expect(values(left)).toEqual([0, 10, 10, 0, 10]);
  });

  test('net present value and rate of return of 100 out, 60 back twice', () => {
    const s = systemOf();
    const flow = s.series('flow');
    const worth = s.slot('worth', [], 'constant');
    const rate = s.slot('rate', [], 'constant');
    s.equation({ kind: 'npv', target: worth.id, flow: flow.id, rate: term(0.1) }, 'finish');
    s.equation({ kind: 'irr', target: rate.id, flow: flow.id }, 'finish');
    const values = valuesOf(s.build(), backEnd, inputOf({ steps: 3, series: new Map([[flow.id, [-100, 60, 60, 1e9]]]) }));
    expect(values(worth)[0]).toBeCloseTo(-100 + 60 / 1.1 + 60 / 1.21, 12);
    expect(values(rate)[0]).toBeCloseTo((60 + Math.sqrt(60 ** 2 + 4 * 100 * 60)) / 200 - 1, 12);
  });

  test('a flow that never changes sign has no rate of return', () => {
    const s = systemOf();
    const flow = s.row('flow', [], 1);
    const rate = s.slot('rate', [], 'constant');
    s.equation({ kind: 'irr', target: rate.id, flow: flow.id }, 'finish');
    expect(valuesOf(s.build(), backEnd, inputOf({ steps: 3 }))(rate)).toEqual([NaN]);
  });

  test('a price clears each market: sum of demands a/p equals supply', () => {
    const s = systemOf();
    const [market, buyer] = [s.axis('market', 3), s.axis('buyer', 2)];
    const budget = s.input('budget', [market, buyer]);
    const supply = s.input('supply', [market]);
    const price = s.slot('price', [market], 'row');
    const demand = s.slot('demand', [market, buyer], 'row');
    const total = s.slot('total', [market], 'scratch');
    s.equation({
      kind: 'solve',
      target: price.id,
      low: term(0.01),
      high: term(100),
      left: term(total),
      right: term(supply),
      block: [
        { kind: 'elementwise', target: demand.id, node: binary('/', budget, price) },
        { kind: 'reduce', target: total.id, reducer: 'sum', over: [buyer], node: term(demand) },
      ],
    });
    const spent = s.row('spent', [market, buyer], mul(demand, price));
    const input = inputOf({
      steps: 1,
      constants: new Map([
        [budget.id, [1, 3, 10, 20, 1, 1]],
        [supply.id, [2, 5, 1e9]],
      ]),
    });
    const values = valuesOf(s.build(), backEnd, input);
    expect(values(price)[0]).toBeCloseTo(2, 12);
    expect(values(price)[4]).toBeCloseTo(6, 12);
    expect(values(price)[2]).toBeNaN();
    expect(values(demand)[0]).toBeCloseTo(0.5, 12);
    expect(values(spent)[9]).toBeCloseTo(20, 12);
  });

  test('stocks start from other equations and from each other', () => {
    const s = systemOf();
    const base = s.slot('base', [], 'row');
    const equation = { kind: 'elementwise', target: base.id, node: add(3, { kind: 'clock', what: 'elapsed' }) } as const;
    s.equation(equation, 'start');
    s.equation(equation);
    const first = s.stock('first', [], mul(base, 2));
    const second = s.stock('second', [], add(first, 1));
    s.change(first, 1);
    s.change(second, first);
    const values = valuesOf(s.build(), backEnd, inputOf({ steps: 3 }));
    expect(values(base)).toEqual([3, 4, 5, 6]);
    expect(values(first)).toEqual([6, 7, 8, 9]);
    expect(values(second)).toEqual([7, 13, 20, 28]);
  });

  test('a cumulative stock takes the left sum, also by Runge–Kutta', () => {
    const s = systemOf();
    const rate = s.row('rate', [], math('pow', { kind: 'clock', what: 'elapsed' }, 2));
    const left = s.stock('left', [], 0, 'left');
    const area = s.stock('area', [], 0);
    s.change(left, rate);
    s.change(area, rate);
    const values = valuesOf(s.build('rk4'), backEnd, inputOf({ steps: 3 }));
    expect(values(left)).toEqual([0, 0, 1, 5]);
    values(area).forEach((value, k) => {
      expect(value).toBeCloseTo(k ** 3 / 3, 12);
    });
  });

  test('Runge–Kutta reads series half-way', () => {
    const s = systemOf();
    const rate = s.series('rate');
    const area = s.stock('area', [], 0);
    s.change(area, rate);
    const input = inputOf({ steps: 2, series: new Map([[rate.id, [0, 1, 4]]]), seriesHalf: new Map([[rate.id, [0.25, 2.25]]]) });
    const got = valuesOf(s.build('rk4'), backEnd, input)(area);
    got.forEach((value, k) => {
      expect(value).toBeCloseTo(k ** 3 / 3, 12);
    });
  });

  test('a system without steps is one evaluation', () => {
    const s = systemOf();
    const x = s.row('x', [], 2);
    const y = s.row('y', [], mul(x, 3));
    expect(valuesOf(s.build(), backEnd, inputOf({ steps: 0 }))(y)).toEqual([6]);
  });
});

/** Σ of the surviving shares of the additions before instant k. */
function sumOf(k: number, share: (age: number) => number): number {
  let sum = 0;
  for (let age = 1; age <= k; age++) sum += share(age);
  return sum;
}
