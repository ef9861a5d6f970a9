import { reducedSystem } from '../reduced-system.ts';
import type { ManyAsked, RunInput, RunOutput } from '../system.ts';
import { compileSystem, type CompiledSystem } from './compile-system.ts';
import { addressOf } from './layout.ts';
import { loadImage } from './load-image.ts';
import { changesOfDraw } from './many-columns.ts';
import { reachedSlots } from './reached-slots.ts';
import { runOnce } from './run-once.ts';
import type { Tables } from './runtime.ts';
import { fillTable } from './survival.ts';

/** One draw, where `value` gives the number of each column. The output holds what is asked, until the next draw. */
export type DrawRun = (value: (column: number) => number) => RunOutput;

interface Source {
  readonly compiled: CompiledSystem;
  readonly input: RunInput;
  readonly unchanged: () => RunOutput;
}

/** The input of the system reduced to what the columns reach and the asked slots need, with that system. */
export function reduceFor({ compiled, input, unchanged }: Source, { columns, cells, guards }: ManyAsked, reached: ReadonlySet<number>) {
  const whole = compiled.system;
  const changed = new Set(columns.flatMap((list) => list.map(({ slot }) => slot)));
  const asked = new Set([...cells, ...guards].map(({ slot }) => slot).filter((slot) => reached.has(slot)));
  const reduced = reducedSystem(whole, changed, reached, asked);
  const base = unchanged();
  const fromBase = (slot: number): Float64Array => valuesOf(base, whole.slots[slot]!, input.steps);
  const once = compileSystem(reduced.once, compiled.limit);
  const onceInput = inputWith(input, reduced.once, fromBase);
  const first = runOnce(once, onceInput, new Float64Array(addressOf(once.layout.length, input.steps)));
  const isResult = (slot: number): boolean => slot < whole.slots.length && whole.slots[slot]!.storage !== 'scratch';
  return {
    system: reduced.system,
    input: inputWith(input, reduced.system, (slot) => {
      if (changed.has(slot)) return Float64Array.from((input.constants.get(slot) ?? input.series.get(slot))!);
      return isResult(slot) ? fromBase(slot) : valuesOf(first, reduced.once.slots[slot]!, input.steps);
    }),
  };
}

function inputWith(input: RunInput, { inputs, series }: CompiledSystem['system'], values: (slot: number) => Float64Array): RunInput {
  return {
    ...input,
    constants: new Map(inputs.map((slot) => [slot, values(slot)])),
    series: new Map(series.map(({ slot }) => [slot, values(slot)])),
  };
}

function valuesOf(
  { memory, offset }: RunOutput,
  slot: { readonly id: number; readonly size: number; readonly storage: string },
  steps: number,
): Float64Array {
  const from = offset(slot.id);
  return memory.subarray(from, from + slot.size * (slot.storage === 'row' ? steps + 1 : 1));
}

export interface ReducedRun {
  readonly compiled: CompiledSystem;
  readonly input: RunInput;
  /** Those of the latest draw. */
  readonly tables: Tables;
  /** Survival tables that differ from draw to draw. */
  readonly changing: readonly number[];
  /** Computes the tables of one draw. */
  readonly prepare: (value: (column: number) => number) => void;
  readonly run: DrawRun;
}

/** Compiles the reduced system; its memory stays from draw to draw, since a draw computes again all that it changes. */
export function reducedRun(source: Source, asked: ManyAsked, reached: ReadonlySet<number>): ReducedRun {
  const reduced = reduceFor(source, asked, reached);
  const { input } = reduced;
  const compiled = compileSystem(reduced.system, source.compiled.limit);
  const { layout, tablesByAge, begin, run, offsetOf } = compiled;
  const { steps, dt, t0 } = input;
  const memory = new Float64Array(addressOf(layout.length, steps));
  const tables = loadImage(compiled, input, memory);
  const { slots, constants } = compiled.prepared.system;
  const reachedHere = reachedSlots(
    compiled.prepared.system,
    changesOfDraw({ compiled, input }, asked.columns, () => 0),
  );
  const changing = [...tablesByAge.keys()].filter((index) => tablesByAge[index]!.curve.parameters.some((slot) => reachedHere.has(slot)));
  const hasConstants = constants.some(({ target }) => reachedHere.has(target));
  const targets = asked.columns.map((cells) =>
    cells.flatMap(({ slot, element, row }): Span[] => {
      const { size, storage } = slots[slot]!;
      const from = offsetOf(slot, steps) + element;
      if (storage === 'constant') return [{ from, size: 1, count: 1 }];
      if (row !== undefined) return [{ from: from + row * size, size, count: 1 }];
      const half = layout.halves.get(slot);
      return [{ from, size, count: steps + 1 }, ...(half ? [{ from: addressOf(half, steps) + element, size, count: steps }] : [])];
    }),
  );
  const output: RunOutput = { memory, offset: (slot) => offsetOf(slot, steps) };
  const prepare: ReducedRun['prepare'] = (value) => {
    targets.forEach((spans, column) => {
      const number = value(column);
      for (const { from, size, count } of spans) for (let k = 0; k < count; k++) memory[from + k * size] = number;
    });
    if (hasConstants) begin(memory, steps, dt, t0, tables);
    for (const index of changing) fillTable(index, tablesByAge[index]!, memory, input, tables);
  };
  return {
    compiled,
    input,
    tables,
    changing,
    prepare,
    run: (value) => {
      prepare(value);
      run(memory, steps, dt, t0, tables);
      return output;
    },
  };
}

interface Span {
  readonly from: number;
  readonly size: number;
  readonly count: number;
}
