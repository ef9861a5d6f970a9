import type { Compounding, Variable } from '../../core/check/scope.ts';
import { mismatch } from '../../core/check/mismatch.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { convertQuantity } from '../../core/units/convert-quantity.ts';
import type { Unit } from '../../core/units/unit.ts';
import { elementLabel, writtenCells, writtenDimensions } from '../value/element-order.ts';
import type { Figures } from '../catalog/figures.ts';
import { pickedCells, pickElements } from '../value/pick-elements.ts';
import { readPoints, type PointCurve } from '../value/points.ts';
import type { ReadRange } from '../value/value-range.ts';
import { gridSize, holdsDates, readArray, readNumber, type AboutElement, type Bare, type Grid, type ReadContext } from '../value/values.ts';
import { singleValueHint, type ElementsElsewhere } from './elements-elsewhere.ts';
import { elementNames } from './variant.ts';
import { modelBefore, type Given, type GivenBefore } from '../model/given.ts';
import type { Assignments, ElementAssignment } from '../scenario/assignments.ts';
import { columnValues, inColumn } from '../scenario/table-column.ts';
import { absentElements } from '../scenario/table-rows.ts';
import { outOfRange, unfitValue } from './unfit-value.ts';
import { maxListed } from '../text/document-limits.ts';
import { withoutUnits } from './without-units.ts';
import { mayBeUnlimited } from '../model/declarations.ts';
import type { Model } from '../model/model.ts';

/** The context in which a plan reads values. */
export interface PlanContext {
  readonly model: Model;
  readonly assignments: Assignments;
  readonly figures: Figures;
  readonly dimensions: ReadonlyMap<string, readonly string[] | undefined>;
  readonly against: ReadonlyMap<string, Unit>;
  /** Rates that compound over the period of their unit. */
  readonly compounds: ReadonlyMap<string, Compounding>;
  /** Steps per year. */
  readonly n: number;
  /** First and last instant, in years. */
  readonly span: readonly [number, number];
}

/** The values of one variable, one per cell in the model's order of dimensions: numbers, or points over time. */
export interface VariableValues {
  readonly constants?: Float64Array;
  readonly curves?: readonly PointCurve[];
  /** Each with its model file, where the value is the model's. */
  readonly problems: readonly Problem[];
  /** The problems that concern one element. */
  readonly about: ReadonlyMap<Problem, AboutElement>;
}

export function readVariable(
  variable: Variable,
  given: Given | undefined,
  settings: readonly ElementAssignment[],
  ranges: readonly ReadRange[],
  planContext: PlanContext,
): VariableValues {
  return new VariableReader(variable, ranges, planContext).read(given, settings);
}

class VariableReader {
  private readonly variable: Variable;
  private readonly ranges: readonly ReadRange[];
  private readonly planContext: PlanContext;
  private readonly name: string;
  /** Dimensions in the order of `for`. */
  private readonly grid: Grid;
  private readonly about = new Map<Problem, AboutElement>();
  private knownElsewhere: ElementsElsewhere | undefined;
  /** Row → its problem, shared by all elements of the other dimensions. */
  private readonly lackingRows = new Map<string, Problem>();

  constructor(variable: Variable, ranges: readonly ReadRange[], planContext: PlanContext) {
    this.variable = variable;
    this.ranges = ranges;
    this.planContext = planContext;
    this.name = variable.draft.name;
    const dims = writtenDimensions(variable);
    this.grid = { dims, elements: dims.map((dim) => this.elementsOf(dim)) };
  }

  read(given: Given | undefined, settings: readonly ElementAssignment[]): VariableValues {
    const problems: Problem[] = [];
    const before = this.modelBefore(problems);
    const whole = given && this.whole(given, before, problems);
    const cells: (number | PointCurve | undefined)[] = whole?.cells ?? new Array<undefined>(gridSize(this.grid)).fill(undefined);
    // A list of elements that do not exist may be as long as its text.
    const set = settings.flatMap((setting) =>
      problems.length > maxListed ? [] : [this.setting(setting, whole ? whole.before : before, problems)],
    );
    for (const { at, value } of set) for (const cell of at) cells[cell] = value;
    if (!given && (settings.length === 0 || cells.includes(undefined))) problems.push(this.missing());
    const { about } = this;
    if (problems.length > 0 || cells.includes(undefined)) return { problems, about };
    return this.overTime
      ? { curves: cells as PointCurve[], problems, about }
      : { constants: Float64Array.from(cells as number[]), problems, about };
  }

  private get overTime(): boolean {
    return this.variable.draft.role === 'series';
  }

  private elementsOf(dim: string): readonly string[] {
    return this.planContext.dimensions.get(dim)!;
  }

