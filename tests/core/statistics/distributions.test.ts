import { describe, expect, it } from 'vitest';
import { beta, pert } from '../../../src/core/statistics/beta.ts';
import { discrete } from '../../../src/core/statistics/discrete.ts';
import type { Distribution, Made } from '../../../src/core/statistics/distribution.ts';
import { empirical } from '../../../src/core/statistics/empirical.ts';
import { lognormal, lognormalOfMoments, lognormalThrough } from '../../../src/core/statistics/lognormal.ts';
import { fillUniform, namedStream } from '../../../src/core/statistics/named-stream.ts';
import { normal, normalThrough } from '../../../src/core/statistics/normal.ts';
import { triangular } from '../../../src/core/statistics/triangular.ts';
import { truncated } from '../../../src/core/statistics/truncated.ts';
import { uniformThrough } from '../../../src/core/statistics/two-quantiles.ts';
import { uniform } from '../../../src/core/statistics/uniform.ts';

const made = (one: Made): Distribution => {
  if ('refused' in one) throw new Error(one.refused);
  return one;
};

interface Expected {
  readonly mean: number;
  readonly sd: number;
  /** By probability, from SciPy 1.17. */
  readonly quantiles: readonly (readonly [p: number, value: number])[];
}

const cases: [string, Distribution, Expected][] = [
  [
    'uniform',
    made(uniform(2, 6)),
    {
      mean: 4,
      sd: 4 / Math.sqrt(12),
      quantiles: [
        [0.05, 2.2],
        [0.5, 4],
        [0.95, 5.8],
      ],
    },
  ],
  [
    'normal',
    made(normal(-1.1, 0.36)),
    {
      mean: -1.1,
      sd: 0.36,
      quantiles: [
        [0.05, -1.6921473057],
        [0.5, -1.1],
        [0.95, -0.50785269430387],
      ],
    },
  ],
  [
    'lognormal',
    made(lognormal(3.29, 0.527)),
    {
      mean: 3.7801060499,
      sd: 2.1387798406,
      quantiles: [
        [0.05, 1.38271603106],
        [0.5, 3.29],
        [0.95, 7.82814385371],
      ],
    },
  ],
  [
    'triangular',
    made(triangular(2, 5, 8)),
    {
      mean: 5,
      sd: Math.sqrt(1.5),
      quantiles: [
        [0.05, 2.94868329805],
        [0.5, 5],
        [0.95, 7.05131670195],
      ],
    },
  ],
  [
    'triangular with its mode at an end',
    made(triangular(0.62, 1, 1)),
    {
      mean: 2.62 / 3,
      sd: 0.38 / Math.sqrt(18),
      quantiles: [
        [0.05, 0.704970583145],
        [0.5, 0.888700576851],
        [0.95, 0.990378185103],
      ],
    },
  ],
  [
    'PERT',
    made(pert(5, 9.5, 17)),
    {
      mean: 10,
      sd: 2.2360679775,
      quantiles: [
        [0.05, 6.5333071938],
        [0.5, 9.88213929072],
        [0.95, 13.8723954958],
      ],
    },
  ],
  [
    'beta',
    made(beta(2, 5)),
    {
      mean: 2 / 7,
      sd: Math.sqrt(10 / 8) / 7,
      quantiles: [
        [0.05, 0.0628498917084],
        [0.5, 0.264449983296],
        [0.95, 0.581803409252],
      ],
    },
  ],
  [
    'beta on a range of its own',
    made(beta(0.5, 0.5, 10, 20)),
    {
      mean: 15,
      sd: 5 / Math.SQRT2,
      quantiles: [
        [0.05, 10.061558297],
        [0.5, 15],
        [0.95, 19.938441703],
      ],
    },
  ],
  [
    'empirical',
    made(empirical([4, 1, 2, 9, 3])),
    {
      mean: 3.5,
      sd: 7 / Math.sqrt(12),
      quantiles: [
        [0.05, 1.2],
        [0.5, 3],
        [0.95, 8],
      ],
    },
  ],
  [
    'normal cut to its upper half',
    made(truncated(made(normal(0, 1)), 0, Infinity)),
    {
      mean: Math.sqrt(2 / Math.PI),
      sd: Math.sqrt(1 - 2 / Math.PI),
      quantiles: [
        [0.05, 0.0627067779432],
        [0.5, 0.674489750196],
        [0.95, 1.95996398454],
      ],
    },
  ],
  [
    'lognormal cut on both sides',
    made(truncated(made(lognormal(3.29, 0.527)), 1, 8)),
    {
      mean: 3.5070173045,
      sd: 1.5600027936,
      quantiles: [
        [0.05, 1.44367761079],
        [0.5, 3.21697447614],
        [0.95, 6.60510555158],
      ],
    },
  ],
];

