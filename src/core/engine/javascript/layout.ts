/**
 * Memory layout of a run: constants, scratch (with the cells of Runge–Kutta stages), rows (variable-major), half-way rows
 * of series. Constants and scratch have fixed addresses; a row slot begins at `start + rows · stride`, where `stride` is
 * the padded number of instants.
 */
import type { Prepared } from './prepare.ts';

export interface Linear {
  readonly start: number;
  /** Values per instant before this slot. */
  readonly rows: number;
}

export interface Layout {
  /** Constant and scratch slots. */
  readonly fixed: ReadonlyMap<number, number>;
  readonly rows: ReadonlyMap<number, Linear>;
  /** Cells of row slots within a Runge–Kutta stage. */
  readonly stage: ReadonlyMap<number, number>;
  /** Weighted sum of the stage changes, per stock. */
  readonly sums: readonly number[];
  /** Half-way rows per series slot. */
  readonly halves: ReadonlyMap<number, Linear>;
  readonly length: Linear;
}

/** An odd stride avoids cache conflicts between the rows of many slots. */
export const strideOf = (steps: number): number => (steps + 1) | 1;

export const addressOf = (place: Linear, steps: number): number => place.start + place.rows * strideOf(steps);

export function layOut({ system }: Prepared): Layout {
  const fixed = new Map<number, number>();
  const stage = new Map<number, number>();
  const rows = new Map<number, Linear>();
  const halves = new Map<number, Linear>();
  const sums: number[] = [];
  let start = 0;
  const take = (size: number) => (start += size) - size;

  for (const storage of ['constant', 'scratch'] as const) {
    for (const slot of system.slots) if (slot.storage === storage) fixed.set(slot.id, take(slot.size));
  }
  if (system.method === 'rk4') {
    for (const slot of system.slots) if (slot.storage === 'row') stage.set(slot.id, take(slot.size));
    for (const { slot } of system.stocks) sums.push(take(system.slots[slot]?.size ?? 1));
  }

  // One more row for a stock: the step after the last instant writes it unconditionally, and nothing reads it.
  const stocks = new Set(system.stocks.map((stock) => stock.slot));
  let perInstant = 0;
  for (const slot of system.slots) {
    if (slot.storage !== 'row') continue;
    rows.set(slot.id, { start, rows: perInstant });
    perInstant += slot.size;
    if (stocks.has(slot.id)) take(slot.size);
  }
  if (system.method === 'rk4') {
    for (const { slot } of system.series) {
      halves.set(slot, { start, rows: perInstant });
      perInstant += system.slots[slot]?.size ?? 1;
    }
  }
  return { fixed, rows, stage, sums, halves, length: { start, rows: perInstant } };
}
