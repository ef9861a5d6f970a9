import type { Row } from './table-row.ts';
import { cellTexts, unitOf } from './table-layout.ts';
import type { Terminal } from './terminal.ts';

const gap = 3;

/** One row in all its years, as many to a line as fit: what a table whose years do not fit leaves out of its first row. */
export function everyYear(row: Row, years: readonly string[], { width, colors, unicode }: Terminal): string {
  const texts = cellTexts(row, years.length).map((text) => text || (unicode ? '·' : '-'));
  const [widestYear, widestText] = [years, texts].map((all) => Math.max(...all.map((text) => text.length))) as [number, number];
  const cells = texts.map((text, k) => `${years[k]!.padStart(widestYear)} ${text.padStart(widestText)}`);
  const perLine = Math.max(1, Math.floor((width + gap) / (widestYear + 1 + widestText + gap)));
  const lines = Array.from({ length: Math.ceil(cells.length / perLine) }, (_, line) =>
    cells.slice(line * perLine, (line + 1) * perLine).join(' '.repeat(gap)),
  );
  return `${colors.bold(row.label.trim())} in every year, ${colors.dim(unitOf(row))}\n${lines.join('\n')}\n`;
}
