import type { ReducedRun } from '../javascript/reduced-run.ts';
import { onGrid } from '../javascript/rounding.ts';
import type { GivenRow, SlotCell } from './scalar-program.ts';

/** The numbers that a program reads and does not compute. */
export interface GivenNumbers {
  readonly constant: (cell: SlotCell) => number;
  readonly row: (row: GivenRow, instant: number) => number;
  /** dt · share that is left at an age in steps, in the latest draw. */
  readonly share: (table: number, element: number, age: number) => number;
  /** Survivors of the additions before the first instant, in the latest draw. */
  readonly survivors: (table: number, element: number, instant: number) => number;
}

export function givenNumbers({ compiled, input, tables }: Pick<ReducedRun, 'compiled' | 'input' | 'tables'>): GivenNumbers {
  const { system, survivals } = compiled.prepared;
  const { dt, t0 } = input;
  const sizeOf = (slot: number): number => system.slots[slot]!.size;
  const survivors: GivenNumbers['survivors'] = (table, element, instant) =>
    tables.history[table]![instant * sizeOf(survivals[table]!.target) + element]!;
  return {
    constant: ({ slot, element }) => (slot < 0 ? dt : (input.constants.get(slot) ?? input.series.get(slot))![element]!),
    row: (row, k) => {
      if ('clock' in row) return onGrid(row.clock === 'time' ? t0 + k * dt : k * dt, dt);
      if ('table' in row) return survivors(row.table, row.element, k);
      return input.series.get(row.slot)![k * sizeOf(row.slot) + row.element]!;
    },
    share: (table, element, age) => {
      const { axes, target } = survivals[table]!;
      return tables.survival[table]![axes.length === 0 ? age : age * sizeOf(target) + element]!;
    },
    survivors,
  };
}
