import type { CategoryDraft } from '../../core/check/draft.ts';
import { foldFactor } from '../../core/units/fold-factor.ts';
import type { Unit } from '../../core/units/unit.ts';
import type { Problem } from '../../core/problem.ts';
import type { ClaimAccess } from '../../domain/claims/claims.ts';
import { readNumber, type Bare } from '../../domain/value/values.ts';

/** The possible labels of a category, each once. */
export function casesOf({ cases, otherwise }: CategoryDraft): readonly string[] {
  return [...new Set([...cases.map(({ is }) => is), ...(otherwise === undefined ? [] : [otherwise])])];
}

/**
 * How the numbers of a claim are read at `n` steps a year: in the unit of the claimed value; a factor per time stays a
 * factor.
 */
export function claimNumbers(n: number, bareIn: (unit: Unit) => Bare): ClaimAccess['toUnit'] {
  return (text, unit) => {
    const found: Problem[] = [];
    const value = readNumber(text, { name: 'the claim', unit, bare: bareIn(unit), n, problems: found, unlimited: true }, []);
    if (value === undefined) return found[0]!;
    return unit.fold ? foldFactor(value) : value;
  };
}
