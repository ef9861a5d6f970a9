import type { Path } from '../../core/check/draft.ts';
import { isMapping } from '../value/values.ts';

/** `figure(part.subject.figure)`, `figure(id, 2014)`, `figure(id, low)`. */
export interface FigureText {
  readonly id: string;
  /** A date of a figure over time, or `low` or `high` of a figure with a range. */
  readonly pick?: string | undefined;
}

/** Undefined for a text that cites no figure. */
export function parseFigureText(text: unknown): FigureText | undefined {
  const match = typeof text === 'string' ? /^\s*figure\s*\(([^()]*)\)\s*$/.exec(text) : null;
  if (!match) return undefined;
  const [id, pick] = (match[1] ?? '').split(/,(.*)/s).map((part) => part.trim());
  return { id: id ?? '', pick: pick === '' ? undefined : pick };
}

export interface PlacedFigureText extends FigureText {
  /** Path within the value. */
  readonly path: Path;
}

/** Every figure cited anywhere in a value. */
export function figureTextsIn(raw: unknown, path: Path = []): readonly PlacedFigureText[] {
  if (isMapping(raw)) return Object.entries(raw).flatMap(([key, inner]) => figureTextsIn(inner, [...path, key]));
  const found = parseFigureText(raw);
  return found ? [{ ...found, path }] : [];
}

/** Whether a value consists of figures alone. */
export function isAllFigures(raw: unknown): boolean {
  if (!isMapping(raw)) return parseFigureText(raw) !== undefined;
  const inner = Object.values(raw);
  return inner.length > 0 && inner.every(isAllFigures);
}
