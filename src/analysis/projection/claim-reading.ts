import type { CategoryDraft } from '../../core/check/draft.ts';
import type { Unit } from '../../core/units/unit.ts';
import type { Problem } from '../../core/problem.ts';
import type { ClaimAccess } from '../../domain/claims/claims.ts';
import { readNumber, type Bare } from '../../domain/value/values.ts';

/** The labels a category may have, each once. */
export function casesOf({ cases, otherwise }: CategoryDraft): readonly string[] {
  return [...new Set([...cases.map(({ is }) => is), ...(otherwise === undefined ? [] : [otherwise])])];
}

/** How a claim's numbers are read at `n` steps a year: in the unit of what it is about, a factor per time as itself. */
export function claimNumbers(n: number, bareIn: (unit: Unit) => Bare): ClaimAccess['toUnit'] {
  return (text, unit) => {
    const found: Problem[] = [];
    const value = readNumber(text, { name: 'the claim', unit, bare: bareIn(unit), n, problems: found, unlimited: true }, []);
    if (value === undefined) return found[0]!;
    return unit.fold ? Math.exp(value) : value;
  };
}
