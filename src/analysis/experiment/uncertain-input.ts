import type { Distribution } from '../../core/statistics/distribution.ts';
import { log } from '../../core/mathematics/mathematics.ts';
import type { Lever } from '../../domain/plan/lever.ts';

/** An input that is drawn. */
export interface UncertainInput {
  /** A variable `x`, an element `x[abilene]` or a point `x@2030`. */
  readonly target: string;
  readonly lever: Lever;
  readonly title: string;
  /** Unit of the distribution: that of the variable, in which a factor per time is a factor. */
  readonly unit: string;
  readonly distribution: Distribution;
  /** In words: `lognormal, median 3.29 x/year, log_sd 0.527`. */
  readonly words: string;
  /** Who states it: the request, a scenario, the model as a distribution, or the model as a plausible range. */
  readonly origin: 'request' | 'scenario' | 'model' | 'plausible';
  /** Name of that scenario or model. */
  readonly from: string;
  /** Ids of sources, or the word assumption. */
  readonly sources: readonly string[];
  readonly why?: string | undefined;
  /** The value at probability p, in the lever's unit: a factor per time as its logarithm. */
  valueAt(p: number): number;
}

/** An input that has a distribution or a plausible range and is not varied. */
export interface FixedInput {
  readonly target: string;
  readonly why: string;
}

/** The fields of an input that follow from its lever and its distribution. */
export function describedInput(
  target: string,
  lever: Lever,
  title: string,
  distribution: Distribution,
): Pick<UncertainInput, 'target' | 'lever' | 'title' | 'unit' | 'distribution' | 'valueAt'> {
  const { fold, text } = lever.unit;
  const valueAt = fold ? (p: number): number => log(distribution.quantile(p)) : (p: number): number => distribution.quantile(p);
  return { target, lever, title, unit: text, distribution, valueAt };
}
