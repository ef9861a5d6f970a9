import type { Path } from '../../core/check/draft.ts';
import { nearest } from '../../core/did-you-mean.ts';
import type { Problem } from '../../core/problem.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import type { Figures } from '../catalog/figures.ts';
import { parseClaimTarget } from '../claims/claim-target.ts';
import { fault } from '../text/fault.ts';
import type { Between, Outside } from '../value/sample-series.ts';
import type { ScenarioFile } from './scenario-file.ts';
import { isMapping } from '../value/values.ts';
import { listed, withFigures } from '../model/given-figures.ts';
import type { Model } from '../model/model.ts';
import { draftNamed, once, type Given } from '../model/given.ts';

/** A value for some elements of a variable only, over what else is given for it: of a caller, under `x[abilene]`. */
export interface ElementGiven {
  readonly picks: readonly string[];
  readonly raw: unknown;
  readonly path: Path;
  readonly source?: Given['source'];
  readonly figures?: Given['figures'];
}

/** Every value a scenario gives, by variable. */
export interface GivenValues {
  readonly whole: ReadonlyMap<string, Given>;
  readonly elements: ReadonlyMap<string, readonly ElementGiven[]>;
}

/** Assumptions over series over tables, where a scenario and what it extends say differently; with the figures they name in place. */
export function givenValues(model: Model, scenario: ScenarioFile, figures: Figures, problems: Problem[]): GivenValues {
  const whole = new Map<string, Given>();
  const single: { readonly name: string; readonly one: ElementGiven }[] = [];
  const take = (name: string, given: Given, wrong: Problem | undefined): void => {
    if (wrong) problems.push(wrong);
    else whole.set(name, withFigures(given, name, figures, problems));
  };
  for (const { dim, column, given, at } of tableColumns(model, scenario, problems)) {
    take(column, given, notToBeGiven(model, column, at) ?? notInTable(model, column, dim, at) ?? twoTables(whole.get(column), column, dim, at));
  }
  for (const [name, entry] of Object.entries(scenario.series ?? {})) {
    if (entry === null) continue;
    const path = ['series', name];
    const given = once(entry, name, (): Given | Problem => {
      const unit = entry.unit === undefined ? undefined : parseUnit(entry.unit);
      if (unit && !unit.ok) return fault('unit.unknown', [...path, 'unit'], unit.message, unit.hint);
      return { raw: entry.points, path: [...path, 'points'], bare: unit?.unit ?? 'ratios-only', between: entry.between, outside: entry.outside, source: entry.source };
    });
    if ('code' in given) { problems.push(given); continue; }
    take(name, given, notToBeGiven(model, name, path));
  }
  for (const [key, entry] of Object.entries(scenario.assumptions ?? {})) {
    if (entry === null) continue;
    const path = ['assumptions', key];
    const { name, picks } = parseClaimTarget(key) ?? { name: key, picks: [] };
    const detailed = isMapping(entry) ? (entry as { value: unknown; between?: Between; outside?: Outside; source?: string }) : undefined;
    if (detailed && detailed.value === undefined) { problems.push(fault('field.missing', path, `the assumption ${name} has no value`, 'write value: …')); continue; }
    const given: Given = detailed
      ? once(detailed, key, () => ({ raw: detailed.value, path: [...path, 'value'], bare: 'ratios-only', between: detailed.between, outside: detailed.outside, source: detailed.source }))
      : { raw: entry, path, bare: 'ratios-only' };
    if (picks.length === 0) take(name, given, notToBeGiven(model, name, path));
    else {
      const { raw, path: at, source, figures: uses, unread } = withFigures(given, name, figures, problems);
      if (!unread) single.push({ name, one: { picks, raw, path: at, source, figures: uses } });
    }
  }
  const elements = new Map<string, ElementGiven[]>();
  for (const { name, one } of single) {
    const at = one.path.slice(0, 2);
    const wrong = notToBeGiven(model, name, at) ?? computed(model, name, whole, at);
    if (wrong) problems.push(wrong);
    else elements.set(name, [...(elements.get(name) ?? []), one]);
  }
  return { whole, elements };
}

