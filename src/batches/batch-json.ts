import type { BatchScenarioJson, BatchSummaryJson } from '../contract/schema/batch.ts';
import type { BatchRow, Counts, ShownItem } from '../store/store.ts';

/** Days for which an ended batch is kept. */
export const keptDays = 30;
export const keptFor = keptDays * 86_400_000;

/** A batch as it goes over the wire. */
export function batchJson({ id, title, state, total, created_at, ended_at }: BatchRow, counts: Counts): BatchSummaryJson {
  return {
    id,
    ...(title === null ? {} : { title }),
    state,
    total,
    counts,
    created_at: new Date(created_at).toISOString(),
    ...(ended_at === null ? {} : { ended_at: new Date(ended_at).toISOString(), kept_until: new Date(ended_at + keptFor).toISOString() }),
  };
}

/** A scenario of a batch as it goes over the wire. */
export function scenarioJson({ number, label, state, run, outcome }: ShownItem): BatchScenarioJson {
  const known = (outcome === null ? {} : JSON.parse(outcome)) as Partial<BatchScenarioJson>;
  return { number, label, state, ...(run === null ? {} : { run }), ...known };
}
