/**
 * A run that repeats with a few changed numbers. Loading computes constants, survival tables and sampled rows once. Each run
 * recomputes only the constants and tables its changes reach, found by data flow. Once the same slots have been changed often
 * enough, the rows they reach get a kernel of their own, and every other row is copied from a run without changes. The bits
 * are those of a full run.
 */
import type { Changes, LoadedRun, RunInput, RunOutput } from '../system.ts';
import { targetsOf } from '../system-walk.ts';
import type { CompiledSystem } from './compile-system.ts';
import { halfWay } from './half-way.ts';
import { addressOf } from './layout.ts';
import { loadImage } from './load-image.ts';
import { manyRuns } from './many-runs.ts';
import { curveTable } from './curve-table.ts';
import { kernelSections, type Sections } from './kernel-sections.ts';
import { reachedPart } from './reached-part.ts';
import { reachedSlots } from './reached-slots.ts';
import { fillTable } from './survival.ts';

/** When it pays to compile again. */
export interface Thresholds {
  /** Number of runs that change the same slots before these get a kernel of their own, which takes some milliseconds to compile. */
  readonly runsBeforeOwn: number;
  /** Number of draws of `many` from which a reduced system is compiled for them. */
  readonly drawsBeforeOwn: number;
  /** Whether they then run in blocks by WebAssembly, where that can be. */
  readonly blocks: boolean;
}

export const usualThresholds: Thresholds = { runsBeforeOwn: 200, drawsBeforeOwn: 100, blocks: true };

export function loadRun(compiled: CompiledSystem, input: RunInput, thresholds: Thresholds): LoadedRun {
  const {
    prepared: { system },
    layout,
    tablesByAge,
    begin,
    run,
    offsetOf,
  } = compiled;
  const { steps, dt, t0 } = input;
  const length = addressOf(layout.length, steps);
  const image = new Float64Array(length);
  const loaded = loadImage(compiled, input, image);

  const parts = loadedParts(compiled, image, steps);
  const reachOf = reaches(compiled, thresholds);
  const whole: Sections = { begin, run };
  /** The memory of a run without changes. */
  let unchanged: Float64Array | undefined;
  const makeUnchanged = (): Float64Array => {
    const made = image.slice();
    run(made, steps, dt, t0, loaded);
    return made;
  };
  const offset: RunOutput['offset'] = (slot) => offsetOf(slot, steps);
  const loadedRun: LoadedRun = {
    length,
    reached: (changes) => reachOf(changes).slots,
    many: manyRuns({
      compiled,
      input,
      single: (changes, memory) => loadedRun.run(changes, memory),
      unchanged: () => ({ memory: (unchanged ??= makeUnchanged()), offset }),
      drawsBeforeOwn: thresholds.drawsBeforeOwn,
      blocks: thresholds.blocks,
    }),
    run(changes, memory = new Float64Array(length)) {
      const reach = reachOf(changes);
      const own = reach.own();
      if (own) memory.set((unchanged ??= makeUnchanged()));
      else for (const { from, values } of parts) memory.set(values, from);
      const sections = own ?? whole;
      for (const { slot, element, value } of changes.constants) memory[offsetOf(slot, steps) + element] = value;
      for (const [slot, rows] of changes.series ?? []) {
        memory.set(rows, offsetOf(slot, steps));
        const place = layout.halves.get(slot);
        if (place)
          memory.set(
            halfWay(slot, system, { steps, series: new Map([[slot, rows]]), seriesHalf: changes.seriesHalf }),
            addressOf(place, steps),
          );
      }
      const curves = changes.curves
        ? loaded.curves.map((table, index) => {
            const points = changes.curves?.get(index);
            return points ? curveTable(points) : table;
          })
        : loaded.curves;
      const tables =
        reach.tables.length > 0 ? { curves, survival: [...loaded.survival], history: [...loaded.history] } : { ...loaded, curves };
      if (reach.constants) sections.begin(memory, steps, dt, t0, tables);
      if (reach.tables.length > 0) {
        const histories = input.histories.map((rows, index) => changes.histories?.get(index) ?? rows);
        for (const index of reach.tables) fillTable(index, tablesByAge[index]!, memory, { steps, dt, histories }, tables);
      }
      sections.run(memory, steps, dt, t0, tables);
      return { memory, offset };
    },
  };
  return loadedRun;
}

