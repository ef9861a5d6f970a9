import { exp, log } from '../mathematics/mathematics.ts';
import { incompleteBeta, logBeta } from './incomplete-beta.ts';

/** Nodes of a table and the logit of its lowest probability, 1.4e-11. */
const nodes = 200;
const farthest = 25;
const width = farthest / nodes;

/**
 * The quantile function of Beta(a, b) on 0 to 1. Each half of the distribution is a table over the logit of the probability,
 * exact at its nodes with first and second derivative, and between them a polynomial of the fifth degree: within 1e-8 of a
 * standard deviation. Beyond the table the quantile is a power of the probability, with the exponent of its end.
 */
export function betaQuantile(a: number, b: number): (p: number) => number {
  // Many distributions are read and never drawn.
  let lower: ((logit: number) => number) | undefined;
  let upper: ((logit: number) => number) | undefined;
  return (p) => (p <= 0.5 ? (lower ??= halfTable(a, b))(log(p / (1 - p))) : 1 - (upper ??= halfTable(b, a))(log((1 - p) / p)));
}

/** Quantiles of Beta(a, b) up to the median, by the logit of the probability. */
function halfTable(a: number, b: number): (logit: number) => number {
  const lnBeta = logBeta(a, b);
  const table = new Float64Array(3 * (nodes + 1));
  let x = exp((log(a) + lnBeta - farthest) / a);
  for (let k = 0; k <= nodes; k++) {
    const odds = exp(k * width - farthest);
    const p = odds / (1 + odds);
    x = solved(p, a, b, lnBeta, x);
    const density = exp((a - 1) * log(x) + (b - 1) * log(1 - x) - lnBeta);
    const first = (p * (1 - p)) / density;
    table[3 * k] = x;
    table[3 * k + 1] = first * width;
    table[3 * k + 2] = first * (1 - 2 * p - first * ((a - 1) / x - (b - 1) / (1 - x))) * width * width;
  }
  return (logit) => {
    if (logit <= -farthest) return table[0]! * exp(((logit + farthest) * table[1]!) / (width * table[0]!));
    const place = (logit + farthest) / width;
    const k = Math.min(nodes - 1, Math.floor(place));
    return between(table, 3 * k, place - k);
  };
}

/** Hermite's polynomial of the fifth degree through value, slope and curvature at both ends of an interval; 0 ≤ s ≤ 1. */
function between(table: Float64Array, at: number, s: number): number {
  const [y0, d0, c0] = [table[at]!, table[at + 1]!, table[at + 2]!];
  const [y1, d1, c1] = [table[at + 3]!, table[at + 4]!, table[at + 5]!];
  const rise = y1 - y0;
  const third = 10 * rise - 6 * d0 - 4 * d1 - 1.5 * c0 + 0.5 * c1;
  const fourth = -15 * rise + 8 * d0 + 7 * d1 + 1.5 * c0 - c1;
  const fifth = 6 * rise - 3 * (d0 + d1) + 0.5 * (c1 - c0);
  return y0 + s * (d0 + s * (c0 / 2 + s * (third + s * (fourth + s * fifth))));
}

/** The x at which I_x(a, b) = p, by Newton's method in the logarithm of x, kept between bounds that close in. */
function solved(p: number, a: number, b: number, lnBeta: number, start: number): number {
  let [low, high] = [0, 1];
  let x = Math.min(start, 0.999);
  for (let k = 0; k < 200; k++) {
    const share = incompleteBeta(x, a, b, lnBeta);
    if (share < p) low = x;
    else high = x;
    const slope = exp(a * log(x) + (b - 1) * log(1 - x) - lnBeta);
    const step = x * exp((p - share) / slope);
    const next = step > low && step < high && Number.isFinite(step) ? step : low === 0 ? high / 16 : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * x) return next;
    x = next;
  }
  return x;
}
