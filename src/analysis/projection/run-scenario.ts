import type { Problem, ProblemDocument } from '../../core/problem.ts';
import type { Library } from '../../domain/library/library.ts';
import { orderedProblems } from '../../domain/text/ordered-problems.ts';
import { planRun } from '../../domain/plan/plan-run.ts';
import type { Overrides } from '../../domain/scenario/override-scenario.ts';
import type { ReadScenario } from '../../domain/scenario/read-scenario.ts';
import { resolveScenario } from '../../domain/scenario/resolve-scenario.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import { besideScenarioGaps, joinedScenarioGaps } from '../../domain/scenario/scenario-gaps.ts';
import { inRun } from '../../domain/scenario/scenario-layers.ts';
import { otherScenarios } from './other-scenarios.ts';
import type { Projection } from './projection.ts';
import { project } from './project.ts';
import { readCurves } from './read-curves.ts';
import { resultFaults } from './result-faults.ts';
import { assumptionsUsed, type Asked } from '../sources/assumptions-used.ts';

export interface RunScenarioOptions {
  /** Folder of the scenario's file; scenarios it extends are looked up there first. */
  readonly directory?: string | undefined;
  /** Names of curves, or `all`. Default: those the model and the scenario report. */
  readonly curves?: readonly string[] | 'all' | undefined;
  /** Whether to read the scenario's findings, which may run other scenarios; default true. */
  readonly findings?: boolean | undefined;
  /**
   * The text the scenario was read from, and the problems already found in it. With any error, the partial scenario is only
   * checked, not run.
   */
  readonly read?: Pick<ReadScenario, 'problems' | 'gaps' | 'document'> | undefined;
  /** Values set on top of the scenario. */
  readonly overrides?: Overrides | undefined;
  /** The document of `curves` and `overrides`: the command line, the query. */
  readonly options?: ProblemDocument | undefined;
  /** Lists the values the run was made with: who asks. */
  readonly assumptionsFor?: Asked['from'] | undefined;
  /** Returns a buffer of at least this many numbers for the run; it is free again when the call returns. */
  readonly memory?: ((length: number) => Float64Array) | undefined;
}

export interface ScenarioRun {
  /** Absent when an error prevents the run; present along with errors that only concern a claim. */
  readonly projection?: Projection;
  /** All problems, in the order of files and lines. */
  readonly problems: readonly Problem[];
}

/** Resolves, plans and runs a scenario and returns its curves. Problems are rendered. Never throws for bad input. */
export function runScenario(library: Library, scenario: ScenarioFile, asked: RunScenarioOptions = {}): ScenarioRun {
  const { directory, curves, findings, read, overrides, options, assumptionsFor, memory } = asked;
  const own = { gaps: read?.gaps, document: read?.document, overrides, options };
  const { value, partial, problems: unresolved } = resolveScenario(library, scenario, directory, own);
  const resolved = value ?? partial;
  if (!resolved) return { problems: all(read, unresolved) };
  const others = otherScenarios(library, resolved.scenario, directory);
  const { scenario: complete, problems: unread, gaps: left, told } = readCurves(resolved.scenario, others.inSeries);
  const ofRun = (...lists: readonly (readonly Problem[])[]): readonly Problem[] =>
    all(
      read,
      unresolved,
      told(lists.flat()).map((problem) => inRun(resolved, problem)),
    );
  const planned = planRun(library, resolved.model, complete);
  const wanted = { curves, findings, options, others };
  if (partial || unread.length > 0) {
    const gaps = partial ? joinedScenarioGaps([partial.gaps, left]) : left;
    const found = [...planned.problems, ...resultFaults(planned.plan ?? planned.known, wanted, planned.problems)];
    return { problems: ofRun(unread, besideScenarioGaps(gaps, found)) };
  }
  if (!planned.plan) return { problems: ofRun(planned.problems, resultFaults(planned.known, wanted, planned.problems)) };
  const { projection, problems } = project(library, planned.plan, {
    ...wanted,
    memory: memory?.(planned.plan.loaded.length),
  });
  const found = ofRun(problems, projection ? [] : resultFaults(planned.plan, wanted, problems));
  if (!projection) return { problems: found };
  const assumptions = assumptionsFor && {
    assumptions: assumptionsUsed(planned.plan, {
      from: assumptionsFor,
      set: new Set(Object.keys(overrides?.set ?? {})),
      chain: resolved.layers.filter((layer) => !layer.options).map((layer) => layer.scenario),
    }),
  };
  return { projection: { ...projection, problems: found, ...assumptions }, problems: found };
}

function all(read: RunScenarioOptions['read'], ...lists: readonly (readonly Problem[])[]): readonly Problem[] {
  return orderedProblems([...(read?.problems ?? []), ...lists.flat()]);
}
