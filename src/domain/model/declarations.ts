import type { Path } from '../../core/check/draft.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import type { Between, Outside } from '../value/sample-series.ts';
import { readPlausible, type Plausible } from '../value/plausible.ts';
import type { StatedRange } from '../value/value-range.ts';
import { unlimitedWord } from '../value/values.ts';
import type { ModelPart, WrittenVariable } from './model-part.ts';
import { defaultOverTime, definitionsFirst, type OverTime, type VariableSection } from './sections.ts';

/** A value as a model file states it: bare numbers are in the unit that stands beside it. */
export interface StatedValue {
  readonly raw: unknown;
  readonly unit: string;
  /** The file that states it, and where. */
  readonly model: string;
  readonly path: Path;
  readonly source: Sources;
}

type Sources = string | readonly string[] | undefined;

/**
 * What the files of one include tree say of a variable, taken together. The definition speaks before inputs of the same
 * name, the root before what it includes; what the first leaves out the next may say. Every range in the tree holds.
 */
export interface Declaration {
  readonly title: string;
  readonly unit: string;
  readonly note?: string | undefined;
  readonly overTime: OverTime;
  readonly may_be?: 'none' | 'unlimited' | undefined;
  /** Of the points of a series. */
  readonly between?: Between | undefined;
  readonly outside?: Outside | undefined;
  readonly value?: StatedValue | undefined;
  readonly ranges: readonly StatedRange[];
  /** The first that a file of the tree states. */
  readonly plausible?: Plausible | undefined;
  /** Of the value, or of the equation. */
  readonly source: Sources;
}

/** Whether a value of it may be unlimited: it says so, or every range in the tree ends so. */
export function mayBeUnlimited({ may_be: mayBe, ranges }: Declaration): boolean {
  return mayBe === unlimitedWord || (ranges.length > 0 && ranges.every(({ bounds: [, high] }) => high === unlimitedWord));
}

export type Declarations = ReadonlyMap<string, Declaration>;

/** What the first file that declares a category says of it. */
export interface CategoryDeclaration {
  readonly title: string;
  readonly note?: string | undefined;
  readonly overTime: OverTime;
}

/** Of a model and everything it includes, the root first. */
export function declarationsOf(variables: readonly WrittenVariable[]): Declarations {
  const named = new Map<string, WrittenVariable[]>();
  for (const section of definitionsFirst) {
    for (const written of variables) {
      if (written.section !== section) continue;
      const known = named.get(written.name);
      if (known) known.push(written);
      else named.set(written.name, [written]);
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
  const said = <K extends keyof WrittenVariable>(key: K): WrittenVariable[K] | undefined =>
    list.find((written) => written[key] !== undefined)?.[key];
  const value = list.filter((one) => canStandFor(one.section, section)).flatMap(stated)[0];
  return {
    title: first.title,
    unit: first.unit,
    note: said('note'),
    overTime: said('over_time') ?? defaultOverTime(section),
    may_be: said('may_be'),
    ...(section === 'series' ? { between: first.between as Between, outside: first.outside } : {}),
    value,
    ranges: list.flatMap(rangeOf),
    plausible: plausibleOf(first, list),
    source: value ? value.source : first.source,
  };
}

/** An equation needs no default, and a default is a constant: it cannot stand for the points of a series. */
function canStandFor(stating: VariableSection, defining: VariableSection): boolean {
  return stating === defining || (stating === 'inputs' && defining === 'parameters');
}

function stated({ stated: value, unit, model, path, source }: WrittenVariable): StatedValue[] {
  return value === undefined ? [] : [{ raw: value.raw, unit, model, path: [...path, value.key], source }];
}

function rangeOf({ range, unit, model, path }: WrittenVariable): StatedRange[] {
  return range ? [{ bounds: range, unit, model, path }] : [];
}

/** In the unit of the definition; what cannot be read is said where the file is checked. */
function plausibleOf({ name, unit: own }: WrittenVariable, list: readonly WrittenVariable[]): Plausible | undefined {
  const stating = list.find((written) => written.plausible !== undefined);
  const unit = parseUnit(own);
  if (!stating || !unit.ok) return undefined;
  const { plausible, unit: stated, model, path } = stating;
  const { read } = readPlausible({ written: plausible!, unit: stated, path: [...path, 'plausible'] }, { name, unit: unit.unit, n: 12 });
  return { model, unit: stated, entries: read };
}
