import type { Factor, FactorsAnswer, ReboundAnswer } from '../analysis/decomposition/question.ts';
import { cellsOf, timeAxis } from '../analysis/frame/frame.ts';
import { formatNumber } from './format-number.ts';
import { drawChart } from './draw-chart.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

/** A decomposition as text: a waterfall of its factors, or the rebound year by year. */
export function decompositionTable(answer: FactorsAnswer | ReboundAnswer, terminal: Terminal): string {
  return 'factors' in answer ? waterfall(answer, terminal) : reboundTable(answer, terminal);
}

/** The least columns of a bar. */
const leastBar = 10;

function waterfall(answer: FactorsAnswer, { colors, width, unicode }: Terminal): string {
  const { title, of, unit, from, to, before, after, change, factors, against } = answer;
  const span =
    against === undefined
      ? `from ${from} to ${to}`
      : `${to === undefined ? '' : `at ${to}, `}counted from ${against ?? 'the other scenario'}`;
  const head = `${colors.bold(title)}${colors.dim(`: ${of} ${span}`)}\n`;
  const signed = (value: number): string => (value > 0 ? `+${formatNumber(value)}` : formatNumber(value));
  const share = ({ share: of }: Factor): string => (Number.isNaN(of) ? '' : `${formatNumber(Number((100 * of).toPrecision(3)))} %`);
  const rows = factors.map((one) => ({ label: one.title, number: signed(rounded(one.contribution, change)), share: share(one) }));
  const labels = Math.max(...rows.map(({ label }) => label.length), 'before'.length);
  const numbers = Math.max(...rows.map(({ number }) => number.length), formatNumber(before).length, formatNumber(after).length);
  const shares = Math.max(...rows.map((row) => row.share.length));
  const room = Math.max(leastBar, Math.min(50, width - labels - numbers - shares - 6));
  const levels = factors.reduce((list, { contribution }) => [...list, list.at(-1)! + contribution], [before]);
  const low = Math.min(0, ...levels);
  const high = Math.max(0, ...levels);
  const place = (value: number): number => Math.round(((value - low) / (high - low || 1)) * room);
  const bar = (a: number, b: number): string => {
    const [left, right] = [Math.min(place(a), place(b)), Math.max(place(a), place(b))];
    return ' '.repeat(left) + (right > left ? (unicode ? '█' : '#').repeat(right - left) : unicode ? '│' : '|');
  };
  const line = (label: string, number: string, of: string, drawn: string): string =>
    `${label.padEnd(labels)}  ${number.padStart(numbers)}  ${of.padStart(shares)}  ${drawn}`.trimEnd() + '\n';
  const body = rows.map(({ label, number, share: of }, k) => {
    const drawn = bar(levels[k]!, levels[k + 1]!);
    return line(label, number, of, factors[k]!.contribution < 0 ? colors.cyan(drawn) : colors.yellow(drawn));
  });
  return [
    head,
    colors.dim(`${of}, ${unit}\n`),
    line('before', formatNumber(before), '', bar(0, before)),
    ...body,
    line('after', formatNumber(after), '', bar(0, after)),
    '\n',
    `${wrapText(`Each factor is the quantity over the one before it: ${factors.map(({ ratio }) => ratio).join(', ')}.`, width)}\n`,
  ].join('');
}

/** What is rounding beside the whole change is 0. */
function rounded(contribution: number, change: number): number {
  return Math.abs(contribution) <= 1e-12 * Math.abs(change) ? 0 : contribution;
}

const shown = [
  'log_rebound',
  'arc_rebound',
  'regime',
  'log_rebound_since_start',
  'log_rebound_without_limits',
  'with_gain',
  'without_gain',
];

function reboundTable(answer: ReboundAnswer, terminal: Terminal): string {
  const { title, of, unit, against, frame, settings } = answer;
  const { colors, width } = terminal;
  const told = (one: typeof settings.without_gain): string =>
    Object.entries(one ?? {})
      .map(([name, value]) => `${name} ${value}`)
      .join(', ');
  const without = against === undefined ? told(settings.without_gain) : (against ?? 'the other scenario');
  const labels = timeAxis(frame)?.labels ?? [''];
  const rebound = cellsOf(frame.curves.get('log_rebound')!, 0) as readonly (number | null)[];
  const chart = labels.length > 1 ? drawChart(rebound, [labels[0]!, labels.at(-1)!], terminal) : undefined;
  const columns = shown.flatMap((name) => {
    const curve = frame.curves.get(name);
    return curve ? [{ name, unit: curve.words ? '' : curve.unit, cells: cellsOf(curve, 0) }] : [];
  });
  const text = (cell: number | string | null | undefined): string =>
    cell === null || cell === undefined ? '' : typeof cell === 'string' ? cell : formatNumber(Number(cell.toPrecision(4)));
  const rows = [
    [labels.length > 1 ? 'year' : '', ...columns.map(({ name }) => name)],
    ['', ...columns.map(({ unit: own }) => own)],
    ...labels.map((label, k) => [label, ...columns.map(({ cells }) => text(cells[k]))]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const table = rows.map((row, index) => {
    const line = row
      .map((cell, column) => cell.padStart(widths[column]!))
      .join('  ')
      .trimEnd();
    return `${index < 2 ? colors.dim(line) : line}\n`;
  });
  return [
    `${colors.bold(title)}${colors.dim(`: rebound of ${of}, ${unit}`)}\n`,
    `${wrapText(`Without the gain: ${without}. Demand that does not respond: ${told(settings.frozen_demand)}.`, width)}\n\n`,
    ...(chart ? [`${colors.bold('Log rebound')}, ratio (1: no saving is left, above 1: backfire)\n${chart}\n`] : []),
    ...table,
  ].join('');
}
