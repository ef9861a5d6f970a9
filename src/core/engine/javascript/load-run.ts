/**
 * A run that is made many times with a few other numbers. What the numbers cannot reach is computed when it is loaded:
 * constants, survival tables, sampled rows. What they can reach is found by data flow over the constant equations, so a
 * run gives the same bits as one from the beginning.
 */
import type { Changes, LoadedRun, Node, RunInput, RunOutput, Varied } from '../system.ts';
import { childNodes } from '../system-walk.ts';
import { halfWay } from './half-way.ts';
import { addressOf, type Layout } from './layout.ts';
import type { Prepared } from './prepare.ts';
import { curveTable, type Tables } from './runtime.ts';
import { fillTable, type SurvivalTable } from './survival.ts';
import { equationReads, nodesOf, targetsOf } from './walk.ts';

/** A part of the generated text. */
export type Section = (m: Float64Array, steps: number, dt: number, t0: number, tables: Tables) => void;

export interface CompiledShape {
  readonly prepared: Prepared;
  readonly layout: Layout;
  readonly tablesByAge: readonly SurvivalTable[];
  readonly begin: Section;
  readonly run: Section;
  readonly offsetOf: (slot: number, steps: number) => number;
}

export function loadRun(shape: CompiledShape, input: RunInput, varied: Varied): LoadedRun {
  const { prepared: { system }, layout, tablesByAge, begin, run, offsetOf } = shape;
  const { steps, dt, t0 } = input;
  const length = addressOf(layout.length, steps);
  const image = new Float64Array(length);
  for (const [slot, values] of input.constants) image.set(values, offsetOf(slot, steps));
  for (const [slot, values] of input.series) image.set(values, offsetOf(slot, steps));
  for (const [slot, place] of layout.halves) image.set(halfWay(slot, system, input), addressOf(place, steps));
  const tables: Tables = { curves: input.curves.map(curveTable), survival: [], history: [] };
  begin(image, steps, dt, t0, tables);
  for (const [index, table] of tablesByAge.entries()) fillTable(index, table, image, input, tables);

  const reached = reachedConstants(shape, varied);
  const anyReached = reached.size > [...varied.slots].filter((slot) => reached.has(slot)).length;
  const refilled = [...tablesByAge.entries()].filter(([, { curve }]) => curve.parameters.some((slot) => reached.has(slot)) || (curve.history !== undefined && varied.histories?.has(curve.history) === true));
  const parts = loadedParts(shape, length, steps);
  const offset: RunOutput['offset'] = (slot) => offsetOf(slot, steps);
  return {
    length,
    run(changes, memory = new Float64Array(length)) {
      refuseOthers(changes, varied);
      for (const { from, loaded } of parts) memory.set(loaded(image), from);
      for (const { slot, element, value } of changes.constants) memory[offsetOf(slot, steps) + element] = value;
      for (const [slot, rows] of changes.series ?? []) memory.set(rows, offsetOf(slot, steps));
      for (const [slot, place] of layout.halves) {
        const rows = changes.series?.get(slot);
        if (rows) memory.set(halfWay(slot, system, { steps, series: new Map([[slot, rows]]), ...(changes.seriesHalf ? { seriesHalf: changes.seriesHalf } : {}) }), addressOf(place, steps));
      }
      const own = changes.curves ? { ...tables, curves: tables.curves.map((table, index) => { const points = changes.curves?.get(index); return points ? curveTable(points) : table; }) } : tables;
      if (anyReached) begin(memory, steps, dt, t0, own);
      if (refilled.length > 0) {
        const histories = changes.histories ? input.histories.map((rows, index) => changes.histories?.get(index) ?? rows) : input.histories;
        for (const [index, table] of refilled) fillTable(index, table, memory, { steps, dt, histories }, own);
      }
      run(memory, steps, dt, t0, own);
      return { memory, offset };
    },
  };
}

interface LoadedPart {
  readonly from: number;
  /** What stands there in the image. */
  readonly loaded: (image: Float64Array) => Float64Array;
}

/** Where a run finds what it was loaded with: constants and scratch, the rows of series, their half-way rows. All else it writes itself. */
function loadedParts({ prepared: { system }, layout }: CompiledShape, length: number, steps: number): readonly LoadedPart[] {
  const size = (slot: number): number => system.slots[slot]?.size ?? 1;
  const fixedEnd = [...layout.fixed].reduce((end, [slot, from]) => Math.max(end, from + size(slot)), 0);
  const spans = [
    [0, fixedEnd] as const,
    ...system.series.flatMap(({ slot }) => { const place = layout.rows.get(slot); return place ? [[addressOf(place, steps), size(slot) * (steps + 1)] as const] : []; }),
    ...[...layout.halves].map(([slot, place]) => [addressOf(place, steps), size(slot) * steps] as const),
  ];
  return spans.map(([from, count]) => ({ from, loaded: (image) => image.subarray(from, Math.min(length, from + count)) }));
}

/** Constant slots that rest on what is varied, those among them that are varied. */
function reachedConstants({ prepared: { system } }: CompiledShape, { slots, curves }: Varied): ReadonlySet<number> {
  const reached = new Set([...slots].filter((slot) => system.slots[slot]?.storage === 'constant'));
  const readsCurve = (node: Node): boolean => (node.kind === 'lookup' && curves?.has(node.curve) === true) || childNodes(node).some(readsCurve);
  for (const equation of system.constants) {
    if (equationReads(equation).some(({ slot }) => reached.has(slot)) || nodesOf(equation).some(readsCurve)) for (const target of targetsOf(equation)) reached.add(target);
  }
  return reached;
}

function refuseOthers({ constants, series, curves, histories }: Changes, varied: Varied): void {
  for (const { slot } of constants) if (!varied.slots.has(slot)) throw new Error(`slot ${slot} is not varied`);
  for (const slot of series?.keys() ?? []) if (!varied.slots.has(slot)) throw new Error(`slot ${slot} is not varied`);
  for (const index of curves?.keys() ?? []) if (!varied.curves?.has(index)) throw new Error(`curve ${index} is not varied`);
  for (const index of histories?.keys() ?? []) if (!varied.histories?.has(index)) throw new Error(`history ${index} is not varied`);
}
