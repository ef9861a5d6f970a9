/** Tables of survival by age, and survivors of the additions before the first instant. */
import { exp, pow } from '../../mathematics/mathematics.ts';
import type { RunInput, System } from '../system.ts';
import type { CurveByAge } from './prepare.ts';
import type { Tables } from './runtime.ts';

/** Description of a survival table, built once per kernel. */
export interface SurvivalTable {
  readonly curve: CurveByAge;
  /** Address of each parameter. */
  readonly parameters: readonly number[];
  readonly size: number;
  /** Target element → element over the curve's axes; undefined when one curve applies to all elements. */
  readonly spread: Int32Array | undefined;
  /** Index of an earlier table with the same shares, if any. */
  readonly twin: number | undefined;
}

export function survivalTables(curves: readonly CurveByAge[], system: System, address: (slot: number) => number): SurvivalTable[] {
  const key = (curve: CurveByAge): string =>
    JSON.stringify([curve.kind, curve.isLater, curve.parameters, curve.axes.length === 0 ? [] : system.slots[curve.target]?.axes]);
  const keys = curves.map(key);
  return curves.map((curve, i) => {
    const first = keys.indexOf(keys[i]!);
    return { ...survivalTable(curve, system, address), twin: first < i ? first : undefined };
  });
}

function survivalTable(curve: CurveByAge, system: System, address: (slot: number) => number): Omit<SurvivalTable, 'twin'> {
  const target = system.slots[curve.target];
  const size = target?.size ?? 1;
  const parameters = curve.parameters.map(address);
  if (curve.axes.length === 0) return { curve, parameters, size, spread: undefined };
  const spread = new Int32Array(size);
  for (let e = 0; e < size; e++) {
    let rest = e;
    let stride = 1;
    let own = 0;
    for (const axis of [...(target?.axes ?? [])].reverse()) {
      const length = system.axes[axis]?.size ?? 1;
      if (curve.axes.includes(axis)) {
        own += (rest % length) * stride;
        stride *= length;
      }
      rest = Math.floor(rest / length);
    }
    spread[e] = own;
  }
  return { curve, parameters, size, spread };
}

/** Fills the tables of curve `index`; `into` already holds those of earlier curves. */
export function fillTable(
  index: number,
  { curve, parameters, size, spread, twin }: SurvivalTable,
  m: Float64Array,
  { steps, dt, histories }: Pick<RunInput, 'steps' | 'dt' | 'histories'>,
  into: Tables,
): void {
  const past = curve.history === undefined ? undefined : histories[curve.history];
  const before = past ? past.length / size : 0;
  const ages = steps + before + 1;
  const there = twin === undefined ? undefined : into.survival[twin];
  const table = there && there.length >= ages * (spread ? size : 1) ? there : sharesOfElements();
  into.survival[index] = table;

  into.history[index] = past ? leftOfHistory(Float64Array.from(past), table, steps, size, spread !== undefined) : new Float64Array(0);

  function sharesOfElements(): Float64Array {
    const shares = sharesByAge(curve, parameters, m, ages, dt, spread ? 1 + spread.reduce((most, e) => Math.max(most, e), 0) : 1);
    return spread && !isIdentity(spread) ? spreadRows(shares, spread, ages) : shares;
  }
}

/**
 * Survivors at each instant of the additions before the first, newest first. Four elements at a time, so that their sums
 * run in parallel.
 */
function leftOfHistory(past: Float64Array, table: Float64Array, steps: number, size: number, perElement: boolean): Float64Array {
  const history = new Float64Array((steps + 1) * size);
  const [perAge, next] = perElement ? [size, 1] : [1, 0];
  for (let k = 0; k <= steps; k++) {
    const row = k * size;
    let e = 0;
    for (; e + 3 < size; e += 4) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let share = (k + 1) * perAge + e * next;
      for (let cell = e; cell < past.length; cell += size) {
        a += (past[cell] as number) * (table[share] as number);
        b += (past[cell + 1] as number) * (table[share + next] as number);
        c += (past[cell + 2] as number) * (table[share + 2 * next] as number);
        d += (past[cell + 3] as number) * (table[share + 3 * next] as number);
        share += perAge;
      }
      history[row + e] = a;
      history[row + e + 1] = b;
      history[row + e + 2] = c;
      history[row + e + 3] = d;
    }
    for (; e < size; e++) {
      let sum = 0;
      let share = (k + 1) * perAge + e * next;
      for (let cell = e; cell < past.length; cell += size) {
        sum += (past[cell] as number) * (table[share] as number);
        share += perAge;
      }
      history[row + e] = sum;
    }
  }
  return history;
}

/** dt · s(age · dt), row by row of age, for `size` sets of parameters. */
function sharesByAge(
  curve: CurveByAge,
  parameters: readonly number[],
  m: Float64Array,
  ages: number,
  dt: number,
  size: number,
): Float64Array {
  const [first = 0, second = 0] = parameters;
  const later = curve.isLater ? parameters.at(-1) : undefined;
  const shares = new Float64Array(ages * size);
  for (let age = 0; age < ages; age++) {
    const years = age * dt;
    for (let e = 0; e < size; e++) {
      const a = m[first + e] as number;
      const added = later === undefined ? 0 : (m[later + e] as number);
      shares[age * size + e] = added >= 0 ? dt * shareLeft(curve.kind, years + added, a, m[second + e] as number) : NaN;
    }
  }
  return shares;
}

/** Share left at an age in years; none for a lifetime or scale below 0, a shape of 0 or below, and a rate outside 0 to 1. */
function shareLeft(curve: CurveByAge['kind'], years: number, first: number, second: number): number {
  switch (curve) {
    case 'fixed':
      return first >= 0 ? (years < first - 1e-9 ? 1 : 0) : NaN;
    case 'geometric':
      return first >= 0 && first <= 1 ? pow(1 - first, years) : NaN;
    case 'weibull': {
      if (!(first >= 0 && second > 0)) return NaN;
      const age = years / first;
      return age === 1 ? exp(-1) : exp(-pow(age, second));
    }
    default:
      return curve satisfies never;
  }
}

const isIdentity = (spread: Int32Array): boolean => spread.every((own, e) => own === e);

function spreadRows(shares: Float64Array, spread: Int32Array, ages: number): Float64Array {
  const size = spread.length;
  const own = shares.length / ages;
  const rows = new Float64Array(ages * size);
  for (let age = 0; age < ages; age++) {
    for (let e = 0; e < size; e++) rows[age * size + e] = shares[age * own + (spread[e] as number)] as number;
  }
  return rows;
}
