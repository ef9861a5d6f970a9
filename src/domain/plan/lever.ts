import type { Changes } from '../../core/engine/system.ts';
import type { Compounding, Variable } from '../../core/check/scope.ts';
import { nearest } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { Unit } from '../../core/units/unit.ts';
import { parseClaimTarget } from '../claims/claim-target.ts';
import type { CompiledModel } from '../model/compile-model.ts';
import { dateHint, dateLabel, parseDate, sameInstant } from '../value/date-label.ts';
import { pickedCells, pickElements } from '../value/pick-elements.ts';
import type { ReadRange } from '../value/value-range.ts';
import { historyCells, type PlannedInput } from './input.ts';
import { historyRows, lookupPoints, seriesRows, type Instants, type PlannedSeries } from './series-rows.ts';
import { unfitValue } from './unfit-value.ts';
import { throughout } from './variable-values.ts';

/** A number that runs of a prepared scenario can change: a variable, an element of it, a point of a series, or a cut equation. */
export interface Lever {
  /** The target as the caller wrote it. */
  readonly target: string;
  readonly name: string;
  /** Unit of the lever's values; those of a fold-rate (`3 x/year`) are logarithms. */
  readonly unit: Unit;
  /** Every range the model's files state; `unfit` checks a value against them. */
  readonly ranges: readonly ReadRange[];
  /** How the lever's value compounds, where it is a rate over the period of its unit. */
  readonly compounds: Compounding | undefined;
  readonly slot: number;
  /** Elements of the slot that the lever sets, row-major. */
  readonly cells: readonly number[];
  /** `series` for a variable given over time: the lever then sets the whole run, or one point. */
  readonly over: 'constant' | 'series';
  /** Date of the point, in years. */
  readonly point?: number;
  /** The default; undefined where the elements differ or every run must set the value. */
  readonly base: number | undefined;
  /** The problem, at `path`, of a value outside a range. */
  unfit(value: number, path: Problem['path']): Problem | undefined;
}

export type Setting = readonly [lever: Lever, value: number];

export interface Levered extends PlannedInput {
  readonly compiled: CompiledModel;
  readonly instants: Instants;
  /** Elements that the scenario sets individually; a lever of the whole variable leaves them unchanged. */
  readonly setApart: (name: string) => readonly (readonly string[])[];
}

/** The lever of that name, or a problem with an empty path. */
export function leverOf(of: Levered, target: string): Lever | Problem {
  const {
    compiled: {
      checked: { scope },
      lowered,
    },
    input,
    ranges,
    series,
    setApart,
  } = of;
  const [head = '', at, ...more] = target.split('@');
  const parsed = parseClaimTarget(head);
  if (!parsed || more.length > 0)
    return fault('name.unknown', [], `${target} is not a variable, element or point`, 'write x, x[abilene] or x@2030');
  const { name, picks } = parsed;
  const variable = scope.variables.get(name);
  if (!variable) {
    const near = nearest(name, scope.variables.keys());
    return fault('name.unknown', [], `the model has no variable ${name}`, near === undefined ? undefined : `did you mean ${near}`);
  }
  const { role } = variable.draft;
  const slot = lowered.given.get(name);
  if (role === 'stock')
    return fault(
      'value.not-overridable',
      [],
      `${name} is a stock, which its flows fill`,
      'set a value that its initial value or its flows depend on',
    );
  if (role === 'auxiliary' || role === 'flow')
    return fault('value.not-overridable', [], `${name} is computed, and its equation stands`, `prepare the scenario with ${name} open`);
  if (slot === undefined) return fault('value.not-overridable', [], `${name} is a table to look up in`, 'set what it is looked up by');
  const cells = cellsOf(variable, picks, of);
  if ('code' in cells) return cells;
  if (cells.length === 0)
    return fault(
      'value.not-overridable',
      [],
      `the scenario sets every element of ${name} by itself`,
      `name one of them: ${name}[${setApart(name)[0]!.join(', ')}]`,
    );
  const shared = {
    target,
    name,
    unit: variable.unit,
    ranges: ranges.get(name) ?? [],
    compounds: scope.compounds.get(name),
    slot,
    unfit: (value: number, path: Problem['path']) => unfitValue(variable, [value], ranges.get(name) ?? [], path, head),
  };
  const planned = series.get(name);
  if (!planned) {
    if (at !== undefined)
      return fault('time.undated', [], `${name} is one value for the whole run, and has no point at ${at}`, `write ${head}`);
    return { ...shared, cells, over: 'constant', base: common(cells.map((cell) => input.constants.get(slot)?.[cell])) };
  }
  if (at === undefined) return { ...shared, cells, over: 'series', base: common(cells.flatMap((cell) => valuesOf(planned.curves[cell]!))) };
  const date = parseDate(at, of.instants.n);
  if (date === undefined) return fault('time.undated', [], `${at} is not a date`, dateHint(at));
  const points = cells.map((cell) => pointAt(planned, cell, date));
  if (points.includes(-1)) {
    const dates = planned.curves[cells[points.indexOf(-1)]!]!.x.map((x) => dateLabel(x, 0, of.instants.n));
    return fault(
      'time.off-grid',
      [],
      `${name} has no point at ${at}`,
      `its points are at ${dates.slice(0, mostDates).join(', ')}${dates.length > mostDates ? ', …' : ''}`,
    );
  }
  return { ...shared, cells, over: 'series', point: date, base: common(cells.map((cell, k) => planned.curves[cell]!.y[points[k]!])) };
}

