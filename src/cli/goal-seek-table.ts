import type { GoalSeek, Solution, Sought } from '../analysis/goal-seek/question.ts';
import { amountWords } from '../domain/value/value-range.ts';
import { drawChart } from './draw-chart.ts';
import { formatNumber } from './format-number.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

/** Points of the chart, between which the scan is interpolated. */
const chartPoints = 61;

/** A goal-seek as text: the goal, a chart of the quantity (or of the sought value) and every solution, or why there is none. */
export function goalSeekTable(found: GoalSeek, terminal: Terminal): string {
  const { title, goal, against, along, sought, cut } = found;
  const { colors, width } = terminal;
  const compared = against ? `, ${against.compare} to ${against.scenario ?? against.title}` : '';
  const head = `${colors.bold(title)}\n${wrapText(`goal: ${goal}${compared}`, width)}\n`;
  const lines = sought.map((one, index) => {
    const at = along ? `${along.name} at ${amount(along.values[index]!, along.unit)}: ` : '';
    return `${wrapText(at + outcome(one, found, terminal), width, { indent: 2 })}\n`;
  });
  const given = cut.length > 0 ? [`given in place of an equation: ${cut.join(', ')}\n`] : [];
  return [head, ...chartPart(found, terminal), lines.join(''), ...given].join('\n');
}

function amount(value: number, unit: string): string {
  return amountWords(formatNumber(value), unit);
}

function outcome({ solutions, nearest, why, throughout }: Sought, { input, unit, of }: GoalSeek, { colors }: Terminal): string {
  if (solutions.length > 0)
    return solutions.map((one) => `${colors.bold(`${input.name} = ${solutionWords(one, input.unit)}`)}${remarks(one)}`).join('; ');
  if (throughout) return why ?? '';
  const closest = nearest
    ? `; nearest: ${of} is ${amount(nearest.found, unit)} with ${input.name} at ${amount(nearest.value, input.unit)}`
    : '';
  return `${colors.yellow('not reached')}: ${why ?? ''}${closest}`;
}

/** Six digits: what is sought is often typed in again. */
function solutionWords({ value, to }: Solution, unit: string): string {
  const digits = (one: number): string => String(Number(one.toPrecision(6)));
  return amountWords(to === undefined ? digits(value) : `${digits(value)} to ${digits(to)}`, unit);
}

function remarks({ kind, holds, plausible }: Solution): string {
  const said = [
    ...(holds === undefined ? [] : [`holds ${holds} it`]),
    ...(kind === 'jumps' ? ['the quantity jumps over the bound'] : kind === 'touches' ? ['the quantity touches the bound'] : []),
    ...(plausible === false ? ['outside the plausible range'] : []),
  ];
  return said.length > 0 ? ` (${said.join('; ')})` : '';
}

function chartPart({ input, along, sought, scanned, of, unit }: GoalSeek, terminal: Terminal): readonly string[] {
  const { bold } = terminal.colors;
  const axis = along ?? input;
  const values = along ? sought.map(({ solutions: [first] }) => first?.value ?? null) : interpolated(input.values, scanned!);
  if (axis.values.length < 2) return [];
  const chart = drawChart(values, [formatNumber(axis.values[0]!), formatNumber(axis.values.at(-1)!)], terminal);
  const head = along ? `${bold(input.name)}, ${input.unit}, by ${along.name}` : `${bold(of)}, ${unit}, by ${input.name}`;
  return chart ? [`${head}\n${chart}`] : [];
}

/** The scan at equal distances, linear between its points. */
function interpolated(x: Float64Array, y: Float64Array): readonly (number | null)[] {
  const [first, last] = [x[0]!, x.at(-1)!];
  let k = 0;
  return Array.from({ length: chartPoints }, (_, point) => {
    const at = first + ((last - first) * point) / (chartPoints - 1);
    while (k < x.length - 2 && x[k + 1]! < at) k++;
    const share = (at - x[k]!) / (x[k + 1]! - x[k]!);
    const value = y[k]! * (1 - share) + y[k + 1]! * share;
    return Number.isFinite(value) ? value : null;
  });
}
