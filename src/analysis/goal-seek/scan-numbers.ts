import { pow } from '../../core/mathematics/mathematics.ts';
import type { Lever } from '../../domain/plan/lever.ts';
import type { Range } from '../../domain/value/value-range.ts';

/** Points at equal steps over a range, and at equal ratios over one of several sizes. */
const linearPoints = 41;
const ratioPoints = 25;
/** Sizes that equal ratios cover where a range begins or ends at 0. */
const smallest = 1e-9;

/** The range that all files of a model leave a lever. */
export function rangeOf({ ranges }: Lever): Range {
  return [Math.max(-Infinity, ...ranges.map(({ range }) => range[0])), Math.min(Infinity, ...ranges.map(({ range }) => range[1]))];
}

/**
 * Where a function is looked at before its roots are narrowed: its plausible range, and its whole range if that has two ends, also
 * at equal ratios where it spans several sizes. Ascending, each once; empty where neither range is known.
 */
export function scanNumbers(range: Range, plausible: Range | undefined): readonly number[] {
  const ends = range.every(Number.isFinite) ? [...linear(range), ...ratios(range)] : [];
  return [...new Set([...ends, ...(plausible ? linear(plausible) : [])])].sort((a, b) => a - b);
}

function linear([low, high]: Range): readonly number[] {
  const at = (k: number): number => (k === linearPoints - 1 ? high : low + ((high - low) * k) / (linearPoints - 1));
  return Array.from({ length: linearPoints }, (_, k) => Number(at(k).toPrecision(15)));
}

function ratios([low, high]: Range): readonly number[] {
  if (high <= 0 && low < 0) return ratios([-high, -low]).map((number) => -number);
  if (low < 0 || (low > 0 && high / low < 100) || high <= 0) return [];
  const from = low > 0 ? low : high * smallest;
  return Array.from({ length: ratioPoints }, (_, k) => Number((from * pow(high / from, k / (ratioPoints - 1))).toPrecision(15)));
}