interface LoadedPart {
  readonly from: number;
  readonly values: Float64Array;
}

/** The memory a run reads before it writes: constants and scratch, rows of series and their half-way rows. */
function loadedParts({ prepared: { system }, layout }: CompiledSystem, image: Float64Array, steps: number): readonly LoadedPart[] {
  const size = (slot: number): number => system.slots[slot]?.size ?? 1;
  const fixedEnd = [...layout.fixed].reduce((end, [slot, from]) => Math.max(end, from + size(slot)), 0);
  const spans = [
    [0, fixedEnd] as const,
    ...system.series.flatMap(({ slot }) => {
      const place = layout.rows.get(slot);
      return place ? [[addressOf(place, steps), size(slot) * (steps + 1)] as const] : [];
    }),
    ...[...layout.halves].map(([slot, place]) => [addressOf(place, steps), size(slot) * steps] as const),
  ];
  return spans.map(([from, count]) => ({ from, values: image.subarray(from, from + count) }));
}

/** What a set of changes invalidates. */
interface Reach {
  readonly slots: ReadonlySet<number>;
  /** Whether the constant equations must be recomputed. */
  readonly constants: boolean;
  /** Indices of survival tables, ascending. */
  readonly tables: readonly number[];
  /** Counts a run; the kernel of what is reached, once there is one. */
  readonly own: () => Sections | undefined;
}

/** Limits of the cache: sets of changed slots, and slots in all of them. */
const mostReaches = 256;
const mostReachedSlots = 100_000;

/** Kernels of their own that one loaded run gets; each is as large as a part of the model's. */
const mostOwn = 8;

/** The reach of changes, cached by the set of what they change. */
function reaches(compiled: CompiledSystem, { runsBeforeOwn }: Thresholds): (changes: Changes) => Reach {
  const {
    prepared: { system },
    tablesByAge,
  } = compiled;
  const found = new Map<string, Reach>();
  const kernels = { made: 0 };
  let held = 0;
  const computed = new Set(system.constants.flatMap(targetsOf));
  return (changes) => {
    const { constants, series, curves, histories } = changes;
    let key = '';
    let last = -1;
    for (const { slot } of constants) if (slot !== last) key += `${(last = slot)} `;
    if (series) key += `s${[...series.keys()].join()}`;
    if (curves) key += `c${[...curves.keys()].join()}`;
    if (histories) key += `h${[...histories.keys()].join()}`;
    const known = found.get(key);
    if (known) return known;
    const slots = reachedSlots(system, changes);
    const tables = [...tablesByAge.keys()].filter((index) => {
      const { parameters, history } = tablesByAge[index]!.curve;
      return parameters.some((slot) => slots.has(slot)) || (history !== undefined && histories?.has(history) === true);
    });
    const reach = {
      slots,
      constants: [...slots].some((slot) => computed.has(slot)),
      tables,
      own: ownKernel(compiled, slots, kernels, runsBeforeOwn),
    };
    if (found.size >= mostReaches || held + slots.size > mostReachedSlots) {
      found.clear();
      held = 0;
    }
    held += slots.size;
    found.set(key, reach);
    return reach;
  };
}

function ownKernel(
  { prepared, layout, limit }: CompiledSystem,
  slots: ReadonlySet<number>,
  kernels: { made: number },
  runsBeforeOwn: number,
): Reach['own'] {
  let runs = 0;
  let own: Sections | undefined;
  return () => {
    if (own || runs > runsBeforeOwn) return own;
    if (runs++ < runsBeforeOwn || kernels.made >= mostOwn) return undefined;
    kernels.made += 1;
    const part = reachedPart(prepared, slots);
    return part && (own = kernelSections(part, limit, layout));
  };
}
