import type { Library } from '../../domain/library/library.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';

/** A scenario and its ancestors, the scenario first. Stops at a file that cannot be read. */
export function scenarioChain(library: Library, scenario: ScenarioFile, directory: string | undefined): readonly ScenarioFile[] {
  const chain: ScenarioFile[] = [scenario];
  const seen = new Set<string>();
  for (let name = scenario.extends; name !== undefined && !seen.has(name);) {
    seen.add(name);
    const { value, partial = value } = library.scenario(name, directory);
    if (!partial) break;
    chain.push(partial);
    name = partial.extends;
  }
  return chain;
}
