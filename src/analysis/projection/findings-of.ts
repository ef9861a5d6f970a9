import { fault, type Problem } from '../../core/problem.ts';
import type { ClaimAccess } from '../../domain/claims/claims.ts';
import { parseFinding } from '../../domain/findings/parse-finding.ts';
import { readFinding, type FindingOutcome } from '../../domain/findings/read-finding.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import type { OtherScenarios } from './other-scenarios.ts';

/** Limits that keep the work of one answer small. */
const mostFindings = 30;
const mostReadings = 12;
const longest = 600;

/** The findings of a scenario with the values of a run, and of other scenarios, filled in. */
export function findingsOf(
  { findings = [] }: ScenarioFile,
  access: ClaimAccess,
  others: OtherScenarios,
  problems: Problem[],
): readonly FindingOutcome[] {
  if (findings.length > mostFindings) {
    problems.push(
      fault(
        'limit.exceeded',
        ['findings'],
        `a scenario has ${findings.length} findings, the limit is ${mostFindings}`,
        'keep those that matter most',
      ),
    );
    return [];
  }
  return findings.flatMap((text, index) => {
    const put = (found: readonly Problem[]): void => {
      problems.push(...found.map((problem): Problem => ({ ...problem, path: ['findings', index] })));
    };
    // Before it is taken apart, which takes time that grows with the square of its length.
    if (text.length > longest) {
      put([fault('limit.exceeded', [], `a finding has ${text.length} letters, the limit is ${longest}`, 'make two of it')]);
      return [];
    }
    const { finding, problems: unreadable } = parseFinding(text);
    put(unreadable);
    const beyond = tooManyReadings(finding);
    if (beyond) {
      put([beyond]);
      return [];
    }
    const { outcome, problems: found } = readFinding(finding, (name) => (name === undefined ? access : others.inFindings(name)));
    put(found);
    return unreadable.length > 0 ? [] : [outcome];
  });
}

function tooManyReadings({ parts }: Finding): Problem | undefined {
  const readings = parts.filter((part) => typeof part !== 'string').length;
  return readings > mostReadings
    ? fault('limit.exceeded', [], `a finding has ${readings} readings, the limit is ${mostReadings}`, 'make two of it')
    : undefined;
}
