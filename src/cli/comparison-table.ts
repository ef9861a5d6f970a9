import type { Comparison, ScenarioDifference, Share } from '../analysis/comparison/question.ts';
import { cellsOf, frameLength, timeAxis, type Curve, type Frame } from '../analysis/frame/frame.ts';
import { yearly } from '../analysis/frame/yearly.ts';
import { amountWords } from '../domain/value/value-range.ts';
import { mainRow } from './curve-rows.ts';
import { formatNumber } from './format-number.ts';
import { laidOut } from './table-layout.ts';
import type { Row } from './table-row.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

/** Quantities that a terminal shows, and columns of the longest bar. */
const mostQuantities = 6;
const barColumns = 30;

/** A comparison as text: each quantity by year in every scenario, with difference and ratio; then what explains the difference. */
export function comparisonTable({ scenarios, differences }: Comparison, terminal: Terminal): string {
  const { colors, width } = terminal;
  const names = scenarios.map(({ scenario, title }, index) => `${'ABCD'[index]}  ${scenario ?? title}`);
  const spans = scenarios.flatMap(({ span }, index) =>
    span && span.outside > 0 ? [`${'ABCD'[index]} runs from ${span.from} to ${span.to}: ${span.outside} of its dates are not common`] : [],
  );
  const all = [...scenarios[0]!.frame.curves];
  const tables = all.slice(0, mostQuantities).map(([name, curve]) => quantityTable(name, curve, { scenarios, differences }, terminal));
  const left =
    all.length > mostQuantities
      ? [`shown: the first ${mostQuantities} of ${all.length} quantities; --curves chooses, --format csv gives all`]
      : [];
  const notes = [...spans, ...left].map((note) => `${colors.dim(wrapText(note, width))}\n`);
  return [
    `${names.map((name) => colors.bold(name)).join('\n')}\n`,
    ...tables,
    ...(notes.length > 0 ? [notes.join('')] : []),
    ...differences.flatMap((one, index) => explainedPart(one, index, terminal)),
  ].join('\n');
}

function quantityTable(
  name: string,
  curve: Curve,
  { scenarios, differences }: Pick<Comparison, 'scenarios' | 'differences'>,
  terminal: Terminal,
): string {
  const rows = [
    ...scenarios.map(({ frame }, index) => ({ label: 'ABCD'[index]!, frame })),
    ...differences.flatMap(({ differences: minus, ratios }, index) => [
      { label: `${'ABCD'[index + 1]} - A`, frame: minus },
      { label: `${'ABCD'[index + 1]} / A`, frame: ratios },
    ]),
  ].flatMap(({ label, frame }): { readonly row: Row; readonly labels: readonly string[] }[] => {
    const own = frame.curves.get(name);
    if (!own) return [];
    const { of, unit } = mainRow(name, own);
    const { labels, cells } = inYears(frame, of);
    return [{ row: { label, unit: label.includes('/') ? 'ratio' : unit, values: cells }, labels }];
  });
  const { label, unit } = mainRow(name, curve);
  return `${terminal.colors.bold(label)}, ${unit}\n${
    laidOut(
      rows.map(({ row }) => ({ ...row, unit: '' })),
      rows[0]!.labels,
      terminal,
    ).text
  }`;
}

function inYears(frame: Frame, of: Curve): { readonly labels: readonly string[]; readonly cells: Row['values'] } {
  const one: Frame = { ...frame, curves: new Map([['x', of]]) };
  const axis = timeAxis(frame);
  const already = axis?.stepsPerYear === 1 && /^\d{4}$/.test(axis.labels[0] ?? '');
  const whole = already ? one : yearly(one);
  const shown = frameLength(whole) > 0 ? whole : one;
  return { labels: timeAxis(shown)?.labels ?? ['value'], cells: cellsOf(shown.curves.get('x')!, 0) };
}

function explainedPart({ explained }: ScenarioDifference, index: number, terminal: Terminal): readonly string[] {
  if (!explained) return [];
  const { of, at, unit, found, why } = explained;
  const head = `${terminal.colors.bold(`What makes ${'ABCD'[index + 1]} differ from A`)}: ${of}${at === undefined ? '' : ` at ${at}`}`;
  if (!found) return [`${wrapText(`${head}\n${why ?? ''}`, terminal.width)}\n`];
  const { before, after, shares, remainder, method } = found;
  const amount = (value: number): string => amountWords(formatNumber(value), unit);
  const sorted = [...shares].sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
  const lines = sorted.map((one) => shareLine(one, Math.abs(sorted[0]!.share), terminal));
  const rest = method === 'shapley' ? [] : [`not explained by moving each alone, first or last: ${amount(remainder)}\n`];
  const change = `from ${amount(before)} to ${amount(after)}, a difference of ${amount(after - before)}`;
  return [`${head}\n${change}\n\n${lines.join('')}${rest.join('')}`];
}

function shareLine({ name, from, to, share }: Share, most: number, { width, unicode, colors }: Terminal): string {
  const bar = (unicode ? '█' : '#').repeat(most === 0 ? 0 : Math.round((Math.abs(share) / most) * barColumns));
  const stated = `${from ?? 'not stated'} ${unicode ? '→' : '->'} ${to ?? 'not stated'}`;
  const below = colors.dim(`${' '.repeat(12)}${stated.slice(0, Math.max(20, width - 14))}`);
  return `${formatNumber(share).padStart(10)}  ${bar} ${name}\n${below}\n`;
}
