import { figureTextsIn } from '../../domain/catalog/figure-text.ts';
import type { Library } from '../../domain/library/library.ts';
import { mergeScenarios } from '../../domain/scenario/merge-scenario.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import { isMapping } from '../../domain/value/values.ts';
import { scenarioChain } from '../projection/scenario-chain.ts';

/** A scenario as written, with where it is looked from. */
export interface Under {
  readonly library: Library;
  readonly scenario: ScenarioFile;
  readonly directory?: string | undefined;
}

/** What a scenario gives a variable in the place of the model's own value or equation. */
export interface ExplainedGiven {
  /** As written: `1.9 kW/GPU`, `abilene: 843 MW, memphis: 200 MW`. */
  readonly value: string;
  /** Ids of the catalog's figures it names. */
  readonly figures?: readonly string[];
  /** The scenario that wrote it, of those that extend each other; several where a table was written by several. */
  readonly from: readonly string[];
  readonly sources: readonly string[];
  readonly why?: string;
}

/** Undefined where the scenario leaves the variable to the model. */
export function givenUnder({ library, scenario, directory }: Under, name: string): ExplainedGiven | undefined {
  const chain = scenarioChain(library, scenario, directory).map((link) => link.scenario);
  const merged = chain.reduceRight<ScenarioFile>(mergeScenarios, {});
  const found = entryOf(merged, name);
  if (!found) return undefined;
  const { entry, section } = found;
  const writers = section === 'tables'
    ? chain.filter(({ tables }) => columnOf(tables, name).length > 0)
    : chain.filter((one) => Object.hasOwn(one[section] ?? {}, name)).slice(0, 1);
  const { source, why } = detailsOf(entry);
  const named = [...new Set(figureTextsIn(found.raw).map(({ id }) => id))];
  const sources = section === 'tables' ? rowSourcesOf(merged.tables, name) : listed(source);
  return { value: found.value, ...(named.length > 0 ? { figures: named } : {}), from: writers.map((one) => one.scenario ?? 'the scenario'), sources, ...(why === undefined ? {} : { why }) };
}

interface Entry {
  readonly section: 'assumptions' | 'series' | 'tables';
  readonly entry: unknown;
  readonly value: string;
  readonly raw: unknown;
}

/** As a plan takes it: assumptions over series over tables. */
function entryOf({ assumptions = {}, series = {}, tables }: ScenarioFile, name: string): Entry | undefined {
  const assumption = Object.hasOwn(assumptions, name) ? assumptions[name] : undefined;
  if (assumption !== undefined && assumption !== null) return { section: 'assumptions', entry: assumption, ...writtenAs(isMapping(assumption) ? assumption['value'] : assumption) };
  const points = Object.hasOwn(series, name) ? series[name] : undefined;
  if (points) return { section: 'series', entry: points, raw: points.points, value: `${asWritten(points.points)}${points.unit === undefined ? '' : `, in ${points.unit}`}` };
  const column = columnOf(tables, name);
  return column.length > 0 ? { section: 'tables', entry: undefined, ...writtenAs(Object.fromEntries(column)) } : undefined;
}

function writtenAs(raw: unknown): { readonly raw: unknown; readonly value: string } {
  return { raw, value: asWritten(raw) };
}

/** Row → value, of every table that has the column. */
function columnOf(tables: ScenarioFile['tables'], name: string): [string, unknown][] {
  return Object.values(tables ?? {}).flatMap((rows) => Object.entries(rows ?? {}).flatMap(([row, cells]): [string, unknown][] => {
    const value = cells && Object.hasOwn(cells, name) ? cells[name] : undefined;
    return value === undefined || value === null ? [] : [[row, value]];
  }));
}

/** What the rows that give a value say of where it comes from. */
function rowSourcesOf(tables: ScenarioFile['tables'], name: string): readonly string[] {
  const rows = Object.values(tables ?? {}).flatMap((table) => Object.values(table ?? {}));
  return [...new Set(rows.flatMap((cells) => (cells && Object.hasOwn(cells, name) ? listed(cells['source'] as Citation) : [])))];
}

type Citation = string | readonly string[] | undefined;

function listed(source: Citation): readonly string[] {
  return source === undefined ? [] : typeof source === 'string' ? [source] : source;
}

function detailsOf(entry: unknown): { readonly source?: string | readonly string[]; readonly why?: string } {
  return isMapping(entry) ? entry : {};
}

function asWritten(value: unknown): string {
  if (!isMapping(value)) return String(value);
  return Object.entries(value).map(([key, inner]) => `${key}: ${isMapping(inner) ? `{ ${asWritten(inner)} }` : String(inner)}`).join(', ');
}
