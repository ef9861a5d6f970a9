/**
 * A system is a lowered model: numbered slots, equations in evaluation order, explicit conversions, dimensions resolved to
 * sizes. Nothing in it can fail. A back end compiles it to a kernel; the evaluator in tests/support/oracle.ts is the oracle.
 *
 * Time is counted in years of 8,760 hours. Instants are numbered k = 0…steps; `dt` is the step.
 */

import type { ElementwiseFunction } from '../elementwise-functions.ts';

/** An axis of arrays; loops always nest in the order of `System.axes`. */
export interface Axis {
  readonly name: string;
  readonly size: number;
}

/**
 * A slot holds one quantity. A `constant` slot holds `size` values for the whole run. A `row` slot holds `size` values for
 * every instant k = 0…steps and is a result. A `scratch` slot holds `size` values that every instant overwrites.
 */
export interface Slot {
  readonly id: number;
  readonly name: string;
  readonly storage: 'constant' | 'row' | 'scratch';
  /** Indices into `System.axes`, ascending. Empty for a scalar. */
  readonly axes: readonly number[];
  /** Product of the sizes of `axes`, 1 for a scalar. Elements are row-major, the last axis fastest. */
  readonly size: number;
}

/**
 * Functions of numbers, element by element. `pow` is Math.pow. `floor`, `ceil`, `round` and `mod` take a number within 1e-12 of
 * a whole one (of a half, for `round`), relatively and by no more than 1e-6, for that one: 0.3 / 0.1 is 3. `mod` is
 * x − y·floor(x/y), and x itself where y is infinite and has its sign. `on_grid` is a time in years, taken for whole seconds if
 * within 1e-4 s of them, else for whole steps if within 1e-6 of a step. `compare` is −1, 0 or 1, and 0 within 1e-12, relatively.
 */
export type MathFunction = ElementwiseFunction | 'pow' | 'on_grid' | 'compare';

/** An element-wise expression. Truth values are 1 and 0; `if` evaluates only the branch it takes. */
export type Node =
  | { readonly kind: 'number'; readonly value: number }
  /** Value of a slot at the current instant (or the constant). Its axes are a subset of the equation's, unless picked. */
  | { readonly kind: 'slot'; readonly slot: number; readonly picks: readonly Pick[] }
  /** Row slot one instant back; `initial` at k = 0. */
  | { readonly kind: 'previous'; readonly slot: number; readonly picks: readonly Pick[]; readonly initial: Node }
  /**
   * Row slot `duration` steps ago, linear between instants; before the first instant `before`, or the
   * value at k = 0 when `before` is absent. A negative duration gives NaN; 0 gives the current value. Between an infinite
   * value and a finite one it is infinite.
   */
  | {
      readonly kind: 'delay';
      readonly slot: number;
      readonly picks: readonly Pick[];
      readonly duration: Node;
      readonly before: Node | undefined;
      /** The duration is never below one step: only earlier rows are read, so the slot may be computed later. */
      readonly past?: boolean;
    }
  /** Value at x of curve number `curve` (see `Curve`), outside the points as `CurvePoints` says; `axes` are the curve's own. */
  | { readonly kind: 'lookup'; readonly curve: number; readonly x: Node }
  /** height when now ≥ at (to 1e-9 year), else 0; NaN where `at` is */
  | { readonly kind: 'step'; readonly height: Node; readonly at: Node }
  /** slope · (clamp(now, from, to) − from), also on the grid (see MathFunction); 0 before `from` and when to < from */
  | { readonly kind: 'ramp'; readonly slope: Node; readonly from: Node; readonly to: Node }
  /** height · share of [now, now + dt) that lies in [at, at + duration), also on the grid; 0 where that is empty */
  | { readonly kind: 'pulse'; readonly height: Node; readonly at: Node; readonly duration: Node }
  /** date of the current instant in years (2025.25), elapsed years since k = 0, both on the grid; step in years */
  | { readonly kind: 'clock'; readonly what: 'time' | 'elapsed' | 'step' }
  /** 1 at this element of an axis of the equation, else 0 */
  | { readonly kind: 'is_element'; readonly axis: number; readonly element: number }
  | { readonly kind: 'unary'; readonly op: 'negate' | 'not'; readonly operand: Node }
  | {
      readonly kind: 'binary';
      readonly op: '+' | '-' | '*' | '/' | '<' | '<=' | '>' | '>=' | '==' | '!=' | 'and' | 'or';
      readonly left: Node;
      readonly right: Node;
    }
  | { readonly kind: 'math'; readonly fn: MathFunction; readonly args: readonly Node[] }
  | { readonly kind: 'if'; readonly condition: Node; readonly then: Node; readonly otherwise: Node };

