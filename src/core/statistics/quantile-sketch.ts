import { betweenRanks, ranksAround } from './quantiles.ts';

/**
 * Counts of values in buckets of equal relative width, from which quantiles are read with a stated relative error, in memory
 * that does not grow with the number of values. The idea is that of DDSketch (Masson, Rim and Lee, 2019), its uniform
 * coarsening that of UDDSketch (Epicoco et al., 2020). A bucket is named by the exponent and the leading bits of the
 * mantissa of its values, so no logarithm is taken and every machine counts alike. Negative values have buckets of their own;
 * zero, unlimited and missing values are counted apart.
 *
 * The resolution is the highest at which the buckets between the extremes of each sign are few enough. That depends on the
 * values alone, so sketches of parts merge into the sketch of the whole, to the same bytes in any order.
 */
export interface QuantileSketch {
  /** Leading bits of the mantissa that tell buckets apart. */
  bits: number;
  readonly positive: Buckets;
  readonly negative: Buckets;
  zeros: number;
  unlimited: number;
  missing: number;
  /** Extremes of the values that are not missing. */
  low: number;
  high: number;
}

/** Counts of the buckets from `first` on. */
interface Buckets {
  first: number;
  counts: Uint32Array;
}

/** A relative error of 2⁻¹⁰ for values within a factor of 65,000; each further bit lost squares that factor. */
const mostBits = 9;

/** Buckets of both signs; every double fits at one bit. */
const mostBuckets = 8_192;

/** Bits of the mantissa in the upper half of a double. */
const upperBits = 20;

/** The least value that has a leading bit; smaller ones count as 0. */
const leastNormal = 2 ** -1022;

/** Place of the half with sign and exponent. */
const upper = new Uint32Array(new Float64Array([1]).buffer)[1] === 0 ? 0 : 1;

const one = new Float64Array(1);
const halves = new Uint32Array(one.buffer);

export function emptySketch(): QuantileSketch {
  return { bits: mostBits, positive: none(), negative: none(), zeros: 0, unlimited: 0, missing: 0, low: Infinity, high: -Infinity };
}

const none = (): Buckets => ({ first: 0, counts: new Uint32Array(0) });

/** The bound of the relative error of a quantile: half a bucket over its lower edge. */
export function relativeError({ bits }: QuantileSketch): number {
  return 2 ** -(bits + 1);
}

/** The number of values that are not missing. */
export function sketchCount({ positive, negative, zeros, unlimited }: QuantileSketch): number {
  return total(positive) + total(negative) + zeros + unlimited;
}

/** Counts values. NaN is a missing value, Infinity an unlimited one. */
export function addToSketch(sketch: QuantileSketch, values: Float64Array): void {
  for (const value of values) {
    if (!(value > -Infinity)) {
      sketch.missing++;
      continue;
    }
    if (value < sketch.low) sketch.low = value;
    if (value > sketch.high) sketch.high = value;
    if (value === Infinity) sketch.unlimited++;
    else if (Math.abs(value) < leastNormal) sketch.zeros++;
    else {
      one[0] = value;
      const magnitude = halves[upper]! & 0x7fffffff;
      const sign = value > 0 ? 'positive' : 'negative';
      const side = sketch[sign];
      let place = (magnitude >>> (upperBits - sketch.bits)) - side.first;
      if (place < 0 || place >= side.counts.length) {
        widen(sketch, sign, () => magnitude >>> (upperBits - sketch.bits));
        place = (magnitude >>> (upperBits - sketch.bits)) - side.first;
      }
      side.counts[place]!++;
    }
  }
}

/** A sketch of the values of both. */
export function mergedSketch(a: QuantileSketch, b: QuantileSketch): QuantileSketch {
  const merged: QuantileSketch = { ...a, positive: { ...a.positive }, negative: { ...a.negative } };
  for (const sign of signs) merged[sign].counts = a[sign].counts.slice();
  while (merged.bits > b.bits) coarsen(merged);
  for (const sign of signs) {
    const { first, counts } = b[sign];
    for (let k = 0; k < counts.length; k++) {
      if (counts[k] === 0) continue;
      const bucket = (): number => (first + k) >>> (b.bits - merged.bits);
      widen(merged, sign, bucket);
      merged[sign].counts[bucket() - merged[sign].first]! += counts[k]!;
    }
  }
  merged.zeros += b.zeros;
  merged.unlimited += b.unlimited;
  merged.missing += b.missing;
  merged.low = Math.min(a.low, b.low);
  merged.high = Math.max(a.high, b.high);
  return merged;
}

