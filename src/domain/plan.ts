import { nearest } from '../core/did-you-mean.ts';
import type { Path, VariableDraft } from '../core/check/draft.ts';
import type { RunInput } from '../core/engine/system.ts';
import type { Problem } from '../core/problem.ts';
import { parseUnit } from '../core/units/parse-unit.ts';
import type { Unit } from '../core/units/unit.ts';
import type { CompiledModel, Shape } from './compile-model.ts';
import { parseDate, stepsPerYear } from './date-label.ts';
import { writtenCells, writtenDimensions } from './element-order.ts';
import type { Library, LoadedModel } from './library.ts';
import type { ModelFile } from './model-file.ts';
import type { ScenarioFile } from './scenario-file.ts';
import { firstOutside, readRange } from './value-range.ts';
import { sampleSeries, type Between, type Outside } from './sample-series.ts';
import { holdsDates, isMapping, readArray, readPoints, type Bare, type Grid, type PointCurve, type ReadContext } from './values.ts';

/** A model filled with a scenario's values: everything a kernel needs for one run. */
export interface Plan {
  readonly model: LoadedModel;
  readonly scenario: ScenarioFile;
  readonly compiled: CompiledModel;
  readonly input: RunInput;
  /** Steps per year. */
  readonly n: number;
  /** Auxiliaries and flows whose equation gave way to a value of the scenario. */
  readonly cut: readonly string[];
  /** Ids of the sources the run rests on. */
  readonly sources: readonly string[];
  readonly problems: readonly Problem[];
}

export type Planned = { readonly plan?: Plan; readonly problems: readonly Problem[] };

const cellLimit = 20_000_000;
/** About a second of work: the ages of vintages grow with the square of the steps. */
const survivalLimit = 500_000_000;
const elementLimit = 5_000;

/** A value as written, and where. */
interface Given {
  readonly raw: unknown;
  readonly path: Path;
  readonly bare: 'declared' | 'ratios-only' | Unit;
  readonly from: 'scenario' | 'model';
  readonly between?: Between | undefined;
  readonly outside?: Outside | undefined;
  readonly source?: string | readonly string[] | undefined;
}

/** What a model file says of a variable beyond its equation. */
interface Declaration {
  readonly value?: unknown;
  readonly default?: unknown;
  readonly points?: unknown;
  readonly range?: readonly [unknown, unknown] | undefined;
  readonly source?: string | readonly string[] | undefined;
  readonly between?: unknown;
  readonly outside?: Outside;
}

/**
 * Plans one run. Problems of the scenario carry paths into it; problems of the model carry its file.
 */
export function planRun(library: Library, model: LoadedModel, scenario: ScenarioFile): Planned {
  return new Planning(library, model, scenario).plan();
}

class Planning {
  private readonly library: Library;
  private readonly model: LoadedModel;
  private readonly scenario: ScenarioFile;
  private readonly problems: Problem[] = [];
  private readonly declared = new Map<string, { readonly declaration: Declaration; readonly path: Path; readonly file: ModelFile }>();
  private readonly cited = new Set<string>();
  private n = 1;

  constructor(library: Library, model: LoadedModel, scenario: ScenarioFile) {
    this.library = library;
    this.model = model;
    this.scenario = scenario;
  }

  plan(): Planned {
    this.readDeclarations();
    const horizon = this.horizon();
    const given = this.given();
    const shape = this.shape(given);
    // What is wrong elsewhere does not keep values from being read: every problem is reported at once.
    if (!shape) return { problems: this.problems };
    const { compiled, problems } = this.library.compile(this.model, shape);
    this.problems.push(...problems);
    if (!compiled) return { problems: this.problems };
    const input = this.input(compiled, given, horizon);
    if (!input || this.failed()) return { problems: this.problems };
    for (const [name, { declaration }] of this.declared) if (!shape.cut.has(name) && !given.has(name)) this.cite(declaration.source);
    for (const claim of this.scenario.expect ?? []) this.cite(claim.source);
    const plan: Plan = { model: this.model, scenario: this.scenario, compiled, input, n: this.n, cut: [...shape.cut].sort(), sources: [...this.cited].sort(), problems: this.problems };
    return { plan, problems: this.problems };
  }

