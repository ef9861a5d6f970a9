import type { Path } from '../../core/check/draft.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { isDated, isMapping } from '../value/values.ts';
import { joinedBoundaries } from './boundary.ts';
import { isWeak, type Figure } from './figure.ts';
import { parseFigureText, type FigureText } from './figure-text.ts';
import type { FigureUse } from './figure-use.ts';
import type { Figures } from './figures.ts';
import { pickedValue } from './picked-value.ts';

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
  if (assumed && isWeak(figure) && !assumed(inner)) return none(unlabelled(figure, path, label?.(id)));
  const uses = [{ figure, path, model }];
  const { unit, points } = figure;
  if (points && pick === undefined && mayBeDated)
    return { raw: Object.fromEntries(Object.entries(points).map(([date, number]) => [date, written(number, unit)])), uses, problems: [] };
  const picked = pickedValue(figure, pick);
  if (!('refused' in picked)) return { raw: written(picked.value, unit), uses, problems: [] };
  const own = `, or a value of your own with source: [${[...figure.sources, 'assumption'].join(', ')}]`;
  return none(fault(picked.code, path, picked.refused, `${picked.hint}${picked.code === 'figure.range' ? own : ''}`));
}

/** The problem of a weak figure where nothing says that it is assumed. */
export function unlabelled({ id, unverified }: Figure, path: Path, hint = 'write source: assumption next to it'): Problem {
  return fault(
    'figure.unlabelled',
    path,
    `the figure ${id} is ${unverified ? 'not verified' : 'of low confidence'}, and nothing here says that it is assumed`,
    hint,
  );
}

/** As an author would type it. A bare year is a date and no number. */
function written(value: number | string, unit: string): string {
  if (unit === 'date') return /^\d{1,4}$/.test(String(value)) ? `${value}-01-01` : String(value);
  return `${value} ${unit}`;
}
