import type { Problem } from '../../core/problem.ts';
import { claimedBoundary } from '../catalog/boundary.ts';
import { expandFigures } from '../catalog/expand-figures.ts';
import type { Figures } from '../catalog/figures.ts';
import type { Claim } from './claim.ts';
import type { FigureUse } from '../catalog/figure-use.ts';

export interface ClaimWithFigures {
  readonly claim: Claim;
  readonly uses: readonly FigureUse[];
  /** Paths are within the claim. */
  readonly problems: readonly Problem[];
}

const expected = ['equals', 'above', 'below', 'within'] as const;

/** A claim with its figures expanded. It is no value of a model, so it needs no source or assumption. */
export function claimWithFigures(claim: Claim, figures: Figures): ClaimWithFigures {
  const written: Record<string, unknown> = {};
  for (const key of expected) if (claim[key] !== undefined && claim[key] !== null) written[key] = claim[key];
  if (claim.between) written['between'] = { 0: claim.between[0], 1: claim.between[1] };
  const {
    raw,
    uses,
    problems: unread,
  } = expandFigures(written, {
    figures,
    place: (inner) => inner.map((part) => (/^[01]$/.test(String(part)) ? Number(part) : part)),
    mayBeDated: false,
  });
  const problems = unread.length > 0 ? unread : claimedBoundary(claim.boundary, uses);
  if (uses.length === 0 && problems.length === 0) return { claim, uses, problems };
  const values = raw as Record<string, unknown>;
  const between = values['between'] as Record<'0' | '1', number | string> | undefined;
  const sources = [
    ...new Set([
      ...(typeof claim.source === 'string' ? [claim.source] : (claim.source ?? [])),
      ...uses.flatMap(({ figure }) => figure.sources),
    ]),
  ];
  return {
    claim: {
      ...claim,
      ...values,
      ...(between ? { between: [between[0], between[1]] } : {}),
      ...(sources.length > 0 ? { source: sources } : {}),
    },
    uses,
    problems,
  };
}
