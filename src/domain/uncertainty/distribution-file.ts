import { z } from 'zod';
import { targetName } from '../text/name-rules.ts';
import { quantityText, sourceList } from '../value/file-parts.ts';

export const families = ['uniform', 'normal', 'lognormal', 'triangular', 'pert', 'beta', 'discrete', 'empirical'] as const;
export type Family = (typeof families)[number];

/** Quantiles by which a distribution may be stated: `p5` is the value that 5 % of the draws do not exceed. */
export const quantileKeys = ['p1', 'p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95', 'p99'] as const;

const quantiles = Object.fromEntries(quantileKeys.map((key) => [key, quantityText.optional()])) as Record<
  (typeof quantileKeys)[number],
  z.ZodOptional<typeof quantityText>
>;

/** Limit on the values of a distribution: those of a . */
export const mostValues = 100_000;

const parameters = {
  distribution: z.enum(families),
  low: quantityText.optional(),
  mode: quantityText.optional(),
  high: quantityText.optional(),
  mean: quantityText.optional(),
  sd: quantityText.optional().meta({ description: 'Standard deviation' }),
  median: quantityText.optional(),
  log_sd: z.number().optional().meta({ description: 'Standard deviation of the natural logarithm' }),
  a: z.number().optional().meta({ description: 'Shape of a beta distribution, whose density is x^(a-1) (1-x)^(b-1)' }),
  b: z.number().optional(),
  ...quantiles,
  values: z.array(quantityText).min(1).max(mostValues).optional(),
  weights: z.array(z.number()).optional().meta({ description: 'Share of each value, in any measure' }),
  truncate: z
    .tuple([quantityText, quantityText])
    .optional()
    .meta({ description: 'Nothing is drawn outside of it; default: the range of the variable' }),
  why: z.string().optional(),
};

/** A parameter's own distribution, in a model file. */
export const modelDistribution = z.strictObject({ ...parameters, source: sourceList });

/** A distribution that a scenario states. */
export const statedDistribution = z
  .strictObject({
    ...parameters,
    source: sourceList.optional(),
  })
  .meta({
    id: 'Distribution',
    description:
      'uniform, normal and lognormal by their parameters or by two quantiles; triangular and pert by low, mode and high; ' +
      'beta by a and b; discrete and empirical by values',
  });

export type WrittenDistribution = z.infer<typeof modelDistribution> | z.infer<typeof statedDistribution>;

/** Limit on the inputs a scenario states: each is an array of draws. */
export const mostUncertain = 1_000;

/** A variable, an element or a point, and its distribution; null makes it certain. */
export const uncertain = z.record(z.string().regex(targetName.pattern, targetName.message), z.union([z.null(), statedDistribution]));

/** Limit on the pairs of one list: their matrix is factorised. */
const mostPairs = 200;

const target = z.string().regex(targetName.pattern, targetName.message);

export const correlations = z
  .array(
    z
      .strictObject({
        between: z.tuple([target, target]),
        rank: z.number().min(-0.999).max(0.999).meta({ description: 'Spearman’s rank correlation' }),
        why: z.string().optional(),
      })
      .meta({ id: 'RankCorrelation' }),
  )
  .max(mostPairs);

export type WrittenCorrelation = z.infer<typeof correlations>[number];

/** For a parameter that is not drawn, whatever range is plausible: a share that others have to make up for, for instance. */
export const notDrawn = 'none';

/** In a model file, for the parameter or for some of its elements. */
export const ownDistribution = z.union([z.literal(notDrawn), modelDistribution, z.record(z.string(), modelDistribution)]).meta({
  description:
    'What the value is held to be, as { distribution: normal, mean, sd, source } and others, one of these per element, or none: not drawn',
});

export type WrittenOwnDistribution = z.infer<typeof ownDistribution>;

/** The statements of a parameter, each with its path within `distribution`. */
export function distributionEntries(
  written: WrittenOwnDistribution,
): readonly { readonly element?: string; readonly written: z.infer<typeof modelDistribution>; readonly path: readonly string[] }[] {
  if (written === notDrawn) return [];
  const single = modelDistribution.safeParse(written);
  if (single.success) return [{ written: single.data, path: [] }];
  return Object.entries(written as Readonly<Record<string, z.infer<typeof modelDistribution>>>).map(([element, one]) => ({
    element,
    written: one,
    path: [element],
  }));
}

/** Undefined where a part of it could not be read. */
export function wholeDistribution(written: unknown): WrittenOwnDistribution | undefined {
  return written === undefined ? undefined : ownDistribution.safeParse(written).data;
}

/** Undefined where a part of the list could not be read. */
export function wholeCorrelations(written: unknown): readonly WrittenCorrelation[] | undefined {
  return written === undefined ? undefined : correlations.safeParse(written).data;
}
