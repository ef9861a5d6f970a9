import type { Problem } from '../../core/problem.ts';
import type { ParsedFinding } from '../../domain/findings/parse-findings.ts';
import { readFinding, type FindingAccess, type FindingOutcome } from '../../domain/findings/read-finding.ts';

/** The findings of a scenario with the values of a run, of other scenarios and of the catalog filled in. */
export function findingsOf(findings: readonly ParsedFinding[], access: FindingAccess, problems: Problem[]): readonly FindingOutcome[] {
  return findings.flatMap(({ finding, path, problems: unreadable }) => {
    problems.push(...unreadable);
    if (!finding) return [];
    const { outcome, problems: found } = readFinding(finding, access);
    problems.push(...found.map((problem): Problem => ({ ...problem, path })));
    return unreadable.length > 0 ? [] : [outcome];
  });
}
