import type { RunInput, System } from '../../core/engine/system.ts';
import type { Problem } from '../../core/problem.ts';
import type { CompiledModel } from '../model/compile-model.ts';
import { modelGiven, type Given } from '../model/given.ts';
import { withFigures } from '../model/given-figures.ts';
import type { Horizon } from '../scenario/horizon.ts';
import { comesOf, strangeRow, strangeRows } from '../scenario/table-rows.ts';
import { readRanges, type ReadRange } from '../value/value-range.ts';
import type { AboutElement } from '../value/values.ts';
import { historyOnly } from './history-only.ts';
import { historyBeyondLimits } from './limits.ts';
import { historyRows, lookupPoints, seriesRows, stepsBack, type Instants, type PlannedSeries } from './series-rows.ts';
import { readVariable, type PlanContext } from './variable-values.ts';

export interface PlannedInput {
  readonly input: RunInput;
  /** The value of each given variable, from the scenario or the model. */
  readonly given: ReadonlyMap<string, Given>;
  /** Ranges of the given variables. */
  readonly ranges: ReadonlyMap<string, readonly ReadRange[]>;
  /** Points of the given variables that are series. */
  readonly series: ReadonlyMap<string, PlannedSeries>;
  /** Series whose values within the run are unused. */
  readonly historyOnly: ReadonlySet<string>;
}

type ReadValues = Pick<PlannedInput, 'given' | 'ranges' | 'series'> & { readonly constants: ReadonlyMap<string, Float64Array> };

/** Reads every value and samples the series. Reports all problems at once; undefined on an error. */
export function planInput(
  compiled: CompiledModel,
  planContext: PlanContext,
  horizon: Horizon | undefined,
  problems: Problem[],
): PlannedInput | undefined {
  const read = readValues(compiled, planContext, problems);
  if (!horizon) return undefined;
  const past = compiled.lowered.histories.length > 0 ? historyOnly(compiled.checked) : new Set<string>();
  const input = sampled(compiled, read, { t0: horizon.t0, n: planContext.n, rows: horizon.steps + 1 }, past, problems);
  const { given, ranges, series } = read;
  return input && { input, given, ranges, series, historyOnly: past };
}

function readValues(compiled: CompiledModel, planContext: PlanContext, problems: Problem[]): ReadValues {
  const { model, assignments } = planContext;
  const given = new Map<string, Given>();
  const constants = new Map<string, Float64Array>();
  const series = new Map<string, PlannedSeries>();
  const ranges = new Map<string, readonly ReadRange[]>();
  const found = new Map<string, readonly Problem[]>();
  const about = new Map<Problem, AboutElement>();
  for (const [name, variable] of compiled.checked.scope.variables) {
    const { draft, unit, dims } = variable;
    if (draft.role !== 'input' && draft.role !== 'parameter' && draft.role !== 'series') continue;
    const declared = model.declarations.get(name);
    const one = assignments.whole.get(name) ?? ofModel(modelGiven(declared, unit), name, planContext, problems);
    if (one) given.set(name, one);
    if (one?.unread) continue;
    const { ranges: own, problems: unread } = readRanges(declared?.ranges ?? [], { name, unit, n: planContext.n });
    ranges.set(name, own);
    const read = readVariable(variable, one, assignments.elements.get(name) ?? [], own, planContext);
    const wrong = [...unread, ...read.problems];
    if (wrong.length > 0) found.set(name, wrong);
    for (const [problem, element] of read.about) about.set(problem, element);
    if (read.constants) constants.set(name, read.constants);
    if (read.curves && draft.role === 'series') {
      series.set(name, {
        name,
        unit,
        dims,
        elements: dims.map((dim) => planContext.dimensions.get(dim)!),
        curves: read.curves,
        ranges: own,
        // A fold-rate is stored as its logarithm, so linear interpolation of the stored value is logarithmic in the rate.
        between: unit.fold && draft.between === 'log' ? 'linear' : draft.between,
        outside: one?.outside ?? declared?.outside ?? 'hold',
        path: one?.path ?? ['assumptions', name],
        model: one?.model,
      });
    }
  }
  problems.push(...withoutFollowers(found, about, planContext));
  return { given, constants, series, ranges };
}

