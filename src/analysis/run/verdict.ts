import type { Problem } from '../../core/problem.ts';
import type { FinishedRun } from './finished-run.ts';
import { implausibleValues } from './implausible-values.ts';
import { leftRanges } from './left-ranges.ts';
import { brokenRequirements, withoutValue } from './run-faults.ts';

/** What a run's own values say of it. */
export interface Verdict {
  /** Broken requirements, and required ranges that the run leaves. With any, the run has no answer. */
  readonly refusals: readonly Problem[];
  /** Warnings and notes, at most one of a code per variable. */
  readonly doubts: readonly Problem[];
}

export function verdictOf(run: FinishedRun): Verdict {
  const left = leftRanges(run);
  const refusals = [...brokenRequirements(run), ...left.filter(({ severity }) => severity === 'error')];
  if (refusals.length > 0) return { refusals, doubts: [] };
  return { refusals, doubts: [...left, ...withoutValue(run), ...implausibleValues(run)] };
}
