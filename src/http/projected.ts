import type { Projection } from '../analysis/projection.ts';
import { runScenario } from '../analysis/run-scenario.ts';
import { yearly } from '../analysis/yearly.ts';
import type { Problem } from '../core/problem.ts';
import type { Library } from '../domain/library.ts';
import type { ScenarioFile } from '../domain/scenario-file.ts';
import { refused } from './errors.ts';
import type { ProjectionQuery } from './projection-query.ts';
import type { LocatedScenario } from './scenario-body.ts';

/** Runs a scenario as the query wants it, or refuses it with all its problems. */
export function projected(library: Library, scenario: ScenarioFile, { curves, every }: ProjectionQuery, locate: LocatedScenario['locate']): Projection {
  const { projection, problems } = runScenario(library, scenario, {
    curves,
    // `curves` is of the query and stands in no document.
    locate: (problem) => (problem.path[0] === 'curves' ? problem : (locate?.(problem) ?? problem)),
  });
  const placed = problems.map(inShortPlace);
  if (!projection || placed.some((problem) => problem.severity === 'error')) throw refused(placed, 'scenario with problems');
  const answer = { ...projection, problems: placed };
  return every === 'year' ? yearly(answer) : answer;
}

/** `models/rebound.yaml`: where a server keeps its library concerns nobody. */
export function inShortPlace(problem: Problem): Problem {
  return problem.file === undefined ? problem : { ...problem, file: problem.file.split(/[\\/]/).slice(-2).join('/') };
}
