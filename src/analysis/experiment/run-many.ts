import type { ManyAsked } from '../../core/engine/system.ts';
import { located, type Problem } from '../../core/problem.ts';
import type { Lever, Setting } from '../../domain/plan/lever.ts';
import { inRun } from '../../domain/scenario/scenario-layers.ts';
import { elementCount } from '../frame/frame.ts';
import type { CurvePick } from '../projection/curve-pick.ts';
import { showValues, valuesAt } from '../projection/run-frame.ts';
import { runPlan, type FinishedRun } from '../run/finished-run.ts';
import { counted } from '../run/kernel-use.ts';
import { refusalsOf } from '../run/verdict.ts';
import { guardsOf } from './draw-guards.ts';
import type { Experiment } from './open-experiment.ts';

/** Many runs of one prepared scenario, each with a number for every lever. */
export interface ManyRuns {
  readonly experiment: Experiment;
  readonly levers: readonly Lever[];
  /** One array per lever with one number per draw, in the lever's unit (a fold-rate as its logarithm). */
  readonly draws: readonly Float64Array[];
  readonly picks: readonly CurvePick[];
  /** Instants that are wanted, ascending. */
  readonly rows: readonly number[];
}

/**
 * Some consecutive draws. A cell is one element of one curve at one wanted instant; cells go by curve, then element, then
 * instant. `values[cell * count + d]` is the value of draw `from + d`, NaN where it has none. The buffers are used again for
 * the next block.
 */
export interface RunBlock {
  readonly from: number;
  readonly count: number;
  readonly values: Float64Array;
  /** 1 where the draw breaks a requirement of the model, so that its values are no answer. */
  readonly refused: Uint8Array;
}

export interface RanMany {
  /** Draws that break a requirement. */
  readonly refused: number;
  /** Why the first of them was refused: rendered problems of that draw. */
  readonly refusals: readonly Problem[];
}

/** Draws in a block. No result depends on it. */
const blockSize = 256;

/** Cells of a block: the number of values of one draw. */
export function cellsOfDraw({ picks, rows }: Pick<ManyRuns, 'picks' | 'rows'>): number {
  return picks.reduce((sum, { head }) => sum + elementCount(head) * rows.length, 0);
}

/** Runs the scenario once per draw and hands the values over block by block, in the order of the draws. */
export function runMany(many: ManyRuns, take: (block: RunBlock) => void): RanMany {
  const { prepared, resolved } = many.experiment;
  const total = many.draws[0]?.length ?? 0;
  const cells = cellsOfDraw(many);
  const values = new Float64Array(cells * Math.min(blockSize, total));
  const refused = new Uint8Array(blockSize);
  const memory = new Float64Array(prepared.loaded.length);
  const single = (draw: number): FinishedRun => {
    const settings = many.levers.map((lever, index): Setting => [lever, many.draws[index]![draw]!]);
    return runPlan({ ...prepared, changes: prepared.with(settings) }, memory);
  };
  const fill = batch(many, single) ?? oneByOne(many, single);
  let refusedDraws = 0;
  let refusals: readonly Problem[] = [];
  for (let from = 0; from < total; from += blockSize) {
    const count = Math.min(blockSize, total - from);
    const block = { from, count, values: values.subarray(0, cells * count), refused: refused.subarray(0, count) };
    fill(block);
    const first = refusedDraws === 0 ? block.refused.indexOf(1) : -1;
    if (first >= 0) refusals = refusalsOf(single(from + first)).map((problem) => located(inRun(resolved, problem)));
    for (const flag of block.refused) refusedDraws += flag;
    take(block);
  }
  return { refused: refusedDraws, refusals };
}

type Fill = (block: RunBlock) => void;

/** Blocks of draws computed at once; undefined where a lever changes more than values at instants. */
function batch(
  { experiment: { prepared }, levers, draws, picks, rows }: ManyRuns,
  single: (draw: number) => FinishedRun,
): Fill | undefined {
  const columns = prepared.columns(levers);
  if (!columns) return undefined;
  const { sure, starts } = guardsOf(prepared);
  const guards = [...sure, ...starts];
  const cells = picks.flatMap(({ slot, cells, head }): ManyAsked['cells'] =>
    Array.from({ length: elementCount(head) }, (_, element) => ({ slot, element: cells ? cells[element]! : element })),
  );
  const runs = prepared.loaded.many({ columns: columns.columns, cells, rows, guards });
  const broken = new Uint8Array(guards.length * blockSize);
  return ({ from, count, values, refused }) => {
    counted(() => {
      runs.run(columns.numbers(draws, from, count), 0, count, { values, broken });
    }, count);
    for (let d = 0; d < count; d++) {
      refused[d] = isBroken(0, sure.length, d) ? 1 : 0;
      // Whether a start below 0 is one but for rounding, only the whole run says.
      if (refused[d] === 0 && isBroken(sure.length, guards.length, d)) refused[d] = refusalsOf(single(from + d)).length > 0 ? 1 : 0;
    }
    let at = 0;
    for (const pick of picks) {
      const length = elementCount(pick.head) * rows.length * count;
      showValues(values.subarray(at, at + length), pick);
      at += length;
    }

    function isBroken(first: number, end: number, d: number): boolean {
      for (let guard = first; guard < end; guard++) if (broken[guard * count + d] === 1) return true;
      return false;
    }
  };
}

/** Draw by draw. */
function oneByOne({ picks, rows }: ManyRuns, single: (draw: number) => FinishedRun): Fill {
  return ({ from, count, values, refused }) => {
    for (let d = 0; d < count; d++) {
      const run = single(from + d);
      refused[d] = refusalsOf(run).length > 0 ? 1 : 0;
      let cell = 0;
      for (const pick of picks) {
        const elements = elementCount(pick.head);
        for (const [index, row] of rows.entries()) {
          const at = valuesAt(run, pick, row);
          for (let element = 0; element < elements; element++) values[(cell + element * rows.length + index) * count + d] = at[element]!;
        }
        cell += elements * rows.length;
      }
    }
  };
}
