import type { ComputedDraws, DrawShape } from '../analysis/ensemble/draw-helper.ts';

/** Whose turn it is, the first number of `control`: the thread starts, waits for draws, computes them, or has failed. */
export const turn = { starting: 0, free: 1, thread: 2, failed: 3 } as const;

/** Memory that a thread shares with the one that asks. `control`: whose turn it is, the first draw, and the one after the last. */
export interface DrawMemory extends ComputedDraws {
  readonly control: Int32Array;
}

export function drawMemory({ cells, most }: DrawShape): DrawMemory {
  return {
    control: new Int32Array(new SharedArrayBuffer(12)),
    values: cells.map((count) => new Float64Array(new SharedArrayBuffer(8 * count * most))),
    refused: cells.map(() => new Uint8Array(new SharedArrayBuffer(most))),
  };
}
