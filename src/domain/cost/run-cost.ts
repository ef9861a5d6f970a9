import type { SystemWork } from './system-work.ts';

/** Evaluations of an equation before its machine code is fast, and the share of the time that fast code takes. */
const evaluationsUntilFast = 300;
const fastShare = 0.2;

/**
 * Nanoseconds of reading and translating the code of a model that has not run in this process, and of its first runs until then, for
 * each nanosecond that the code takes once.
 */
const perCode = 6_000;

/** Units of running the code of a system for the first time, beside its runs: a question that runs it many times may be the first. */
export function firstUnits({ code }: SystemWork): number {
  return (perCode * code) / 1000;
}

/** Nanoseconds per value of a pass over the results, and per age of a vintage. */
const perValue = 0.5;
const perAge = 1.5;

/** Nanoseconds per instant of a result of the whole run. */
const perFlow = 20;

/**
 * Units of one run of a plan, and of the checks of its results: the work of its equations, the ages of its vintages
 * (steps² / 2 each, as in ADR 10), and a pass over all its values. Of many runs of one plan, only the first ones are slow.
 */
export function runUnits(work: SystemWork, steps: number, runs = 1): number {
  const instants = steps + 1;
  const values = work.fixedValues + work.valuesPerInstant * instants;
  const evaluated = work.perInstant * instants * runs;
  const slow = Math.min(evaluated, work.code * evaluationsUntilFast);
  const perRun = work.once + (perAge * work.vintages * instants * instants) / 2 + perFlow * work.wholeRuns * instants + perValue * values;
  return 5 * runs + (slow + fastShare * (evaluated - slow) + perRun * runs) / 1000;
}
