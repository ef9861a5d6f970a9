import type { Problem } from '../../core/problem.ts';
import type { Lever } from '../../domain/plan/lever.ts';
import { runPlan, type FinishedRun } from '../run/finished-run.ts';
import { implausibleValues } from '../run/implausible-values.ts';
import { brokenRequirements, firstNotFinite } from '../run/run-faults.ts';
import { alongLever } from './numbers-along.ts';
import type { Experiment } from './open-experiment.ts';

/** `holds` is false where a run breaks a requirement: `problems` are then the requirements it breaks. */
export interface RanAlong {
  readonly holds: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Runs an experiment once for each number of a lever. `take` reads a run at once, since the next run uses its memory.
 * Warnings and notes come back located, each once; a note about the lever itself is left out, since the experiment leaves
 * the plausible range on purpose.
 */
export function runAlong(
  { prepared, located }: Experiment,
  lever: Lever,
  numbers: readonly number[],
  take: (run: FinishedRun, index: number) => void,
): RanAlong {
  const memory = new Float64Array(prepared.loaded.length);
  const found = new Map<string, Problem>();
  for (const [index, number] of numbers.entries()) {
    const run = runPlan({ ...prepared, changes: prepared.with([[lever, number]]) }, memory);
    const broken = brokenRequirements(run);
    if (broken.length > 0) {
      const { text } = alongLever(prepared, lever, numbers);
      return {
        holds: false,
        problems: broken.map((problem) => located({ ...problem, message: `with ${text(number)}: ${problem.message}` })),
      };
    }
    const notes = implausibleValues(run).filter(({ about }) => about !== lever.name);
    const notFinite = firstNotFinite(run);
    for (const problem of [...prepared.problems, ...(notFinite ? [notFinite] : []), ...notes]) found.set(keyOf(problem), problem);
    take(run, index);
  }
  return { holds: true, problems: [...found.values()].map(located) };
}

const keyOf = ({ code, path, message }: Problem): string => JSON.stringify([code, path, message]);
