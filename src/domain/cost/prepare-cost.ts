import type { SystemWork } from './system-work.ts';

/** Nanoseconds per given variable, per given value, per value of a series at an instant, and per value of a run. */
const perVariable = 40_000;
const perGivenValue = 2_000;
const perSample = 45;
const perValue = 1;

/** Units of preparing a plan: reading its values, sampling its series at every instant, loading the kernel. */
export function prepareUnits(work: SystemWork, steps: number): number {
  const instants = steps + 1;
  const nanoseconds =
    perVariable * work.given +
    perGivenValue * work.givenValues +
    perSample * work.seriesPerInstant * instants +
    perValue * (work.fixedValues + work.valuesPerInstant * instants) +
    work.once;
  return 100 + nanoseconds / 1000;
}