interface Column {
  readonly dim: string;
  readonly column: string;
  readonly given: Given;
  readonly at: Path;
}

/** Rows of a table turned into columns: for each variable, row → value. */
function tableColumns(model: Model, scenario: ScenarioFile, problems: Problem[]): Column[] {
  const dims = model.draft.dimensions.map((dimension) => dimension.name);
  return Object.entries(scenario.tables ?? {}).flatMap(([dim, rows]) => {
    if (rows === null) return [];
    if (!dims.includes(dim)) {
      problems.push(fault('dimension.unknown', ['tables', dim], `${dim} is not a dimension of ${model.name}`, didYouMean(dim, dims), true));
      return [];
    }
    return once(rows, dim, () => columnsOf(dim, rows));
  });
}

function columnsOf(dim: string, rows: Readonly<Record<string, unknown>>): Column[] {
  const columns = new Map<string, [row: string, raw: unknown][]>();
  for (const [row, cells] of Object.entries(rows)) {
    for (const [column, raw] of Object.entries(cells ?? {})) {
      if (raw === null || column === 'source') continue;
      const known = columns.get(column);
      if (known) known.push([row, raw]);
      else columns.set(column, [[row, raw]]);
    }
  }
  const sources = rowSources(rows);
  return [...columns].map(([column, cells]): Column => {
    const own = new Map(cells.flatMap(([row]) => (sources.has(row) ? [[row, sources.get(row)!] as const] : [])));
    const given: Given = { raw: Object.fromEntries(cells), path: ['tables', dim], bare: 'ratios-only', ...(own.size > 0 ? { source: [...new Set([...own.values()].flatMap(listed))], rowSources: own } : {}) };
    return { dim, column, given, at: ['tables', dim, cells[0]![0], column] };
  });
}

/** What the rows of a table say of where their values come from. */
function rowSources(rows: Readonly<Record<string, unknown>>): ReadonlyMap<string, string | readonly string[]> {
  return new Map(Object.entries(rows).flatMap(([row, cells]) => {
    const source = isMapping(cells) ? cells['source'] : undefined;
    return typeof source === 'string' || Array.isArray(source) ? [[row, source as string | readonly string[]] as const] : [];
  }));
}

function notToBeGiven(model: Model, name: string, at: Path): Problem | undefined {
  const known = draftNamed(model, name);
  if (!known) return fault('name.unknown', at, `${model.name} has no variable ${name}`, didYouMean(name, model.draft.variables.map((variable) => variable.name)), true);
  if (known.role === 'stock') return fault('value.not-overridable', at, `${name} is a stock, which its flows fill`, 'set what its initial value or its flows rest on', true);
  return undefined;
}

function notInTable(model: Model, name: string, dim: string, at: Path): Problem | undefined {
  const dims = draftNamed(model, name)?.dimensions?.map(({ text }) => text);
  if (!dims || dims.includes(dim)) return undefined;
  return fault('dimension.mismatch', at, `${name} is not declared for ${dim}`, dims.length > 0 ? `it is declared for ${dims.join(', ')}` : 'set it under assumptions', true);
}

function twoTables(first: Given | undefined, name: string, dim: string, at: Path): Problem | undefined {
  if (!first) return undefined;
  return fault('field.conflict', at, `${name} stands in the table ${String(first.path[1])} and in the table ${dim}`, 'keep one of them, nested by the other dimension');
}

/** An equation gives way as a whole: it has no single elements to set. */
function computed(model: Model, name: string, whole: ReadonlyMap<string, Given>, at: Path): Problem | undefined {
  const role = draftNamed(model, name)?.role;
  if ((role !== 'flow' && role !== 'auxiliary') || whole.has(name)) return undefined;
  return fault('value.not-overridable', at, `${name} is computed, and one element of it cannot be set by itself`, `set ${name} as a whole, or what it rests on`, true);
}

function didYouMean(name: string, candidates: readonly string[]): string | undefined {
  const near = nearest(name, candidates);
  return near ? `did you mean ${near}` : undefined;
}
