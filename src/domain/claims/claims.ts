import type { Problem } from '../../core/problem.ts';
import { labelAt, type ClaimAccess, type ClaimVariable, type NamedUnit } from './claim-access.ts';
import { readTest } from './claim-test.ts';
import { dateOf, instantOf, timeWord, yearOf } from './claim-time.ts';
import { targetCells } from './claim-values.ts';
import { readClaim, subjectOf } from './read-claim.ts';
import { Refusal } from './refusal.ts';
import type { Claim } from './claim.ts';
import { unlimitedWord } from '../value/values.ts';

export { type ClaimTarget, parseClaimTarget } from './claim-target.ts';
export type { ClaimAccess, ClaimVariable, NamedUnit } from './claim-access.ts';

export interface ClaimResult {
  /** Also false where the claim cannot be evaluated. */
  readonly holds: boolean;
  /**
   * In the variable's unit; null for no value. For `always` the first value that fails, for `ever` the first that passes;
   * otherwise the value closest to the bound.
   */
  readonly value: number | string | null;
  /** `facility_power[abilene] at 2032-01-01 is 1240 MW(facility), expected between 900 MW and 1 GW` */
  readonly text: string;
  /** Why the claim cannot be evaluated; the path is within the claim. Absent for a claim that is merely false. */
  readonly problem?: Problem;
}

/** Never throws: a claim that cannot be evaluated has a problem in its result. */
export function evaluateClaim<U extends NamedUnit>(claim: Claim, access: ClaimAccess<U>): ClaimResult {
  try {
    return evaluate(claim, access);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { holds: false, value: null, text: `${claim.of}: ${error.message}`, problem: error.problem };
  }
}

export interface ClaimFaultsOptions {
  /** Whether the model has time; if so, absent `times` mean that the horizon is unknown. */
  readonly timed: boolean;
  /** The expected value could not be read, and this is already reported. */
  readonly untested?: boolean;
}

/** Every fault of a claim that does not depend on values; reads none. Paths are within the claim. */
export function claimFaults<U extends NamedUnit>(
  claim: Claim,
  access: ClaimAccess<U>,
  { timed, untested = false }: ClaimFaultsOptions,
): readonly Problem[] {
  const problems: Problem[] = [];
  const tried = <T>(step: () => T): T | undefined => {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(error.problem);
      return undefined;
    }
  };
  const subject = tried(() => subjectOf(claim, access));
  if (subject) {
    const { target, variable } = subject;
    if (!untested) tried(() => readTest(claim, variable, access));
    tried(() => targetCells(target, variable));
  }
  tried(() => {
    readTime(claim, access, timed, subject?.variable);
  });
  return problems;
}

/** Reads the time a claim states, as far as the horizon is known. */
function readTime<U extends NamedUnit>(claim: Claim, access: ClaimAccess<U>, timed: boolean, variable: ClaimVariable<U> | undefined): void {
  const { times, n } = access;
  const word = timeWord(claim, timed, false);
  if (word === 'at') dateOf(claim.at ?? '', n);
  if (times === undefined || variable === undefined) return;
  const labelOf = (k: number) => labelAt(access, k);
  if (word === 'at') instantOf(claim.at ?? '', times, n, labelOf);
  if (word === 'during') yearOf([null], times, claim.during ?? NaN, { overTime: variable.overTime, mean: 'arithmetic' }, labelOf);
}

function evaluate<U extends NamedUnit>(claim: Claim, access: ClaimAccess<U>): ClaimResult {
  const { variable, test, verdict } = readClaim(claim, access);
  const { holds, value, instant } = verdict((element) => variable.values(element));
  const unitText = variable.unit === undefined || ['ratio', '1', ''].includes(variable.unit.text) ? '' : ` ${variable.unit.text}`;
  const unit = typeof value === 'number' && value !== Infinity ? unitText : '';
  const outcome = value === null ? 'without a value' : `${shown(value)}${unit}`;
  const when = instant !== undefined ? ` at ${labelAt(access, instant)}` : claim.during !== undefined ? ` during ${claim.during}` : '';
  const adverb = claim.always ? 'always ' : claim.ever ? 'ever ' : '';
  return { holds, value, text: `${claim.of}${when} is ${outcome}, expected ${adverb}${test.text}` };
}

function shown(value: number | string): string {
  if (value === Infinity) return unlimitedWord;
  return typeof value === 'number' ? String(Number(value.toPrecision(6))) : value;
}
