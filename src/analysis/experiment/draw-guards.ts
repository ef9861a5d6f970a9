import type { Guard } from '../../core/engine/system.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { requiredRanges } from '../run/left-ranges.ts';
import { startsFromZero } from '../run/limited-stocks.ts';
import { requirements } from '../run/run-faults.ts';

/** Conditions that draws of a plan may break. */
export interface DrawGuards {
  /** A draw that breaks one is refused. */
  readonly sure: readonly Guard[];
  /** A draw that breaks one is refused unless a start is below 0 by rounding only, which the whole run says. */
  readonly starts: readonly Guard[];
}

export function guardsOf(prepared: Prepared): DrawGuards {
  return { sure: [...requirements(prepared), ...requiredRanges(prepared)], starts: startsFromZero(prepared) };
}