/** The model's default with its figures expanded. */
function ofModel(given: Given | undefined, name: string, { figures }: PlanContext, problems: Problem[]): Given | undefined {
  if (!given) return undefined;
  const found: Problem[] = [];
  const made = withFigures(given, name, figures, found);
  for (const problem of found) problems.push({ ...problem, model: given.model! });
  return made;
}

/** Reports a misspelt row once, in place of the missing values it causes in every variable of its dimension. */
function withoutFollowers(
  found: ReadonlyMap<string, readonly Problem[]>,
  about: ReadonlyMap<Problem, AboutElement>,
  { model, assignments }: PlanContext,
): Problem[] {
  if (found.size === 0) return [];
  const followers = new Set<Problem>();
  const rows = strangeRows(model, assignments.rows, [...about.values()]).flatMap((row) => {
    const follows = (problem: Problem): boolean => {
      const subject = about.get(problem);
      return subject !== undefined && comesOf(row, subject);
    };
    const lacking = [...found].filter(([, list]) => list.some(follows));
    if (lacking.length < (row.nearHasRow ? 2 : 1)) return [];
    for (const [, list] of lacking) for (const problem of list.filter(follows)) followers.add(problem);
    return [
      strangeRow(
        row,
        lacking.map(([name]) => name),
      ),
    ];
  });
  return [...rows, ...[...found.values()].flat().filter((problem) => !followers.has(problem))];
}

function sampled(
  { checked, lowered }: CompiledModel,
  { constants, series }: ReadValues,
  instants: Instants,
  past: ReadonlySet<string>,
  problems: Problem[],
): RunInput | undefined {
  const { system, given } = lowered;
  const rows = new Map<number, Float64Array>();
  const halfRows = new Map<number, Float64Array>();
  for (const one of series.values()) {
    const slot = given.get(one.name);
    if (slot === undefined) continue;
    rows.set(slot, seriesRows(one, instants, 0, past.has(one.name), problems));
    if (system.method === 'rk4')
      halfRows.set(slot, seriesRows(one, { ...instants, rows: instants.rows - 1 }, 0.5, past.has(one.name), problems));
  }
  let taken = 0;
  const histories = lowered.histories.flatMap(({ series: name, factor, slot }) => {
    const one = series.get(name);
    if (!one) return [];
    const [back, { size }] = [stepsBack(one, instants), system.slots[slot]!];
    const beyond = historyBeyondLimits(name, back, size, instants.rows - 1, taken);
    taken += back * size;
    if (beyond) {
      problems.push(beyond);
      return [];
    }
    return [historyRows(one, factor, historyCells(system, slot, checked.scope.variables.get(name)!.dims), instants, problems)];
  });
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  return {
    steps: instants.rows - 1,
    dt: 1 / instants.n,
    t0: instants.t0,
    histories,
    constants: new Map([...constants].map(([name, values]) => [given.get(name)!, values])),
    series: rows,
    curves: lowered.curves.map((name) => lookupPoints(series.get(name)!)),
    ...(system.method === 'rk4' ? { seriesHalf: halfRows } : {}),
  };
}

/** For each element of a slot, the cell of a series over a subset of its axes; row-major. */
export function historyCells({ axes, slots }: System, slot: number, dims: readonly string[]): readonly number[] {
  return slots[slot]!.axes.reduce<number[]>(
    (cells, axis) => {
      const { name, size } = axes[axis]!;
      const own = dims.includes(name);
      return cells.flatMap((cell) => Array.from({ length: size }, (_, element) => (own ? cell * size + element : cell)));
    },
    [0],
  );
}
