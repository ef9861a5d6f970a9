import { parseDate } from '../value/date-label.ts';
import type { Figure } from './figure.ts';
import { datesOf } from './state-figure.ts';

/** One number of a figure in its unit, or a date. */
export interface PickedValue {
  readonly value: number | string;
  /** The date of its point, as the figure writes it. */
  readonly at?: string;
}

export interface RefusedPick {
  readonly code: 'figure.range' | 'figure.shape';
  readonly refused: string;
  readonly hint: string;
}

/** The value of a figure that `figure(id, pick)` names: a bound, the point of a date, or its one value. */
export function pickedValue(figure: Figure, pick: string | undefined): PickedValue | RefusedPick {
  const { id, points, value } = figure;
  if (pick === 'low' || pick === 'high') {
    const bound = figure[pick];
    return bound === undefined
      ? { code: 'figure.shape', refused: `the figure ${id} states no ${pick}`, hint: `write figure(${id})` }
      : { value: bound };
  }
  if (pick !== undefined) return pointAt(figure, pick);
  if (points)
    return {
      code: 'figure.shape',
      refused: `the figure ${id} is given over time (${datesOf(figure)}), and one value is needed here`,
      hint: `name its date: figure(${id}, ${Object.keys(points).at(-1)})`,
    };
  if (value === undefined)
    return {
      code: 'figure.range',
      refused: `the figure ${id} has only a range, ${boundsOf(figure)}`,
      hint: `write figure(${id}, low) or figure(${id}, high)`,
    };
  return { value };
}

function pointAt(figure: Figure, pick: string): PickedValue | RefusedPick {
  const { id, points } = figure;
  if (!points) return { code: 'figure.shape', refused: `the figure ${id} is one number and has no ${pick}`, hint: `write figure(${id})` };
  const at = parseDate(pick, 12);
  const found = Object.entries(points).find(([date]) => date === pick || (at !== undefined && parseDate(date, 12) === at));
  return found
    ? { value: found[1], at: found[0] }
    : {
        code: 'figure.shape',
        refused: `the figure ${id} has no point at ${pick}`,
        hint: `its points are ${Object.keys(points).join(', ')}`,
      };
}

function boundsOf({ low, high, unit }: Figure): string {
  return (
    [low === undefined ? '' : `from ${low}`, high === undefined ? '' : `to ${high}`].filter((bound) => bound !== '').join(' ') + ` ${unit}`
  );
}
