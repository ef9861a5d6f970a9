import type { Path } from '../../core/check/draft.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { parseDate } from '../value/date-label.ts';
import { isDated, isMapping } from '../value/values.ts';
import { joinedBoundaries } from './boundary.ts';
import { isWeak, type Figure } from './figure.ts';
import { parseFigureText, type FigureText } from './figure-text.ts';
import type { FigureUse } from './figure-use.ts';
import type { Figures } from './figures.ts';
import { datesOf } from './state-figure.ts';

export interface Expanded {
  /** The value with each figure replaced by its text. */
  readonly raw: unknown;
  readonly uses: readonly FigureUse[];
  readonly problems: readonly Problem[];
}

export interface ExpandOptions {
  readonly figures: Figures;
  /** Maps a path within the value to a path in the file. */
  readonly place: (inner: Path) => Path;
  /** Whether the source of a part of the value says that it is assumed; absent where no such label is required. */
  readonly assumed?: ((inner: Path) => boolean) | undefined;
  /** The hint on how to label it as assumed. */
  readonly label?: ((id: string) => string) | undefined;
  readonly model?: string | undefined;
  /** Whether points are allowed there. */
  readonly mayBeDated: boolean;
}

/** Replaces each text that cites a figure by the figure: a number with its unit, a date, or points. */
export function expandFigures(raw: unknown, options: ExpandOptions, inner: Path = []): Expanded {
  if (!isMapping(raw)) {
    const asked = parseFigureText(raw);
    return asked ? expandOne(asked, options, inner) : { raw, uses: [], problems: [] };
  }
  // Points cannot contain points.
  const below = options.mayBeDated && isDated(raw) ? { ...options, mayBeDated: false } : options;
  const parts = Object.entries(raw).map(([key, value]) => [key, expandFigures(value, below, [...inner, key])] as const);
  const points =
    below === options
      ? []
      : parts.flatMap(([date, { uses }]) => uses.map((use) => ({ use, rest: use.path.slice(options.place([...inner, date]).length) })));
  return {
    raw: Object.fromEntries(parts.map(([key, part]) => [key, part.raw])),
    uses: parts.flatMap(([, { uses }]) => uses),
    problems: [...parts.flatMap(([, { problems }]) => problems), ...joinedBoundaries(points)],
  };
}

function expandOne(
  { id, pick, asOf }: FigureText,
  { figures, place, assumed, label, model, mayBeDated }: ExpandOptions,
  inner: Path,
): Expanded {
  const path = place(inner);
  const none = (problem: Problem): Expanded => ({ raw: null, uses: [], problems: [problem] });
  const figure = figures.find(id, path, asOf);
  if ('code' in figure) return none(figure);
  if (assumed && isWeak(figure) && !assumed(inner))
    return none(
      fault(
        'figure.unlabelled',
        path,
        `the figure ${id} is ${figure.unverified ? 'not verified' : 'of low confidence'}, and nothing here says that it is assumed`,
        label?.(id) ?? 'write source: assumption next to it',
      ),
    );
  const picked = valueOf(figure, pick, mayBeDated);
  return isRefused(picked)
    ? none(fault(picked.code, path, picked.refused, picked.hint))
    : { raw: picked, uses: [{ figure, path, model }], problems: [] };
}

function isRefused(picked: ReturnType<typeof valueOf>): picked is Refused {
  return typeof picked === 'object' && 'refused' in picked;
}

interface Refused {
  readonly code: 'figure.range' | 'figure.shape';
  readonly refused: string;
  readonly hint: string;
}

function valueOf(figure: Figure, pick: string | undefined, mayBeDated: boolean): string | Readonly<Record<string, string>> | Refused {
  const { id, unit, points, value } = figure;
  if (pick === 'low' || pick === 'high') {
    const bound = figure[pick];
    return bound === undefined
      ? { code: 'figure.shape', refused: `the figure ${id} states no ${pick}`, hint: `write figure(${id})` }
      : written(bound, unit);
  }
  if (pick !== undefined) return pointAt(figure, pick);
  if (points) {
    if (mayBeDated) return Object.fromEntries(Object.entries(points).map(([date, number]) => [date, written(number, unit)]));
    return {
      code: 'figure.shape',
      refused: `the figure ${id} is given over time (${datesOf(figure)}), and one value is needed here`,
      hint: `name its date: figure(${id}, ${Object.keys(points).at(-1)})`,
    };
  }
  if (value === undefined)
    return {
      code: 'figure.range',
      refused: `the figure ${id} has only a range, ${boundsOf(figure)}`,
      hint:
        `write figure(${id}, low) or figure(${id}, high), ` +
        `or a value of your own with source: [${[...figure.sources, 'assumption'].join(', ')}]`,
    };
  return written(value, unit);
}

function pointAt(figure: Figure, pick: string): string | Refused {
  const { id, points, unit } = figure;
  if (!points) return { code: 'figure.shape', refused: `the figure ${id} is one number and has no ${pick}`, hint: `write figure(${id})` };
  const at = parseDate(pick, 12);
  const found = Object.entries(points).find(([date]) => date === pick || (at !== undefined && parseDate(date, 12) === at));
  return found
    ? written(found[1], unit)
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

/** As an author would type it. A bare year is a date and no number. */
function written(value: number | string, unit: string): string {
  if (unit === 'date') return /^\d{1,4}$/.test(String(value)) ? `${value}-01-01` : String(value);
  return `${value} ${unit}`;
}
