import type { Lever } from '../../domain/plan/lever.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { parseClaimTarget } from '../../domain/claims/claim-target.ts';
import type { Range } from '../../domain/value/value-range.ts';

/**
 * The plausible range of what a lever sets, in its unit: that of the element it names, or else the widest of all that the
 * model states for the variable. Undefined where the
 * model states none, or one without an end.
 */
export function plausibleEnds({ model }: Prepared, { name, target }: Lever): Range | undefined {
  const entries = model.declarations.get(name)?.plausible?.entries ?? [];
  const picks = parseClaimTarget(target.split('@')[0]!)?.picks ?? [];
  const own = entries.filter(({ entry }) => entry.element === undefined || picks.length === 0 || picks.includes(entry.element));
  const ranges = own.map(({ range }) => range);
  if (ranges.length === 0) return undefined;
  const ends: Range = [Math.min(...ranges.map(([low]) => low)), Math.max(...ranges.map(([, high]) => high))];
  return ends.every(Number.isFinite) ? ends : undefined;
}
