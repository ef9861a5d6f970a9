import type { Path } from '../../core/check/draft.ts';
import { isMapping } from '../value/values.ts';

/** `figure(part.subject.figure)`, `figure(id, 2014)`, `figure(id, low)`, `figure(id, 2014, as of 2024-12)`. */
export interface FigureText {
  readonly id: string;
  /** A date of a figure over time, or `low` or `high` of a figure with a range. */
  readonly pick?: string | undefined;
  /** The date whose vintage is asked for. */
  readonly asOf?: string | undefined;
}

/** Undefined for a text that cites no figure. */
export function parseFigureText(text: unknown): FigureText | undefined {
  const match = typeof text === 'string' ? /^\s*figure\s*\(([^()]*)\)\s*$/.exec(text) : null;
  if (!match) return undefined;
  const [id = '', ...rest] = (match[1] ?? '').split(',').map((part) => part.trim());
  const dated = rest.findIndex((part) => /^as of\s/.test(part));
  const pick = rest.filter((_, index) => index !== dated).join(', ');
  return { id, pick: pick === '' ? undefined : pick, asOf: rest[dated]?.replace(/^as of\s+/, '') };
}

/** As an author would write it. */
export function writtenFigure({ id, pick, asOf }: FigureText): string {
  return `figure(${[id, ...(pick === undefined ? [] : [pick]), ...(asOf === undefined ? [] : [`as of ${asOf}`])].join(', ')})`;
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
