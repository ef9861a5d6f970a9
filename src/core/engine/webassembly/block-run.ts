/** Runs draws in blocks by a module of their own: fills the memory of the module, calls it, reads what is asked. */
import { cos, sin } from '../../mathematics/sine.ts';
import { instantiate, newMemory } from '../../webassembly/instantiate.ts';
import { readLinear, readLog, readStep } from '../javascript/curve-table.ts';
import type { ReducedRun } from '../javascript/reduced-run.ts';
import { runtime } from '../javascript/runtime.ts';
import type { ManyAsked, ManyValues } from '../system.ts';
import { buildProgram, slotOfSurvivors, type Why } from './build-program.ts';
import { drawGroups } from './draw-groups.ts';
import { drawLayout, drawsInBlock, lineLength } from './draw-layout.ts';
import { givenNumbers } from './given-numbers.ts';
import { callImport, drawModule, memoryImport } from './draw-module.ts';
import type { Call, ScalarProgram } from './scalar-program.ts';

/** Weight of one loop over the draws of a block. */
const loopWeight = 220;

const numbersInLine = lineLength / 8;

export type BlockRun = (columns: readonly Float64Array[], from: number, count: number, into: ManyValues) => void;

/** What draws that change are asked, by the places of the answers in what was asked as a whole. */
export interface AskedOfBlocks {
  readonly asked: ManyAsked;
  /** Place of each cell and of each guard. */
  readonly cells: readonly number[];
  readonly guards: readonly number[];
}