/** Fixes one axis of a slot that the reader does not loop over. */
export interface Pick {
  readonly axis: number;
  readonly element: number;
}

/** x → y by points, one list per element of `axes`. Filled at run time. */
export interface Curve {
  readonly name: string;
  readonly axes: readonly number[];
  readonly interpolation: 'step' | 'linear' | 'log';
}

/** The share of an addition that is left at an age in years. */
type SurvivalCurve =
  /** 1 if age < lifetime − 1e-9, else 0; NaN for a lifetime below 0 */
  | { readonly kind: 'fixed'; readonly lifetime: Node }
  /** (1 − rate)^age; NaN for a rate outside 0 to 1 */
  | { readonly kind: 'geometric'; readonly rate: Node }
  /** exp(−(age / scale)^shape), 1/e at age = scale; NaN for a scale below 0 or a shape of 0 or below */
  | { readonly kind: 'weibull'; readonly scale: Node; readonly shape: Node };

export type Survival = SurvivalCurve & {
  /** Years added to every age; NaN below 0. Absent: none. */
  readonly later?: Node | undefined;
};

/** An equation computes a slot. All axes of operands are subsets of the target's axes unless stated otherwise. */
export type Equation =
  /** target[e] = node[e] */
  | { readonly kind: 'elementwise'; readonly target: number; readonly node: Node }
  /**
   * target = reduction of node over the axes `over`; node's axes = target's axes ∪ over. A sum starts at 0, min and max at
   * ±Infinity; elements are taken in ascending order.
   */
  | {
      readonly kind: 'reduce';
      readonly target: number;
      readonly reducer: 'sum' | 'min' | 'max';
      readonly over: readonly number[];
      readonly node: Node;
    }
  /**
   * target[k,e] = Σ_{j<k} additions[j,e]·dt·s(t_k − t_j) + history, where history = Σ_{i=1…H} past[i,e]·dt·s(t_k − (t_0 − i·dt))
   * comes from run-time data (`RunInput.histories[history]`, i = 1 first). Parameters of `survival` are constants.
   * `additions` is a row slot with the same axes as the target.
   */
  | {
      readonly kind: 'surviving';
      readonly target: number;
      readonly additions: number;
      readonly survival: Survival;
      readonly history: number | undefined;
    }
  /**
   * Net present value over the whole run, evaluated after the last instant: Σ_k<steps flow[k]·dt / (1+rate)^(k·dt); NaN for a
   * rate of −1 or below. Constant storage.
   */
  | { readonly kind: 'npv'; readonly target: number; readonly flow: number; readonly rate: Node }
  /** The rate r > −1 where that sum is 0; NaN where there is none, or several (`ratesOfReturn` lists them). Constant storage. */
  | { readonly kind: 'irr'; readonly target: number; readonly flow: number }
  /**
   * Bounded root, element by element of the target: find target in [low, high] with left == right, where `block` holds the
   * equations (elementwise and reduce only, in order) between the target and left/right. Chandrupatla's method (see
   * `javascript/bounded-root.ts` for its source and precision): about a dozen evaluations where left − right is smooth, as many
   * as bisection where it is not. NaN when left − right has the same sign at both ends and is not 0 at one of them, or when the
   * bounds are infinitely far apart. Afterwards `block` holds its values at the result.
   * `left` and `right` have axes that are subsets of the target's.
   */
  | {
      readonly kind: 'solve';
      readonly target: number;
      readonly low: Node;
      readonly high: Node;
      readonly left: Node;
      readonly right: Node;
      readonly block: readonly Equation[];
    };