  private failed(): boolean {
    return this.problems.some((problem) => problem.severity === 'error');
  }

  private fault(code: Problem['code'], path: Path, message: string, hint?: string, atKey = false): void {
    this.problems.push({ code, severity: 'error', path, message, ...(hint ? { hint } : {}), ...(atKey ? { atKey } : {}) });
  }

  private readDeclarations(): void {
    const sections = ['inputs', 'parameters', 'series', 'stocks', 'flows', 'auxiliaries'] as const;
    for (const file of this.model.files) {
      for (const section of sections) {
        for (const [name, declaration] of Object.entries(file[section] ?? {})) {
          // A definition satisfies an input of the same name.
          if (section !== 'inputs' || !this.declared.has(name)) this.declared.set(name, { declaration: declaration as Declaration, path: [section, name], file });
        }
      }
    }
  }

  /** First instant, number of steps; a model without time has one instant and no step. */
  private horizon(): { t0: number; steps: number } | undefined {
    const own = this.scenario.horizon;
    if (!this.model.draft.timed) {
      if (own) this.fault('time.missing', ['horizon'], `the model ${this.model.name} has no time, so a horizon has no meaning`, 'leave horizon out', true);
      return { t0: 0, steps: 0 };
    }
    const time = this.model.files[0]!.time!;
    const step = own?.step ?? time.step ?? 'year';
    const n = stepsPerYear(step);
    if (Number.isNaN(n)) { this.fault('time.horizon', ['horizon', 'step'], `a step of ${step} is not between year and year/8784`, 'write year, quarter, month or year/n'); return undefined; }
    this.n = n;
    const from = own?.from ?? time.from;
    const to = own?.to ?? time.to;
    const t0 = from === undefined ? undefined : parseDate(from, n);
    const t1 = to === undefined ? undefined : parseDate(to, n);
    if (t0 === undefined || t1 === undefined) { this.fault('time.horizon', ['horizon'], `the run needs a ${t0 === undefined ? 'from' : 'to'} date`, 'write horizon: { from: 2025, to: 2035, step: quarter }'); return undefined; }
    const steps = Math.round((t1 - t0) * n);
    if (t1 <= t0) { this.fault('time.horizon', ['horizon'], `the horizon ends at ${to} and begins at ${from}`, 'let to be later than from'); return undefined; }
    if (Math.abs((t1 - t0) * n - steps) > 1e-6) { this.fault('time.horizon', ['horizon'], `${from} to ${to} is not a whole number of steps of one ${step}`, 'move from or to onto a step'); return undefined; }
    return { t0, steps };
  }

