import { scaleLinear, scaleLog } from 'd3-scale';
import { dateWords } from './date-words.ts';
import { tickWords } from './number-words.ts';

/** A place on an axis and its label. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** From data to pixels. */
export interface Scale {
  (value: number): number;
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
  readonly log: boolean;
}

const steps = [1, 1.2, 1.6, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 10];

/** The first round number that is not below a positive one. */
export function roundedUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return (steps.find((step) => step * power >= value * (1 - 1e-12)) ?? 10) * power;
}

/** A linear scale over these values that contains zero, with about so many ticks. */
export function zeroScale(values: readonly number[], [from, to]: readonly [number, number], count: number): Scale {
  let [low, high] = [0, 0];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low === 0 && high === 0) high = 1;
  const domain = [low < 0 ? -roundedUp(-low * 1.04) : 0, high > 0 ? roundedUp(high * 1.04) : 0] as const;
  return linear(domain, [from, to], count);
}

/** A linear scale over these values, which need not contain zero: for what is varied, and for dates. */
export function linearScale(values: readonly number[], range: readonly [number, number], count: number): Scale {
  let [low, high] = extent(values);
  if (low === high) [low, high] = [low - (Math.abs(low) || 1) * 0.5, high + (Math.abs(high) || 1) * 0.5];
  return linear([low, high], range, count);
}

/** A logarithmic scale over positive values. Ticks are powers of ten, with 2 and 5 times them over less than two decades. */
export function logScale(values: readonly number[], range: readonly [number, number], most: number): Scale {
  const [low, high] = extent(values.filter((value) => value > 0));
  const spread = low === high ? 2 : 1.25;
  const domain = [low / spread, high * spread] as const;
  const scale = scaleLog([...domain], [...range]).clamp(true);
  const ticks = logTicks(domain, most).map((value) => ({ value, label: tickWords(value) }));
  return Object.assign((value: number) => scale(value), { domain, ticks, log: true });
}

function logTicks([low, high]: readonly [number, number], most: number): readonly number[] {
  const from = Math.floor(Math.log10(low));
  const to = Math.ceil(Math.log10(high));
  for (const times of [[1, 2, 3, 5, 7], [1, 2, 5], [1, 3], [1]]) {
    const ticks: number[] = [];
    for (let e = from; e <= to; e++) for (const one of times) ticks.push(Number(`${one}e${e}`));
    const within = ticks.filter((one) => one >= low * (1 - 1e-9) && one <= high * (1 + 1e-9));
    if (within.length <= most || times.length === 1) {
      const every = Math.max(1, Math.ceil(within.length / most));
      if (times.length > 1 && within.length > most) continue;
      return within.filter((one) => Math.round(Math.log10(one)) % every === 0 || every === 1);
    }
  }
  return [];
}

function linear(domain: readonly [number, number], range: readonly [number, number], count: number): Scale {
  const scale = scaleLinear([...domain], [...range]).clamp(true);
  const ticks = scale.ticks(count).map((value) => ({ value, label: tickWords(value) }));
  return Object.assign((value: number) => scale(value), { domain, ticks, log: false });
}

/** Finite values alone count. */
export function extent(values: readonly number[]): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low > high ? [0, 1] : [low, high];
}

/** Years along an axis: as many labels as fit without touching; months where the run is short. */
export function timeScale(years: readonly number[], [from, to]: readonly [number, number]): Scale {
  const [low, high] = extent(years);
  const domain = low === high ? ([low - 0.5, high + 0.5] as const) : ([low, high] as const);
  const scale = scaleLinear([...domain], [from, to]);
  const width = Math.abs(to - from);
  const span = domain[1] - domain[0];
  const short = span < 2.5 && !years.every((year) => Number.isInteger(year));
  const room = short ? 66 : 46;
  const sizes = short ? [1 / 12, 2 / 12, 3 / 12, 6 / 12, 1] : [1, 2, 5, 10, 20, 50, 100, 200, 500];
  const step = sizes.find((one) => (width * one) / span >= room) ?? sizes.at(-1)!;
  const ticks: Tick[] = [];
  for (let k = Math.ceil(domain[0] / step - 1e-6); k * step <= domain[1] + 1e-6; k++) {
    const value = k * step;
    ticks.push({ value, label: short ? dateWords(value, 'month') : String(Math.round(value)) });
  }
  return Object.assign((value: number) => scale(value), { domain, ticks, log: false });
}
