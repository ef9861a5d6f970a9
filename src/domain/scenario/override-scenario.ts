import { parseFigureText } from '../catalog/figure-text.ts';
import { without, withoutColumns, withoutElements, withoutGiven } from './merge-scenario.ts';
import type { ScenarioFile } from './scenario-file.ts';

/**
 * A caller's overrides of a scenario: `--set`, `--step` and `--as-of`, `?set=` and `?as_of=`. A setting is one of
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
  /** The date whose figures are taken. */
  readonly asOf?: string | undefined;
  /** Distributions by variable, element or point, as under a scenario's `uncertain`. */
  readonly uncertain?: ScenarioFile['uncertain'];
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

/** The hint for a setting that would remove one element: a table may state it, which no setting changes in part. */
export function hintForSetting(text: string): string | undefined {
  const [, name, element] = /^\s*([a-z][a-z0-9_]*)\s*(\[[^[\]]*\])\s*=\s*null\s*$/.exec(text) ?? [];
  return name && `one element cannot be removed: ${name}=null removes the values of all, and ${name}${element}=… sets this one`;
}

/**
 * The overrides win over the scenario and everything it extends; what they set is certain. A null removes the scenario's
 * value from every section, and stays, so that it removes an inherited value too. `expect` and `findings` are dropped: both
 * describe the scenario's own run, and the words of a finding around its numbers need not hold in another one.
 */
export function overrideScenario(scenario: ScenarioFile, { set, step, asOf, uncertain }: Overrides): ScenarioFile {
  const names = Object.keys(set);
  if (names.length === 0 && step === undefined && asOf === undefined && !uncertain) return scenario;
  const removed = names.filter((name) => set[name] === null);
  const settings = Object.fromEntries(names.map((name) => [name, assumptionOf(set[name] ?? null)]));
  const rest = { ...scenario };
  delete rest.expect;
  delete rest.findings;
  return {
    ...rest,
    ...(names.length > 0 ? { assumptions: { ...withoutElements(scenario.assumptions, names), ...settings } } : {}),
    ...(scenario.uncertain || uncertain ? { uncertain: { ...withoutGiven(scenario.uncertain ?? {}, names), ...uncertain } } : {}),
    ...(scenario.series ? { series: without(scenario.series, removed) } : {}),
    ...(scenario.tables ? { tables: withoutColumns(scenario.tables, removed) } : {}),
    ...(asOf === undefined ? {} : { as_of: asOf }),
    ...(step === undefined ? {} : { horizon: { ...scenario.horizon, step } }),
  };
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
