/** Runtime functions called by the generated text. The emitter guarantees valid indices; nothing is checked here. */
import { pow } from '../../mathematics/mathematics.ts';
import { ratesOfReturn } from '../rates-of-return.ts';
import { nextPoint } from './bounded-root.ts';
import { ceil, compare, floor, mod, onGrid, round } from './rounding.ts';
import { readLinear, readLog, readStep, type CurveTable } from './curve-table.ts';

export interface Tables {
  readonly curves: CurveTable[];
  /** dt · s(age) by steps of age, one value or one row per age. */
  readonly survival: Float64Array[];
  /** Survivors of the additions before the first instant, row by row. */
  readonly history: Float64Array[];
}

export const runtime = {
  floor,
  ceil,
  round,
  mod,
  compare,
  onGrid,

  stepUp(now: number, height: number, at: number): number {
    if (at !== at) return NaN;
    return now >= at - 1e-9 ? height : 0;
  },

  ramp(now: number, dt: number, slope: number, from: number, to: number): number {
    if (to < from) return 0;
    const rising = onGrid(Math.min(Math.max(now, from), to) - from, dt);
    return rising === 0 ? 0 : slope * rising;
  },

  pulse(now: number, dt: number, height: number, at: number, duration: number): number {
    const overlap = onGrid(Math.min(now + dt, at + duration) - Math.max(now, at), dt);
    return overlap <= 0 ? 0 : height * (overlap / dt);
  },

  /** `duration` in steps; `from` is the element's cell in row 0. */
  delay(m: Float64Array, from: number, size: number, k: number, duration: number, before: number): number {
    if (!(duration >= 0)) return NaN;
    const position = k - duration;
    if (position < 0) return before;
    const row = position | 0;
    const share = position - row;
    const first = m[from + row * size] as number;
    if (share === 0) return first;
    const next = m[from + (row + 1) * size] as number;
    return first === Infinity ? first + next : first + share * (next - first);
  },

  lookupStep: readStep,
  lookupLinear: readLinear,
  lookupLog: readLog,

  survivingScalar(m: Float64Array, from: number, k: number, table: Float64Array): number {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += (m[from + j] as number) * (table[k - j] as number);
    return sum;
  },

  /** One curve for all elements. Four elements at a time, so that their sums run in parallel. */
  survivingUniform(m: Float64Array, to: number, from: number, k: number, size: number, table: Float64Array): void {
    let e = 0;
    for (; e + 3 < size; e += 4) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let cell = from + e;
      for (let age = k; age > 0; age--) {
        const share = table[age] as number;
        a += (m[cell] as number) * share;
        b += (m[cell + 1] as number) * share;
        c += (m[cell + 2] as number) * share;
        d += (m[cell + 3] as number) * share;
        cell += size;
      }
      m[to + e] = a;
      m[to + e + 1] = b;
      m[to + e + 2] = c;
      m[to + e + 3] = d;
    }
    for (; e < size; e++) {
      let sum = 0;
      for (let j = 0; j < k; j++) sum += (m[from + j * size + e] as number) * (table[k - j] as number);
      m[to + e] = sum;
    }
  },

  /** A curve per element: row `age` of the table holds one value per element. */
  survivingRows(m: Float64Array, to: number, from: number, k: number, size: number, table: Float64Array): void {
    let e = 0;
    for (; e + 3 < size; e += 4) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let cell = from + e;
      let share = k * size + e;
      for (let j = 0; j < k; j++) {
        a += (m[cell] as number) * (table[share] as number);
        b += (m[cell + 1] as number) * (table[share + 1] as number);
        c += (m[cell + 2] as number) * (table[share + 2] as number);
        d += (m[cell + 3] as number) * (table[share + 3] as number);
        cell += size;
        share -= size;
      }
      m[to + e] = a;
      m[to + e + 1] = b;
      m[to + e + 2] = c;
      m[to + e + 3] = d;
    }
    for (; e < size; e++) {
      let sum = 0;
      for (let j = 0; j < k; j++) sum += (m[from + j * size + e] as number) * (table[(k - j) * size + e] as number);
      m[to + e] = sum;
    }
  },

  addRow(m: Float64Array, to: number, history: Float64Array, k: number, size: number): void {
    for (let e = 0; e < size; e++) m[to + e] = (m[to + e] as number) + (history[k * size + e] as number);
  },

  nextPoint,

  presentValue,

  /** The one rate at which the present value is 0; NaN where none or several do. */
  rateOfReturn(m: Float64Array, from: number, size: number, steps: number, dt: number): number {
    const flows = Array.from({ length: steps }, (_, k) => m[from + k * size] as number);
    const [rate = NaN, another] = ratesOfReturn(flows, dt);
    return another === undefined ? rate : NaN;
  },

  /** Runge–Kutta, first stage: sum = change, staged = stock + h·change. */
  beginStage(m: Float64Array, stock: number, staged: number, change: number, sum: number, size: number, h: number): void {
    for (let e = 0; e < size; e++) {
      const moved = m[change + e] as number;
      m[sum + e] = moved;
      m[staged + e] = (m[stock + e] as number) + h * moved;
    }
  },

  /** Middle stages: sum += 2·change, staged = stock + h·change. */
  nextStage(m: Float64Array, stock: number, staged: number, change: number, sum: number, size: number, h: number): void {
    for (let e = 0; e < size; e++) {
      const moved = m[change + e] as number;
      m[sum + e] = (m[sum + e] as number) + 2 * moved;
      m[staged + e] = (m[stock + e] as number) + h * moved;
    }
  },

  /** Last stage: the stock's next row. */
  endStage(m: Float64Array, stock: number, change: number, sum: number, size: number, dt: number): void {
    for (let e = 0; e < size; e++) {
      m[stock + size + e] = (m[stock + e] as number) + (dt / 6) * ((m[sum + e] as number) + (m[change + e] as number));
    }
  },

  /** to = stock + h·change, for stocks integrated by the left sum. */
  moveLeft(m: Float64Array, to: number, stock: number, change: number, size: number, h: number): void {
    for (let e = 0; e < size; e++) m[to + e] = (m[stock + e] as number) + h * (m[change + e] as number);
  },
};

/** No rate is −100 % or below: a value would then be worth infinitely more a step later, or change its sign. */
function presentValue(m: Float64Array, from: number, size: number, steps: number, dt: number, rate: number): number {
  if (!(rate > -1)) return NaN;
  let sum = 0;
  // A total is a present value at a rate of 0, which needs no powers.
  if (rate === 0) for (let k = 0; k < steps; k++) sum += (m[from + k * size] as number) * dt;
  else for (let k = 0; k < steps; k++) sum += ((m[from + k * size] as number) * dt) / pow(1 + rate, k * dt);
  return sum;
}
