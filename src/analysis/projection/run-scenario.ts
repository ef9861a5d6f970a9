import type { Problem } from '../../core/problem.ts';
import type { Library } from '../../domain/library/library.ts';
import { orderedProblems } from '../../domain/text/ordered-problems.ts';
import { planRun } from '../../domain/plan/plan-run.ts';
import type { ReadScenario } from '../../domain/scenario/read-scenario.ts';
import { resolveScenario } from '../../domain/scenario/resolve-scenario.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import { besideScenarioGaps } from '../../domain/scenario/scenario-gaps.ts';
import type { Projection } from './projection.ts';
import { project } from './project.ts';
import { resultFaults } from './result-faults.ts';
import { assumptionsUsed, type Asked } from '../sources/assumptions-used.ts';
import { scenarioChain } from './scenario-chain.ts';
import { locateInChain, type Locate } from './locate-in-chain.ts';

export interface RunScenarioOptions {
  /** Folder of the scenario's file: where the scenarios it extends are looked for first. */
  readonly directory?: string | undefined;
  /** Names of curves, or `all`; the model's and the scenario's own when absent. */
  readonly curves?: readonly string[] | 'all' | undefined;
  /** Of the scenario's own document: puts file, line and column to a problem with a path into it. */
  readonly locate?: Locate | undefined;
  /** What is wrong with the scenario's text already: then its partial is looked through for more, and not run. */
  readonly read?: Pick<ReadScenario, 'problems' | 'gaps'> | undefined;
  /** Lists the values the run was made with: who asks, and what is set on top of the scenario. */
  readonly assumptionsFor?: Omit<Asked, 'chain'> | undefined;
  /** Gives memory for the run, of at least so many numbers; it is free again when the call returns. */
  readonly memory?: ((length: number) => Float64Array) | undefined;
}

export interface ScenarioRun {
  /** Absent when an error forbids the run; present beside errors where only a claim cannot be read. */
  readonly projection?: Projection;
  /** Every one, in the order of the files and their lines. */
  readonly problems: readonly Problem[];
}

/** From a scenario as written to its curves: resolve, plan, run. Problems come back located. Never throws for bad input. */
export function runScenario(library: Library, scenario: ScenarioFile, options: RunScenarioOptions = {}): ScenarioRun {
  const { directory, curves, locate = (problem: Problem) => problem, read, assumptionsFor, memory } = options;
  const located = locateInChain(library, scenario, directory, locate);
  const all = (...lists: readonly (readonly Problem[])[]): readonly Problem[] =>
    orderedProblems([...(read?.problems ?? []), ...lists.flat().map((problem) => located(problem))]);
  const { value, partial, problems: unresolved } = resolveScenario(library, scenario, directory, read?.gaps);
  if (!value) {
    if (!partial) return { problems: all(unresolved) };
    const { plan, known = plan, problems } = planRun(library, partial.model, partial.scenario);
    const found = [...problems, ...resultFaults(library, known, options, problems)];
    return { problems: all(unresolved, besideScenarioGaps(partial.gaps, found)) };
  }
  const planned = planRun(library, value.model, value.scenario);
  if (!planned.plan)
    return { problems: all(unresolved, planned.problems, resultFaults(library, planned.known, options, planned.problems)) };
  const { projection, problems } = project(library, planned.plan, { curves, directory, memory: memory?.(planned.plan.loaded.length) });
  const found = all(unresolved, problems, projection ? [] : resultFaults(library, planned.plan, options, problems));
  if (!projection) return { problems: found };
  const chain = assumptionsFor && scenarioChain(library, scenario, directory).map((link) => link.scenario);
  const assumptions = chain && { assumptions: assumptionsUsed(planned.plan, { ...assumptionsFor, chain }) };
  return { projection: { ...projection, problems: found, ...assumptions }, problems: found };
}
