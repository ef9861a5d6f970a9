/**
 * A sign change of a function that is narrowed, by Chandrupatla's method (T. R. Chandrupatla, "A new hybrid
 * quadratic/bisection algorithm for finding the zero of a nonlinear function without using derivatives", Advances in
 * Engineering Software 28, 1997): inverse quadratic interpolation where three points allow it, else bisection. The caller
 * computes the function, so that many brackets are narrowed by one call of many runs.
 */
export interface Bracket {
  /** The two ends, the newest first, and the value at each; the signs differ. */
  x1: number;
  f1: number;
  x2: number;
  f2: number;
  /** Where the next value is taken, as a share of the way from x1 to x2. */
  share: number;
  /** The larger of the values at the first two ends. */
  readonly size: number;
  /** Width that is narrow enough at any place. */
  readonly least: number;
  done: boolean;
}

/** Width of a bracket that is narrow enough, relative to its place, and to its first width for a place near 0. */
const narrow = 1e-12;
const narrowAtZero = 1e-15;

export function bracketOf(x1: number, f1: number, x2: number, f2: number): Bracket {
  const least = narrowAtZero * Math.abs(x2 - x1);
  return { x1, f1, x2, f2, share: 0.5, least, size: Math.max(Math.abs(f1), Math.abs(f2)), done: f1 === 0 || f2 === 0 };
}

/** Where the function is needed next. */
export function nextOf({ x1, x2, share }: Bracket): number {
  return x1 + share * (x2 - x1);
}

/** Takes the value there. A bracket within which there is no value is given up. */
export function narrowed(bracket: Bracket, value: number): void {
  const { x1, f1, x2, f2 } = bracket;
  const x = nextOf(bracket);
  const replaces = value > 0 === f1 > 0;
  const [x3, f3] = replaces ? [x1, f1] : [x2, f2];
  if (!replaces) [bracket.x2, bracket.f2] = [x1, f1];
  [bracket.x1, bracket.f1] = [x, value];
  const width = Math.abs(bracket.x2 - bracket.x1);
  const best = bestOf(bracket);
  const tolerance = narrow * Math.abs(best.x) + bracket.least;
  const least = (0.5 * tolerance) / width;
  if (!(least < 0.5) || best.value === 0 || Number.isNaN(value) || x === x1 || x === x2) {
    bracket.done = true;
    return;
  }
  const [a, b] = [bracket.x1, bracket.x2];
  const [fa, fb] = [bracket.f1, bracket.f2];
  const along = (a - b) / (x3 - b);
  const rise = (fa - fb) / (f3 - fb);
  const smooth = rise * rise < along && (1 - rise) * (1 - rise) < 1 - along;
  const share = smooth ? (fa / (fb - fa)) * (f3 / (fb - f3)) + (((x3 - a) / (b - a)) * fa * fb) / ((f3 - fa) * (f3 - fb)) : 0.5;
  bracket.share = Math.min(1 - least, Math.max(least, share));
}

/** The end at which the function is closest to 0. */
export function bestOf({ x1, f1, x2, f2 }: Bracket): { readonly x: number; readonly value: number } {
  return Math.abs(f1) < Math.abs(f2) ? { x: x1, value: f1 } : { x: x2, value: f2 };
}