  /** Every value the scenario gives, by variable: assumptions over tables over series. */
  private given(): Map<string, Given> {
    const all = new Map<string, Given>();
    for (const [dim, rows] of Object.entries(this.scenario.tables ?? {})) {
      if (rows === null) continue;
      if (!this.model.draft.dimensions.some((dimension) => dimension.name === dim)) {
        this.fault('dimension.unknown', ['tables', dim], `${dim} is not a dimension of ${this.model.name}`, this.near(dim, this.model.draft.dimensions.map((dimension) => dimension.name)), true);
        continue;
      }
      const columns = new Map<string, Record<string, unknown>>();
      for (const [row, cells] of Object.entries(rows)) {
        for (const [column, raw] of Object.entries(cells ?? {})) {
          if (raw === null) continue;
          if (!columns.has(column)) columns.set(column, {});
          columns.get(column)![row] = raw;
        }
      }
      for (const [column, raw] of columns) this.take(all, column, { raw, path: ['tables', dim], bare: 'ratios-only', from: 'scenario' }, dim);
    }
    for (const [name, entry] of Object.entries(this.scenario.series ?? {})) {
      if (entry === null) continue;
      const path = ['series', name];
      let bare: Given['bare'] = 'ratios-only';
      if (entry.unit !== undefined) {
        const unit = parseUnit(entry.unit);
        if (unit.ok) bare = unit.unit;
        else { this.fault('unit.unknown', [...path, 'unit'], unit.message, unit.hint); continue; }
      }
      this.take(all, name, { raw: entry.points, path: [...path, 'points'], bare, from: 'scenario', between: entry.between, outside: entry.outside, source: entry.source });
    }
    for (const [name, entry] of Object.entries(this.scenario.assumptions ?? {})) {
      if (entry === null) continue;
      const path = ['assumptions', name];
      const detailed = isMapping(entry) ? (entry as { value: unknown; between?: Between; outside?: Outside; source?: string }) : undefined;
      if (detailed && detailed.value === undefined) { this.fault('field.missing', path, `the assumption ${name} has no value`, 'write value: …'); continue; }
      this.take(all, name, detailed
        ? { raw: detailed.value, path: [...path, 'value'], bare: 'ratios-only', from: 'scenario', between: detailed.between, outside: detailed.outside, source: detailed.source }
        : { raw: entry, path, bare: 'ratios-only', from: 'scenario' });
    }
    return all;
  }

  private near(name: string, candidates: readonly string[]): string | undefined {
    const near = nearest(name, [...candidates]);
    return near ? `did you mean ${near}` : undefined;
  }

  private take(all: Map<string, Given>, name: string, given: Given, tableOf?: string): void {
    const known = this.model.draft.variables.find((variable) => variable.name === name && variable.role !== 'input') ?? this.model.draft.variables.find((variable) => variable.name === name);
    const at = tableOf === undefined ? ['assumptions', 'series'].includes(String(given.path[0])) ? given.path.slice(0, 2) : given.path : [...given.path, Object.keys(given.raw as object)[0]!, name];
    if (!known) {
      const names = this.model.draft.variables.map((variable) => variable.name);
      this.fault('name.unknown', at, `${this.model.name} has no variable ${name}`, this.near(name, names), true);
      return;
    }
    if (known.role === 'stock') {
      this.fault('value.not-overridable', at, `${name} is a stock, which its flows fill`, 'set what its initial value or its flows rest on', true);
      return;
    }
    if (tableOf !== undefined && known.dimensions && !known.dimensions.some((dim) => dim.text === tableOf)) {
      this.fault('dimension.mismatch', at, `${name} is not declared for ${tableOf}`, known.dimensions.length > 0 ? `it is declared for ${known.dimensions.map((dim) => dim.text).join(', ')}` : 'set it under assumptions', true);
      return;
    }
    if (tableOf !== undefined && all.has(name)) {
      this.fault('field.conflict', at, `${name} stands in the table ${String(all.get(name)!.path[1])} and in the table ${tableOf}`, 'keep one of them, nested by the other dimension');
      return;
    }
    all.set(name, given);
  }

  private shape(given: ReadonlyMap<string, Given>): Shape | undefined {
    const elements = new Map<string, readonly string[]>();
    for (const dimension of this.model.draft.dimensions) {
      const tables = this.scenario.tables ?? {};
      const rows = Object.hasOwn(tables, dimension.name) ? tables[dimension.name] : undefined;
      const named = rows ? Object.entries(rows).filter(([, cells]) => cells !== null).map(([row]) => row) : dimension.elements;
      if (!named || named.length === 0) {
        this.fault('dimension.empty', ['tables', dimension.name], `dimension ${dimension.name} has no element`, `write tables: { ${dimension.name}: { first_${dimension.name}: {} } }`);
        continue;
      }
      elements.set(dimension.name, named);
    }
    const cut = new Set<string>();
    const dated = new Map<string, Between>();
    const between = new Map<string, Between>();
    for (const [name, one] of given) {
      const known = this.model.draft.variables.find((variable) => variable.name === name && variable.role !== 'input') ?? this.model.draft.variables.find((variable) => variable.name === name)!;
      if (known.role === 'series') { if (one.between) between.set(name, one.between); continue; }
      if (known.role === 'flow' || known.role === 'auxiliary') cut.add(name);
      if (holdsDates(one.raw, this.elementNames(known, elements))) {
        dated.set(name, one.between ?? 'linear');
        if (!one.between || !one.outside) this.fault('field.missing', one.path.slice(0, 2), `${name} is given over time and needs between and outside`, 'add between: step | linear | log and outside: hold | refuse | trend');
      }
    }
    return elements.size < this.model.draft.dimensions.length ? undefined : { elements, cut, dated, between };
  }