/** A stock: S[k+1] = S[k] + dt·change[k] by Euler; by Runge–Kutta 4 when the system says so and `method` is 'system'. */
export interface Stock {
  readonly slot: number;
  /** Value at k = 0. `System.start` evaluates the slots it reads. */
  readonly initial: Node;
  readonly change: Node;
  /** 'left': always the left (Euler) sum, as for `cumulative`. */
  readonly method: 'system' | 'left';
  /** S[k+1] is not below 0; by Euler only. */
  readonly nonNegative?: boolean;
}

/** A row slot filled before the run: a series sampled at the instants (and half-way for Runge–Kutta). */
export interface SeriesSlot {
  readonly slot: number;
  readonly name: string;
}

export interface System {
  readonly axes: readonly Axis[];
  readonly slots: readonly Slot[];
  readonly method: 'euler' | 'rk4';
  /** Constant slots filled from `RunInput.constants` before anything else. */
  readonly inputs: readonly number[];
  readonly series: readonly SeriesSlot[];
  readonly curves: readonly Curve[];
  readonly histories: readonly string[];
  /** Constant slots computed once, in order. */
  readonly constants: readonly Equation[];
  /** At k = 0, before anything else: equations that the stocks' initial values depend on, with the stocks themselves, in order. */
  readonly start: readonly (Equation | { readonly kind: 'initial'; readonly stock: number })[];
  readonly stocks: readonly Stock[];
  /** At every instant, in order. Every row and scratch slot that is neither stock nor series is the target of exactly one of these. */
  readonly step: readonly Equation[];
  /** After the last instant, in order: constant slots that depend on the whole run. */
  readonly finish: readonly Equation[];
}

/** The points of a curve for one element. An x within 1e-12 of a point's, relatively, is at the point: 0.06 s of a date. */
export interface CurvePoints {
  /** Ascending. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /**
   * What is read outside the points: the nearest value (where absent), none, or the outermost line continued as long as it
   * stays within `range`; a curve in steps, or of one point, has no line and holds its nearest value.
   */
  readonly outside?: 'hold' | 'refuse' | 'trend' | undefined;
  readonly range?: readonly [number, number] | undefined;
  /** What is read before the first point, whatever `outside` and the interpolation say. */
  readonly before?: number | undefined;
}

/** Data of one run. Shapes: constants by slot id → size values; series by slot id → (steps + 1)·size values, row by row. */
export interface RunInput {
  readonly steps: number;
  /** Years per step: 1/n, or whole years. */
  readonly dt: number;
  /** Date of k = 0 in years. */
  readonly t0: number;
  readonly constants: ReadonlyMap<number, ArrayLike<number>>;
  readonly series: ReadonlyMap<number, ArrayLike<number>>;
  /** For Runge–Kutta: the same series half a step after each instant k = 0…steps−1. */
  readonly seriesHalf?: ReadonlyMap<number, ArrayLike<number>>;
  /** Per curve, per element of its axes. */
  readonly curves: readonly (readonly CurvePoints[])[];
  /** Per history: H·size values; entry (i−1)·size + e is the additions i steps before k = 0. */
  readonly histories: readonly ArrayLike<number>[];
}

/** Results of one run: one array, variable-major. */
export interface RunOutput {
  readonly memory: Float64Array;
  /** Where slot `id` begins; row k of a row slot begins at `offset(id) + k·size`. */
  offset(id: number): number;
}

