/**
 * Draws that are computed elsewhere, such as in another thread, and taken in order here. A helper opens the same library and
 * asks the same question, so its draws have the same bits.
 */
export interface DrawHelper {
  /** Whether it can take draws: not while it starts, and not after it has failed. */
  readonly free: boolean;
  /** Begins to compute the draws `from` to `to`. */
  begin(from: number, to: number): void;
  /** Waits for them. Undefined if it failed, so that the caller computes them; else valid until the next `begin`. */
  end(): ComputedDraws | undefined;
}

/** Some consecutive draws of each world. */
export interface ComputedDraws {
  /** Per world, `values[cell * count + d]`. */
  readonly values: readonly Float64Array[];
  /** Per world: 1 where it refuses the draw. */
  readonly refused: readonly Uint8Array[];
}

/** What a helper is made for. */
export interface DrawShape {
  /** Values of one draw, per world. */
  readonly cells: readonly number[];
  /** Draws that it takes at a time, at most. */
  readonly most: number;
  /** Bytes that the one who asks holds for the draws taken so far, in the end. */
  readonly held: number;
  /** What the draws depend on: a helper that reads something else does not begin. */
  readonly premise: string;
}
