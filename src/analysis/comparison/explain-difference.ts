import { located, type Problem } from '../../core/problem.ts';
import type { Library } from '../../domain/library/library.ts';
import { firstUnits, runUnits } from '../../domain/cost/run-cost.ts';
import { prepareUnits } from '../../domain/cost/prepare-cost.ts';
import { planRun } from '../../domain/plan/plan-run.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import { inRun } from '../../domain/scenario/scenario-layers.ts';
import { runPlan, type FinishedRun } from '../run/finished-run.ts';
import { verdictOf } from '../run/verdict.ts';
import type { Experiment } from '../experiment/open-experiment.ts';
import { differencesOf, type Difference } from './differences.ts';
import { mostShapley } from './limits.ts';
import type { Explained } from './question.ts';
import { shapleyShares } from './shapley.ts';

/**
 * Which differing assumption explains which part of the difference of a quantity between two scenarios of one model, by runs of
 * scenarios that take some of the differing values from one and the rest from the other. Up to ten differences: Shapley shares, which
 * add up. Beyond: each moved alone, first and last, averaged, and what remains is stated.
 */
export function explainDifference(
  library: Library,
  [from, to]: readonly [Experiment, Experiment],
  reading: (run: FinishedRun) => number,
): Explained | { readonly refused: readonly Problem[] } {
  const { model, scenario } = from.prepared;
  const differences = [...differencesOf(model, scenario, to.prepared.scenario)].sort((a, b) => Number(b.plain) - Number(a.plain));
  const exact = differences.length <= mostShapley;
  const runs = exact ? 2 ** differences.length : 2 * differences.length + 2;
  const prepared = exact ? 2 ** differences.filter(({ plain }) => !plain).length : differences.filter(({ plain }) => !plain).length * 2 + 2;
  const { work } = from.prepared.compiled;
  const { steps } = from.prepared.horizon;
  library.meter?.charge('run', firstUnits(work) + runs * runUnits(work, steps) + prepared * prepareUnits(work, steps));

  let refused: readonly Problem[] = [];
  const memory = new Map<number, Float64Array>();
  /** The value with some of the differences moved, by the order of the list. */
  const valueOf = (moved: (index: number) => boolean): number => {
    const mixed = differences.reduce<ScenarioFile>((sofar, one, index) => (moved(index) ? one.move(sofar) : sofar), scenario);
    const { plan, problems } = planRun(library, model, mixed);
    if (!plan) {
      if (refused.length === 0) refused = problems.map((problem) => located(inRun(from.resolved, problem)));
      return NaN;
    }
    const { length } = plan.loaded;
    const run = runPlan(plan, memory.get(length) ?? memory.set(length, new Float64Array(length)).get(length));
    const { refusals } = verdictOf(run);
    if (refusals.length > 0 && refused.length === 0) refused = refusals.map((problem) => located(inRun(from.resolved, problem)));
    return refusals.length > 0 ? NaN : reading(run);
  };
  const [before, after] = [valueOf(() => false), valueOf(() => true)];
  const shares = exact ? shapley(differences, valueOf) : firstAndLast(differences, valueOf, before, after);
  if (shares.some(Number.isNaN) && refused.length > 0) return { refused };
  const sum = shares.reduce((total, share) => total + share, 0);
  return {
    method: exact ? 'shapley' : 'first and last',
    before,
    after,
    shares: differences.map(({ name, title, from: stated, to: restated }, index) => ({
      name,
      title,
      from: stated ?? null,
      to: restated ?? null,
      share: shares[index]!,
    })),
    remainder: exact ? 0 : after - before - sum,
  };
}

function shapley(differences: readonly Difference[], valueOf: (moved: (index: number) => boolean) => number): readonly number[] {
  const values = Float64Array.from({ length: 2 ** differences.length }, (_, set) => valueOf((index) => (set & (1 << index)) !== 0));
  return [...shapleyShares(values)];
}

function firstAndLast(
  differences: readonly Difference[],
  valueOf: (moved: (index: number) => boolean) => number,
  before: number,
  after: number,
): readonly number[] {
  return differences.map((_, own) => {
    const first = valueOf((index) => index === own) - before;
    const last = after - valueOf((index) => index !== own);
    return (first + last) / 2;
  });
}
