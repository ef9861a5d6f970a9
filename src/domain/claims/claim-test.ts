import { someNames } from '../../core/some-names.ts';
import { nearest } from '../../core/did-you-mean.ts';
import type { Problem } from '../../core/problem.ts';
import type { Claim } from './claim.ts';
import type { ClaimAccess, ClaimVariable, NamedUnit, Value } from './claim-access.ts';
import { Refusal, refuse } from './refusal.ts';

/** The expectation of a claim, in words and as a test of a value. */
export interface ClaimTest {
  readonly text: string;
  /** Of a number that is expected: the number, and what it may be off by. */
  readonly expected?: { readonly value: number; readonly slack: number };
  passes(value: Value): boolean;
}

/** Relative to the expected value; absolute where that is 0. */
const defaultWithin = 1e-9;

const testWords = ['between', 'above', 'below', 'equals'] as const;

export function readTest<U extends NamedUnit>(claim: Claim, variable: ClaimVariable<U>, access: ClaimAccess<U>): ClaimTest {
  const [word, second] = testWords.filter((candidate) => claim[candidate] !== undefined);
  if (word === undefined) throw refuse('field.missing', [], 'the claim expects nothing', 'add between, above, below or equals');
  if (second !== undefined) throw refuse('field.conflict', [second], `a claim has either ${word} or ${second}`, 'leave out one of them');
  if (claim.within !== undefined && word !== 'equals')
    throw refuse('field.conflict', ['within'], `within has no effect with ${word}`, 'leave out within, or use equals');

  if (word === 'equals' && claim.equals === null) return { text: 'no value', passes: (value) => value === null };
  const { unit } = variable;
  if (unit === undefined) return categoryTest(claim, word, variable.cases);
  const amount = (written: string | number | undefined, path: Problem['path']): number => {
    const value = access.toUnit(written ?? '', unit);
    if (typeof value === 'number') return value;
    throw new Refusal({ ...value, path });
  };
  const numeric = (text: string, passes: (value: number) => boolean): ClaimTest => ({
    text,
    passes: (value) => typeof value === 'number' && passes(value),
  });
  switch (word) {
    case 'above': {
      const limit = amount(claim.above, ['above']);
      return numeric(`above ${claim.above}`, (value) => value > limit);
    }
    case 'below': {
      const limit = amount(claim.below, ['below']);
      return numeric(`below ${claim.below}`, (value) => value < limit);
    }
    case 'between': {
      const low = amount(claim.between?.[0], ['between', 0]);
      const high = amount(claim.between?.[1], ['between', 1]);
      if (low > high)
        throw refuse(
          'claim.unreadable',
          ['between'],
          `${claim.between?.[0]} is more than ${claim.between?.[1]}`,
          'write the lower bound first',
        );
      return numeric(`between ${claim.between?.[0]} and ${claim.between?.[1]}`, (value) => value >= low && value <= high);
    }
    case 'equals': {
      const wanted = amount(claim.equals ?? undefined, ['equals']);
      if (wanted === Infinity) return numeric(`${claim.equals}`, (value) => value === wanted);
      const slack = tolerance(claim.within, wanted, (written) => amount(written, ['within']));
      const within = claim.within === undefined ? '' : ` within ${claim.within}`;
      return { ...numeric(`${claim.equals}${within}`, (value) => Math.abs(value - wanted) <= slack), expected: { value: wanted, slack } };
    }
    default:
      return word satisfies never;
  }
}

function categoryTest(claim: Claim, word: (typeof testWords)[number], cases: readonly string[] | undefined): ClaimTest {
  if (word !== 'equals' || typeof claim.equals !== 'string')
    throw refuse('claim.unreadable', [word], 'a category can only be compared with a text', 'write equals: and the text of a case');
  if (claim.within !== undefined) throw refuse('field.conflict', ['within'], 'within says nothing about a category', 'leave out within');
  const wanted = claim.equals;
  if (cases && !cases.includes(wanted)) {
    const near = nearest(wanted, cases);
    throw refuse(
      'name.unknown',
      ['equals'],
      `${claim.of} is never ${wanted}`,
      near ? `did you mean ${near}` : `it can be ${someNames(cases)}`,
    );
  }
  return { text: wanted, passes: (value) => value === wanted };
}

function tolerance(within: string | number | undefined, wanted: number, amount: (written: string | number) => number): number {
  if (within === undefined) return wanted === 0 ? defaultWithin : defaultWithin * Math.abs(wanted);
  const share = typeof within === 'string' ? /^\s*(\d+(?:\.\d*)?(?:e[+-]?\d+)?)\s*%\s*$/i.exec(within)?.[1] : undefined;
  // Rounding of the bound must not decide: 2 % of 50 is 1, and 51 is within it.
  const slack = share === undefined ? amount(within) : (Number(share) / 100) * Math.abs(wanted);
  if (slack < 0) throw refuse('claim.unreadable', ['within'], `${within} is negative`, 'write an amount or a share');
  return slack + 4 * Number.EPSILON * Math.abs(wanted);
}
