import type { Problem } from '../../core/problem.ts';
import { bestOf, bracketOf, narrowed, nextOf, type Bracket } from './bracket.ts';
import type { Evaluate } from './evaluate.ts';
import type { ReadGoal } from './read-goal.ts';
import { narrowedValley, nextOfValley, valleyOf } from './valley.ts';

/** A place at which a quantity reaches its bound, in the lever's unit. */
export interface Root {
  readonly x: number;
  /** End of a stretch at which it stays on the bound. */
  readonly to?: number;
  readonly found: number;
  readonly kind: 'crosses' | 'touches' | 'jumps' | 'stays';
  /** Whether the quantity is above its bound after this place. */
  readonly rises: boolean;
}

/** What a search found at one value of the second input. */
export interface Searched {
  readonly roots: readonly Root[];
  readonly nearest?: { readonly x: number; readonly found: number };
  /** The quantity at the numbers of the scan. */
  readonly scanned: Float64Array;
  readonly refused: number;
  readonly refusals: readonly Problem[];
}

/** Rounds of runs in which brackets and valleys are narrowed; bisection alone needs fewer. */
export const mostRounds = 100;
/** A value of a narrow bracket that is not this much smaller than those of the first is one side of a jump. */
const jump = 1e-6;
/** Of the bound, or of the values of the scan where the bound is 0: closer than this is on it. */
const touching = 1e-9;

/**
 * The places between the numbers of a scan at which a quantity reaches a bound, for each value of a second input at once: every
 * round of narrowing is one call of many runs. Without such a place, the nearest.
 */
export function search(
  evaluate: Evaluate,
  scan: readonly number[],
  { bound, test }: Pick<ReadGoal, 'bound' | 'test'>,
  second: readonly number[] | undefined,
): readonly Searched[] {
  const stops = second ?? [NaN];
  const at = (places: readonly (readonly [x: number, stop: number])[]): ReturnType<Evaluate> =>
    evaluate([Float64Array.from(places, ([x]) => x), ...(second ? [Float64Array.from(places, ([, stop]) => second[stop]!)] : [])]);
  const whole = at(stops.flatMap((_, stop) => scan.map((x) => [x, stop] as const)));
  const rows = stops.map((_, stop) => whole.found.subarray(stop * scan.length, (stop + 1) * scan.length));

  const brackets = rows.flatMap((row, stop) =>
    scan.slice(1).flatMap((x, k) => {
      const [before, after] = [row[k]! - bound, row[k + 1]! - bound];
      return before * after < 0 ? [{ stop, bracket: bracketOf(scan[k]!, before, x, after), rises: after > 0 }] : [];
    }),
  );
  for (let round = 0; round < mostRounds; round++) {
    const open = brackets.filter(({ bracket }) => !bracket.done);
    if (open.length === 0) break;
    const { found } = at(open.map(({ bracket, stop }) => [nextOf(bracket), stop]));
    for (const [k, { bracket }] of open.entries()) narrowed(bracket, found[k]! - bound);
  }
  const roots = rows.map((row, stop): Root[] => {
    const own = brackets.filter((one) => one.stop === stop && !Number.isNaN(one.bracket.f1));
    return [...own.map(({ bracket, rises }) => rootOf(bracket, { bound, test }, rises)), ...onBound(row, scan, bound)].sort(
      (a, b) => a.x - b.x,
    );
  });

  const valleys = rows.flatMap((row, stop) => {
    if (roots[stop]!.length > 0) return [];
    const best = closest(row, bound);
    if (best === undefined) return [];
    return [
      {
        stop,
        best: { x: scan[best]!, found: row[best]! },
        valley: valleyOf(scan[Math.max(0, best - 1)]!, scan[Math.min(scan.length - 1, best + 1)]!),
      },
    ];
  });
  for (let round = 0; round < mostRounds; round++) {
    const open = valleys.filter(({ valley }) => !valley.done);
    if (open.length === 0) break;
    const places = open.map(({ valley, stop }) => [nextOfValley(valley), stop] as const);
    const { found } = at(places);
    for (const [k, one] of open.entries()) {
      narrowedValley(one.valley, Math.abs(found[k]! - bound));
      if (Math.abs(found[k]! - bound) < Math.abs(one.best.found - bound)) one.best = { x: places[k]![0], found: found[k]! };
    }
  }
  return rows.map((row, stop): Searched => {
    const best = valleys.find((one) => one.stop === stop)?.best;
    const size = Math.abs(bound) || Math.max(...row.map((value) => Math.abs(value) || 0));
    const touches = best !== undefined && Math.abs(best.found - bound) <= touching * size;
    const { refusals } = whole;
    return {
      roots: touches ? [{ ...best, kind: 'touches', rises: false }] : roots[stop]!,
      ...(best && !touches ? { nearest: best } : {}),
      scanned: row,
      refused: row.filter(Number.isNaN).length,
      refusals,
    };
  });
}

/** The end closest to the bound, or for a goal of above or below the end at which it holds. */
function rootOf(bracket: Bracket, { bound, test }: Pick<ReadGoal, 'bound' | 'test'>, rises: boolean): Root {
  const { x1, f1, x2, f2 } = bracket;
  const holds = test === 'equals' ? undefined : f1 > 0 === (test === 'above') ? { x: x1, value: f1 } : { x: x2, value: f2 };
  const { x, value } = holds ?? bestOf(bracket);
  const jumps = Math.abs(value) > jump * bracket.size;
  return { x, found: value + bound, kind: jumps ? 'jumps' : 'crosses', rises };
}

/** Numbers of the scan that are on the bound themselves, those beside each other together. */
function onBound(row: Float64Array, scan: readonly number[], bound: number): readonly Root[] {
  const found: Root[] = [];
  for (let k = 0; k < scan.length; k++) {
    if (row[k] !== bound) continue;
    const from = k;
    while (row[k + 1] === bound) k++;
    const rises = (row[k + 1] ?? -Infinity) > bound;
    found.push({ x: scan[from]!, ...(k > from ? { to: scan[k]! } : {}), found: bound, kind: k > from ? 'stays' : 'crosses', rises });
  }
  return found;
}

function closest(row: Float64Array, bound: number): number | undefined {
  let best: number | undefined;
  for (let k = 0; k < row.length; k++) {
    const distance = Math.abs(row[k]! - bound);
    if (!Number.isNaN(distance) && (best === undefined || distance < Math.abs(row[best]! - bound))) best = k;
  }
  return best;
}