describe('a distribution has the mean, the deviation and the quantiles of its closed form', () => {
  it.each(cases)('%s', (_, one, { mean, sd, quantiles }) => {
    expect(one.mean).toBeCloseTo(mean, 5);
    expect(one.sd).toBeCloseTo(sd, 5);
    for (const [p, value] of quantiles) {
      expect(one.quantile(p)).toBeCloseTo(value, 7);
      expect(one.cdf(value)).toBeCloseTo(p, 7);
    }
    expect(one.quantile(1e-15)).toBeGreaterThanOrEqual(one.support[0]);
    expect(one.quantile(1 - 2 ** -53)).toBeLessThanOrEqual(one.support[1]);
  });
});

describe('a million draws have them within four standard errors', () => {
  const count = 1_000_000;
  const draws = new Float64Array(count);
  fillUniform(namedStream(20260630, 'any input'), 0, draws);
  it.each(cases)('%s', (_, one, { quantiles }) => {
    const counted = quantiles.map(() => 0);
    let [first, second, fourth] = [0, 0, 0];
    for (const p of draws) {
      const value = one.quantile(p);
      const off = (value - one.mean) / one.sd;
      first += off;
      second += off * off;
      fourth += off ** 4;
      for (let k = 0; k < quantiles.length; k++) if (value <= quantiles[k]![1]) counted[k]!++;
    }
    const root = Math.sqrt(count);
    expect(Math.abs(first / count)).toBeLessThan(4 / root);
    expect(Math.abs(second / count - 1)).toBeLessThan((4 * Math.sqrt(fourth / count - 1)) / root);
    for (const [k, [p]] of quantiles.entries()) expect(Math.abs(counted[k]! / count - p)).toBeLessThan((4 * Math.sqrt(p * (1 - p))) / root);
  });
});

describe('values with shares of their own', () => {
  const one = made(discrete([3, 1, 2], [1, 2, 1]));
  it('are drawn in those shares', () => {
    expect([0.01, 0.5, 0.51, 0.75, 0.76, 0.999].map((p) => one.quantile(p))).toEqual([1, 1, 2, 2, 3, 3]);
    expect(one.mean).toBe(1.75);
    expect(one.sd).toBeCloseTo(Math.sqrt(0.6875), 12);
    expect([one.cdf(0.9), one.cdf(1), one.cdf(2.5), one.cdf(3)]).toEqual([0, 0.5, 0.75, 1]);
  });
  it('keep the value at a bound they are cut to', () => {
    const cut = made(truncated(one, 2, 3));
    expect([0.01, 0.49, 0.51, 0.99].map((p) => cut.quantile(p))).toEqual([2, 2, 3, 3]);
    const many = made(truncated(made(empirical([1, 2, 2, 2, 5])), 2, 5));
    expect([many.quantile(0.3), many.quantile(0.9999999)]).toEqual([2, expect.closeTo(5, 5)]);
  });
});

describe('two quantiles determine', () => {
  it('a normal, a lognormal and a uniform distribution', () => {
    const { mean, sd } = normalThrough([
      [0.05, -1.6921473057],
      [0.95, -0.50785269430387],
    ]);
    expect([mean, sd]).toEqual([expect.closeTo(-1.1, 9), expect.closeTo(0.36, 9)]);
    const { median, logSd } = lognormalThrough([
      [0.1, 2],
      [0.9, 8],
    ]);
    const through = made(lognormal(median, logSd));
    expect([through.quantile(0.1), through.quantile(0.9), median]).toEqual([
      expect.closeTo(2, 12),
      expect.closeTo(8, 12),
      expect.closeTo(4, 12),
    ]);
    expect(
      uniformThrough([
        [0.05, 2.2],
        [0.95, 5.8],
      ]),
    ).toEqual({ low: expect.closeTo(2, 12), high: expect.closeTo(6, 12) });
  });
  it('and so do a mean and a deviation', () => {
    const { median, logSd } = lognormalOfMoments(3, 2);
    const one = made(lognormal(median, logSd));
    expect([one.mean, one.sd]).toEqual([expect.closeTo(3, 12), expect.closeTo(2, 12)]);
  });
});

describe('what is no distribution is refused with the reason', () => {
  it.each<[string, Made, RegExp]>([
    ['a uniform one from high to low', uniform(3, 3), /not below/],
    ['a normal one without width', normal(0, 0), /sd 0/],
    ['a lognormal one of a negative number', lognormal(-1, 1), /not above 0/],
    ['a mode outside', triangular(1, 5, 4), /not in order/],
    ['a mode outside, PERT', pert(1, 0, 4), /not in order/],
    ['a shape below 0', beta(-1, 2), /shape|between/],
    ['weights that do not fit', discrete([1, 2], [1]), /1 weights/],
    ['weights of nothing', discrete([1, 2], [0, 0]), /weights/],
    ['one observation', empirical([1]), /too few/],
    ['an interval with nothing in it', truncated(made(normal(0, 1)), 8, 9), /nothing/],
    ['an interval beside the values', truncated(made(discrete([1, 2])), 1.2, 1.8), /nothing/],
  ])('%s', (_, one, words) => {
    expect('refused' in one ? one.refused : 'made').toMatch(words);
  });
});
