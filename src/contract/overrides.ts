import type { ScenarioFile } from '../domain/scenario-file.ts';

/** What a caller states on top of a scenario: `--set` and `--step`, `?set=` and `?step=`. */
export interface Overrides {
  /** As in a scenario's assumptions: a number, a text with its unit, or null to remove. */
  readonly set: Readonly<Record<string, number | string | null>>;
  readonly step?: string | undefined;
}

/** `pue=1.2`, `watts=1.9 kW/GPU`, `cap=null`; undefined for a text of another form. */
export function parseSetting(text: string): readonly [name: string, value: number | string | null] | undefined {
  const match = /^\s*([a-z][a-z0-9_]*)\s*=\s*(\S.*?)\s*$/s.exec(text);
  const [, name, value] = match ?? [];
  if (name === undefined || value === undefined) return undefined;
  if (value === 'null') return [name, null];
  const number = Number(value);
  return [name, /^[-+.\d]/.test(value) && Number.isFinite(number) ? number : value];
}

/**
 * Highest of all: over the scenario and everything it extends. A null stays, so that it removes an inherited entry too.
 * What the scenario expects was said of its own values, so it is not tested against others.
 */
export function overrideScenario(scenario: ScenarioFile, { set, step }: Overrides): ScenarioFile {
  const names = Object.keys(set);
  if (names.length === 0 && step === undefined) return scenario;
  // An assumption wins over a series or a table, but null has nothing to win with: it takes the series out as well.
  const removed = Object.fromEntries(names.filter((name) => set[name] === null).map((name) => [name, null]));
  const rest = { ...scenario };
  delete rest.expect;
  return {
    ...rest,
    ...(names.length > 0 ? { assumptions: { ...scenario.assumptions, ...set } } : {}),
    ...(Object.keys(removed).length > 0 ? { series: { ...scenario.series, ...removed } } : {}),
    ...(step === undefined ? {} : { horizon: { ...scenario.horizon, step } }),
  };
}
