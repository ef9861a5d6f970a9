import { elementCount, type Curve, type CurveHead, type Frame } from '../frame/frame.ts';
import { foldFactor } from '../../core/units/fold-factor.ts';
import type { Scaling } from '../../core/units/unit-algebra.ts';
import type { FinishedRun } from '../run/finished-run.ts';
import type { CurvePick } from './curve-pick.ts';

/** Copies the curves of a finished run out of its buffer in one pass, so the run can be discarded. */
export function frameOf(run: FinishedRun, picks: readonly CurvePick[]): Frame {
  const {
    labels,
    years,
    rows,
    plan: { n },
  } = run;
  let length = 0;
  for (const { head } of picks) length += elementCount(head) * rows;
  const memory = new Float64Array(length);
  const curves = new Map<string, Curve>();
  let from = 0;
  for (const pick of picks) {
    const values = memory.subarray(from, (from += elementCount(pick.head) * rows));
    copyValues(run, pick, values);
    curves.set(pick.name, withValues(pick.head, values));
  }
  return { ...(labels && years ? { axis: { kind: 'time', labels, years, stepsPerYear: n } } : {}), curves };
}

export function runCurve(run: FinishedRun, pick: CurvePick): Curve {
  const values = new Float64Array(elementCount(pick.head) * run.rows);
  copyValues(run, pick, values);
  return withValues(pick.head, values);
}

/** Copied field by field: a spread costs as much as the values of a short curve. */
function withValues(
  { title, unit, fold, calendar, overTime, dims, elements, alternatives, unlimited, words }: CurveHead,
  values: Float64Array,
): Curve {
  const curve: { -readonly [K in keyof Curve]: Curve[K] } = { title, unit, overTime, dims, elements, values };
  if (fold) curve.fold = fold;
  if (calendar !== undefined) curve.calendar = calendar;
  if (alternatives) curve.alternatives = alternatives;
  if (unlimited) curve.unlimited = unlimited;
  if (words) curve.words = words;
  return curve;
}

/** The values of each element at one row of the run. */
export function valuesAt(run: FinishedRun, pick: CurvePick, row: number): Float64Array {
  const values = new Float64Array(elementCount(pick.head));
  copyValues(run, pick, values, { from: row, count: 1 });
  return values;
}

/** Transposes from row by row in the run to element by element in a curve. */
function copyValues(run: FinishedRun, pick: CurvePick, values: Float64Array, rows = { from: 0, count: run.rows }): void {
  const { slot, cells } = pick;
  const { size, storage } = run.plan.compiled.lowered.system.slots[slot]!;
  const stride = storage === 'row' ? size : 0;
  const memory = run.values(slot);
  for (let element = 0, to = 0; to < values.length; element++, to += rows.count) {
    const at = (cells ? cells[element]! : element) + rows.from * stride;
    copyShown({ memory, at, stride }, { values, to, count: rows.count }, pick);
  }
}

/** Values of a run as the curve shows them, in place. */
export function showValues(values: Float64Array, pick: CurvePick): void {
  copyShown({ memory: values, at: 0, stride: 1 }, { values, to: 0, count: values.length }, pick);
}

function copyShown(from: From, into: To, { scaling: { times, over }, wordOfCase, head }: CurvePick): void {
  const copy = head.fold === true ? copyFolds : copyRow;
  copy(from, into, { times, over, unlimited: head.unlimited === true });
  const { values, to, count } = into;
  if (wordOfCase) for (let k = to; k < to + count; k++) values[k] = wordOfCase[values[k]!] ?? NaN;
}

interface From {
  readonly memory: Float64Array;
  readonly at: number;
  readonly stride: number;
}

interface To {
  readonly values: Float64Array;
  readonly to: number;
  readonly count: number;
}

type Shown = Scaling & { readonly unlimited: boolean };

function copyRow({ memory, at, stride }: From, { values, to, count }: To, { times, over, unlimited }: Shown): void {
  for (let row = 0; row < count; row++) {
    const value = (memory[at + row * stride]! * times) / over;
    // The difference is NaN where the value is not finite.
    values[to + row] = value - value === 0 ? value + 0 : legal(value, unlimited);
  }
}

/** A stored logarithm is shown as a factor; one that stays the same is converted once. */
function copyFolds({ memory, at, stride }: From, { values, to, count }: To, { unlimited }: Shown): void {
  let last: number | undefined;
  for (let row = 0; row < count; row++) {
    const stored = memory[at + row * stride]!;
    values[to + row] = stored === last ? values[to + row - 1]! : legal(foldFactor(stored), unlimited);
    last = stored;
  }
}

/**
 * Values that are not finite become NaN, except Infinity where a value may be unlimited. −0 becomes 0, as in every
 * format.
 */
function legal(value: number, unlimited: boolean): number {
  return Number.isFinite(value) || (unlimited && value === Infinity) ? value + 0 : NaN;
}
