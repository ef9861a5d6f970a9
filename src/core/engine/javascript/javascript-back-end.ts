/** The JavaScript back end: a system becomes generated functions over one Float64Array. */
import type { BackEnd, Kernel, RunInput, System } from '../system.ts';
import { chunkWeight } from './chunk.ts';
import { addressOf } from './layout.ts';
import { kernelText } from './kernel-text.ts';
import { prepare } from './prepare.ts';
import { curveTables, runtime, type Tables } from './runtime.ts';
import { fillTable, survivalTables } from './survival.ts';

type Section = (m: Float64Array, steps: number, dt: number, t0: number, tables: Tables) => void;

export const javascriptBackEnd: BackEnd = { name: 'javascript', compile: (system) => compile(system, chunkWeight) };

/** `limit`: the weight above which a function is split (see `chunkWeight`). */
export function compile(given: System, limit: number): Kernel {
  const prepared = prepare(given);
  const { system, survivals } = prepared;
  const { text, layout } = kernelText(prepared, limit);
  const { begin, run } = (new Function('runtime', text) as (given: typeof runtime) => { begin: Section; run: Section })(runtime);
  const tablesByAge = survivalTables(survivals, system, (slot) => layout.fixed.get(slot) ?? 0);

  function offsetOf(slot: number, steps: number): number {
    const fixed = layout.fixed.get(slot);
    const place = layout.rows.get(slot);
    return fixed ?? (place ? addressOf(place, steps) : NaN);
  }

  return {
    run(input, spare) {
      const { steps, dt, t0 } = input;
      const length = addressOf(layout.length, steps);
      const memory = spare !== undefined && spare.length >= length ? spare.fill(0, 0, length) : new Float64Array(length);
      for (const [slot, values] of input.constants) memory.set(values, offsetOf(slot, steps));
      for (const [slot, values] of input.series) memory.set(values, offsetOf(slot, steps));
      for (const [slot, place] of layout.halves) memory.set(halfWay(slot, system, input), addressOf(place, steps));
      const tables: Tables = { curves: curveTables(input.curves), survival: [], history: [] };
      begin(memory, steps, dt, t0, tables);
      for (const table of tablesByAge) fillTable(table, memory, input, tables);
      run(memory, steps, dt, t0, tables);
      return { memory, offset: (slot) => offsetOf(slot, steps) };
    },
  };
}

/** The rows half a step after each instant; where nobody gave them, the middle of the rows beside. */
function halfWay(slot: number, system: System, input: RunInput): ArrayLike<number> {
  const given = input.seriesHalf?.get(slot);
  if (given) return given;
  const size = system.slots[slot]?.size ?? 1;
  const rows = input.series.get(slot);
  const middle = new Float64Array(input.steps * size);
  for (let i = 0; i < middle.length; i++) middle[i] = ((rows?.[i] ?? NaN) + (rows?.[i + size] ?? NaN)) * 0.5;
  return middle;
}
