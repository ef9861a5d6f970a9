import type { Curve, Frame } from '../analysis/frame/frame.ts';
import { elementNames } from '../analysis/frame/frame.ts';
import { numberText, type NumberWords } from './number-text.ts';
import type { Answer } from './answer.ts';

/**
 * The dimensions of all curves. Each curve lists its own in its model's order; a new one goes before the next known
 * one.
 */
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

/** The column name of the axis: `time`, or `price_ratio (ratio)`. */
export function axisColumn(answers: readonly Answer[]): string {
  const axis = answers[0]?.frame.axis;
  return axis?.kind === 'values' ? `${axis.name} (${axis.unit})` : 'time';
}

/** `facility_power[abilene] (MW)` */
export function seriesColumn(name: string, curve: Curve, element: number): string {
  const names = elementNames(curve, element);
  return `${name}${names.length > 0 ? `[${names.join(', ')}]` : ''}${curve.unit ? ` (${curve.unit})` : ''}`;
}

/** The cells of the axis column, one per place; `text` writes a text in the format. */
export function axisCells(
  { axis }: Frame,
  { text, words }: { text(label: string): string; readonly words: NumberWords },
): readonly string[] {
  if (!axis) return [words.none];
  return axis.kind === 'time' ? axis.labels.map(text) : Array.from(axis.values, (value) => numberText(value, words));
}
