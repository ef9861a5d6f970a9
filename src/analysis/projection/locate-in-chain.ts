import type { Problem } from '../../core/problem.ts';
import type { Library } from '../../domain/library/library.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import { scenarioChain, type ChainLink, type Locate } from './scenario-chain.ts';

export type { Locate } from './scenario-chain.ts';

/** Fields that are not inherited, so a problem in one is never located in a parent. */
const own = new Set(['expect', 'analyses', 'title', 'summary', 'findings', 'scenario', 'extends']);

/**
 * Locates a problem of a run: in the model file it names, in the scenario, or in the ancestor its entry was inherited
 * from. The document that holds the longest prefix of the path wins; on a tie, the younger one. Ancestors are read
 * once, on first use.
 */
export function locateInChain(library: Library, scenario: ScenarioFile, directory: string | undefined, locate: Locate): Locate {
  let chain: readonly ChainLink[] | undefined;
  const links = (): readonly ChainLink[] => (chain ??= scenarioChain(library, scenario, directory));
  const ofModel = (problem: Problem): Problem => {
    const name = links().find((link) => link.scenario.model !== undefined)?.scenario.model;
    return (name === undefined ? undefined : library.model(name).value)?.locate(problem) ?? problem;
  };
  return (problem) => {
    if (problem.file !== undefined) return problem;
    if (problem.model !== undefined) return ofModel(problem);
    let best = { locate, depth: depthOf(scenario, problem.path) };
    if (own.has(String(problem.path[0]))) return best.locate(problem);
    for (const ancestor of links().slice(1)) {
      const depth = depthOf(ancestor.scenario, problem.path);
      if (depth > best.depth) best = { locate: ancestor.locate!, depth };
    }
    return best.locate(problem);
  };
}

function depthOf(data: unknown, path: Problem['path']): number {
  let value = data;
  let depth = 0;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) break;
    value = (value as Record<string | number, unknown>)[part];
    depth++;
  }
  return depth;
}
