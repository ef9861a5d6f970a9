/**
 * e to the power of a sum of two doubles, as s·(1 + p) with s a power of 2^(1/128) from a table and |p| < 0.0028 by Taylor's
 * series. The table holds what s lacks, too, so that only the last addition rounds.
 *
 * Method: P. T. P. Tang, Table-driven implementation of the exponential function, ACM TOMS 15 (1989).
 */
import { operations, type Lanes, type Value } from './lanes.ts';
import { stepHigh, stepLow, stepsPerUnit } from './table-numbers.ts';
import { expTable } from './tables.ts';

export interface Product {
  readonly s: Value;
  readonly p: Value;
}

/** A number of steps added to this is whole, and stands in its last bits. */
const wholeNumbers = 2 ** 52 + 2 ** 51;

/** `x` is kept and |x| < 1000. `s` is right within the range of normal numbers. `fine`: one more term, where 1 is taken off. */
export function exponential(lanes: Lanes, x: Value, low: Value | undefined, tables: number, fine = false): Product {
  const { whole, shift, bits, keep, gather } = lanes;
  const { add, sub, mul } = operations(lanes);
  const counted = keep(add(mul(x, stepsPerUnit), wholeNumbers));
  const steps = keep(sub(counted, wholeNumbers));
  const near = sub(sub(x, mul(steps, stepHigh)), mul(steps, stepLow));
  const r = keep(low ? add(near, low) : near);
  const entry = shift('shl', whole('and', counted, bits(127n)), expTable.shift);
  const [missing, power] = gather(entry, tables + expTable.offset, 2) as [Value, Value];
  const s = keep(whole('add', power, shift('shl', counted, 45)));
  const r2 = keep(mul(r, r));
  const last = mul(r, fine ? add(mul(r, 1 / 720), 1 / 120) : 1 / 120);
  const p = keep(add(add(missing, r), add(mul(r2, add(mul(r, 1 / 6), 0.5)), mul(mul(r2, r2), add(last, 1 / 24)))));
  return { s, p };
}
