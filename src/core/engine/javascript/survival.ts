/** Tables of survival by age, and what is left of additions before the first instant. */
import type { RunInput, System } from '../system.ts';
import type { CurveByAge } from './prepare.ts';
import type { Tables } from './runtime.ts';

/** A plan of one table, made once per kernel. */
export interface SurvivalTable {
  readonly curve: CurveByAge;
  /** Address of each parameter. */
  readonly parameters: readonly number[];
  readonly size: number;
  /** Element of the curve's own axes for each element of the target; undefined when one curve serves all. */
  readonly spread: Int32Array | undefined;
}

export function survivalTable(curve: CurveByAge, system: System, address: (slot: number) => number): SurvivalTable {
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

export function fillTable({ curve, parameters, size, spread }: SurvivalTable, m: Float64Array, input: RunInput, into: Tables): void {
  const { steps, dt } = input;
  const past = curve.history === undefined ? undefined : input.histories[curve.history];
  const before = past ? past.length / size : 0;
  const ages = steps + before + 1;
  const shares = sharesByAge(curve, parameters, m, ages, dt, spread ? 1 + spread.reduce((most, e) => Math.max(most, e), 0) : 1);
  const table = spread && !isIdentity(spread) ? spreadRows(shares, spread, ages) : shares;
  into.survival.push(table);

  const history = new Float64Array(past ? (steps + 1) * size : 0);
  for (let k = 0; past && k <= steps; k++) {
    for (let e = 0; e < size; e++) {
      let sum = 0;
      for (let i = 1; i <= before; i++) {
        const share = (spread ? table[(k + i) * size + e] : table[k + i]) as number;
        sum += (past[(i - 1) * size + e] as number) * share;
      }
      history[k * size + e] = sum;
    }
  }
  into.history.push(history);
}

/** dt · s(age · dt), row by row of age, for `size` sets of parameters. */
function sharesByAge(curve: CurveByAge, parameters: readonly number[], m: Float64Array, ages: number, dt: number, size: number): Float64Array {
  const [first = 0, second = 0] = parameters;
  const shares = new Float64Array(ages * size);
  for (let age = 0; age < ages; age++) {
    const years = age * dt;
    for (let e = 0; e < size; e++) {
      const a = m[first + e] as number;
      let share: number;
      if (curve.kind === 'fixed') share = years < a - 1e-9 ? 1 : 0;
      else if (curve.kind === 'geometric') share = Math.pow(1 - a, years);
      else share = Math.exp(-Math.pow(years / a, m[second + e] as number));
      shares[age * size + e] = dt * share;
    }
  }
  return shares;
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
