import { append } from '../../core/append.ts';
import type { Path, VariableDraft } from '../../core/check/draft.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import type { Interpolation, Outside } from '../value/sample-series.ts';
import type { WrittenOwnDistribution } from '../uncertainty/distribution-file.ts';
import { readPlausible, type Plausible } from '../value/plausible.ts';
import type { StatedRange } from '../value/value-range.ts';
import { unlimitedWord } from '../value/values.ts';
import type { ModelPart, WrittenVariable } from './model-part.ts';
import { defaultOverTime, definitionsFirst, type OverTime, type VariableSection } from './sections.ts';

/** A value in a model file; bare numbers are in the declared unit. */
export interface DeclaredValue {
  readonly raw: unknown;
  readonly unit: string;
  /** The file that states it, and the path in it. */
  readonly model: string;
  readonly path: Path;
  readonly source: Sources;
}

/** What a value is held to be; bare numbers are in the declared unit. */
export interface DeclaredDistribution {
  readonly written: WrittenOwnDistribution;
  readonly unit: string;
  /** The file that states it, and the path in it. */
  readonly model: string;
  readonly path: Path;
}

/** The value of a series before its first point. */
export type DeclaredBefore = Omit<DeclaredValue, 'source'>;

type Sources = string | readonly string[] | undefined;

/**
 * The declarations of one variable in all files of an include tree, merged. Precedence: the definition over inputs of the
 * same name, the root over its includes; a field is taken from the first declaration that has it. Every range in the tree
 * applies.
 */
export interface Declaration {
  readonly title: string;
  readonly unit: string;
  readonly note?: string | undefined;
  readonly overTime: OverTime;
  readonly may_be?: 'none' | 'unlimited' | undefined;
  /** Of the points of a series. */
  readonly between?: Interpolation | undefined;
  readonly outside?: Outside | undefined;
  readonly before?: DeclaredBefore | undefined;
  readonly value?: DeclaredValue | undefined;
  readonly ranges: readonly StatedRange[];
  /** Whether a run that leaves the ranges is refused; else it is warned about. */
  readonly require: boolean;
  /** From the first file of the tree that states it. */
  readonly plausible?: Plausible | undefined;
  /** From the first file of the tree that states it. */
  readonly distribution?: DeclaredDistribution | undefined;
  /** Source of the value or of the equation. */
  readonly source: Sources;
}

/**
 * Whether a value of the variable may be unlimited: `may_be` says so, or the value is given (a default, or in place of an
 * equation) and the upper bound of every range is unlimited. A result that divides by zero is a fault even where it has no
 * upper bound.
 */
export function mayBeUnlimited({ may_be: mayBe, ranges }: Declaration, value: 'given' | 'computed'): boolean {
  const unbounded = ranges.length > 0 && ranges.every(({ bounds: [, high] }) => high === unlimitedWord);
  return mayBe === unlimitedWord || (value === 'given' && unbounded);
}

/** How a variable of a compiled model gets its value; one whose equation is cut is given. */
export function givenOrComputed({ role }: Pick<VariableDraft, 'role'>): 'given' | 'computed' {
  return role === 'input' || role === 'parameter' || role === 'series' ? 'given' : 'computed';
}

export type Declarations = ReadonlyMap<string, Declaration>;

/** From the first file that declares the category. */
export interface CategoryDeclaration {
  readonly title: string;
  readonly note?: string | undefined;
  readonly overTime: OverTime;
}

/** The declarations of a model and everything it includes, the root first. */
export function declarationsOf(variables: readonly WrittenVariable[]): Declarations {
  const named = new Map<string, WrittenVariable[]>();
  for (const section of definitionsFirst) {
    for (const written of variables) {
      if (written.section !== section) continue;
      append(named, written.name, written);
    }
  }
  return new Map([...named].map(([name, list]) => [name, merged(list)]));
}

export function categoriesOf(parts: readonly ModelPart[]): ReadonlyMap<string, CategoryDeclaration> {
  const named = new Map<string, CategoryDeclaration>();
  for (const { categories } of parts) {
    for (const { name, title, note } of categories)
      if (!named.has(name)) named.set(name, { title, note, overTime: defaultOverTime('categories') });
  }
  return named;
}

function merged(list: readonly WrittenVariable[]): Declaration {
  const first = list[0]!;
  const { section } = first;
  const declared = <K extends keyof WrittenVariable>(key: K): WrittenVariable[K] | undefined =>
    list.find((written) => written[key] !== undefined)?.[key];
  const value = list.filter((one) => canStandFor(one.section, section)).flatMap(stated)[0];
  return {
    title: first.title,
    unit: first.unit,
    note: declared('note'),
    overTime: declared('over_time') ?? defaultOverTime(section),
    may_be: declared('may_be'),
    ...(section === 'series' ? { between: first.between as Interpolation, outside: first.outside, before: beforeOf(first) } : {}),
    value,
    ranges: list.flatMap(rangeOf),
    require: list.some((written) => written.require === true),
    plausible: plausibleOf(first, list),
    distribution: list.flatMap(distributionOf)[0],
    source: value ? value.source : first.source,
  };
}

/** An equation needs no default; a default is a constant and cannot replace the points of a series. */
function canStandFor(stating: VariableSection, defining: VariableSection): boolean {
  return stating === defining || (stating === 'inputs' && defining === 'parameters');
}

function stated({ stated: value, unit, model, path, source }: WrittenVariable): DeclaredValue[] {
  return value === undefined ? [] : [{ raw: value.raw, unit, model, path: [...path, value.key], source }];
}

function beforeOf({ before, unit, model, path }: WrittenVariable): DeclaredBefore | undefined {
  return before === undefined ? undefined : { raw: before, unit, model, path: [...path, 'before'] };
}

function distributionOf({ distribution: written, unit, model, path }: WrittenVariable): DeclaredDistribution[] {
  return written === undefined ? [] : [{ written, unit, model, path: [...path, 'distribution'] }];
}

function rangeOf({ range, unit, model, path }: WrittenVariable): StatedRange[] {
  return range ? [{ bounds: range, unit, model, path }] : [];
}

/** In the unit of the definition. Faults are reported by the check of the file. */
function plausibleOf({ name, unit: own }: WrittenVariable, list: readonly WrittenVariable[]): Plausible | undefined {
  const stating = list.find((written) => written.plausible !== undefined);
  const unit = parseUnit(own);
  if (!stating || !unit.ok) return undefined;
  const { plausible, unit: stated, model, path } = stating;
  const { read } = readPlausible({ written: plausible!, unit: stated, path: [...path, 'plausible'] }, { name, unit: unit.unit, n: 12 });
  return { model, unit: stated, entries: read };
}
