import { nearest } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { ClaimAccess } from '../../domain/claims/claims.ts';
import { runUnits } from '../../domain/cost/run-cost.ts';
import type { Library } from '../../domain/library/library.ts';
import { planRun } from '../../domain/plan/plan-run.ts';
import { resolveScenario } from '../../domain/scenario/resolve-scenario.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import { isCivilDate } from '../../domain/value/date-label.ts';
import { scenarioId } from '../../domain/value/file-parts.ts';
import { runPlan } from '../run/finished-run.ts';
import { verdictOf } from '../run/verdict.ts';
import { readCurves, type ReadOther } from './read-curves.ts';
import { accessOf } from './run-access.ts';

export interface OtherScenarios {
  /** For the series of a scenario. What reads that scenario in turn is refused. */
  readonly inSeries: ReadOther;
  /** For its findings, which no run depends on: another scenario may read this one. */
  readonly inFindings: ReadOther;
}

/** Limit that keeps the number of runs per request small; scenarios that others read are counted too. */
const mostOthers = 6;

type AsOf = ScenarioFile['as_of'];

/**
 * The results of other scenarios of the library, for a scenario that reads them. Each is run once, as it stands in the
 * library, without its own findings. What a series reads is run as of the date of the scenario that reads it, if it states
 * one, so that no later figure gets in. A scenario of the folder comes first.
 */
export function otherScenarios(
  library: Library,
  { scenario: own, as_of: ownDate }: Pick<ScenarioFile, 'scenario' | 'as_of'>,
  directory: string | undefined,
): OtherScenarios {
  const known = new Map<string, ClaimAccess | Problem>();
  const reader =
    (chain: readonly string[], asOf: AsOf): ReadOther =>
    (name) => {
      if (chain.includes(name))
        return chain.length === 1
          ? readsItself(name, 'state points')
          : fault('scenario.chain', [], `scenarios read each other: ${[...chain, name].join(' → ')}`, 'let one of them state points');
      const key = asOf === undefined ? name : `${name} ${asOf}`;
      const before = known.get(key);
      if (before) return before;
      if (known.size >= mostOthers)
        return fault('limit.exceeded', [], `the run reads more than ${mostOthers} other scenarios`, 'read fewer');
      // Counted before it runs, with those it reads.
      known.set(key, unreadable(name, asOf));
      const made = accessTo(library, { name, directory, asOf }, (date) => reader([...chain, name], date));
      known.set(key, made);
      return made;
    };
  const inFindings = reader([], undefined);
  return {
    inSeries: reader(own === undefined ? [] : [own], ownDate !== undefined && isCivilDate(ownDate) ? ownDate : undefined),
    inFindings: (name) => (name === own ? readsItself(name, `leave out in ${name}`) : inFindings(name)),
  };
}

function readsItself(name: string, hint: string): Problem {
  return fault('scenario.chain', [], `${name} reads itself`, hint);
}

interface Other {
  readonly name: string;
  readonly directory: string | undefined;
  /** Absent: as its file says. */
  readonly asOf: AsOf;
}

function accessTo(library: Library, { name, directory, asOf }: Other, othersAsOf: (date: AsOf) => ReadOther): ClaimAccess | Problem {
  // What is written is not yet an id: `in ../private/plan` must never become a path.
  if (!scenarioId.safeParse(name).success)
    return fault('name.unknown', [], `there is no scenario ${name}`, 'a name is of small letters, digits and -');
  const { value, problems } = library.scenario(name, directory);
  if (!value) {
    const near = nearest(name, library.scenarioNames());
    return problems.some(({ code }) => code === 'file.not-found')
      ? fault('name.unknown', [], `there is no scenario ${name}`, near ? `did you mean ${near}` : 'jevons list lists them')
      : unreadable(name, asOf);
  }
  const resolved = resolveScenario(library, value, directory).value;
  if (!resolved) return unreadable(name, asOf);
  const stated = asOf === undefined ? resolved.scenario : { ...resolved.scenario, as_of: asOf };
  const { scenario, problems: unread } = readCurves(stated, othersAsOf(stated.as_of));
  const [circle] = unread.filter(({ code }) => code === 'scenario.chain' || code === 'limit.exceeded');
  if (circle) return { ...circle, path: [] };
  const { plan } = unread.length > 0 ? {} : planRun(library, resolved.model, scenario);
  if (!plan) return unreadable(name, asOf);
  library.meter?.charge('run', runUnits(plan.compiled.work, plan.horizon.steps));
  const run = runPlan(plan);
  return verdictOf(run).refusals.length > 0 ? unreadable(name, asOf) : accessOf(run, false);
}

function unreadable(name: string, asOf: AsOf): Problem {
  return asOf === undefined
    ? fault('finding.unreadable', [], `the scenario ${name} cannot be run`, `jevons check ${name} says why`)
    : fault('finding.unreadable', [], `the scenario ${name} cannot be run as of ${asOf}`, `jevons run ${name} --as-of ${asOf} says why`);
}
