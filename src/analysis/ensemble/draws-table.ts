import { foldFactor } from '../../core/units/fold-factor.ts';
import { elementCount, type Curve, type CurveHead, type Frame } from '../frame/frame.ts';
import type { UncertainInput } from '../experiment/uncertain-input.ts';
import type { PickedWorld } from './compute-draws.ts';
import type { Chunk } from './run-draws.ts';
import type { PlacedPick } from './world.ts';

/** Collects the draws themselves: the inputs, and the asked curves at some instants. */
export interface DrawsTable {
  take(chunk: Chunk): void;
  /** One value per draw and curve, along the number of the draw from 1. */
  frame(): Frame;
}

export interface TabledWorld extends PickedWorld {
  /** Put behind the names of its curves: empty, or `.against`. */
  readonly suffix: string;
  readonly placed: readonly PlacedPick[];
  /** Which of its inputs have a column. */
  readonly columns: readonly UncertainInput[];
}

/** `rows` are the instants with their labels; `length` is the number of instants of a run. */
export function drawsTable(
  worlds: readonly TabledWorld[],
  rows: readonly { readonly row: number; readonly label: string | undefined }[],
  { draws, length }: { readonly draws: number; readonly length: number },
): DrawsTable {
  const numbers = new Float64Array(draws);
  const columns = worlds.flatMap((world, index) => [
    ...world.columns.map((input) => ({
      name: `${input.target}${world.suffix}`,
      head: headOf(input),
      values: [new Float64Array(draws)],
      read: (chunk: Chunk): readonly Float64Array[] => {
        const values = chunk.input(index, world.world.inputs.indexOf(input));
        return [input.lever.unit.fold ? values.map(foldFactor) : values];
      },
    })),
    ...world.placed.flatMap(({ pick, from, elements }) =>
      rows.map(({ row, label }) => ({
        name: `${pick.name}${world.suffix}${label === undefined ? '' : `@${label}`}`,
        head: pick.head,
        values: Array.from({ length: elements }, () => new Float64Array(draws)),
        read: (chunk: Chunk): readonly Float64Array[] =>
          Array.from({ length: elements }, (_, element) => chunk.cell(index, from + element * length + row)),
      })),
    ),
  ]);
  let count = 0;
  return {
    take: (chunk) => {
      numbers.set(
        Float64Array.from(chunk.draws, (draw) => draw + 1),
        count,
      );
      for (const { values, read } of columns) for (const [element, added] of read(chunk).entries()) values[element]!.set(added, count);
      count += chunk.draws.length;
    },
    frame: () => ({
      axis: { kind: 'values', name: 'draw', title: 'Draw', unit: '', values: numbers.subarray(0, count) },
      curves: new Map(columns.map(({ name, head, values }): [string, Curve] => [name, joined(head, values, count)])),
    }),
  };
}

function headOf({ title, unit, lever }: UncertainInput): CurveHead {
  return { title, unit, ...(lever.unit.fold ? { fold: true } : {}), overTime: 'mean', dims: [], elements: [] };
}

function joined(head: CurveHead, values: readonly Float64Array[], count: number): Curve {
  const all = new Float64Array(elementCount(head) * count);
  for (const [element, own] of values.entries()) all.set(own.subarray(0, count), element * count);
  return { ...head, values: all };
}
