import type { Library } from '../domain/library.ts';
import { mergeScenarios } from '../domain/merge-scenario.ts';
import type { ScenarioFile } from '../domain/scenario-file.ts';
import { isMapping } from '../domain/values.ts';
import { scenarioChain } from './scenario-chain.ts';

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
  return { value: found.value, from: writers.map((one) => one.scenario ?? 'the scenario'), sources: typeof source === 'string' ? [source] : source ?? [], ...(why === undefined ? {} : { why }) };
}

interface Entry {
  readonly section: 'assumptions' | 'series' | 'tables';
  readonly entry: unknown;
  readonly value: string;
}

/** As a plan takes it: assumptions over series over tables. */
function entryOf({ assumptions = {}, series = {}, tables }: ScenarioFile, name: string): Entry | undefined {
  const assumption = Object.hasOwn(assumptions, name) ? assumptions[name] : undefined;
  if (assumption !== undefined && assumption !== null) return { section: 'assumptions', entry: assumption, value: asWritten(isMapping(assumption) ? assumption['value'] : assumption) };
  const points = Object.hasOwn(series, name) ? series[name] : undefined;
  if (points) return { section: 'series', entry: points, value: `${asWritten(points.points)}${points.unit === undefined ? '' : `, in ${points.unit}`}` };
  const column = columnOf(tables, name);
  return column.length > 0 ? { section: 'tables', entry: undefined, value: asWritten(Object.fromEntries(column)) } : undefined;
}

/** Row → value, of every table that has the column. */
function columnOf(tables: ScenarioFile['tables'], name: string): [string, unknown][] {
  return Object.values(tables ?? {}).flatMap((rows) => Object.entries(rows ?? {}).flatMap(([row, cells]): [string, unknown][] => {
    const value = cells && Object.hasOwn(cells, name) ? cells[name] : undefined;
    return value === undefined || value === null ? [] : [[row, value]];
  }));
}

function detailsOf(entry: unknown): { readonly source?: string | readonly string[]; readonly why?: string } {
  return isMapping(entry) ? entry : {};
}

function asWritten(value: unknown): string {
  if (!isMapping(value)) return String(value);
  return Object.entries(value).map(([key, inner]) => `${key}: ${isMapping(inner) ? `{ ${asWritten(inner)} }` : String(inner)}`).join(', ');
}
