import type { AssumptionUsed } from '../analysis/sources/assumptions-used.ts';
import { formatNumber } from './format-number.ts';
import type { Terminal } from './terminal.ts';

/** The values a run was made with, one per line: value, where it is stated, source. */
export function assumptionsTable(assumptions: readonly AssumptionUsed[], { colors, width, unicode }: Terminal): string {
  const rows = assumptions.map(({ variable, unit, value, stated, from, by, sources, figures }) => {
    const amount =
      value === null
        ? stated
        : `${typeof value === 'number' ? formatNumber(value) : value}${unit === 'ratio' || unit === 'date' ? '' : ` ${unit}`}`;
    return [
      variable,
      amount,
      by === undefined ? from : `${from} ${by}`,
      [...figures.map((id) => `figure ${id}`), ...sources].join(', '),
    ] as const;
  });
  const more = unicode ? '…' : '...';
  const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - more.length)}${more}` : text);
  const widest = (column: 0 | 1 | 2): number => Math.min(Math.floor(width / 3), Math.max(...rows.map((row) => row[column].length)));
  const [first, second, third] = [widest(0), widest(1), widest(2)];
  const line = (row: (typeof rows)[number]): string =>
    `${row[0].padEnd(first)}  ${cut(row[1], second).padEnd(second)}  ${row[2].padEnd(third)}  ${row[3]}`.trimEnd();
  return `${colors.bold('Assumptions used')}\n${rows.map((row) => `${line(row)}\n`).join('')}`;
}
