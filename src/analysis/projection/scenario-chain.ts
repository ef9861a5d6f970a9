import type { Problem } from '../../core/problem.ts';
import type { Library } from '../../domain/library/library.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';

export type Locate = (problem: Problem) => Problem;

export interface ChainLink {
  readonly scenario: ScenarioFile;
  /** Adds file, line and column to a problem in an ancestor; absent for the scenario itself. */
  readonly locate?: Locate;
}

/** A scenario and its ancestors, the scenario first. Stops at a file that cannot be read. */
export function scenarioChain(library: Library, scenario: ScenarioFile, directory: string | undefined): readonly ChainLink[] {
  const chain: ChainLink[] = [{ scenario }];
  const seen = new Set<string>();
  for (let name = scenario.extends; name !== undefined && !seen.has(name);) {
    seen.add(name);
    const { value, partial = value, document } = library.scenario(name, directory);
    if (!partial || !document) break;
    chain.push({ scenario: partial, locate: (problem) => document.locate(problem) });
    name = partial.extends;
  }
  return chain;
}
