import { located, type Problem } from '../../core/problem.ts';
import { runUnits } from '../../domain/cost/run-cost.ts';
import type { Library } from '../../domain/library/library.ts';
import { inRun } from '../../domain/scenario/scenario-layers.ts';
import { runPlan, type FinishedRun } from '../run/finished-run.ts';
import { verdictOf } from '../run/verdict.ts';
import { openExperiment, type AskedScenario, type Experiment } from './open-experiment.ts';

/** A scenario that was run once, as it stands. */
export interface RanOnce {
  readonly experiment: Experiment;
  readonly run: FinishedRun;
  /** Rendered warnings and notes. */
  readonly problems: readonly Problem[];
}

/** Prepares a scenario and runs it once. Problems are rendered; without `ran` they say why there is no run. */
export function runOnce(
  library: Library,
  asked: AskedScenario,
): { readonly ran: RanOnce; readonly problems: readonly Problem[] } | { readonly ran?: undefined; readonly problems: readonly Problem[] } {
  const { experiment, problems: unopened } = openExperiment(library, asked, []);
  if (!experiment) return { problems: unopened };
  const { prepared, resolved } = experiment;
  library.meter?.charge('run', runUnits(prepared.compiled.work, prepared.horizon.steps));
  const run = runPlan({ ...prepared, changes: prepared.with([]) });
  const { refusals, doubts } = verdictOf(run);
  const rendered = (found: readonly Problem[]): readonly Problem[] => found.map((problem) => located(inRun(resolved, problem)));
  if (refusals.length > 0) return { problems: rendered([...prepared.problems, ...refusals]) };
  const problems = rendered([...prepared.problems, ...doubts]);
  return { ran: { experiment, run, problems }, problems };
}
