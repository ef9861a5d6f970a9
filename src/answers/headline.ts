import { firstLastHighest } from '../analysis/frame/first-last-highest.ts';
import { elementNames, seriesOf, timeAxis, type Frame } from '../analysis/frame/frame.ts';
import { totalsOf } from '../analysis/frame/total.ts';
import type { HeadlineJson } from '../contract/schema/batch.ts';

/** The first curve with numbers in short: its first total, or its first element where they do not add up. */
export function headlineOf(frame: Frame): HeadlineJson | undefined {
  for (const [name, curve] of frame.curves) {
    if (curve.words || curve.calendar !== undefined) continue;
    const total = curve.dims.length > 0 ? totalsOf(curve)[0] : undefined;
    const of = total ? total.of : elementNames(curve, 0);
    const values = total ? total.values : seriesOf(curve, 0);
    const { first, last, highest, at: place } = firstLastHighest(values);
    const at = timeAxis(frame)?.labels[place];
    return {
      variable: `${name}${of.length > 0 ? `[${of.join(', ')}]` : ''}${total ? ', total' : ''}`,
      unit: curve.unit,
      first: finite(first),
      last: finite(last),
      highest: finite(highest),
      ...(at === undefined ? {} : { highest_at: at }),
    };
  }
  return undefined;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
