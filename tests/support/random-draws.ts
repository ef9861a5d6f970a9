import type { ChangedCell, Guard, ManyAsked, ManyRuns, RunInput, System } from '../../src/core/engine/system.ts';
import { awkward } from './awkward-numbers.ts';

export interface RandomDraws {
  readonly asked: ManyAsked;
  /** One array per column. */
  readonly columns: readonly Float64Array[];
  readonly count: number;
}

/** What draws of a random system change and what is asked of them. Choices come from a list, so that fast-check can shrink them. */
export function randomDraws(system: System, input: RunInput, choices: readonly number[]): RandomDraws {
  let at = 0;
  const choose = (n: number): number => (choices[at++ % choices.length] ?? 0) % n;
  const chance = (percent: number): boolean => choose(100) < percent;
  const sizeOf = (slot: number): number => system.slots[slot]!.size;
  const cellOf = (): ChangedCell => {
    const slots = [...input.constants.keys(), ...input.series.keys()];
    const slot = slots[choose(slots.length)]!;
    const cell = { slot, element: choose(sizeOf(slot)) };
    return input.series.has(slot) && system.method === 'euler' && chance(40) ? { ...cell, row: choose(input.steps + 1) } : cell;
  };
  const columns = Array.from({ length: choose(4) }, () => Array.from({ length: 1 + choose(3) }, cellOf));
  const readable = system.slots.filter(({ storage }) => storage !== 'scratch');
  const cells = Array.from({ length: 1 + choose(5) }, () => {
    const { id, size } = readable[choose(readable.length)]!;
    return { slot: id, element: choose(size) };
  });
  const guards = Array.from({ length: choose(3) }, (): Guard => {
    const { id } = readable[choose(readable.length)]!;
    return { slot: id, low: choose(5) - 4, high: choose(4), missing: chance(50), ...(chance(30) ? { start: true } : {}) };
  });
  const rows = Array.from({ length: input.steps + 1 }, (_, k) => k).filter(() => chance(70));
  const count = 1 + choose(21);
  const number = (): number => (chance(6) ? awkward[choose(awkward.length)]! : (choose(61) - 20) / 8);
  return {
    asked: { columns, cells, rows, guards },
    columns: columns.map(() => Float64Array.from({ length: count }, number)),
    count,
  };
}

export interface Answers {
  readonly values: Float64Array;
  readonly broken: Uint8Array;
}

/** Runs all draws in blocks of these sizes, repeated; the answers have the layout of one block. */
export function answersOf(many: ManyRuns, { asked, columns, count }: RandomDraws, blocks: readonly number[]): Answers {
  const [cells, guards] = [asked.cells.length * asked.rows.length, asked.guards.length];
  const answers = { values: new Float64Array(cells * count), broken: new Uint8Array(guards * count) };
  for (let from = 0, block = 0; from < count; block++) {
    const size = Math.min(blocks[block % blocks.length]!, count - from);
    const own = { values: new Float64Array(cells * size).fill(-77), broken: new Uint8Array(guards * size).fill(7) };
    many.run(columns, from, size, own);
    for (let d = 0; d < size; d++) {
      for (let cell = 0; cell < cells; cell++) answers.values[cell * count + from + d] = own.values[cell * size + d]!;
      for (let guard = 0; guard < guards; guard++) answers.broken[guard * count + from + d] = own.broken[guard * size + d]!;
    }
    from += size;
  }
  return answers;
}