  /** Elements of the dimensions a variable is declared for; of all where that is inferred. */
  private elementNames(known: VariableDraft, elements: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
    const dims = known.dimensions?.map((dim) => dim.text) ?? [...elements.keys()];
    return new Set(dims.flatMap((dim) => elements.get(dim) ?? []));
  }

  private input(compiled: CompiledModel, given: ReadonlyMap<string, Given>, horizon: { t0: number; steps: number } | undefined): RunInput | undefined {
    const { t0, steps } = horizon ?? { t0: 0, steps: 0 };
    const { checked, lowered } = compiled;
    const { system, slots } = lowered;
    const dt = 1 / this.n;
    const rows = steps + 1;
    let cells = 0;
    for (const slot of system.slots) {
      if (slot.size > elementLimit) this.fault('limit.exceeded', ['tables'], `${slot.name} has ${slot.size} elements, the limit is ${elementLimit}`, 'use fewer elements');
      cells += slot.storage === 'row' ? slot.size * rows : slot.size;
    }
    const pairs = system.step.reduce((sum, equation) => (equation.kind === 'surviving' ? sum + (system.slots[equation.target]!.size * steps * steps) / 2 : sum), 0);
    if (pairs > survivalLimit) this.fault('limit.exceeded', ['horizon'], `the run follows ${Math.round(pairs / 1e6)} million ages of vintages, the limit is ${survivalLimit / 1e6} million`, 'use a longer step or a shorter horizon');
    if (cells > cellLimit) this.fault('limit.exceeded', ['horizon'], `the run has ${cells} values, the limit is ${cellLimit}`, 'use a longer step, a shorter horizon or fewer elements');
    if (this.problems.some((problem) => problem.code === 'limit.exceeded')) return undefined;

    const constants = new Map<number, Float64Array>();
    const series = new Map<number, Float64Array>();
    const seriesHalf = new Map<number, Float64Array>();
    const points = new Map<string, { curves: PointCurve[]; between: Between; outside: Outside }>();
    for (const [name, variable] of checked.scope.variables) {
      const { draft } = variable;
      if (draft.role !== 'input' && draft.role !== 'parameter' && draft.role !== 'series') continue;
      const dims = writtenDimensions(variable);
      const elementsOf = (dim: string): readonly string[] => checked.scope.dimensions.get(dim)!;
      const grid: Grid = { dims, elements: dims.map(elementsOf) };
      const cells = writtenCells(dims, variable.dims, (dim) => elementsOf(dim).length);
      const one = given.get(name) ?? this.fromModel(name);
      const declared = this.declared.get(name);
      const problems: Problem[] = [];
      if (!one) { this.fault('value.missing', ['assumptions'], `${name} has no value`, `add ${name}: "… ${variable.unit.text}" under ${draft.role === 'series' ? 'series' : 'assumptions'}`); continue; }
      this.cite(one.source);
      const bare: Bare = one.bare === 'declared' ? { in: variable.unit } : one.bare === 'ratios-only' ? 'ratios-only' : { in: one.bare };
      const context: ReadContext = { name, unit: variable.unit, bare, n: this.n, problems };
      if (draft.role === 'series') {
        const written = readPoints(this.untabled(one, grid), grid, checked.scope.against.get(name), context, one.path);
        const curves = written && cells ? Array.from(cells, (cell) => written[cell]!) : written;
        const outside = one.outside ?? declared?.declaration.outside ?? 'hold';
        if (curves) {
          // A fold-rate is kept as its logarithm, so a straight line in the logarithm is a straight line in what is kept.
          const between = variable.unit.fold && draft.between === 'log' ? 'linear' : draft.between;
          points.set(name, { curves, between, outside });
          this.inRange(name, variable.unit, curves.flatMap((curve) => curve.y), one.path, problems);
          const unfit = draft.between === 'log' && !variable.unit.fold ? curves.flatMap((curve) => curve.y).find((value) => value <= 0) : undefined;
          if (unfit !== undefined) problems.push({ code: 'value.out-of-range', severity: 'error', path: one.path, message: `${name} has the point ${unfit}, and between: log needs points above 0`, hint: 'use between: linear, or a small number instead of 0' });
          const slot = slots.get(name);
          if (slot !== undefined && horizon) {
            series.set(slot, this.sampled(name, curves, between, outside, t0, dt, rows, 0, one.path, problems));
            if (system.method === 'rk4') seriesHalf.set(slot, this.sampled(name, curves, between, outside, t0, dt, steps, 0.5, one.path, problems));
          }
        }
      } else {
        const written = readArray(this.untabled(one, grid), grid, context, one.path);
        const values = written && cells ? Float64Array.from(cells, (cell) => written[cell]!) : written;
        if (values) {
          this.inRange(name, variable.unit, [...values], one.path, problems);
          constants.set(slots.get(name)!, values);
        }
      }
      this.problems.push(...problems.map((problem) => (one.from === 'model' ? this.model.locate({ ...problem, model: declared!.file.model }) : tabled(problem, one, grid, name))));
    }
    if (this.failed() || !horizon) return undefined;
    const curves = lowered.curves.map((name) => points.get(name)!.curves);
    const histories = lowered.histories.map(({ series: name, factor, slot }) => {
      const { axes } = system.slots[slot]!;
      const own = checked.scope.variables.get(name)!.dims.map((dim) => system.axes.findIndex((axis) => axis.name === dim));
      return this.history(points.get(name)!, factor, cellsOf(axes, own, system.axes.map((axis) => axis.size)), t0, dt);
    });
    return { steps, dt, t0, constants, series, curves, histories, ...(system.method === 'rk4' ? { seriesHalf } : {}) };
  }

