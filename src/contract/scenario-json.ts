import type { ScenarioFile } from '../domain/scenario/scenario-file.ts';
import type { scenarioDetail, scenarioSummary } from './schema/scenario.ts';
import type { Wire } from './schema/wire.ts';

/** `resolved` is the scenario with all it extends; absent if that cannot be read. */
export function scenarioSummaryJson(name: string, written: ScenarioFile, resolved: ScenarioFile | undefined): Wire<typeof scenarioSummary> {
  return {
    scenario: name,
    title: written.title ?? name,
    summary: (written.summary ?? '').trim(),
    model: resolved?.model ?? written.model ?? null,
    extends: written.extends ?? null,
    observations: resolved?.history?.length ?? 0,
  };
}

export function scenarioJson(name: string, written: ScenarioFile, resolved: ScenarioFile): Wire<typeof scenarioDetail> {
  return { ...scenarioSummaryJson(name, written, resolved), written, resolved };
}