export function blockRun(reduced: ReducedRun, { asked, cells: placesOfCells, guards: placesOfGuards }: AskedOfBlocks): BlockRun | Why {
  const { compiled, input, changing } = reduced;
  const { system, survivals } = compiled.prepared;
  const { steps, dt } = input;
  const built = buildProgram(compiled.prepared, asked, new Set(changing));
  if ('why' in built) return built;
  const program: ScalarProgram = built;
  const groups = drawGroups(program, loopWeight);
  const sharesByDraw = program.sums.map(({ table }) => changing.includes(table));
  const sizes = { columns: asked.columns.length, guards: asked.guards.length, steps, sharesByDraw };
  const layout = drawLayout(program, groups, sizes);
  const bytes = drawModule({
    program,
    groups,
    layout,
    guards: asked.guards,
    rowGuards: asked.guards.map(({ slot }) => system.slots[slot]!.storage === 'row'),
    steps,
    sharesByDraw,
  });
  const memory = newMemory(Math.ceil(layout.length / 65_536) + 1);
  const numbers = new Float64Array(memory.buffer);
  const words = new Int32Array(memory.buffer);
  const [where, name] = memoryImport;
  const module = instantiate(bytes, {
    [where]: { [name]: memory },
    [callImport]: {
      ...Object.fromEntries(program.calls.map((call, index) => [`call${index}`, functionOf(call, reduced)])),
      npv: (at: number, rate: number) => runtime.presentValue(numbers, at / 8, numbersInLine, steps, dt, rate),
      irr: (at: number) => runtime.rateOfReturn(numbers, at / 8, numbersInLine, steps, dt),
    },
  }) as { begin(): void; run(): void; end(): void };

  const sizeOf = (slot: number): number => system.slots[slot]!.size;
  const numbersGiven = givenNumbers(reduced);
  fillGiven();
  program.sums.forEach(({ table, element }, index) => {
    if (sharesByDraw[index]) return;
    const from = layout.shares[index]! / 8;
    for (let age = 0; age <= steps; age++) numbers[from + age] = numbersGiven.share(table, element, age);
    words[layout.skips / 4 + index] = numbers.subarray(from, from + steps + 1).every(Number.isFinite) ? 1 : 0;
  });
  const outcomes = new Map(
    program.outcomes.map(({ slot, element }, index) => [`${slot} ${element}`, layout.outcomes + index * lineLength]),
  );
  const storedAt = new Map(program.stored.map(({ slot, element }, index) => [`${slot} ${element}`, layout.stored[index]!]));
  const answers = asked.cells.map(({ slot, element }, index) => {
    const key = `${slot} ${element}`;
    const row = system.slots[slot]!.storage === 'row';
    return { at: (row ? storedAt.get(key)! : outcomes.get(key)!) / 8, stride: row ? numbersInLine : 0, place: placesOfCells[index]! };
  });
  /** Stored rows of series that columns set. */
  const setRows = asked.columns.map((list) =>
    list.flatMap(({ slot, element, row }) => {
      const at = storedAt.get(`${slot} ${element}`);
      if (at === undefined) return [];
      return row === undefined ? [{ at: at / 8, count: steps + 1 }] : [{ at: at / 8 + row * numbersInLine, count: 1 }];
    }),
  );
  const spans = [layout.spans / 4, layout.spans / 4 + 2 * program.stored.length] as const;
  const watched = [layout.guards / 8, (layout.guards + asked.guards.length * lineLength) / 8] as const;
  const flags = new BigUint64Array(memory.buffer);
  const { rows } = asked;

  return (columns, from, count, { values, broken }) => {
    for (let first = 0; first < count; first += drawsInBlock) {
      const draws = Math.min(drawsInBlock, count - first);
      fillColumns(columns, from + first, draws);
      words.fill(0, spans[0], spans[1]);
      flags.fill(0n, watched[0], watched[1]);
      if (changing.length > 0) fillShares(columns, from + first, draws);
      module.begin();
      module.run();
      module.end();
      for (const { at, stride, place } of answers) {
        for (let r = 0; r < rows.length; r++) {
          const source = at + rows[r]! * stride;
          const target = (place * rows.length + r) * count + first;
          for (let d = 0; d < draws; d++) values[target + d] = numbers[source + d]!;
        }
      }
      placesOfGuards.forEach((place, index) => {
        const source = watched[0] + index * numbersInLine;
        for (let d = 0; d < draws; d++) broken[place * count + first + d] = flags[source + d] === 0n ? 0 : 1;
      });
    }
  };

  /** The last draw stands in for those that a short block lacks. */
  function fillColumns(columns: readonly Float64Array[], from: number, draws: number): void {
    columns.forEach((column, index) => {
      const at = layout.columns / 8 + index * numbersInLine;
      for (let d = 0; d < drawsInBlock; d++) numbers[at + d] = column[from + Math.min(d, draws - 1)]!;
      for (const { at: row, count } of setRows[index]!)
        for (let k = 0; k < count; k++) numbers.copyWithin(row + k * numbersInLine, at, at + numbersInLine);
    });
  }

  function fillShares(columns: readonly Float64Array[], from: number, draws: number): void {
    for (let d = 0; d < drawsInBlock; d++) {
      if (d < draws) reduced.prepare((column) => columns[column]![from + d]!);
      program.sums.forEach(({ table, element }, index) => {
        if (!sharesByDraw[index]) return;
        const at = layout.shares[index]! / 8 + d;
        for (let age = 0; age <= steps; age++) numbers[at + age * numbersInLine] = numbersGiven.share(table, element, age);
      });
      for (const table of changing) {
        const size = sizeOf(survivals[table]!.target);
        for (let element = 0; element < size; element++) {
          const at = storedAt.get(`${slotOfSurvivors(table)} ${element}`);
          if (at === undefined) continue;
          for (let k = 0; k <= steps; k++) numbers[at / 8 + k * numbersInLine + d] = numbersGiven.survivors(table, element, k);
        }
      }
    }
  }

  function fillGiven(): void {
    program.given.forEach((cell, index) => {
      numbers[layout.given / 8 + index] = numbersGiven.constant(cell);
    });
    program.givenRows.forEach((row, index) => {
      for (let k = 0; k <= steps; k++) numbers[(layout.givenRows + k * layout.rowLength) / 8 + index] = numbersGiven.row(row, k);
    });
    program.stored.forEach(({ slot, element, node }, index) => {
      const rows = node === undefined ? input.series.get(slot) : undefined;
      if (!rows) return;
      const at = layout.stored[index]! / 8;
      for (let k = 0; k <= steps; k++)
        numbers.fill(rows[k * sizeOf(slot) + element]!, at + k * numbersInLine, at + (k + 1) * numbersInLine);
    });
  }
}

const readers = { lookupStep: readStep, lookupLinear: readLinear, lookupLog: readLog } as const;
const functions = {
  floor: runtime.floor,
  ceil: runtime.ceil,
  round: runtime.round,
  mod: runtime.mod,
  onGrid: runtime.onGrid,
  sin,
  cos,
  stepUp: runtime.stepUp,
  ramp: runtime.ramp,
  pulse: runtime.pulse,
} as const;

function functionOf({ fn, fixed: [curve, element] }: Call, { tables }: ReducedRun): (...args: number[]) => number {
  if (fn !== 'lookupStep' && fn !== 'lookupLinear' && fn !== 'lookupLog') return functions[fn];
  const read = readers[fn];
  const points = tables.curves[curve!]!;
  return (x) => read(points, element!, x);
}
