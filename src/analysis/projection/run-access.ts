import type { ClaimAccess } from '../../domain/claims/claims.ts';
import { cellsOf, seriesOf } from '../frame/frame.ts';
import type { FinishedRun } from '../run/finished-run.ts';
import { claimNumbers } from './claim-reading.ts';
import { curvePick } from './curve-pick.ts';
import { runCurve } from './run-frame.ts';

/**
 * What claims can read of a run. With `exact`, bare numbers are in the variable's unit, as in a model's own examples.
 */
export function accessOf(run: FinishedRun, exact: boolean): ClaimAccess {
  const {
    plan: {
      n,
      compiled: { checked, lowered },
    },
    years,
    labels,
  } = run;
  /** The variable asked for last: claims of one variable often follow each other, and each copies its values. */
  let last: { readonly name: string; readonly found: ReturnType<ClaimAccess['find']> } | undefined;
  return {
    times: years,
    n,
    labels,
    names: lowered.slots.keys(),
    find: (name) => {
      if (last?.name === name) return last.found;
      const pick = curvePick(run.plan, name);
      if (!pick) return undefined;
      const curve = runCurve(run, pick);
      const { words, dims, elements, alternatives, overTime, unlimited } = curve;
      const found = {
        unit: checked.scope.variables.get(name)?.unit,
        ...(words ? { cases: words } : {}),
        dims,
        elements,
        ...(alternatives ? { alternatives } : {}),
        overTime,
        unlimited,
        values: (element: number) => (words ? cellsOf : seriesOf)(curve, element),
      };
      last = { name, found };
      return found;
    },
    toUnit: claimNumbers(n, (unit) => (exact ? { in: unit } : 'ratios-only')),
  };
}
