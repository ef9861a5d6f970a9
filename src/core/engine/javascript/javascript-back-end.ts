/** The JavaScript back end: compiles a system to generated functions over one Float64Array. */
import type { BackEnd, Kernel, RunInput, RunOutput, System } from '../system.ts';
import { chunkWeight } from './chunk.ts';
import { addressOf } from './layout.ts';
import { kernelSections } from './kernel-sections.ts';
import { prepare } from './prepare.ts';
import { halfWay } from './half-way.ts';
import { loadRun, type CompiledSystem } from './load-run.ts';
import { curveTable } from './curve-table.ts';
import type { Tables } from './runtime.ts';
import { fillTable, survivalTables } from './survival.ts';

export const javascriptBackEnd: BackEnd = { name: 'javascript', compile: (system) => compile(system, chunkWeight) };

/** Runs that change the same slots before these get a kernel of their own, which takes some milliseconds to compile. */
const runsBeforeOwn = 200;

/** `limit`: the weight above which a function is split (see `chunkWeight`). */
export function compile(given: System, limit: number, before = runsBeforeOwn): Kernel {
  const prepared = prepare(given);
  const { begin, run, layout } = kernelSections(prepared, limit);
  const tablesByAge = survivalTables(prepared.survivals, prepared.system, (slot) => layout.fixed.get(slot) ?? 0);

  function offsetOf(slot: number, steps: number): number {
    const fixed = layout.fixed.get(slot);
    const place = layout.rows.get(slot);
    return fixed ?? (place ? addressOf(place, steps) : NaN);
  }

  const compiled: CompiledSystem = { prepared, layout, tablesByAge, begin, run, offsetOf, limit, runsBeforeOwn: before };
  return {
    run(input, memory) {
      const length = addressOf(layout.length, input.steps);
      const free = memory !== undefined && memory.length >= length ? memory.fill(0, 0, length) : new Float64Array(length);
      return runOnce(compiled, input, free);
    },
    load: (input) => loadRun(compiled, input),
  };
}

function runOnce(
  { prepared: { system }, layout, tablesByAge, begin, run, offsetOf }: CompiledSystem,
  input: RunInput,
  memory: Float64Array,
): RunOutput {
  const { steps, dt, t0 } = input;
  for (const [slot, values] of input.constants) memory.set(values, offsetOf(slot, steps));
  for (const [slot, values] of input.series) memory.set(values, offsetOf(slot, steps));
  for (const [slot, place] of layout.halves) memory.set(halfWay(slot, system, input), addressOf(place, steps));
  const tables: Tables = { curves: input.curves.map(curveTable), survival: [], history: [] };
  begin(memory, steps, dt, t0, tables);
  for (const [index, table] of tablesByAge.entries()) fillTable(index, table, memory, input, tables);
  run(memory, steps, dt, t0, tables);
  return { memory, offset: (slot) => offsetOf(slot, steps) };
}