/** Quantiles by definition 7 between the order statistics as the buckets give them. NaN where every value is missing. */
export function sketchQuantiles(sketch: QuantileSketch, probabilities: readonly number[]): number[] {
  const n = sketchCount(sketch);
  if (n === 0) return probabilities.map(() => NaN);
  const ranks = [...new Set(probabilities.flatMap((p) => ranksAround(n, p)))].sort((a, b) => a - b);
  const values = valuesOfRanks(sketch, ranks);
  return probabilities.map((p) => betweenRanks(n, p, (rank) => values.get(rank)!));
}

/** The order statistics of these ranks, ascending from 0: the middle of the bucket of each, within the extremes. */
export function valuesOfRanks(sketch: QuantileSketch, ranks: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let [counted, next] = [0, 0];
  for (const [value, count] of ascending(sketch)) {
    counted += count;
    while (next < ranks.length && ranks[next]! < counted) found.set(ranks[next++]!, value);
    if (next === ranks.length) break;
  }
  return found;
}

/** The mean of the buckets' middles: within the relative error of a quantile where all values have one sign. */
export function sketchMean(sketch: QuantileSketch): number {
  const n = sketchCount(sketch);
  if (n === 0) return NaN;
  if (sketch.unlimited > 0) return Infinity;
  if (sketch.low === sketch.high) return sketch.low;
  let sum = 0;
  for (const [value, count] of ascending(sketch)) sum += value * count;
  return Math.min(Math.max(sum / n, sketch.low), sketch.high);
}

function* ascending(sketch: QuantileSketch): Generator<readonly [value: number, count: number]> {
  const { bits, positive, negative, zeros, unlimited, low, high } = sketch;
  const within = (value: number): number => Math.min(Math.max(value, low), high);
  for (let k = negative.counts.length - 1; k >= 0; k--)
    if (negative.counts[k]! > 0) yield [within(-middleOf(negative.first + k, bits)), negative.counts[k]!];
  if (zeros > 0) yield [within(0), zeros];
  for (let k = 0; k < positive.counts.length; k++)
    if (positive.counts[k]! > 0) yield [within(middleOf(positive.first + k, bits)), positive.counts[k]!];
  if (unlimited > 0) yield [Infinity, unlimited];
}

function middleOf(bucket: number, bits: number): number {
  const low = edge(bucket, bits);
  return low + (edge(bucket + 1, bits) - low) / 2;
}

/** The lower edge of a bucket; of the one after the last, the highest double. */
function edge(bucket: number, bits: number): number {
  const half = bucket * 2 ** (upperBits - bits);
  if (half >= 0x7ff00000) return Number.MAX_VALUE;
  halves[upper] = half;
  halves[1 - upper] = 0;
  return one[0]!;
}

const signs = ['positive', 'negative'] as const;

/** Makes room for a bucket, and halves the resolution until there are few enough; `bucketOf` names it at the present one. */
function widen(sketch: QuantileSketch, sign: (typeof signs)[number], bucketOf: () => number): void {
  for (;;) {
    const side = sketch[sign];
    const other = sketch[sign === 'positive' ? 'negative' : 'positive'];
    const bucket = bucketOf();
    const empty = side.counts.length === 0;
    const first = empty ? bucket : Math.min(side.first, bucket);
    const last = empty ? bucket : Math.max(side.first + side.counts.length - 1, bucket);
    const length = last - first + 1;
    if (length + other.counts.length > mostBuckets) {
      coarsen(sketch);
      continue;
    }
    if (length === side.counts.length) return;
    const counts = new Uint32Array(length);
    if (!empty) counts.set(side.counts, side.first - first);
    side.first = first;
    side.counts = counts;
    return;
  }
}

/** Joins neighbouring buckets to one. */
function coarsen(sketch: QuantileSketch): void {
  sketch.bits--;
  for (const sign of signs) {
    const { first, counts } = sketch[sign];
    if (counts.length === 0) continue;
    const from = first >>> 1;
    const joined = new Uint32Array(((first + counts.length - 1) >>> 1) - from + 1);
    for (let k = 0; k < counts.length; k++) joined[((first + k) >>> 1) - from]! += counts[k]!;
    sketch[sign].first = from;
    sketch[sign].counts = joined;
  }
}

function total({ counts }: Buckets): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
