import type { ManyAsked, ManyValues, RunOutput, System } from '../system.ts';

interface Cell {
  readonly slot: number;
  readonly element: number;
  /** Values of one instant; 0 for a constant, which is the same at all. */
  readonly size: number;
  /** Index of its first value. */
  readonly at: number;
}

interface Watched {
  readonly slot: number;
  readonly low: number;
  readonly high: number;
  readonly missing: boolean;
  /** How many values are watched. */
  readonly length: number;
  readonly index: number;
}

/** Reads what is asked out of runs, one draw at a time. What no column reaches is read from one run for all draws. */
export class ManyReader {
  private readonly rows: readonly number[];
  private readonly varied: readonly Cell[];
  private readonly fixedCells: readonly Cell[];
  private readonly watched: readonly Watched[];
  private readonly fixedWatched: readonly Watched[];

  constructor({ slots }: System, steps: number, { cells, rows, guards }: ManyAsked, reached: ReadonlySet<number>) {
    this.rows = rows;
    const all = cells.map(({ slot, element }, index): Cell => {
      const { size, storage } = slots[slot]!;
      return { slot, element, size: storage === 'row' ? size : 0, at: index * rows.length };
    });
    const guarded = guards.map(({ slot, low, high, missing, start }, index): Watched => {
      const { size, storage } = slots[slot]!;
      const instants = storage === 'row' && start !== true ? steps + 1 : 1;
      return { slot, low, high, missing, length: size * instants, index };
    });
    const varies = ({ slot }: { readonly slot: number }): boolean => reached.has(slot);
    const stays = (one: { readonly slot: number }): boolean => !varies(one);
    this.varied = all.filter(varies);
    this.fixedCells = all.filter(stays);
    this.watched = guarded.filter(varies);
    this.fixedWatched = guarded.filter(stays);
  }

  /** What is the same in all draws. */
  fixed(run: RunOutput, count: number, { values, broken }: ManyValues): void {
    const { rows } = this;
    for (const { slot, element, size, at } of this.fixedCells) {
      const from = run.offset(slot) + element;
      for (let r = 0; r < rows.length; r++) values.fill(run.memory[from + rows[r]! * size]!, (at + r) * count, (at + r + 1) * count);
    }
    for (const one of this.fixedWatched) broken.fill(isBroken(run, one) ? 1 : 0, one.index * count, (one.index + 1) * count);
  }

  read(run: RunOutput, d: number, count: number, { values, broken }: ManyValues): void {
    const { rows } = this;
    const { memory } = run;
    for (const { slot, element, size, at } of this.varied) {
      const from = run.offset(slot) + element;
      for (let r = 0; r < rows.length; r++) values[(at + r) * count + d] = memory[from + rows[r]! * size]!;
    }
    for (const one of this.watched) broken[one.index * count + d] = isBroken(run, one) ? 1 : 0;
  }
}

function isBroken({ memory, offset }: RunOutput, { slot, low, high, missing, length }: Watched): boolean {
  const from = offset(slot);
  for (let i = from; i < from + length; i++) {
    const value = memory[i]!;
    if (!(value >= low && value <= high) && !(missing && Number.isNaN(value))) return true;
  }
  return false;
}
