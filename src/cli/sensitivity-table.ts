import type { Effect, InputValue, QuantityEffects, Sensitivity, VariedAnswer } from '../analysis/sensitivity/question.ts';
import { unlimitedWord } from '../domain/value/values.ts';
import { formatNumber } from './format-number.ts';
import { drawBar, type BarScale } from './draw-bar.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

type Measured = Extract<Effect, { status: 'measured' }>;

/** The first quantity as bars, the longest first, and how the others are had. */
export function sensitivityTable(given: Sensitivity, terminal: Terminal): string {
  const { title, method, at, quantities, fixed, inputs } = given;
  const { colors } = terminal;
  const [main, ...others] = quantities;
  if (!main) return `${colors.bold(title)}\n`;
  const head = `${colors.bold(title)}${colors.dim(at === undefined ? '' : `, at ${at}`)}\n`;
  const rows = main.effects.map((effect) =>
    rowOf(
      effect,
      given,
      main,
      inputs.find(({ input }) => input === effect.input)!,
    ),
  );
  const silent = main.effects.filter(({ status }) => status !== 'measured');
  const notes = [
    ...(['no effect', 'no value'] as const).flatMap((status) => {
      const names = silent.filter((one) => one.status === status).map(({ input }) => input);
      return names.length === 0
        ? []
        : [`${status === 'no effect' ? 'No run changes with' : 'No run has a value with'}: ${names.join(', ')}.`];
    }),
    ...(fixed.length > 0 ? [`Not varied: ${fixed.map(({ target, why }) => `${target} (${why})`).join('; ')}.`] : []),
    ...(others.length > 0
      ? [`Also measured: ${[...new Set(others.map(({ quantity }) => quantity))].join(', ')}; --curves chooses, --format json has all.`]
      : []),
  ];
  return [
    head,
    `${wrapText(sentence(given, main), terminal.width)}\n`,
    laidOut(
      rows.filter((row) => row !== undefined),
      method,
      main.value ?? NaN,
      terminal,
    ),
    ...notes.map((one) => `${colors.dim(wrapText(one, terminal.width))}\n`),
  ].join('\n');
}

function nameOf({ title, unit, element }: QuantityEffects): string {
  const names = Object.values(element);
  return `${title}${names.length > 0 ? ` (${names.join(', ')})` : ''}${unit === '' ? '' : `, ${unit}`}`;
}

function sentence({ method, runs }: Sensitivity, quantity: QuantityEffects): string {
  const name = nameOf(quantity);
  const value = quantity.value === undefined ? 'without a value' : formatNumber(quantity.value);
  switch (method) {
    case 'tornado':
      return `${name}: ${value} in the scenario; each assumption alone at its low and its high end`;
    case 'morris':
      return `${name}: ${value} in the scenario; mean effect of each assumption from its low to its high end, over ${runs} runs`;
    case 'sobol':
      return `${name}: share of the variance that each assumption explains, alone and with its interactions, over ${runs} runs`;
    case 'rank':
      return `${name}: rank correlation with each assumption, over ${runs} runs`;
    default:
      return method satisfies never;
  }
}

interface BarRow {
  readonly label: string;
  /** Ends of the bar. */
  readonly from: number;
  readonly to: number;
  /** Texts beside the bar, and columns of numbers after it. */
  readonly left: string;
  readonly right: string;
  readonly columns: readonly string[];
}

/** Undefined for an effect without numbers. */
function rowOf(effect: Effect, { method }: Sensitivity, { value = NaN }: QuantityEffects, input: VariedAnswer): BarRow | undefined {
  if (effect.status !== 'measured') return undefined;
  const { unit, label } = input;
  const named = unit === '' || unit.startsWith('ratio') ? label : `${label} (${unit})`;
  switch (method) {
    case 'tornado':
      return tornadoRow(effect, value, { ...input, label: named });
    case 'morris':
      return {
        label,
        from: 0,
        to: effect.meanAbsolute!,
        left: '',
        right: '',
        columns: [effect.meanAbsolute, effect.mean, effect.deviation].map(numberText),
      };
    case 'sobol':
      return {
        label,
        from: 0,
        to: Math.max(0, effect.total!.value),
        left: '',
        right: '',
        columns: [effect.first!, effect.total!].flatMap((one) => [share(one.value), `${share(one.low)} to ${share(one.high)}`]),
      };
    case 'rank':
      return { label, from: 0, to: effect.correlation!, left: '', right: '', columns: [share(effect.correlation!)] };
    default:
      return method satisfies never;
  }
}

