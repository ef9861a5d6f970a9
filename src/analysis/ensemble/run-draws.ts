import type { Problem } from '../../core/problem.ts';
import { computeDraws, inputsOf, whyRefused, type DrawPlan, type PickedWorld } from './compute-draws.ts';
import type { ComputedDraws, DrawHelper, DrawShape } from './draw-helper.ts';
import { cellsOf } from './world.ts';

/** The answered draws of a part of the sample: those that no world refuses. */
export interface Chunk {
  /** Numbers of the draws, from 0. */
  readonly draws: Int32Array;
  /** Per world: the values of a cell, and of an input, one per draw. Valid until the next chunk. */
  readonly cell: (world: number, cell: number) => Float64Array;
  readonly input: (world: number, input: number) => Float64Array;
}

/** Draws of one world that broke a requirement; rendered problems of the first of them. */
export interface Refused {
  readonly count: number;
  readonly why: readonly Problem[];
}

export interface Helpers extends Pick<DrawShape, 'premise'> {
  readonly start: (shape: DrawShape) => readonly DrawHelper[];
}

export interface TakingDraws {
  /** Numbers of draws, ascending. */
  readonly stops: readonly number[];
  /** `done` is the number of draws so far, refused ones among them. */
  readonly take: (chunk: Chunk, done: number) => void;
  /** Draws in a chunk; default: by the number of values. */
  readonly size?: number | undefined;
  /** Bytes that are held for what has been taken. */
  readonly held?: number;
  /** Computes draws elsewhere at the same time. */
  readonly helpers?: Helpers | undefined;
}

/** Values of a chunk of one world, and its most draws. */
const chunkValues = 1 << 20;
const mostInChunk = 1 << 12;

/**
 * Runs all worlds on the same draws and hands over those that all of them answer, in order. A chunk ends at each of the
 * `stops`, numbers of draws. No result depends on the size of the chunks, or on who computes them.
 */
export function runDraws(worlds: readonly PickedWorld[], plan: DrawPlan, taking: TakingDraws): readonly Refused[] {
  const { stops, take, size: asked, helpers, held = 0 } = taking;
  const cells = worlds.map(({ world, picks }) => cellsOf(world, picks));
  const size = asked ?? Math.max(1, Math.min(mostInChunk, Math.floor(chunkValues / Math.max(1, ...cells))));
  const most = Math.min(size, plan.count);
  const own: ComputedDraws = {
    values: cells.map((count) => new Float64Array(count * most)),
    refused: cells.map(() => new Uint8Array(most)),
  };
  const refused = worlds.map((): { count: number; why: readonly Problem[] } => ({ count: 0, why: [] }));
  const endOf = (from: number): number => Math.min(from + size, stops.find((stop) => stop > from) ?? plan.count, plan.count);
  const taken = (from: number, to: number, { values, refused: flags }: ComputedDraws): void => {
    flags.forEach((flag, world) => {
      const first = flag.subarray(0, to - from).indexOf(1);
      if (first < 0) return;
      if (refused[world]!.count === 0) refused[world]!.why = whyRefused(worlds, plan, world, from + first);
      for (let d = 0; d < to - from; d++) refused[world]!.count += flag[d]!;
    });
    take(answered({ from, count: to - from, values, flags, inputs: () => inputsOf(worlds, plan, from, to) }), to);
  };
  const others = helpers?.start({ cells, most, held, premise: helpers.premise }) ?? [];
  for (let from = 0; from < plan.count;) {
    const here = [from, endOf(from)] as const;
    let next = here[1];
    // One chunk here and one in each helper at the same time; then all are taken in order.
    const begun: { readonly helper: DrawHelper; readonly range: readonly [number, number] }[] = [];
    for (const helper of others) {
      if (next >= plan.count || !helper.free) continue;
      const range = [next, endOf(next)] as const;
      helper.begin(...range);
      begun.push({ helper, range });
      next = range[1];
    }
    computeDraws(worlds, plan, here, own);
    taken(...here, own);
    for (const { helper, range } of begun) {
      const found = helper.end();
      if (!found) computeDraws(worlds, plan, range, own);
      taken(...range, found ?? own);
    }
    from = next;
  }
  return refused;
}

function answered({
  from,
  count,
  values,
  flags,
  inputs,
}: {
  readonly from: number;
  readonly count: number;
  readonly values: readonly Float64Array[];
  /** Per world: 1 for a draw that it refuses. */
  readonly flags: readonly Uint8Array[];
  readonly inputs: () => readonly (readonly Float64Array[])[];
}): Chunk {
  const kept = Int32Array.from(Array.from({ length: count }, (_, d) => d).filter((d) => flags.every((flag) => flag[d] === 0)));
  const chosen = (all: Float64Array): Float64Array => (kept.length === count ? all : Float64Array.from(kept, (d) => all[d]!));
  let numbers: ReturnType<typeof inputs> | undefined;
  return {
    draws: kept.map((d) => from + d),
    cell: (world, cell) => chosen(values[world]!.subarray(cell * count, (cell + 1) * count)),
    input: (world, input) => {
      numbers ??= inputs();
      return chosen(numbers[world]![input]!);
    },
  };
}
