import type { Problem } from '../../core/problem.ts';
import type { FigureUse } from '../../domain/catalog/figure-use.ts';
import type { Claim } from '../../domain/claims/claim.ts';
import { figuresInFindings } from '../../domain/findings/figures-in-findings.ts';
import { parseFindings, parseSentence, type ParsedFinding } from '../../domain/findings/parse-findings.ts';
import type { FindingAccess, FindingOutcome } from '../../domain/findings/read-finding.ts';
import type { Library } from '../../domain/library/library.ts';
import { figuresUsed } from '../../domain/model/given-figures.ts';
import { staleFigures } from '../../domain/model/stale-figures.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { findingsOf } from './findings-of.ts';

/** What an answer says in words, with the values of a run and of the catalog filled in. */
export interface Sentences {
  readonly findings: readonly FindingOutcome[];
  /** The claims, each with its `why` filled in; as written where that cannot be read. */
  readonly claims: readonly Claim[];
  /**
   * The figures they read; those of the findings also where these are not asked for, since the id of a run does not depend on
   * what is shown of it.
   */
  readonly uses: readonly FigureUse[];
}

interface AskedSentences {
  readonly findings: boolean;
  readonly claims: readonly Claim[];
}

/** Findings see the figures as the run does; the `why` of a claim sees the newest, as its bounds do. */
export function sentencesOf(
  library: Library,
  plan: Plan,
  asked: AskedSentences,
  runOf: FindingAccess['runOf'],
  problems: Problem[],
): Sentences {
  const { figures, used } = plan;
  const parsed = parseFindings(plan.scenario.findings);
  const cited = figuresInFindings(parsed, figures);
  const findings = asked.findings ? findingsOf(parsed, { runOf, figures }, problems) : [];
  if (asked.findings) {
    const others = [...figuresUsed(cited)].flatMap(([id, use]) => (used.has(id) ? [] : [use]));
    problems.push(...staleFigures(others, library.today()));
  }
  const reasons = parseReasons(asked.claims);
  const { newest } = figures;
  const claims = asked.claims.map((claim, index): Claim => {
    const [read] = reasons[index] ? findingsOf([reasons[index]], { runOf, figures: newest }, problems) : [];
    return read ? { ...claim, why: read.text } : claim;
  });
  const inReasons = figuresInFindings(
    [...reasons].flatMap((reason) => reason ?? []),
    newest,
  );
  return { findings, claims, uses: [...inReasons, ...cited] };
}

/** The `why` of each claim, parsed where it has readings. */
export function parseReasons(claims: readonly Claim[]): readonly (ParsedFinding | undefined)[] {
  return claims.map(({ why }, index) => (why !== undefined && /[{}]/.test(why) ? parseSentence(why, ['expect', index, 'why']) : undefined));
}