const mostDates = 20;

function pointAt({ curves }: PlannedSeries, cell: number, date: number): number {
  return curves[cell]!.x.findIndex((x) => Math.abs(x - date) < sameInstant);
}

function cellsOf(
  { draft: { name }, dims }: Variable,
  picks: readonly string[],
  {
    compiled: {
      checked: { scope },
    },
    setApart,
  }: Levered,
): readonly number[] | Problem {
  const elements = dims.map((dim) => scope.dimensions.get(dim)!);
  const at = (chosen: readonly string[]): readonly number[] | Problem => {
    const found = pickElements(name, chosen, dims, elements);
    return 'picked' in found ? pickedCells(found.picked, elements) : fault('dimension.element', [], found.message, found.hint);
  };
  if (picks.length > 0) return at(picks);
  const apart = new Set(
    setApart(name).flatMap((chosen) => {
      const cells = at(chosen);
      return 'code' in cells ? [] : [...cells];
    }),
  );
  return Array.from({ length: elements.reduce((size, list) => size * list.length, 1) }, (_, cell) => cell).filter(
    (cell) => !apart.has(cell),
  );
}

/** Every value of a curve, that before its points included. */
function valuesOf({ y, before }: PlannedSeries['curves'][number]): readonly number[] {
  return before === undefined ? y : [before, ...y];
}

/** The number that all values share; undefined where they differ. */
function common(values: readonly (number | undefined)[]): number | undefined {
  const [first] = values;
  return first !== undefined && !Number.isNaN(first) && values.every((value) => value === first) ? first : undefined;
}

/**
 * The changes that settings make to a prepared input, in their order: a later setting overrides an earlier one. A point set
 * after the whole series leaves the other points at the value of the whole.
 */
export function changesOf(of: Levered, settings: readonly Setting[]): Changes {
  const constants: { slot: number; element: number; value: number }[] = [];
  const moved = new Map<string, PlannedSeries>();
  for (const [lever, value] of settings) {
    if (lever.over === 'constant') for (const element of lever.cells) constants.push({ slot: lever.slot, element, value });
    else {
      const own = of.series.get(lever.name)!;
      moved.set(lever.name, movedSeries(own, moved.get(lever.name) ?? own, lever, value, of.instants));
    }
  }
  return moved.size === 0 ? { constants } : { constants, ...seriesChanges(of, moved) };
}

function movedSeries(
  own: PlannedSeries,
  sofar: PlannedSeries,
  { cells, point }: Lever,
  value: number,
  { t0, n, rows }: Instants,
): PlannedSeries {
  const curves = [...sofar.curves];
  for (const cell of cells) {
    const { x } = own.curves[cell]!;
    const { y, before } = curves[cell]!;
    // A curve set as a whole has no points of its own: those of the series are then all at its value.
    const points = curves[cell]!.x === x ? y : x.map(() => y[0]!);
    curves[cell] =
      point === undefined
        ? throughout(value, [t0, t0 + (rows - 1) / n])
        : { x, y: replaced(points, pointAt(own, cell, point), value), before };
  }
  return { ...sofar, curves };
}

function replaced(y: readonly number[], at: number, value: number): readonly number[] {
  return y.map((other, index) => (index === at ? value : other));
}

function seriesChanges(
  {
    compiled: {
      checked: { scope },
      lowered,
    },
    instants,
  }: Levered,
  moved: ReadonlyMap<string, PlannedSeries>,
): Omit<Changes, 'constants'> {
  const { system, given } = lowered;
  // Where a changed curve has no value or leaves its range, the run gets NaN and reports it.
  const unsaid: Problem[] = [];
  const sampled = [...moved.values()].map((one) => ({ one, slot: given.get(one.name)! }));
  const histories = [...lowered.histories.entries()].flatMap(([index, { series: name, factor, slot }]) => {
    const one = moved.get(name);
    return one
      ? [[index, historyRows(one, factor, historyCells(system, slot, scope.variables.get(name)!.dims), instants, unsaid)] as const]
      : [];
  });
  const curves = [...lowered.curves.entries()].flatMap(([index, name]) => {
    const one = moved.get(name);
    return one ? [[index, lookupPoints(one)] as const] : [];
  });
  return {
    series: new Map(sampled.map(({ one, slot }) => [slot, seriesRows(one, instants, 0, true, unsaid)])),
    ...(system.method === 'rk4'
      ? {
          seriesHalf: new Map(
            sampled.map(({ one, slot }) => [slot, seriesRows(one, { ...instants, rows: instants.rows - 1 }, 0.5, true, unsaid)]),
          ),
        }
      : {}),
    ...(curves.length > 0 ? { curves: new Map(curves) } : {}),
    ...(histories.length > 0 ? { histories: new Map(histories) } : {}),
  };
}
