import { seriesOf } from '../src/analysis/frame/frame.ts';
import { runScenario } from '../src/analysis/projection/run-scenario.ts';
import type { Library } from '../src/domain/library/library.ts';
import { errors, heldTo, meanSquare, type Observed } from './history.ts';

/** A run's value of a variable, at an instant counted in quarters after the start of 2023. */
export type ValueOf = (variable: string, instant: number) => number;

export interface Fit {
  /** In one year at the start, as a factor. */
  readonly growth: number;
  /** In years. */
  readonly fade: number;
  /** The root of the mean squared logarithm of run ÷ history. */
  readonly error: number;
}

const shown = [...heldTo.map(([variable]) => variable), 'it_nameplate_power'];
const rounds = 40;

/** Minimum of a function with one valley. */
function golden(of: (x: number) => number, low: number, high: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [low, high];
  let [c, d] = [b - ratio * (b - a), a + ratio * (b - a)];
  let [left, right] = [of(c), of(d)];
  for (let round = 0; round < rounds && b - a > 1e-4; round++) {
    if (left < right) {
      [b, d, right] = [d, c, left];
      c = b - ratio * (b - a);
      left = of(c);
    } else {
      [a, c, left] = [c, d, right];
      d = a + ratio * (b - a);
      right = of(d);
    }
  }
  return (a + b) / 2;
}

/** What a scenario of the world has with a growth and a fade; `until` ends it early. */
export function runWith(
  library: Library,
  scenario: string,
  { growth, fade }: Pick<Fit, 'growth' | 'fade'>,
  premises: Readonly<Record<string, string>> = {},
  until?: string,
): ValueOf {
  const assumptions = { ...premises, autonomous_growth: `${growth} x/year`, growth_fade: `${fade} year` };
  const horizon = until === undefined ? {} : { horizon: { from: '2023', to: until, step: 'quarter' } };
  const { projection, problems } = runScenario(library, { extends: scenario, assumptions, ...horizon }, { curves: shown });
  if (!projection) throw new Error(problems.map(({ message }) => message).join('\n'));
  const { curves } = projection.frame;
  return (variable, instant) => seriesOf(curves.get(variable)!, 0)[instant]!;
}

/**
 * The growth of demand without a price and its fade that meet what is known best, all else as the scenario and the premises
 * have it: by golden section over the logarithm of the fade time, and within it over that of the growth.
 */
export function fitGrowth(
  library: Library,
  scenario: string,
  known: readonly Observed[],
  premises: Readonly<Record<string, string>> = {},
  until?: string,
): Fit {
  const loss = (logGrowth: number, logFade: number): number => {
    const valueOf = runWith(library, scenario, { growth: Math.exp(logGrowth), fade: Math.exp(logFade) }, premises, until);
    return meanSquare(errors(known, valueOf));
  };
  const bestGrowth = (logFade: number): number => golden((growth) => loss(growth, logFade), Math.log(1.1), Math.log(20));
  const logFade = golden((x) => loss(bestGrowth(x), x), Math.log(1), Math.log(60));
  const logGrowth = bestGrowth(logFade);
  return { growth: Math.exp(logGrowth), fade: Math.exp(logFade), error: Math.sqrt(loss(logGrowth, logFade)) };
}