  private missing(): Problem {
    const { unit } = this.variable;
    return {
      ...fault(
        'value.missing',
        ['assumptions'],
        `${this.name} has no value`,
        `add ${this.name}: "… ${unit.text}" under ${this.overTime ? 'series' : 'assumptions'}`,
      ),
      about: this.name,
    };
  }

  /** The value that the model declares before the first point of a series. */
  private modelBefore(problems: Problem[]): number | undefined {
    const { variable, planContext } = this;
    const stated = this.overTime ? modelBefore(planContext.model.declarations.get(this.name), variable.unit) : undefined;
    if (!stated) return undefined;
    const found: Problem[] = [];
    const value = this.before(stated, found);
    problems.push(...found.map((problem) => ({ ...problem, model: stated.model! })));
    return value;
  }

  /** Legal at 0 for `between: log` too: nothing is interpolated to it. */
  private before(stated: GivenBefore, problems: Problem[]): number | undefined {
    const value = readNumber(stated.raw, this.context(stated, problems), stated.path);
    const refused = value === undefined ? undefined : outOfRange(this.variable, [value], this.ranges, stated.path);
    if (refused) problems.push(refused);
    return value;
  }

  /** Every cell in the model's order, undefined with problems, and the value before the first points. */
  private whole(
    given: Given,
    before: number | undefined,
    problems: Problem[],
  ): { readonly cells: (number | PointCurve)[] | undefined; readonly before: number | undefined } {
    const { variable, grid } = this;
    if (given.open) {
      const cells = new Array<number | PointCurve>(gridSize(grid)).fill(this.overTime ? throughout(NaN, this.planContext.span) : NaN);
      return { cells, before };
    }
    const found: Problem[] = [];
    const told = new Map<Problem, AboutElement>();
    const atElement = (about: AboutElement, problem: Problem): Problem => {
      const better = about.kind === 'missing' && given.section !== 'assumptions' ? this.missingInRow(about) : undefined;
      told.set(better ?? problem, about);
      return better ?? problem;
    };
    const absent = given.model === undefined ? undefined : absentElements(this.planContext.model, this.planContext.assignments.rows);
    const wrongUnit = this.statedUnit(given);
    const written = wrongUnit
      ? undefined
      : this.values(columnValues(given, grid), grid, given, { ...this.context(given, found), absent, atElement }, given.path);
    if (wrongUnit) found.push(wrongUnit);
    const order = writtenCells(grid.dims, variable.dims, (dim) => this.elementsOf(dim).length);
    const cells = written && (order ? Array.from(order, (cell) => written[cell]!) : written);
    if (cells) found.push(...this.unfitCells(cells, given.path));
    const own = this.overTime && given.before && !wrongUnit ? this.before(given.before, found) : before;
    const atRows = new Set(this.lackingRows.values());
    for (const problem of withoutUnits([...new Set(found)], this.name, variable.unit.text, given)) {
      const placed = atRows.has(problem) ? problem : this.placed(problem, given);
      const about = told.get(problem);
      if (about) this.about.set(placed, about);
      problems.push(placed);
    }
    return { cells: own === undefined ? cells : cells?.map((cell) => startingFrom(cell, own)), before: own };
  }

  /** A missing value is a problem of its table row, where the scenario's table lists the elements. */
  private missingInRow({ dim, element }: AboutElement): Problem | undefined {
    if (!this.planContext.assignments.rows.has(dim)) return undefined;
    const key = JSON.stringify([dim, element]);
    const problem = this.lackingRows.get(key) ?? {
      ...fault(
        'value.missing',
        ['tables', dim, element],
        `${this.name} has no value for ${element}`,
        `add ${this.name}: "… ${this.variable.unit.text}" to the row ${element} of tables: ${dim}`,
        true,
      ),
      about: this.name,
    };
    this.lackingRows.set(key, problem);
    return problem;
  }

  private placed(problem: Problem, { model, section }: Given): Problem {
    if (model !== undefined) return { ...problem, model };
    return section === 'tables' ? inColumn(problem, this.grid, this.name) : problem;
  }

  /** An override of some elements: the cells and the one value they take. */
  private setting(
    given: ElementAssignment,
    before: number | undefined,
    problems: Problem[],
  ): { at: readonly number[]; value: number | PointCurve | undefined } {
    const { picks, raw, path } = given;
    const { dims } = this.variable;
    const elements = dims.map((dim) => this.elementsOf(dim));
    const found = pickElements(this.name, picks, dims, elements);
    if (!('picked' in found)) {
      const elsewhere = dims.length > 0 ? undefined : singleValueHint(this.name, picks, this.elsewhere());
      problems.push(fault('dimension.element', path, found.message, elsewhere ?? found.hint, true));
      return { at: [], value: undefined };
    }
    const own: Problem[] = [];
    const value = this.values(raw, { dims: [], elements: [] }, given, this.context(given, own), path)?.[0];
    problems.push(...own, ...(value === undefined ? [] : this.unfit([value], path, `${this.name}[${picks.join(', ')}]`)));
    const start = this.overTime && given.before ? this.before(given.before, problems) : before;
    return { at: pickedCells(found.picked, elements), value: value === undefined ? undefined : startingFrom(value, start) };
  }