/** A compiled system. It cannot fail: impossible values are NaN or ±Infinity in the output. */
export interface Kernel {
  /** `memory`: buffer of an earlier run that is no longer read; overwritten if it is large enough. */
  run(input: RunInput, memory?: Float64Array): RunOutput;
  /** Computes once what all runs of this input share. */
  load(input: RunInput): LoadedRun;
}

/** One element of a constant slot. */
export interface ChangedConstant {
  readonly slot: number;
  readonly element: number;
  readonly value: number;
}

/** Overrides of the loaded input, with the array shapes of `RunInput`: constants and series by slot, curves and histories by index. */
export interface Changes {
  readonly constants: readonly ChangedConstant[];
  /** By slot, every row. */
  readonly series?: ReadonlyMap<number, ArrayLike<number>>;
  readonly seriesHalf?: ReadonlyMap<number, ArrayLike<number>> | undefined;
  readonly curves?: ReadonlyMap<number, RunInput['curves'][number]>;
  readonly histories?: ReadonlyMap<number, ArrayLike<number>>;
}

/**
 * A cell of a run's input that changes from draw to draw: an element of a constant slot, or of a series, at every instant or at
 * one row.
 */
export interface ChangedCell {
  readonly slot: number;
  readonly element: number;
  /** Of a series, and by Euler, only: the instant; absent: all of them, and half-way between them. */
  readonly row?: number;
}

/** A condition on every value of a slot in a run: it is from `low` to `high`. */
export interface Guard {
  readonly slot: number;
  readonly low: number;
  readonly high: number;
  /** Whether NaN meets the condition. */
  readonly missing: boolean;
  /** Only the values of the first instant. */
  readonly start?: true;
}

/** What many runs of one input have in common. A run of them is a draw. */
export interface ManyAsked {
  /** The cells of one column take the same number in a draw. Of two columns with the same cell, the later one sets it. */
  readonly columns: readonly (readonly ChangedCell[])[];
  /** Elements of constant and row slots whose values are wanted. */
  readonly cells: readonly { readonly slot: number; readonly element: number }[];
  /** Instants at which they are wanted; a constant has the same value at each. */
  readonly rows: readonly number[];
  readonly guards: readonly Guard[];
}

/** Values of `count` draws, draws innermost. */
export interface ManyValues {
  /** `values[(cell · rows + row) · count + d]`, by the index of the cell and of the row in what was asked. */
  readonly values: Float64Array;
  /** `broken[guard · count + d]`: 1 where draw d does not meet the guard. */
  readonly broken: Uint8Array;
}

/**
 * Many runs of one input, as fast as a back end can: what no column reaches is computed once, what nothing asked needs is left
 * out. A draw has the bits of its own `LoadedRun.run`, whatever draws are beside it.
 */
export interface ManyRuns {
  /** Which back end computes the draws, and why none that is faster. */
  readonly by: string;
  readonly whyNotFaster?: string | undefined;
  /** Runs draws from…from + count − 1; `columns` holds one number per draw for every column. */
  run(columns: readonly Float64Array[], from: number, count: number, into: ManyValues): void;
}

/** A run that takes changes. Constant equations and survival tables that no change reaches are not recomputed. */
export interface LoadedRun {
  /** Length of one run's memory, in numbers. */
  readonly length: number;
  /**
   * Gives the same bits as `Kernel.run` of the changed input. The caller may pass a buffer of at least `length` numbers with
   * any content; otherwise a new one is allocated.
   */
  run(changes: Changes, memory?: Float64Array): RunOutput;
  /** The slots whose values can depend on the changes; all others are the same in every run with changes of the same slots. */
  reached(changes: Changes): ReadonlySet<number>;
  /** Prepares many runs. Compiles at the first draws, and only for enough of them. */
  many(asked: ManyAsked): ManyRuns;
}

/** Compiles a system to a kernel; each back end implements it. */
export interface BackEnd {
  readonly name: string;
  compile(system: System): Kernel;
}
