import type { TornadoChart, Words } from './chart.ts';
import { mostRows } from './limits.ts';
import { valueWords } from './number-words.ts';
import { shownQuantity, unitInSentence } from './quantity-words.ts';

/** An input that was varied, of a result or of an answer. */
interface VariedInput {
  readonly input: string;
  readonly label: string;
  readonly unit: string;
  readonly low: InputEnd;
  readonly high: InputEnd;
}

interface InputEnd {
  /** A text where it is no number: `unlimited`. */
  readonly value: number | string;
}

/** What an input does to a quantity, at its ends. */
interface InputEffect {
  readonly input: string;
  readonly status: 'measured' | 'no effect' | 'no value';
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
}

interface Moved {
  readonly unit: string;
  /** With every input at the scenario's own value. */
  readonly value?: number | null | undefined;
  readonly effects: readonly InputEffect[];
}

/** A quantity between the ends of each input, in the order of the effects. Of many the first are drawn. */
export function tornadoOf({ unit, value, effects }: Moved, inputs: readonly VariedInput[], name: string, words: Words): TornadoChart {
  const numbers = [value ?? 0, ...effects.flatMap(({ low, high }) => [low ?? 0, high ?? 0])];
  const shown = shownQuantity(unit, numbers);
  const scaled = (one: number | null | undefined): number => (typeof one === 'number' ? one * shown.factor : NaN);
  return {
    kind: 'tornado',
    words,
    unit: shown.unit,
    now: { name, value: scaled(value) },
    rows: effects.slice(0, mostRows).map((effect) => {
      const input = inputs.find((one) => one.input === effect.input)!;
      const still = effect.status === 'no effect' ? value : undefined;
      const end = (result: number | null | undefined, of: InputEnd) => ({ value: scaled(result ?? still), words: endWords(of, input) });
      return { name: input.label, low: end(effect.low, input.low), high: end(effect.high, input.high) };
    }),
  };
}

/** An end of an input as it stands at a bar: its number in its unit. */
function endWords({ value }: InputEnd, { unit }: VariedInput): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'unlimited';
  const { unit: inWords, factor } = shownQuantity(unit, [value]);
  const number = valueWords(value * factor, inWords);
  if (unit.startsWith('%')) return `${number} %`;
  if (unit.startsWith('x/')) return `× ${number}`;
  if (/^(year|month|day)$/.test(inWords)) return `${number} ${inWords}${value === 1 ? '' : 's'}`;
  const whole = `${number}${unitInSentence(inWords)}`;
  return whole.length > 16 ? whole.replace(/ a (year|month|day)$/, '') : whole;
}
