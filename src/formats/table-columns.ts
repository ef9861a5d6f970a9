import type { Curve, Frame, ValueAxis } from '../analysis/frame/frame.ts';
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

/** The column names of the axes: `time`, or `price_ratio (ratio)`; those of a sweep's inputs come first. */
export function axisColumns(answers: readonly Answer[]): readonly string[] {
  const { inputs = [], axis } = answers[0]?.frame ?? {};
  const named = ({ name, unit }: ValueAxis): string => (unit === '' ? name : `${name} (${unit})`);
  return [...inputs.map(named), axis?.kind === 'values' ? named(axis) : 'time'];
}

/** `facility_power[abilene] (MW)` */
export function seriesColumn(name: string, curve: Curve, element: number): string {
  const names = elementNames(curve, element);
  return `${name}${names.length > 0 ? `[${names.join(', ')}]` : ''}${curve.unit ? ` (${curve.unit})` : ''}`;
}

interface CellForm {
  /** Writes a text in the format. */
  text(label: string): string;
  readonly words: NumberWords;
  /** Puts the cells of one place together, in the order of `axisColumns`. */
  join?(cells: readonly string[]): string;
}

/** The cells of the axis columns, joined, one text per place. */
export function axisCells({ axis, inputs = [] }: Frame, { text, words, join = (cells) => cells.join(',') }: CellForm): readonly string[] {
  const numbers = ({ values }: ValueAxis): readonly string[] => Array.from(values, (value) => numberText(value, words));
  const along = !axis ? [words.none] : axis.kind === 'time' ? axis.labels.map(text) : numbers(axis);
  const levels = [...inputs.map(numbers), along];
  return levels
    .reduce<readonly string[][]>((places, cells) => places.flatMap((place) => cells.map((cell) => [...place, cell])), [[]])
    .map(join);
}
