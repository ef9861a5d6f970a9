import { unlimitedWord } from '../domain/value/values.ts';

export type CsvCell = string | number | null | undefined;

/**
 * One line of CSV with its line end. A text that a spreadsheet would read as a formula gets a leading
 * apostrophe; numbers are full doubles, what has no value is empty, and Infinity is `unlimited`.
 */
export function csvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(cell).join(',')}\n`;
}

function cell(value: CsvCell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return value === Infinity ? unlimitedWord : Number.isFinite(value) ? String(value) : '';
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