  private fromModel(name: string): Given | undefined {
    const found = this.declared.get(name);
    if (!found) return undefined;
    const { declaration, path } = found;
    const key = declaration.points !== undefined ? 'points' : declaration.value !== undefined ? 'value' : declaration.default !== undefined ? 'default' : undefined;
    if (key === undefined) return undefined;
    return { raw: declaration[key], path: [...path, key], bare: 'declared', from: 'model', source: declaration.source, outside: declaration.outside };
  }

  /** A table's column lists rows of one dimension; for a variable with several, that dimension comes first only if it is the outer one. */
  private untabled(given: Given, grid: Grid): unknown {
    if (given.path[0] !== 'tables') return given.raw;
    const dim = String(given.path[1]);
    const level = grid.dims.indexOf(dim);
    if (level <= 0) return given.raw;
    // An inner dimension: row → outer element → value becomes outer element → row → value.
    const rows = Object.entries(given.raw as Record<string, unknown>);
    const turned = (depth: number, chosen: readonly string[]): unknown => {
      const outer = grid.elements[depth]!;
      if (depth === level) return Object.fromEntries(rows.flatMap(([row, value]) => { const inner = within(value, chosen, grid); return inner === undefined ? [] : [[row, inner]]; }));
      return Object.fromEntries(outer.map((element) => [element, turned(depth + 1, [...chosen, element])]));
    };
    return turned(0, []);
  }

