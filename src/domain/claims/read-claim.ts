import { nearest } from '../../core/did-you-mean.ts';
import { parseClaimTarget, type ClaimTarget } from './claim-target.ts';
import {
  labelAt,
  valueAt,
  withoutInfinity,
  type ClaimAccess,
  type ClaimVariable,
  type NamedUnit,
  type Value,
  type Values,
} from './claim-access.ts';
import { readTest, type ClaimTest } from './claim-test.ts';
import { closest, instantOf, timeWord, yearOf } from './claim-time.ts';
import { aggregatedRows, targetCells } from './claim-values.ts';
import { refuse } from './refusal.ts';
import type { Claim } from './claim.ts';

/** What one run says of a claim. */
export interface ClaimVerdict {
  readonly holds: boolean;
  readonly value: Value;
  /** Index of the instant of the value; absent where the value is of a year, or of no time. */
  readonly instant?: number;
}

/** A claim that is read once and tested on any number of runs with the same instants. */
export interface ReadClaim<U extends NamedUnit> {
  readonly variable: ClaimVariable<U>;
  readonly test: ClaimTest;
  /** `valuesOf` gives the values of an element, as those of a variable. Throws a Refusal where they have no answer. */
  verdict(valuesOf: (element: number) => Values): ClaimVerdict;
}

/** Reads a claim. Throws a Refusal; its path is within the claim. */
export function readClaim<U extends NamedUnit>(claim: Claim, access: ClaimAccess<U>): ReadClaim<U> {
  const { target, variable } = subjectOf(claim, access);
  const test = readTest(claim, variable, access);
  const cells = targetCells(target, variable);
  const { times } = access;
  const labelOf = (k: number): string => labelAt(access, k);
  let at: number | undefined;
  return {
    variable,
    test,
    verdict: (valuesOf) => {
      const found = aggregatedRows(target, cells, valuesOf);
      const values = variable.unlimited ? found : withoutInfinity(found);
      const word = timeWord(claim, times !== undefined, values.length === 1);
      const once = (value: Value, instant?: number): ClaimVerdict => ({
        holds: test.passes(value),
        value,
        ...(instant === undefined ? {} : { instant }),
      });
      if (word === undefined || times === undefined) return once(valueAt(values, 0));
      switch (word) {
        case 'at':
          at ??= instantOf(claim.at ?? '', times, access.n, labelOf);
          return once(valueAt(values, at), at);
        case 'during': {
          const mean = variable.unit?.fold ? 'geometric' : 'arithmetic';
          return once(yearOf(values, times, claim.during ?? NaN, { overTime: variable.overTime, mean }, labelOf));
        }
        case 'always':
        case 'ever': {
          const wanted = word === 'ever';
          for (let k = 0; k < times.length; k++) {
            const value = valueAt(values, k);
            if (test.passes(value) === wanted) return { holds: wanted, value, instant: k };
          }
          const k = closest(values, times.length, claim, wanted);
          return { holds: !wanted, value: valueAt(values, k), instant: k };
        }
        default:
          return word satisfies never;
      }
    },
  };
}

export interface ClaimSubject<U extends NamedUnit> {
  readonly target: ClaimTarget;
  readonly variable: ClaimVariable<U>;
}

/** What a claim is about. Throws a Refusal. */
export function subjectOf<U extends NamedUnit>({ of }: Pick<Claim, 'of'>, access: ClaimAccess<U>): ClaimSubject<U> {
  const target = parseClaimTarget(of);
  if (target === undefined) {
    throw refuse(
      'claim.unreadable',
      ['of'],
      `"${of}" is not a variable, an element or an aggregate`,
      'write x, x[element], sum(x), max(x, dimension) or min(x)',
    );
  }
  const variable = access.find(target.name);
  if (variable === undefined) {
    const near = access.names && nearest(target.name, access.names);
    throw refuse('name.unknown', ['of'], `nothing is named ${target.name}`, near && `did you mean ${near}`);
  }
  return { target, variable };
}