  private elsewhere(): ElementsElsewhere {
    return (this.knownElsewhere ??= this.findElsewhere());
  }

  private findElsewhere(): ElementsElsewhere {
    const { assignments, dimensions } = this.planContext;
    const givable = [...assignments.drafts].flatMap(([name, { role, dimensions: dims }]) =>
      ['input', 'parameter', 'series'].includes(role) && dims ? [{ name, dims: dims.map(({ text }) => text) }] : [],
    );
    return { dimensions, givable };
  }

  private context(given: Pick<Given, 'bare'>, problems: Problem[]): ReadContext {
    const bare: Bare = given.bare === 'ratios-only' ? 'ratios-only' : { in: given.bare };
    const { compounds, model, n } = this.planContext;
    const { name } = this;
    const declared = model.declarations.get(name);
    const unlimited = declared !== undefined && mayBeUnlimited(declared, 'given');
    return { name, unit: this.variable.unit, bare, n, problems, unlimited, compounds: compounds.get(name) };
  }

  /** Numbers or points as written, in the order of `for`; a constant among curves is a constant curve. */
  private values(raw: unknown, grid: Grid, given: Given, context: ReadContext, path: Given['path']): (number | PointCurve)[] | undefined {
    const { draft } = this.variable;
    const declared = this.planContext.assignments.drafts.get(this.name)!;
    if (this.overTime && (declared.role === 'series' || holdsDates(given.raw, elementNames(draft, this.planContext.dimensions)))) {
      return readPoints(raw, grid, this.planContext.against.get(this.name), context, path);
    }
    const numbers = readArray(raw, grid, context, path);
    return numbers && Array.from(numbers, (value) => (this.overTime ? throughout(value, this.planContext.span) : value));
  }

  /** Reports a wrong series unit once, in place of one problem per number. */
  private statedUnit({ bare, path, model }: Given): Problem | undefined {
    const { unit } = this.variable;
    if (bare === 'ratios-only' || model !== undefined || convertQuantity({ value: 1, unit: bare }, unit, { mayOmitKinds: true }).ok)
      return undefined;
    const { code, hint } = mismatch(bare, unit);
    return fault(code, [...path.slice(0, -1), 'unit'], `${this.name} is in ${unit.text}, but its points are stated in ${bare.text}`, hint);
  }

  /** The first cell that does not fit, by the name of its element where another one fits. */
  private unfitCells(cells: readonly (number | PointCurve)[], path: Given['path']): Problem[] {
    const all = this.unfit(cells, path);
    if (all.length === 0 || cells.length === 1) return all;
    const { dims } = this.variable;
    const wrong = cells.map((cell) => this.unfit([cell], path).length > 0);
    const first = wrong.indexOf(true);
    const elements = dims.map((dim) => this.elementsOf(dim));
    return this.unfit([cells[first]!], path, wrong.includes(false) ? `${this.name}${elementLabel(dims, elements, first)}` : this.name);
  }

  private unfit(cells: readonly (number | PointCurve)[], path: Given['path'], subject = this.name): Problem[] {
    const values = cells.flatMap((cell) => (typeof cell === 'number' ? [cell] : cell.y));
    const { draft } = this.variable;
    if (draft.role === 'series' && draft.between !== 'step' && cells.some((cell) => typeof cell !== 'number' && isPartlyUnlimited(cell))) {
      const message = `${subject} is unlimited at one of its points, and no line leads there from the next`;
      return [fault('value.out-of-range', path, message, 'state between: step')];
    }
    const unfit = unfitValue(this.variable, values, this.ranges, path, subject);
    return unfit ? [unfit] : [];
  }
}

function isPartlyUnlimited({ y }: PointCurve): boolean {
  return y.includes(Infinity) && y.some((value) => value !== Infinity);
}

/** A curve through points, with its value before the first; a value for all dates has nothing before it. */
function startingFrom(cell: number | PointCurve, before: number | undefined): number | PointCurve {
  return before === undefined || typeof cell === 'number' || cell.throughout === true ? cell : { ...cell, before };
}

/** A constant curve over the whole run. */
export function throughout(value: number, [from, to]: PlanContext['span']): PointCurve {
  return { x: [from, to], y: [value, value], throughout: true };
}
