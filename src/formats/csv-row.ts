import { csvWords, numberText } from './number-text.ts';

export type CsvCell = string | number | null | undefined;

/** One line of CSV (RFC 4180) with its line end. */
export function csvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}

/**
 * A text that a spreadsheet would read as a formula gets a leading apostrophe. Numbers are full doubles; a missing
 * value is empty.
 */
export function csvCell(value: CsvCell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberText(value, csvWords);
  return csvQuoted(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
}

/** A cell that is text of CSV already, such as a number as text. */
export function csvQuoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
