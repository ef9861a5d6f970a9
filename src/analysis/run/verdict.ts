import type { Problem } from '../../core/problem.ts';
import type { FinishedRun } from './finished-run.ts';
import { implausibleValues } from './implausible-values.ts';
import { leftRanges } from './left-ranges.ts';
import { limitedStocks } from './limited-stocks.ts';
import { brokenRequirements, withoutValue } from './run-faults.ts';

/** What a run's own values say of it. */
export interface Verdict {
  /**
   * Broken requirements, required ranges that the run leaves, and non-negative stocks that start below 0. With any, the run
   * has no answer.
   */
  readonly refusals: readonly Problem[];
  /** Warnings and notes, at most one of a code per variable. */
  readonly doubts: readonly Problem[];
}

export function verdictOf(run: FinishedRun): Verdict {
  const left = [...leftRanges(run), ...limitedStocks(run)];
  const refusals = refusalsAmong(left, run);
  if (refusals.length > 0) return { refusals, doubts: [] };
  return { refusals, doubts: [...left, ...withoutValue(run), ...implausibleValues(run)] };
}

/** The refusals of a verdict alone. */
export function refusalsOf(run: FinishedRun): readonly Problem[] {
  return refusalsAmong([...leftRanges(run), ...limitedStocks(run)], run);
}

function refusalsAmong(left: readonly Problem[], run: FinishedRun): readonly Problem[] {
  return [...brokenRequirements(run), ...left.filter(({ severity }) => severity === 'error')];
}
