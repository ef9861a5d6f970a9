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
  /** Folder of the scenario's file; scenarios it extends are looked up there first. */
  readonly directory?: string | undefined;
  /** Names of curves, or `all`. Default: those the model and the scenario report. */
  readonly curves?: readonly string[] | 'all' | undefined;
  /** Whether to read the scenario's findings, which may run other scenarios; default true. */
  readonly findings?: boolean | undefined;
  /** Adds file, line and column to a problem with a path into the scenario's document. */
  readonly locate?: Locate | undefined;
  /** Problems already found in the scenario's text. With any error, the partial scenario is only checked, not run. */
  readonly read?: Pick<ReadScenario, 'problems' | 'gaps'> | undefined;
  /** Lists the values the run was made with: who asks, and which variables are set on top of the scenario. */
  readonly assumptionsFor?: Omit<Asked, 'chain'> | undefined;
  /** Returns a buffer of at least this many numbers for the run; it is free again when the call returns. */
  readonly memory?: ((length: number) => Float64Array) | undefined;
}

export interface ScenarioRun {
  /** Absent when an error prevents the run; present beside errors that only concern a claim. */
  readonly projection?: Projection;
  /** All problems, in the order of files and lines. */
  readonly problems: readonly Problem[];
}

/** Resolves, plans and runs a scenario and returns its curves. Problems are located. Never throws for bad input. */
export function runScenario(library: Library, scenario: ScenarioFile, options: RunScenarioOptions = {}): ScenarioRun {
  const { directory, curves, findings, locate = (problem: Problem) => problem, read, assumptionsFor, memory } = options;
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
  const { projection, problems } = project(library, planned.plan, {
    curves,
    findings,
    directory,
    memory: memory?.(planned.plan.loaded.length),
  });
  const found = all(unresolved, problems, projection ? [] : resultFaults(library, planned.plan, options, problems));
  if (!projection) return { problems: found };
  const chain = assumptionsFor && scenarioChain(library, scenario, directory).map((link) => link.scenario);
  const assumptions = chain && { assumptions: assumptionsUsed(planned.plan, { ...assumptionsFor, chain }) };
  return { projection: { ...projection, problems: found, ...assumptions }, problems: found };
}
