import type { RunInput } from '../system.ts';
import { curveTable } from './curve-table.ts';
import { halfWay } from './half-way.ts';
import { addressOf } from './layout.ts';
import type { CompiledSystem } from './compile-system.ts';
import type { Tables } from './runtime.ts';
import { fillTable } from './survival.ts';

/** Fills a memory with what a run reads before it writes, and computes its tables. */
export function loadImage(
  { prepared: { system }, layout, tablesByAge, begin, offsetOf }: CompiledSystem,
  input: RunInput,
  memory: Float64Array,
): Tables {
  const { steps, dt, t0 } = input;
  for (const [slot, values] of input.constants) memory.set(values, offsetOf(slot, steps));
  for (const [slot, values] of input.series) memory.set(values, offsetOf(slot, steps));
  for (const [slot, place] of layout.halves) memory.set(halfWay(slot, system, input), addressOf(place, steps));
  const tables: Tables = { curves: input.curves.map(curveTable), survival: [], history: [] };
  begin(memory, steps, dt, t0, tables);
  for (const [index, table] of tablesByAge.entries()) fillTable(index, table, memory, input, tables);
  return tables;
}
