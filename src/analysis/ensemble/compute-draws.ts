import type { Problem } from '../../core/problem.ts';
import type { SamplePlan } from '../../core/statistics/sample.ts';
import { runMany } from '../experiment/run-many.ts';
import type { CurvePick } from '../projection/curve-pick.ts';
import { frameOf } from '../projection/run-frame.ts';
import { commonDraws, type CommonDraws } from './common-draws.ts';
import type { ComputedDraws } from './draw-helper.ts';
import type { World } from './world.ts';

/** Which draws are computed. */
export interface DrawPlan extends SamplePlan {
  /** The draws themselves, where they are chosen and not sampled. */
  readonly chosen?: CommonDraws | undefined;
}

export interface PickedWorld {
  readonly world: World;
  readonly picks: readonly CurvePick[];
}

/** Computes the draws `from` to `to` of all worlds into buffers of at least their size. */
export function computeDraws(
  worlds: readonly PickedWorld[],
  plan: DrawPlan,
  [from, to]: readonly [from: number, to: number],
  into: ComputedDraws,
): void {
  const inputs = inputsOf(worlds, plan, from, to);
  for (const [index, one] of worlds.entries()) runWorld(one, inputs[index]!, to - from, into.values[index]!, into.refused[index]!);
}

/** The numbers of the inputs of each world in the draws `from` to `to`. */
export function inputsOf(worlds: readonly PickedWorld[], plan: DrawPlan, from: number, to: number): CommonDraws {
  if (plan.chosen) return plan.chosen.map((inputs) => inputs.map((numbers) => numbers.subarray(from, to)));
  return commonDraws(
    worlds.map(({ world }) => world),
    { ...plan, from, to },
  );
}

/** Why a world refuses a draw: rendered problems. */
export function whyRefused(worlds: readonly PickedWorld[], plan: DrawPlan, world: number, draw: number): readonly Problem[] {
  const { world: own, picks } = worlds[world]!;
  const draws = inputsOf(worlds, plan, draw, draw + 1)[world]!;
  const levers = own.inputs.map(({ lever }) => lever);
  return runMany({ experiment: own.experiment, levers, draws, picks, rows: [0] }, () => undefined).refusals;
}

function runWorld(
  { world, picks }: PickedWorld,
  draws: readonly Float64Array[],
  count: number,
  values: Float64Array,
  refused: Uint8Array,
): void {
  const { experiment, inputs, base } = world;
  refused.fill(0, 0, count);
  if (inputs.length === 0) {
    // Without uncertainty every draw is the run as it stands.
    let cell = 0;
    for (const curve of frameOf(base, picks).curves.values())
      for (const value of curve.values) {
        values.fill(value, cell * count, (cell + 1) * count);
        cell++;
      }
    return;
  }
  const rows = Array.from({ length: base.rows }, (_, row) => row);
  runMany({ experiment, levers: inputs.map(({ lever }) => lever), draws, picks, rows }, (block) => {
    const cells = block.values.length / block.count;
    for (let cell = 0; cell < cells; cell++)
      values.set(block.values.subarray(cell * block.count, (cell + 1) * block.count), cell * count + block.from);
    refused.set(block.refused, block.from);
  });
}