/** Left of the bar stands the value of the assumption that gives the lower result. */
function tornadoRow({ low = NaN, high = NaN }: Measured, base: number, input: VariedAnswer): BarRow {
  const falls = low > high || (Number.isNaN(low) ? high < base : Number.isNaN(high) && low > base);
  const [lower, upper] = falls ? [high, low] : [low, high];
  const [left, right] = falls ? [input.high, input.low] : [input.low, input.high];
  const all = [lower, upper, base].filter((one) => !Number.isNaN(one));
  return {
    label: input.label,
    from: Math.min(...all),
    to: Math.max(...all),
    left: valueText(left),
    right: valueText(right),
    columns: [lower, upper].map((one) => (Number.isNaN(one) ? 'none' : formatNumber(one))),
  };
}

const valueText = ({ value }: InputValue): string => (value === Infinity ? unlimitedWord : formatNumber(value));
const numberText = (value: number | undefined): string => (value === undefined ? 'none' : formatNumber(value));
const share = (value: number): string => value.toFixed(2).replace(/^-0\.00$/, '0.00');

const columnNames = {
  tornado: ['lower', 'higher'],
  morris: ['mean size', 'mean', 'deviation'],
  sobol: ['alone', '95 %', 'in all', '95 %'],
  rank: ['correlation'],
} as const;

function laidOut(rows: readonly BarRow[], method: Sensitivity['method'], value: number, terminal: Terminal): string {
  if (rows.length === 0) return '';
  const { colors, width } = terminal;
  const heads: readonly string[] = columnNames[method];
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));
  const [left, right] = [widest(rows.map((row) => row.left)), widest(rows.map((row) => row.right))];
  const columns = heads.map((head, k) => widest([head, ...rows.map((row) => row.columns[k]!)]));
  const numbers = columns.reduce((sum, one) => sum + one + 2, 0) + left + right + (left + right > 0 ? 2 : 0);
  const label = Math.min(widest(rows.map((row) => row.label)), Math.max(16, width - numbers - 24));
  const bar = Math.max(10, Math.min(60, width - numbers - label - 2));
  const scale = scaleOf(rows, method === 'tornado' ? value : 0, bar);
  const before = label + 2 + left + (left + right > 0 ? 2 : 0) + bar + right;
  const head = ' '.repeat(before) + heads.map((name, k) => `  ${name.padStart(columns[k]!)}`).join('');
  const lines = rows.map((row) => {
    const drawn = drawBar(row, scale, terminal);
    const beside = left + right > 0 ? `${row.left.padStart(left)} ${drawn} ${row.right.padEnd(right)}` : drawn;
    const cells = row.columns.map((cell, k) => `  ${cell.padStart(columns[k]!)}`).join('');
    return `${cut(row.label, label).padEnd(label)}  ${beside}${cells}`.trimEnd();
  });
  return `${[colors.dim(head.trimEnd()), ...lines].join('\n')}\n`;
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** One scale for all bars; without an origin they start at the left. */
function scaleOf(rows: readonly BarRow[], origin: number, columns: number): BarScale {
  const known = Number.isNaN(origin) ? [] : [origin];
  const low = Math.min(...known, ...rows.map(({ from, to }) => Math.min(from, to)));
  const high = Math.max(...known, ...rows.map(({ from, to }) => Math.max(from, to)));
  return { low, high, origin: known[0] ?? low, columns };
}
