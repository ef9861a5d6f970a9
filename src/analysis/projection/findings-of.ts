import { nearest } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { ClaimAccess } from '../../domain/claims/claims.ts';
import { parseFinding } from '../../domain/findings/parse-finding.ts';
import { readFinding, type FindingOutcome } from '../../domain/findings/read-finding.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { Library } from '../../domain/library/library.ts';
import { planRun } from '../../domain/plan/plan-run.ts';
import { resolveScenario } from '../../domain/scenario/resolve-scenario.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import { scenarioId } from '../../domain/value/file-parts.ts';
import { runPlan } from '../run/finished-run.ts';
import { verdictOf } from '../run/verdict.ts';
import { accessOf } from './run-access.ts';

/** Limits that keep the number of runs per request small. */
const mostFindings = 30;
const mostReadings = 12;
const mostOthers = 4;
const longest = 600;

/**
 * The findings of a scenario with the values of a run filled in. Other scenarios they read are run as stored in the
 * library, each once and without their own findings, so there are no circular reads.
 */
export function findingsOf(
  library: Library,
  { scenario: own, findings = [] }: ScenarioFile,
  access: ClaimAccess,
  directory: string | undefined,
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
  const others = new Map<string, ClaimAccess | Problem>();
  const other = (name: string): ClaimAccess | Problem => {
    const known = others.get(name);
    if (known) return known;
    if (name === own) return fault('scenario.chain', [], `${name} reads itself`, `leave out in ${name}`);
    if (others.size >= mostOthers)
      return fault('limit.exceeded', [], `the findings read more than ${mostOthers} other scenarios`, 'read fewer');
    const made = accessTo(library, name, directory);
    others.set(name, made);
    return made;
  };
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
    const { outcome, problems: found } = readFinding(finding, (name) => (name === undefined ? access : other(name)));
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

/** The results of a scenario of the library. */
function accessTo(library: Library, name: string, directory: string | undefined): ClaimAccess | Problem {
  // What is written is not yet an id: `in ../private/plan` must never become a path.
  if (!scenarioId.safeParse(name).success)
    return fault('name.unknown', [], `there is no scenario ${name}`, 'a name is of small letters, digits and -');
  const { value, problems } = library.scenario(name, directory);
  if (!value) {
    const near = nearest(name, library.scenarioNames());
    return problems.some(({ code }) => code === 'file.not-found')
      ? fault('name.unknown', [], `there is no scenario ${name}`, near ? `did you mean ${near}` : 'jevons list lists them')
      : unreadable(name);
  }
  const resolved = resolveScenario(library, value, directory).value;
  const plan = resolved && planRun(library, resolved.model, resolved.scenario).plan;
  if (!plan) return unreadable(name);
  const run = runPlan(plan);
  return verdictOf(run).refusals.length > 0 ? unreadable(name) : accessOf(run, false);
}

function unreadable(name: string): Problem {
  return fault('finding.unreadable', [], `the scenario ${name} cannot be run`, `jevons check ${name} says why`);
}
