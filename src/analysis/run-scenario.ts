import type { Problem } from '../core/problem.ts';
import type { Library } from '../domain/library.ts';
import { planRun } from '../domain/plan.ts';
import { resolveScenario } from '../domain/resolve-scenario.ts';
import type { ScenarioFile } from '../domain/scenario-file.ts';
import type { Projection } from './projection.ts';
import { project } from './project.ts';
import { locateInChain, type Locate } from './locate-in-chain.ts';

export interface RunScenarioOptions {
  /** Folder of the scenario's file: where the scenarios it extends are looked for first. */
  readonly directory?: string | undefined;
  /** Names of curves, or `all`; the model's and the scenario's own when absent. */
  readonly curves?: readonly string[] | 'all' | undefined;
  /** Of the scenario's own document: puts file, line and column to a problem with a path into it. */
  readonly locate?: Locate | undefined;
}

export interface ScenarioRun {
  /** Absent when an error forbids the run; present beside errors where only a claim cannot be read. */
  readonly projection?: Projection;
  readonly problems: readonly Problem[];
}

/** From a scenario as written to its curves: resolve, plan, run. Problems come back located. Never throws for bad input. */
export function runScenario(library: Library, scenario: ScenarioFile, options: RunScenarioOptions = {}): ScenarioRun {
  const { directory, curves, locate = (problem: Problem) => problem } = options;
  const located = (problems: readonly Problem[]): Problem[] => problems.map((problem) => locateInChain(library, scenario, directory, locate, problem));
  const resolved = resolveScenario(library, scenario, directory);
  if (!resolved.value) return { problems: located(resolved.problems) };
  const planned = planRun(library, resolved.value.model, resolved.value.scenario);
  if (!planned.plan) return { problems: located([...resolved.problems, ...planned.problems]) };
  const { projection, problems } = project(library, planned.plan, { curves });
  const all = located([...resolved.problems, ...problems]);
  return projection ? { projection: { ...projection, problems: all }, problems: all } : { problems: all };
}
