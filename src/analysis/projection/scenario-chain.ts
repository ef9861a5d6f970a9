import type { Problem } from '../../core/problem.ts';
import type { Library } from '../../domain/library/library.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';

export type Locate = (problem: Problem) => Problem;

export interface ChainLink {
  readonly scenario: ScenarioFile;
  /** Of an ancestor: puts file, line and column to a problem with a path into it. */
  readonly locate?: Locate;
}

/** A scenario and what it extends, the scenario itself first; ends where a file cannot be read. */
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
