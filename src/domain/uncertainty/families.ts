import { beta, pert } from '../../core/statistics/beta.ts';
import { discrete } from '../../core/statistics/discrete.ts';
import type { Made } from '../../core/statistics/distribution.ts';
import { empirical } from '../../core/statistics/empirical.ts';
import { lognormal, lognormalOfMoments, lognormalThrough } from '../../core/statistics/lognormal.ts';
import { normal, normalThrough } from '../../core/statistics/normal.ts';
import { triangular } from '../../core/statistics/triangular.ts';
import { uniformThrough, type TwoQuantiles } from '../../core/statistics/two-quantiles.ts';
import { uniform } from '../../core/statistics/uniform.ts';
import type { Family } from './distribution-file.ts';

/** The numbers that a file states of a distribution, in the unit of the variable. */
export interface Parameters {
  readonly numbers: ReadonlyMap<string, number>;
  readonly values: readonly number[];
  readonly weights?: readonly number[] | undefined;
}

/** One way to state a distribution: the fields it needs, those it may have, and what they make. */
export interface Form {
  readonly needs: readonly string[];
  readonly may?: readonly string[];
  make(parameters: Parameters): Made;
}

export interface FamilyRow {
  readonly forms: readonly Form[];
  /** The distribution with two quantiles; absent where two do not determine it. */
  through?(quantiles: TwoQuantiles): Made;
}

const form = (needs: readonly string[], make: (...numbers: number[]) => Made): Form => ({
  needs,
  make: ({ numbers }) => make(...needs.map((key) => numbers.get(key)!)),
});

/** What each family is stated by. One row adds one. */
export const familyRows: Readonly<Record<Family, FamilyRow>> = {
  uniform: {
    forms: [form(['low', 'high'], uniform)],
    through: (quantiles) => {
      const { low, high } = uniformThrough(quantiles);
      return uniform(low, high);
    },
  },
  normal: {
    forms: [form(['mean', 'sd'], normal)],
    through: (quantiles) => {
      const { mean, sd } = normalThrough(quantiles);
      return normal(mean, sd);
    },
  },
  lognormal: {
    forms: [
      form(['median', 'log_sd'], lognormal),
      form(['mean', 'sd'], (mean, sd) => {
        if (!(mean > 0)) return { refused: `mean ${mean} is not above 0`, hint: 'a lognormal number is above 0: use normal for others' };
        const { median, logSd } = lognormalOfMoments(mean, sd);
        return lognormal(median, logSd);
      }),
    ],
    through: (quantiles) => {
      const low = quantiles[0][1];
      if (!(low > 0))
        return { refused: `the quantile ${low} is not above 0`, hint: 'a lognormal number is above 0: use normal for others' };
      const { median, logSd } = lognormalThrough(quantiles);
      return lognormal(median, logSd);
    },
  },
  triangular: { forms: [form(['low', 'mode', 'high'], triangular)] },
  pert: { forms: [form(['low', 'mode', 'high'], pert)] },
  beta: {
    forms: [form(['a', 'b', 'low', 'high'], beta), form(['a', 'b'], (a, b) => beta(a, b))],
  },
  discrete: { forms: [{ needs: ['values'], may: ['weights'], make: ({ values, weights }) => discrete(values, weights) }] },
  empirical: { forms: [{ needs: ['values'], make: ({ values }) => empirical(values) }] },
};

/** `mean and sd, or two quantiles such as p5 and p95` */
export function formWords({ forms, through }: FamilyRow): string {
  const ways = forms.map(({ needs, may = [] }) => `${needs.join(', ')}${may.length > 0 ? ` (and ${may.join(', ')})` : ''}`);
  return [...ways, ...(through ? ['two quantiles such as p5 and p95'] : [])].join('; or ');
}
