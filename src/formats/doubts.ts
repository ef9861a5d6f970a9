import { axisLength } from '../analysis/frame/frame.ts';
import type { Answer } from './answer.ts';
import { csvCell } from './csv-row.ts';

/**
 * What puts the values of a table in doubt, in columns after the values: the variables whose equation a value overrides, and
 * the codes of warnings. A column is there if any answer of the table has something for it.
 */
export const doubtColumns = ['cut_equations', 'warnings'] as const;

type DoubtColumn = (typeof doubtColumns)[number];

/** The columns that these answers need. */
export function doubtColumnsOf(answers: readonly Answer[]): readonly DoubtColumn[] {
  return doubtColumns.filter((column) => answers.some((answer) => doubtsOf(answer)[column].length > 0));
}

/** The entries for the rows of one curve; without a curve, for rows of all. A warning about another curve is not among them. */
export function doubtsOf({ frame, cut = [], warnings = [] }: Answer, curve?: string): Readonly<Record<DoubtColumn, readonly string[]>> {
  const concern = warnings.filter(({ about }) => curve === undefined || about === undefined || about === curve || !frame.curves.has(about));
  return { cut_equations: cut, warnings: [...new Set(concern.map(({ code }) => code))] };
}

/** The same as cells of a CSV line after its values, each with its comma; a semicolon separates entries. */
export function doubtCells(answer: Answer, columns: readonly DoubtColumn[], curve?: string): string {
  const doubts = doubtsOf(answer, curve);
  return columns.map((column) => `,${csvCell(doubts[column].join('; '))}`).join('');
}

/** The column of runs that are refused, where there are any. */
export function refusedColumn(answers: readonly Answer[]): readonly string[] {
  return answers.some(({ refused }) => refused && refused.size > 0) ? ['refused'] : [];
}

/** The cell of that column at a place of the frame, with its comma: why the run is refused, or nothing. */
export function refusedCell({ frame, refused }: Answer, columns: readonly string[]): (place: number) => string {
  if (columns.length === 0) return () => '';
  const length = axisLength(frame);
  return (place) => `,${csvCell(refused?.get(Math.floor(place / length)))}`;
}
