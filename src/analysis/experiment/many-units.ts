import { drawUnits, drawWork, firstDraws, type DrawWork } from '../../domain/cost/draw-cost.ts';
import { firstUnits, runUnits } from '../../domain/cost/run-cost.ts';
import type { Lever, Setting } from '../../domain/plan/lever.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { elementCount } from '../frame/frame.ts';
import type { CurvePick } from '../projection/curve-pick.ts';
import { guardsOf } from './draw-guards.ts';

/** Draws of `runMany` before their numbers are known. */
export interface PlannedDraws {
  readonly levers: readonly Lever[];
  readonly picks: readonly CurvePick[];
  /** Number of wanted instants. */
  readonly rows: number;
}

/** Units of so many draws by `runMany`, from sizes alone. */
export function manyUnits(prepared: Prepared, planned: PlannedDraws): (draws: number) => number {
  const { compiled, horizon } = prepared;
  const values = planned.picks.reduce((sum, { head }) => sum + elementCount(head) * planned.rows, 0);
  const first = firstUnits(compiled.work);
  let work: DrawWork | undefined;
  return (draws) => {
    if (draws <= firstDraws) return first + runUnits(compiled.work, horizon.steps, draws);
    work ??= workOf(prepared, planned);
    return first + drawUnits(work, horizon.steps, draws, values);
  };
}

function workOf(prepared: Prepared, { levers, picks }: PlannedDraws): DrawWork {
  const { compiled, loaded } = prepared;
  const { sure, starts } = guardsOf(prepared);
  const slots = prepared.columns(levers) && {
    reached: loaded.reached(prepared.with(levers.map((lever): Setting => [lever, lever.base ?? 1]))),
    asked: [...picks, ...sure, ...starts].map(({ slot }) => slot),
  };
  return drawWork(compiled.lowered.system, compiled.work, slots);
}