  private inRange(name: string, unit: Unit, values: readonly number[], path: Path, problems: Problem[]): void {
    const found = this.declared.get(name);
    if (!found?.declaration.range) return;
    const context: ReadContext = { name, unit, bare: { in: unit }, n: this.n, problems: [] };
    const range = readRange(found.declaration.range, context, found.path);
    if (!range) { problems.push(...context.problems.map((problem) => this.model.locate({ ...problem, model: found.file.model }))); return; }
    const wrong = firstOutside(values, range, context);
    if (wrong === undefined) return;
    problems.push({ code: 'value.out-of-range', severity: 'error', path, message: `${name} is ${wrong} ${unit.text}, outside its range ${found.declaration.range.join(' to ')}`, hint: `the range is stated in ${found.file.model}` });
  }

  private sampled(name: string, curves: readonly PointCurve[], between: Between, outside: Outside, t0: number, dt: number, rows: number, shift: number, path: Path, problems: Problem[]): Float64Array {
    const size = curves.length;
    const out = new Float64Array(rows * size);
    for (let row = 0; row < rows; row++) {
      const at = t0 + (row + shift) * dt;
      for (let cell = 0; cell < size; cell++) {
        const value = sampleSeries(curves[cell]!, at, between, outside);
        if (value === undefined) {
          problems.push({ code: 'time.horizon', severity: 'error', path, message: `${name} has no value at ${Number(at.toFixed(4))}: its points end before the horizon does, and outside is refuse`, hint: 'add points, or state outside: hold or trend' });
          return out;
        }
        out[row * size + cell] = value;
      }
    }
    return out;
  }

  /** Additions on the model's steps before its first instant, newest first, back to the series' first point; `cells` are the series' own for each element. */
  private history({ curves, between }: { curves: readonly PointCurve[]; between: Between }, factor: number, cells: readonly number[], t0: number, dt: number): Float64Array {
    const first = Math.min(...curves.map((curve) => curve.x[0] ?? t0));
    const count = Math.max(0, Math.floor((t0 - first) / dt + 1e-6));
    const size = cells.length;
    const out = new Float64Array(count * size);
    for (let i = 1; i <= count; i++) {
      const at = t0 - i * dt;
      for (let cell = 0; cell < size; cell++) {
        const curve = curves[cells[cell]!]!;
        if (curve.x.length === 0 || at < curve.x[0]! - 1e-9) continue;
        out[(i - 1) * size + cell] = factor * (sampleSeries(curve, at, between, 'hold') ?? 0);
      }
    }
    return out;
  }

  private cite(source: string | readonly string[] | undefined): void {
    for (const id of typeof source === 'string' ? [source] : source ?? []) this.cited.add(id);
  }
}

/** For each element over `axes`, the index of the element over `own`, some of these axes; row-major. */
function cellsOf(axes: readonly number[], own: readonly number[], sizes: readonly number[]): readonly number[] {
  let cells = [{ cell: 0 }];
  for (const axis of axes) {
    const size = sizes[axis]!;
    cells = cells.flatMap(({ cell }) => Array.from({ length: size }, (_, element) => ({ cell: own.includes(axis) ? cell * size + element : cell })));
  }
  return cells.map(({ cell }) => cell);
}

/** The value for the chosen outer elements; one that does not name them holds for all. */
function within(value: unknown, chosen: readonly string[], grid: Grid): unknown {
  return chosen.reduce((rest, element, depth) => (isMapping(rest) && Object.keys(rest).some((key) => grid.elements[depth]!.includes(key)) ? rest[element] : rest), value);
}

/** A problem of a table's value, at its row and column. */
function tabled(problem: Problem, given: Given, grid: Grid, name: string): Problem {
  if (given.path[0] !== 'tables' || problem.file !== undefined) return problem;
  const [tables, dim, ...rest] = problem.path;
  const level = Math.max(0, grid.dims.indexOf(String(dim)));
  const row = rest[level];
  const path = row === undefined ? [tables!, dim!] : [tables!, dim!, row, name, ...rest.slice(0, level), ...rest.slice(level + 1)];
  return { ...problem, path };
}
