import { located, type Problem } from '../../core/problem.ts';
import type { Meter } from '../../domain/cost/meter.ts';
import { runUnits } from '../../domain/cost/run-cost.ts';
import type { Lever, Setting } from '../../domain/plan/lever.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { inRun } from '../../domain/scenario/scenario-layers.ts';
import { elementCount, type Curve } from '../frame/frame.ts';
import type { CurvePick } from '../projection/curve-pick.ts';
import { runPlan } from '../run/finished-run.ts';
import { verdictOf } from '../run/verdict.ts';
import { manyUnits, type PlannedDraws } from './many-units.ts';
import type { Experiment } from './open-experiment.ts';
import { doubtKey } from './run-along.ts';
import { runMany } from './run-many.ts';

/** Runs at given values of some levers: one array per lever, with one number per run in the lever's unit. */
export interface Stops {
  readonly levers: readonly Lever[];
  readonly draws: readonly Float64Array[];
}

/** A run that breaks a requirement, and why: rendered problems. */
export interface RefusedStop {
  readonly stop: number;
  readonly problems: readonly Problem[];
}

export interface RanStops {
  /** `values[(element * runs + stop) * rows + k]` is the value at the k-th wanted instant; NaN in a run that is refused. */
  readonly curves: ReadonlyMap<string, Curve>;
  readonly refused: readonly RefusedStop[];
  /** Warnings and notes of the runs at both ends and between, the first of each variable; rendered. */
  readonly problems: readonly Problem[];
}

/** Runs whose warnings are reported, spread over all. */
const mostWitnesses = 5;

/** Units of the runs of so many stops. */
export function stopUnits(prepared: Prepared, planned: PlannedDraws, stops: number): number {
  const { compiled, horizon } = prepared;
  return manyUnits(prepared, planned)(stops) + mostWitnesses * runUnits(compiled.work, horizon.steps);
}

/** Runs an experiment once for each stop and returns whole curves at the wanted rows, ascending. Charge `stopUnits` before. */
export function runStops(
  experiment: Experiment,
  { levers, draws }: Stops,
  picks: readonly CurvePick[],
  rows: readonly number[],
  meter?: Meter,
): RanStops {
  const { prepared, resolved } = experiment;
  const stops = draws[0]?.length ?? 0;
  const length = rows.length;
  const curves = new Map(
    picks.map(({ name, head }) => [name, { ...head, values: new Float64Array(elementCount(head) * stops * length).fill(NaN) }]),
  );
  const targets = [...curves.values()].map(({ values }) => values);
  const broken: number[] = [];
  runMany({ experiment, levers, draws, picks, rows }, ({ from, count, values, refused }) => {
    let cell = 0;
    for (const target of targets) {
      for (let element = 0, elements = target.length / (stops * length); element < elements; element++) {
        for (let k = 0; k < length; k++, cell++) {
          const first = (element * stops + from) * length + k;
          for (let d = 0; d < count; d++) if (refused[d] === 0) target[first + d * length] = values[cell * count + d]!;
        }
      }
    }
    for (let d = 0; d < count; d++) if (refused[d] !== 0) broken.push(from + d);
  });
  meter?.charge('run', broken.length * runUnits(prepared.compiled.work, prepared.horizon.steps));
  const memory = new Float64Array(prepared.loaded.length);
  const verdictAt = (stop: number): ReturnType<typeof verdictOf> => {
    const settings = levers.map((lever, index): Setting => [lever, draws[index]![stop]!]);
    return verdictOf(runPlan({ ...prepared, changes: prepared.with(settings) }, memory));
  };
  const rendered = (problem: Problem): Problem => located(inRun(resolved, problem));
  const refusedStops = broken.map((stop) => ({ stop, problems: verdictAt(stop).refusals.map(rendered) }));
  const moved = new Set(levers.map(({ name }) => name));
  const doubts = new Map<string, Problem>();
  for (const stop of spread(stops)) {
    for (const problem of verdictAt(stop).doubts) {
      const key = doubtKey(problem);
      if (!moved.has(problem.about ?? '') && !doubts.has(key)) doubts.set(key, problem);
    }
  }
  return { curves, refused: refusedStops, problems: [...prepared.problems, ...doubts.values()].map(rendered) };
}

/** The first and the last of so many, and some between at equal distances. */
function spread(count: number): readonly number[] {
  const shown = Math.min(count, mostWitnesses);
  return Array.from({ length: shown }, (_, k) => (shown === 1 ? 0 : Math.round((k * (count - 1)) / (shown - 1))));
}

/** The problem of an experiment that no run of which holds: what the first breaks. */
export function noneHolds(refused: readonly RefusedStop[], words: (stop: number) => string): readonly Problem[] {
  const [first] = refused;
  return (first?.problems ?? []).map((problem) => ({ ...problem, message: `with ${words(first!.stop)}: ${problem.message}` }));
}
