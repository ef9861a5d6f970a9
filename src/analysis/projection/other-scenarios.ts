import { nearest } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { ClaimAccess } from '../../domain/claims/claims.ts';
import { runUnits } from '../../domain/cost/run-cost.ts';
import type { Library } from '../../domain/library/library.ts';
import { planRun } from '../../domain/plan/plan-run.ts';
import { resolveScenario } from '../../domain/scenario/resolve-scenario.ts';
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

/**
 * The results of other scenarios of the library, for a scenario that reads them. Each is run once, as it stands in the
 * library, without its own findings. A scenario of the folder comes first.
 */
export function otherScenarios(library: Library, own: string | undefined, directory: string | undefined): OtherScenarios {
  const known = new Map<string, ClaimAccess | Problem>();
  const reader =
    (chain: readonly string[]): ReadOther =>
    (name) => {
      if (chain.includes(name))
        return chain.length === 1
          ? readsItself(name)
          : fault('scenario.chain', [], `scenarios read each other: ${[...chain, name].join(' → ')}`, 'let one of them state points');
      const before = known.get(name);
      if (before) return before;
      if (known.size >= mostOthers)
        return fault('limit.exceeded', [], `the run reads more than ${mostOthers} other scenarios`, 'read fewer');
      // Counted before it runs, with those it reads.
      known.set(name, unreadable(name));
      const made = accessTo(library, name, directory, reader([...chain, name]));
      known.set(name, made);
      return made;
    };
  const inFindings = reader([]);
  return {
    inSeries: reader(own === undefined ? [] : [own]),
    inFindings: (name) => (name === own ? readsItself(name) : inFindings(name)),
  };
}

function readsItself(name: string): Problem {
  return fault('scenario.chain', [], `${name} reads itself`, `leave out in ${name}`);
}

function accessTo(library: Library, name: string, directory: string | undefined, others: ReadOther): ClaimAccess | Problem {
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
  if (!resolved) return unreadable(name);
  const { scenario, problems: unread } = readCurves(resolved.scenario, others);
  const [circle] = unread.filter(({ code }) => code === 'scenario.chain' || code === 'limit.exceeded');
  if (circle) return { ...circle, path: [] };
  const { plan } = unread.length > 0 ? {} : planRun(library, resolved.model, scenario);
  if (!plan) return unreadable(name);
  library.meter?.charge('run', runUnits(plan.compiled.work, plan.horizon.steps));
  const run = runPlan(plan);
  return verdictOf(run).refusals.length > 0 ? unreadable(name) : accessOf(run, false);
}

function unreadable(name: string): Problem {
  return fault('finding.unreadable', [], `the scenario ${name} cannot be run`, `jevons check ${name} says why`);
}
