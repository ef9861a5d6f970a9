import { exp, expm1 } from '../mathematics/mathematics.ts';

/**
 * Every rate r per year above −100 % at which the present value Σ flows[k] / (1 + r)^(k·dt) is 0, ascending. With
 * x = (1 + r)^−dt these are the positive roots of the polynomial Σ flows[k]·x^k, and there are at most as many as the flows
 * have changes of sign (Descartes). Where there are several, Rolle's theorem separates them: P(x)/x^m with m between the last
 * two signs has a derivative with one change of sign less, and P·x^−m is monotonic between the roots of that derivative.
 *
 * Empty where a flow is not finite, where all are 0 (every rate solves) and where no rate solves. A root that only touches 0
 * counts once. Where separating would take too long, one rate between the extremes is returned as if it were the only one.
 */
export function ratesOfReturn(flows: readonly number[], dt: number): readonly number[] {
  if (!flows.every(Number.isFinite)) return [];
  const first = flows.findIndex((flow) => flow !== 0);
  const last = flows.findLastIndex((flow) => flow !== 0);
  if (first === last) return [];
  const some = flows.slice(first, last + 1);
  const changes = signChanges(some).length;
  const roots = changes * changes * some.length > mostWork ? between(some, -far, far) : logRoots(some);
  return roots.map((root) => expm1(-root / dt)).reverse();
}

const mostWork = 100_000;

/** Logarithm of an x beyond which only the first or the last flow counts. */
const far = 750;

/** A value this small against the sum of its terms is 0. */
const rounding = 1e-12;

/** Logarithms of the positive roots, ascending. */
function logRoots(flows: readonly number[]): number[] {
  const change = signChanges(flows).at(-1);
  if (change === undefined) return [];
  const middle = (change[0] + change[1]) / 2;
  const turns = logRoots(flows.map((flow, k) => (flow * (k - middle)) / flows.length));
  const ends = [-far, ...turns, far];
  return ends.flatMap((end, i) => {
    const touches = i > 0 && end < far && signAt(flows, end) === 0 ? [end] : [];
    return end < far ? [...touches, ...between(flows, end, ends[i + 1] ?? far)] : [];
  });
}

/** Neighbouring flows other than 0 of opposite sign, by their indices. */
function signChanges(flows: readonly number[]): (readonly [number, number])[] {
  const changes: [number, number][] = [];
  let before = -1;
  for (const [k, flow] of flows.entries()) {
    if (flow === 0) continue;
    if (before >= 0 && flow < 0 !== (flows[before] ?? 0) < 0) changes.push([before, k]);
    before = k;
  }
  return changes;
}

/** The root of a stretch on which the sign changes once, by bisection to the last bit; none where it does not change. */
function between(flows: readonly number[], from: number, to: number): number[] {
  const low = signAt(flows, from);
  if (low * signAt(flows, to) !== -1) return [];
  let [a, b] = [from, to];
  for (let halving = 0; halving < 1100; halving++) {
    const x = (a + b) * 0.5;
    if (x === a || x === b) break;
    const value = valueAt(flows, x);
    if (value === 0) return [x];
    if (Math.sign(value) === low) a = x;
    else b = x;
  }
  return [(a + b) * 0.5];
}

function signAt(flows: readonly number[], log: number): number {
  const value = valueAt(flows, log);
  return Math.abs(value) <= rounding * valueAt(flows.map(Math.abs), log) ? 0 : Math.sign(value);
}

/** Σ flows[k]·x^k by Horner's rule at x = exp(log), or that over x^last where x is above 1: nothing overflows, and the sign is the same. */
function valueAt(flows: readonly number[], log: number): number {
  const x = exp(-Math.abs(log));
  const last = flows.length - 1;
  let sum = 0;
  for (let k = 0; k <= last; k++) sum = sum * x + (flows[log < 0 ? last - k : k] as number);
  return sum;
}
