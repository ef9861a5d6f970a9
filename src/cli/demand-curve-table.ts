import type { DemandCurve } from '../analysis/demand-curve/question.ts';
import { cellsOf } from '../analysis/frame/frame.ts';
import { unlimitedWord } from '../domain/value/values.ts';
import { drawChart } from './draw-chart.ts';
import { formatNumber } from './format-number.ts';
import { mainRow } from './curve-rows.ts';
import type { Terminal } from './terminal.ts';

/** A demand curve as text: a chart of its first quantity, and a row of all quantities for each value. */
export function demandCurveTable({ title, at, frame: { axis, curves }, cut }: DemandCurve, terminal: Terminal): string {
  const { colors } = terminal;
  const columns = [...curves]
    .map(([name, curve]) => mainRow(name, curve))
    .map(({ label, unit, of }) => ({ label, unit, cells: cellsOf(of, 0) }));
  const along = [...axis.values].map(formatNumber);
  const head = `${colors.bold(title)}${colors.dim(` against ${axis.title}${at === undefined ? '' : `, at ${at}`}`)}\n`;
  const [main] = columns.filter(({ cells }) => cells.every((cell) => typeof cell !== 'string'));
  const chart =
    main && along.length > 1 ? drawChart(main.cells as readonly (number | null)[], [along[0]!, along.at(-1)!], terminal) : undefined;
  const drawn = main && chart ? `${colors.bold(main.label)}, ${main.unit}\n${chart}` : undefined;
  const rows = [
    [axis.name, ...columns.map(({ label }) => label)],
    [axis.unit, ...columns.map(({ unit }) => unit)],
    ...along.map((value, k) => [value, ...columns.map(({ cells }) => cellText(cells[k] ?? null))]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const table = rows
    .map((row, index) => {
      const line = row.map((cell, column) => cell.padStart(widths[column]!)).join('  ');
      return `${index < 2 ? colors.dim(line) : line}\n`;
    })
    .join('');
  const given = cut.length > 0 ? `given in place of an equation: ${cut.join(', ')}\n` : undefined;
  return [head, drawn, table, given].filter((part) => part !== undefined).join('\n');
}

function cellText(cell: number | string | null): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  return cell === Infinity ? unlimitedWord : formatNumber(cell);
}
