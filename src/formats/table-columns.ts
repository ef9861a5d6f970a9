import type { Curve, Frame } from '../analysis/frame/frame.ts';
import { elementNames } from '../analysis/frame/frame.ts';
import { numberText, type NumberWords } from './number-text.ts';
import type { Answer } from './answer.ts';

/** The dimensions of all curves. Each curve lists its own in its model's order; one not seen yet goes before the next that was. */
export function dimensionsOf(answers: readonly Answer[]): readonly string[] {
  const all: string[] = [];
  for (const { frame } of answers) {
    for (const { dims } of frame.curves.values()) {
      for (const [index, dim] of dims.entries()) {
        if (all.includes(dim)) continue;
        const next = dims.slice(index + 1).find((later) => all.includes(later));
        all.splice(next === undefined ? all.length : all.indexOf(next), 0, dim);
      }
    }
  }
  return all;
}

/** The column of what the curves run along: `time`, or `price_ratio (ratio)`. */
export function axisColumn(answers: readonly Answer[]): string {
  const axis = answers[0]?.frame.axis;
  return axis?.kind === 'values' ? `${axis.name} (${axis.unit})` : 'time';
}

/** `facility_power[abilene] (MW)` */
export function seriesColumn(name: string, curve: Curve, element: number): string {
  const names = elementNames(curve, element);
  return `${name}${names.length > 0 ? `[${names.join(', ')}]` : ''}${curve.unit ? ` (${curve.unit})` : ''}`;
}

/** What stands in the column of the axis, place by place, `text` being how a format writes a text. */
export function axisCells(
  { axis }: Frame,
  { text, words }: { text(label: string): string; readonly words: NumberWords },
): readonly string[] {
  if (!axis) return [words.none];
  return axis.kind === 'time' ? axis.labels.map(text) : Array.from(axis.values, (value) => numberText(value, words));
}
