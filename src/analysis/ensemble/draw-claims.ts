import { fault, type Problem } from '../../core/problem.ts';
import { proportionOf } from '../../core/statistics/proportion.ts';
import type { FigureUse } from '../../domain/catalog/figure-use.ts';
import { claimWithFigures } from '../../domain/claims/claim-figures.ts';
import type { Claim } from '../../domain/claims/claim.ts';
import { evaluateClaim, parseClaimTarget, type ClaimAccess } from '../../domain/claims/claims.ts';
import { claimWords } from '../../domain/claims/claim-words.ts';
import { readClaim, type ReadClaim } from '../../domain/claims/read-claim.ts';
import { curvePick, type CurvePick } from '../projection/curve-pick.ts';
import { accessOf } from '../projection/run-access.ts';
import type { ClaimShare } from './question.ts';
import type { Chunk } from './run-draws.ts';
import { valuesOfDraw } from './values-of-draw.ts';
import type { PlacedPick, World } from './world.ts';

/** Claims on one world, read once. */
export interface DrawClaims {
  /** The curves they are about, each once, in the model's own units. */
  readonly picks: readonly CurvePick[];
  /** Figures they are tested against. */
  readonly uses: readonly FigureUse[];
  readonly claims: readonly { readonly words: string; readonly base: boolean; readonly curve: number; readonly read: ReadClaim<never> }[];
}

/** Reads claims against the run without uncertainty. Problems have paths into the question. */
export function drawClaims(
  { base }: World,
  written: readonly Claim[],
): { readonly claims: DrawClaims; readonly problems: readonly Problem[] } {
  const access: ClaimAccess = accessOf(base, false);
  const picks = new Map<string, CurvePick>();
  const uses: FigureUse[] = [];
  const problems: Problem[] = [];
  const claims: DrawClaims['claims'][number][] = [];
  for (const [index, one] of written.entries()) {
    const { claim, uses: used, problems: unread } = claimWithFigures(one, base.plan.figures.newest);
    const { holds, problem } = evaluateClaim(claim, access);
    const ofYear = problem === undefined && claim.during !== undefined && access.find(parseClaimTarget(claim.of)!.name)!.cases;
    const found = [...unread, ...(problem ? [problem] : []), ...(ofYear ? [caseOfYear(claim)] : [])];
    problems.push(...found.map((each): Problem => ({ ...each, path: ['claims', index, ...each.path] })));
    if (found.length > 0) continue;
    const { name } = parseClaimTarget(claim.of)!;
    if (!picks.has(name)) picks.set(name, curvePick(base.plan, name)!);
    uses.push(...used);
    claims.push({
      words: claimWords(one),
      base: holds,
      curve: [...picks.keys()].indexOf(name),
      read: readClaim(claim, access) as ReadClaim<never>,
    });
  }
  return { claims: { picks: [...picks.values()], uses, claims }, problems };
}

function caseOfYear({ of, during }: Claim): Problem {
  return fault('claim.unreadable', ['during'], `${of} is a category, which may change within ${during}`, 'name an instant with at');
}

/** Counts the draws in which claims hold. */
export interface ClaimCounts {
  take(chunk: Chunk): void;
  /** One share per claim, with the error of so many independent draws; with those of the other world, counted apart. */
  shares(worth: number, against?: ClaimCounts): readonly ClaimShare[];
  /** Share of the draws in which a claim holds. */
  held(claim: number): number;
}

/** `placed` are the curves of the claims among the values of the world's draws; `rows` is the number of instants. */
export function countClaims({ claims }: DrawClaims, placed: readonly PlacedPick[], world: number, rows: number): ClaimCounts {
  const held = new Array<number>(claims.length).fill(0);
  const withoutValue = new Array<number>(claims.length).fill(0);
  let draws = 0;
  return {
    take: (chunk) => {
      draws += chunk.draws.length;
      for (const [index, { curve, read }] of claims.entries()) {
        const valuesOf = valuesOfDraw(placed[curve]!, { chunk, world, rows });
        for (let draw = 0; draw < chunk.draws.length; draw++) {
          const { holds, value } = read.verdict((element) => valuesOf(element, draw));
          if (holds) held[index]!++;
          if (value === null) withoutValue[index]!++;
        }
      }
    },
    held: (claim) => held[claim]! / draws,
    shares: (worth, against) =>
      claims.map(({ words, base }, index) => {
        const { share, standardError, low, high } = proportionOf((held[index]! / draws) * worth, worth);
        return {
          claim: words,
          probability: share,
          standardError,
          low,
          high,
          withoutValue: withoutValue[index]! / draws,
          base,
          ...(against ? { against: against.held(index) } : {}),
        };
      }),
  };
}
