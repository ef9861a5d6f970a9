import type { Meter } from '../../domain/cost/meter.ts';
import { firstUnits, runUnits } from '../../domain/cost/run-cost.ts';
import type { Problem } from '../../core/problem.ts';
import type { Experiment } from '../experiment/open-experiment.ts';
import { runMany } from '../experiment/run-many.ts';
import type { ReadGoal } from './read-goal.ts';

/** The quantity of a goal at many values of its inputs. */
export interface Evaluation {
  /** NaN where the run is refused, or the quantity has no value. */
  readonly found: Float64Array;
  readonly refused: number;
  /** Why the first run that is refused is. */
  readonly refusals: readonly Problem[];
}

/** One array per input with one number per run. Runs are charged before they begin. */
export type Evaluate = (draws: readonly Float64Array[]) => Evaluation;

/** How a goal's quantity is computed: by runs of one scenario, or of two that are compared. */
export function evaluation(
  experiments: readonly Experiment[],
  { readings }: ReadGoal,
  compare: 'ratio' | 'difference',
  meter: Meter | undefined,
): Evaluate {
  const units = experiments.reduce((sum, { prepared }) => sum + runUnits(prepared.compiled.work, prepared.horizon.steps), 0);
  meter?.charge(
    'run',
    experiments.reduce((sum, { prepared }) => sum + firstUnits(prepared.compiled.work), 0),
  );
  return (draws) => {
    const count = draws[0]!.length;
    meter?.charge('run', count * units);
    let refused = 0;
    let refusals: readonly Problem[] = [];
    const series: (ArrayLike<number> | undefined)[][] = experiments.map(() => []);
    for (const [world, experiment] of experiments.entries()) {
      const { pick, rows, series: seriesFrom } = readings[world]!;
      const ran = runMany({ experiment, levers: experiment.levers, draws, picks: [pick], rows }, (block) => {
        const { values, count: own, from } = block;
        for (let d = 0; d < own; d++) {
          const of = (element: number): number[] => rows.map((_, k) => values[(element * rows.length + k) * own + d]!);
          series[world]![from + d] = block.refused[d] === 0 ? (seriesFrom(of) as ArrayLike<number>) : undefined;
        }
      });
      refused = Math.max(refused, ran.refused);
      if (refusals.length === 0) refusals = ran.refusals;
    }
    const found = Float64Array.from({ length: count }, (_, draw) => {
      const own = series.map((world) => world[draw]);
      return own.some((one) => one === undefined) ? NaN : compared(own as ArrayLike<number>[], readings, compare);
    });
    return { found, refused, refusals };
  };
}

/** Of series with several instants and a goal over all of them, the comparison is made instant by instant. */
function compared(series: readonly ArrayLike<number>[], readings: ReadGoal['readings'], compare: 'ratio' | 'difference'): number {
  const [own, other] = series as readonly [ArrayLike<number>, ArrayLike<number> | undefined];
  const [first, second] = readings;
  if (!other) return first!.numberOf(own);
  const of = (a: number, b: number): number => (compare === 'ratio' ? a / b : a - b);
  const value = first!.instantwise
    ? first!.numberOf(Array.from(own, (one, k) => of(one, other[k]!)))
    : of(first!.numberOf(own), second!.numberOf(other));
  return Number.isFinite(value) ? value : NaN;
}
