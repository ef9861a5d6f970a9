import type { Reading } from './curves.ts';
import type { World } from './worlds.ts';

interface CurvesCsvParts {
  readonly own: World;
  readonly other: World | undefined;
  readonly names: readonly [view: string, other: string];
  readonly curve: string;
  /** The unit of the picture. */
  readonly reading: Reading;
  /** The scenario and what was changed in it, so that a line says what it is of. */
  readonly scenario: string;
}

/**
 * The shown curve for a spreadsheet, a line for each date and a column for each world, in the unit of the picture, to six digits; then
 * how much more the first has, and what holds the service back in each.
 */
export function curvesCsv({ own, other, names, curve, reading, scenario }: CurvesCsvParts): string {
  const mine = own.curves.get(curve)!;
  const theirs = other?.curves.get(curve);
  const scaled = (value: number): number => value * reading.factor;
  const a = mine.values.map(scaled);
  const b = theirs?.values.map(scaled);
  const unit = `${mine.title}, ${reading.words}`;
  const columns: [head: string, cell: (k: number) => string | number | undefined][] = [
    ['date', (k) => own.time[k]],
    [`${names[0]}: ${unit}`, (k) => digits(a[k])],
  ];
  if (b)
    columns.push([`${names[1]}: ${unit}`, (k) => digits(b[k])], [`${names[0]} minus ${names[1]}: ${unit}`, (k) => digits(a[k]! - b[k]!)]);
  columns.push([`${names[0]}: what holds the service back`, (k) => own.limits[k]]);
  if (other) columns.push([`${names[1]}: what holds the service back`, (k) => other.limits[k]]);
  columns.push(['scenario', () => scenario]);
  const lines = [columns.map(([head]) => head), ...own.time.map((_, k) => columns.map(([, cell]) => cell(k) ?? ''))];
  // Spreadsheets take a file for UTF-8 by its first character.
  return `\ufeff${lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join('')}`;
}

function digits(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? Number(value.toPrecision(6)) : undefined;
}

function quoted(cell: string | number): string {
  const text = String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
