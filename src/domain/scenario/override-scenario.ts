import { parseFigureText } from '../catalog/figure-text.ts';
import type { ScenarioFile } from './scenario-file.ts';

/**
 * A caller's overrides of a scenario: `--set` and `--step`, `?set=` and `?step=`. A setting is one of
 *
 *   pue=1.2                                       a pure ratio
 *   watts=1.9 kW/GPU                              a text with its unit
 *   it_capacity[abilene]=900 MW                   for one element; [abilene, hopper] for one of two dimensions
 *   price=2025: 10 USD/Mtoken, 2030: 2 USD/Mtoken over time: straight lines between the dates, held outside them
 *   watts=figure(accelerators.h100-sxm.tdp)       a figure of the catalog
 *   cap=null                                      removed
 */
export interface Overrides {
  /** By the text before the `=`, as in a scenario's assumptions: a number, a text, or null to remove. */
  readonly set: Readonly<Record<string, Setting>>;
  readonly step?: string | undefined;
}

export type Setting = number | string | null;

const date = String.raw`\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?)?)?`;
const dated = new RegExp(String.raw`^${date}\s*:`);
const betweenPoints = new RegExp(String.raw`\s*,\s*(?=${date}\s*:)`);
const onePoint = new RegExp(String.raw`^(${date})\s*:\s*(\S.*)$`, 's');

/** Undefined for a text of another form. */
export function parseSetting(text: string): readonly [name: string, value: Setting] | undefined {
  const match = /^\s*([a-z][a-z0-9_]*)\s*(?:\[([^[\]]*)\]\s*)?=\s*(\S.*?)\s*$/s.exec(text);
  const [, name, list, value] = match ?? [];
  if (name === undefined || value === undefined) return undefined;
  const elements = list?.split(',').map((element) => element.trim());
  if (elements?.includes('')) return undefined;
  if (value === 'null') return elements ? undefined : [name, null];
  if (dated.test(value) && !pointsOf(value)) return undefined;
  return [elements ? `${name}[${elements.join(', ')}]` : name, plainValue(value)];
}

/**
 * The overrides win over the scenario and everything it extends; `merged` gives the scenario with its parents, whose tables a
 * null has to be removed from. A null stays, so that it removes an inherited entry too. `expect` is dropped: it describes the
 * scenario's own values.
 */
export function overrideScenario(
  scenario: ScenarioFile,
  { set, step }: Overrides,
  merged: () => ScenarioFile | undefined = () => undefined,
): ScenarioFile {
  const names = Object.keys(set);
  if (names.length === 0 && step === undefined) return scenario;
  // An assumption wins over a series or a table, but null has no value: it removes those as well.
  const removed = names.filter((name) => set[name] === null);
  const tables = removed.length > 0 ? withoutColumns(scenario.tables, [scenario.tables, merged()?.tables], removed) : undefined;
  const settings = Object.fromEntries(names.map((name) => [name, assumptionOf(set[name] ?? null)]));
  const rest = { ...scenario };
  delete rest.expect;
  return {
    ...rest,
    ...(names.length > 0 ? { assumptions: { ...scenario.assumptions, ...settings } } : {}),
    ...(removed.length > 0 ? { series: { ...scenario.series, ...nulls(removed) } } : {}),
    ...(tables ? { tables } : {}),
    ...(step === undefined ? {} : { horizon: { ...scenario.horizon, step } }),
  };
}

type Tables = NonNullable<ScenarioFile['tables']>;

/** A null in each row where one of the tables found has such a column. Rows stay, since they name the elements of a dimension. */
function withoutColumns(own: Tables | undefined, found: readonly (Tables | undefined)[], names: readonly string[]): Tables | undefined {
  const changed: Record<string, Tables[string]> = { ...own };
  for (const tables of found)
    for (const [dim, rows] of Object.entries(tables ?? {}))
      for (const [row, cells] of Object.entries(rows ?? {})) {
        const gone = names.filter((name) => cells && Object.hasOwn(cells, name));
        if (gone.length > 0) changed[dim] = { ...changed[dim], [row]: { ...changed[dim]?.[row], ...nulls(gone) } };
      }
  return Object.keys(changed).length > 0 ? changed : undefined;
}

function nulls(names: readonly string[]): Record<string, null> {
  return Object.fromEntries(names.map((name) => [name, null]));
}

function assumptionOf(setting: Setting): NonNullable<ScenarioFile['assumptions']>[string] {
  // A caller's value has no source field, so it counts as assumed; a figure may be a series.
  if (parseFigureText(setting)) return { value: setting, between: 'linear', outside: 'hold', source: 'assumption' };
  const points = typeof setting === 'string' ? pointsOf(setting) : undefined;
  return points ? { value: points, between: 'linear', outside: 'hold' } : setting;
}

/** Date → value; undefined where the text is no list of dates, or repeats a date. */
function pointsOf(text: string): Readonly<Record<string, number | string>> | undefined {
  if (!dated.test(text)) return undefined;
  const points = text.split(betweenPoints).map((point) => onePoint.exec(point));
  if (points.some((point) => point === null)) return undefined;
  const entries = points.map((point) => [point![1]!, plainValue(point![2]!)] as const);
  return new Set(entries.map(([at]) => at)).size === entries.length ? Object.fromEntries(entries) : undefined;
}

/** A number where the text is one. */
function plainValue(text: string): number | string {
  const number = Number(text);
  return /^[-+.\d]/.test(text) && Number.isFinite(number) ? number : text;
}
