import type { ScenarioFile } from '../domain/scenario/scenario-file.ts';
import type { scenarioDetail, scenarioSummary } from './schema/scenario.ts';
import type { Wire } from './schema/wire.ts';

/** `model` is the model of the resolved scenario; null if it cannot be resolved. */
export function scenarioSummaryJson(name: string, written: ScenarioFile, model: string | null): Wire<typeof scenarioSummary> {
  return { scenario: name, title: written.title ?? name, summary: (written.summary ?? '').trim(), model, extends: written.extends ?? null };
}

export function scenarioJson(name: string, written: ScenarioFile, resolved: ScenarioFile): Wire<typeof scenarioDetail> {
  return { ...scenarioSummaryJson(name, written, resolved.model ?? null), written, resolved };
}
