import { located, type Problem } from '../../core/problem.ts';
import type { Lever } from '../../domain/plan/lever.ts';
import { inRun } from '../../domain/scenario/scenario-layers.ts';
import { runPlan, type FinishedRun } from '../run/finished-run.ts';
import { verdictOf } from '../run/verdict.ts';
import { alongLever } from './numbers-along.ts';
import type { Experiment } from './open-experiment.ts';

/** `holds` is false where a run breaks a requirement: `problems` are then the requirements it breaks. */
export interface RanAlong {
  readonly holds: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Runs an experiment once for each number of a lever. `take` reads a run at once, since the next run uses its memory.
 * Warnings and notes come back rendered, the first of each variable; a note about the lever itself is left out, since the experiment leaves
 * the plausible range on purpose.
 */
export function runAlong(
  { prepared, resolved }: Experiment,
  lever: Lever,
  numbers: readonly number[],
  take: (run: FinishedRun, index: number) => void,
): RanAlong {
  const memory = new Float64Array(prepared.loaded.length);
  const rendered = (problem: Problem): Problem => located(inRun(resolved, problem));
  const found = new Map<string, Problem>();
  for (const [index, number] of numbers.entries()) {
    const run = runPlan({ ...prepared, changes: prepared.with([[lever, number]]) }, memory);
    const { refusals, doubts } = verdictOf(run);
    if (refusals.length > 0) {
      const { text } = alongLever(prepared, lever, numbers);
      return {
        holds: false,
        problems: refusals.map((problem) => rendered({ ...problem, message: `with ${text(number)}: ${problem.message}` })),
      };
    }
    for (const problem of doubts) if (problem.about !== lever.name && !found.has(doubtKey(problem))) found.set(doubtKey(problem), problem);
    take(run, index);
  }
  return { holds: true, problems: [...prepared.problems, ...found.values()].map(rendered) };
}

/** One variable's doubt differs from run to run in its numbers only; the first is shown. */
export const doubtKey = ({ code, path, model }: Problem): string => JSON.stringify([code, path, model]);
