import { overrideScenario, type Overrides } from '../contract/overrides.ts';
import { scenarioId } from '../domain/file-parts.ts';
import type { Library } from '../domain/library.ts';
import { refused, single } from './errors.ts';
import { inShortPlace } from './projected.ts';
import type { LocatedScenario } from './scenario-body.ts';

/** A scenario of the library by the name in an address, with assumptions of the query over its own. */
export function libraryScenario(library: Library, name: string, set: Overrides['set']): LocatedScenario {
  // An address is not yet an id: `..%2Fmodels%2Frebound` must never become a path.
  if (!scenarioId.safeParse(name).success) throw single('unknown address', 'name.unknown', `there is no scenario ${name}`, 'a name is of small letters, digits and -');
  const { value, problems, document } = library.scenario(name);
  if (!value) {
    const missing = problems.find((problem) => problem.code === 'file.not-found');
    throw missing ? single('unknown address', 'name.unknown', missing.message, missing.hint) : refused(problems.map(inShortPlace), 'scenario with problems');
  }
  return {
    scenario: overrideScenario(value, { set }),
    // What the query sets stands in no file.
    locate: (problem) => (problem.path[0] === 'assumptions' && Object.hasOwn(set, problem.path[1] ?? '') ? problem : (document?.locate(problem) ?? problem)),
  };
}
