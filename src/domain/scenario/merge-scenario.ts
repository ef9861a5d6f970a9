import type { ScenarioFile } from './scenario-file.ts';

/**
 * Merges a scenario over its parent. Entries are replaced by name as a whole; tables merge by row, then column; the horizon
 * by field; lists are replaced whole; null removes. A null under assumptions or series removes the parent's value of that
 * name from all three sections; the rows of a table stay, since they name the elements of its dimension. A value that the
 * child gives in a series or a table removes the parent's value from every section that would win: assumptions win over
 * series, series over tables. A value for one element, `x[abilene]`, is an entry of its own until the child
 * gives `x`. A child's value makes its input certain, unless the child states its distribution too; a null under `uncertain`
 * stays, since it makes an input certain that the model holds for uncertain. Fields about the scenario itself (scenario,
 * title, summary, findings, expect, analyses) are not inherited. The result
 * has no `extends`, and no null elsewhere.
 *
 * A chain is merged from the oldest: `chain.reduce(mergeScenarios)`. The caller checks that `model` does not change.
 */
export function mergeScenarios(parent: ScenarioFile, child: ScenarioFile): ScenarioFile {
  const removed = [...namesOf(child.assumptions, isNull), ...namesOf(child.series, isNull)];
  const columns = columnsIn(child);
  const elsewhere = [...namesOf(child.series, isValue), ...columns];
  // A value for the whole variable replaces those of its elements, wherever it stands.
  const kept = withoutElements(parent.assumptions, [...removed, ...elsewhere, ...namesOf(child.assumptions, isValue)]);
  return defined({
    format: child.format ?? parent.format,
    scenario: child.scenario,
    title: child.title,
    summary: child.summary,
    findings: child.findings,
    model: child.model ?? parent.model,
    as_of: child.as_of ?? parent.as_of,
    horizon: child.horizon && parent.horizon ? { ...parent.horizon, ...child.horizon } : (child.horizon ?? parent.horizon),
    assumptions: both(without(kept, [...removed, ...elsewhere]), child.assumptions, byName),
    series: both(without(parent.series, [...removed, ...columns]), child.series, byName),
    tables: both(withoutColumns(parent.tables, removed), child.tables, (a, b) =>
      byName(a, b, (rows, newRows) => byName(rows, newRows, byName)),
    ),
    figures: both(parent.figures, child.figures, byName),
    uncertain: mergedUncertain(parent, child, [
      ...namesOf(child.assumptions, () => true),
      ...namesOf(child.series, () => true),
      ...columns,
    ]),
    correlations: child.correlations ?? parent.correlations,
    report: child.report ?? parent.report,
    history: child.history ?? parent.history,
    expect: child.expect,
    analyses: child.analyses,
    sources: both(parent.sources, child.sources, byName),
  });
}

/** The parent's distributions of inputs that the child gives no value, and the child's. */
function mergedUncertain(parent: ScenarioFile, child: ScenarioFile, given: readonly string[]): ScenarioFile['uncertain'] {
  if (parent.uncertain === undefined) return child.uncertain;
  return { ...withoutGiven(parent.uncertain, given), ...child.uncertain };
}

/** The distributions of inputs other than these: of a variable `x` those of its elements and points go too. */
export function withoutGiven<T>(uncertain: Readonly<Record<string, T>>, given: readonly string[]): Record<string, T> {
  const values = new Set(given);
  const kept = Object.entries(uncertain).filter(
    ([target]) => !values.has(/^[^[@]*/.exec(target)![0]) && !values.has(target.split('@')[0]!),
  );
  return Object.fromEntries(kept);
}

const isNull = (entry: unknown): boolean => entry === null;
const isValue = (entry: unknown): boolean => entry !== null;

function namesOf(section: Named | undefined, chosen: (entry: unknown) => boolean): readonly string[] {
  return Object.entries(section ?? {}).flatMap(([name, entry]) => (chosen(entry) ? [name] : []));
}

function columnsIn({ tables }: ScenarioFile): readonly string[] {
  const cells = Object.values(tables ?? {}).flatMap((rows) => Object.values(rows ?? {}));
  return cells.flatMap((row) => namesOf(row ?? {}, isValue)).filter(isVariable);
}

/** `source` in a row is the source of its values. */
const isVariable = (column: string): boolean => column !== 'source';

/** The tables without the columns of those names; the rows stay. */
export function withoutColumns(tables: ScenarioFile['tables'], names: readonly string[]): ScenarioFile['tables'] {
  const gone = names.filter(isVariable);
  if (tables === undefined || gone.length === 0) return tables;
  return mapValues(tables, (rows) => rows && mapValues(rows, (cells) => cells && without(cells, gone)));
}

function mapValues<V>(entries: Readonly<Record<string, V>>, change: (entry: V) => V): Record<string, V> {
  return Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, change(entry)]));
}

export function without<T extends object | undefined>(entries: T, names: readonly string[]): T {
  const gone = new Set(names);
  return entries && gone.size > 0 ? (Object.fromEntries(Object.entries(entries).filter(([name]) => !gone.has(name))) as T) : entries;
}

/** The assumptions without those of an element, `x[abilene]`, of the named variables. */
export function withoutElements(assumptions: ScenarioFile['assumptions'], names: readonly string[]): ScenarioFile['assumptions'] {
  const whole = new Set(names);
  const elements = Object.keys(assumptions ?? {}).filter((key) => key.includes('[') && whole.has(key.slice(0, key.indexOf('['))));
  return without(assumptions, elements);
}

type Named = Readonly<Record<string, unknown>>;

const noEntries: Named = {};

/** Sections of merged parents; they contain no null, so they need no cleaning. */
const inherited = new WeakSet<object>();

/** Marks a merged scenario as a shared parent. */
export function toBeExtended(merged: ScenarioFile): ScenarioFile {
  for (const section of Object.values(merged)) if (typeof section === 'object') inherited.add(section);
  return merged;
}

/** Applies `merge` where either side has the field; an absent side counts as empty. */
function both<T extends object>(parent: T | undefined, child: T | undefined, merge: (parent: T, child: T) => object): T | undefined {
  if (child === undefined && (parent === undefined || inherited.has(parent))) return parent;
  return merge(parent ?? ({} as T), child ?? ({} as T)) as T;
}

/**
 * Without `inner` an entry is replaced whole; with it, two entries of one name are merged. Where the child changes nothing
 * the parent object itself is returned, so that caches by identity hit.
 */
function byName(parent: Named, child: Named, inner?: (parent: Named, child: Named) => Named): Named {
  if (Object.keys(child).length === 0 && inherited.has(parent)) return parent;
  const entries: Named = { ...parent, ...child };
  const merged: Record<string, unknown> = {};
  let same = true;
  for (const name of Object.keys(entries)) {
    const old = Object.hasOwn(parent, name) ? parent[name] : undefined;
    const entry = entries[name] ?? undefined;
    const kept =
      entry === undefined || inner === undefined ? entry : inner((old ?? {}) as Named, entry === old ? noEntries : (entry as Named));
    same &&= kept === old;
    if (kept !== undefined) merged[name] = kept;
  }
  return same ? parent : merged;
}

function defined<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  const kept: Partial<T> = {};
  for (const name of Object.keys(fields) as (keyof T)[]) if (fields[name] !== undefined) kept[name] = fields[name];
  return kept as T;
}
