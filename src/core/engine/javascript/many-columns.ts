import type { ChangedCell, Changes, ManyAsked, RunInput } from '../system.ts';
import type { CompiledSystem } from './compile-system.ts';
import { halfWay } from './half-way.ts';

type Columns = ManyAsked['columns'];

/** The same columns, where no column sets what a later one sets again. */
export function settledColumns(columns: Columns): Columns {
  const taken = new Set<string>();
  const own = (cell: ChangedCell): boolean => {
    const whole = `${cell.slot}:${cell.element}`;
    const key = cell.row === undefined ? whole : `${whole}:${cell.row}`;
    if (taken.has(whole) || taken.has(key)) return false;
    taken.add(key);
    return true;
  };
  return columns
    .toReversed()
    .map((cells) => cells.toReversed().filter(own).toReversed())
    .toReversed();
}

/** The changes of one draw, where `value` gives the number of each column. */
export function changesOfDraw(
  { compiled: { system }, input }: { readonly compiled: Pick<CompiledSystem, 'system'>; readonly input: RunInput },
  columns: Columns,
  value: (column: number) => number,
): Changes {
  const constants: { slot: number; element: number; value: number }[] = [];
  const series = new Map<number, Float64Array>();
  const seriesHalf = new Map<number, Float64Array>();
  columns.forEach((cells, column) => {
    const number = value(column);
    for (const { slot, element, row } of cells) {
      const { size, storage } = system.slots[slot]!;
      if (storage === 'constant') {
        constants.push({ slot, element, value: number });
        continue;
      }
      if (!series.has(slot)) series.set(slot, Float64Array.from(input.series.get(slot)!));
      const rows = series.get(slot)!;
      if (row !== undefined) {
        rows[row * size + element] = number;
        continue;
      }
      for (let at = element; at < rows.length; at += size) rows[at] = number;
      if (system.method !== 'rk4') continue;
      if (!seriesHalf.has(slot)) seriesHalf.set(slot, Float64Array.from(halfWay(slot, system, input)));
      const half = seriesHalf.get(slot)!;
      for (let at = element; at < half.length; at += size) half[at] = number;
    }
  });
  return series.size === 0 ? { constants } : { constants, series, ...(seriesHalf.size > 0 ? { seriesHalf } : {}) };
}
