import { append } from '../../core/append.ts';
import type { Path } from '../../core/check/draft.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import { sourceIds } from '../catalog/sources.ts';
import { parseClaimTarget } from '../claims/claim-target.ts';
import type { Given } from '../model/given.ts';
import type { Interpolation, Outside } from '../value/sample-series.ts';
import { isMapping } from '../value/values.ts';
import { isCurveText } from './curve-text.ts';
import type { ScenarioFile } from './scenario-file.ts';

/** A value that a scenario states for a variable, or for some elements of it. */
export interface StatedValue extends Given {
  readonly name: string;
  readonly section: 'assumptions' | 'series' | 'tables';
  /** The elements it sets, as in `x[abilene]`; empty for the whole variable. */
  readonly picks: readonly string[];
  /** Where to report a problem of the whole entry. */
  readonly at: Path;
  /** For a table's column: the dimension of its rows. */
  readonly dim?: string;
  /** A fault of the entry itself, independent of the model. */
  readonly wrong?: Problem;
}

type Sources = string | readonly string[] | undefined;

/**
 * Every value a scenario states, in ascending precedence: columns of tables, series, assumptions. The only reader of the
 * three sections.
 */
export function statedValues({
  tables,
  series,
  assumptions,
}: Pick<ScenarioFile, 'tables' | 'series' | 'assumptions'>): readonly StatedValue[] {
  return [
    ...Object.entries(tables ?? {}).flatMap(([dim, rows]) => (rows === null ? [] : columnsOf(dim, rows))),
    ...Object.entries(series ?? {}).flatMap(([name, entry]) => (entry === null ? [] : [seriesValue(name, entry)])),
    ...Object.entries(assumptions ?? {}).flatMap(([key, entry]) => (entry === null ? [] : [assumedValue(key, entry)])),
  ];
}

/** By dimension, the rows of its table: they name its elements. */
export function tableRows({ tables }: Pick<ScenarioFile, 'tables'>): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(tables ?? {}).flatMap(([dim, rows]) =>
      rows === null ? [] : [[dim, Object.entries(rows).flatMap(([row, cells]) => (cells === null ? [] : [row]))] as const],
    ),
  );
}

function seriesValue(name: string, entry: NonNullable<NonNullable<ScenarioFile['series']>[string]>): StatedValue {
  const at = ['series', name];
  const unit = entry.unit === undefined ? undefined : parseUnit(entry.unit);
  const bare = unit?.ok ? unit.unit : 'ratios-only';
  return {
    name,
    section: 'series',
    picks: [],
    at,
    raw: entry.points,
    path: [...at, 'points'],
    bare,
    between: entry.between,
    outside: entry.outside,
    before: beforeOf(entry.before, at, bare),
    sources: sourceIds(entry.source),
    why: entry.why,
    ...(unit?.ok === false ? { wrong: fault('unit.unknown', [...at, 'unit'], unit.message, unit.hint) } : {}),
  };
}

interface DetailedAssumption {
  readonly value?: unknown;
  readonly between?: Interpolation;
  readonly outside?: Outside;
  readonly before?: number | string;
  readonly source?: Sources;
  readonly why?: string;
}

function assumedValue(key: string, entry: unknown): StatedValue {
  const at = ['assumptions', key];
  const { name, picks } = parseClaimTarget(key) ?? { name: key, picks: [] };
  const shared = { name, section: 'assumptions', picks, at, bare: 'ratios-only' } as const;
  if (!isMapping(entry)) return { ...shared, raw: entry, path: at, sources: [], ...curveOutOfPlace(name, entry, at) };
  const { value, between, outside, before, source, why } = entry as DetailedAssumption;
  return {
    ...shared,
    raw: value,
    path: [...at, 'value'],
    between,
    outside,
    before: beforeOf(before, at, shared.bare),
    sources: sourceIds(source),
    why,
    ...(value === undefined
      ? { wrong: fault('field.missing', at, `the assumption ${name} has no value`, 'write value: …') }
      : curveOutOfPlace(name, value, [...at, 'value'])),
  };
}

function curveOutOfPlace(name: string, raw: unknown, path: Path): Pick<StatedValue, 'wrong'> {
  if (!isCurveText(raw)) return {};
  const hint = `write series: { ${name}: { points: ${raw.trim()} } }`;
  return { wrong: fault('value.unreadable', path, `the points of a series read a curve, and ${name} is an assumption here`, hint) };
}

function beforeOf(raw: unknown, at: Path, bare: Given['bare']): Given['before'] {
  return raw === undefined ? undefined : { raw, path: [...at, 'before'], bare };
}

/** Turns the rows of a table into columns: for each variable, row → value. */
function columnsOf(dim: string, rows: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>): readonly StatedValue[] {
  const columns = new Map<string, [row: string, raw: unknown][]>();
  for (const [row, cells] of Object.entries(rows)) {
    for (const [column, raw] of Object.entries(cells ?? {})) {
      if (raw === null || column === 'source') continue;
      append(columns, column, [row, raw]);
    }
  }
  const sources = new Map(
    Object.entries(rows).flatMap(([row, cells]) => {
      const source = cells?.['source'];
      return typeof source === 'string' || Array.isArray(source) ? [[row, sourceIds(source as Sources)] as const] : [];
    }),
  );
  return [...columns].map(([name, cells]): StatedValue => {
    const own = new Map(cells.flatMap(([row]) => (sources.has(row) ? [[row, sources.get(row)!] as const] : [])));
    return {
      name,
      section: 'tables',
      picks: [],
      dim,
      at: ['tables', dim, cells[0]![0], name],
      raw: Object.fromEntries(cells),
      path: ['tables', dim],
      bare: 'ratios-only',
      sources: [...new Set([...own.values()].flat())],
      ...(own.size > 0 ? { rowSources: own } : {}),
    };
  });
}
