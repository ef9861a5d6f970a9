import path from 'node:path';
import type { Projection } from '../analysis/projection/projection.ts';
import { runScenario } from '../analysis/projection/run-scenario.ts';
import { overrideScenario, type Overrides } from '../domain/scenario/override-scenario.ts';
import { fault, type Problem } from '../core/problem.ts';
import type { Library } from '../domain/library/library.ts';
import { worst, type ExitCode } from './context.ts';
import { kindOf } from './find-files.ts';
import { withNoHead } from './no-head.ts';
import type { CliProblem } from './print-problems.ts';

export interface FileRun {
  readonly file: string;
  /** The scenario's id, or the name of the file. */
  readonly scenario: string;
  readonly projection?: Projection;
  readonly problems: readonly CliProblem[];
}

export interface FileRunOptions {
  readonly overrides: Overrides;
  readonly curves?: readonly string[] | 'all' | undefined;
  /** Whether to read the scenario's findings; default true. */
  readonly findings?: boolean | undefined;
  /** Lists the values the run was made with. */
  readonly assumptions?: boolean | undefined;
}

/** Never throws for a file that cannot be read, so the others of a batch still run. */
export function runFile(library: Library, file: string, { overrides, curves, findings, assumptions }: FileRunOptions): FileRun {
  const name = path.basename(file).replace(/\.(ya?ml|json)$/, '');
  const kind = kindOf(file);
  if (kind === 'model') return { file, scenario: name, problems: [isModel(file, name)] };
  const said = (problems: readonly CliProblem[]): readonly CliProblem[] => (kind === 'other' ? withNoHead(file, problems) : problems);
  const read = library.scenarioAt(file);
  const { value, partial = value, document } = read;
  if (!partial || !document) return { file, scenario: name, problems: said(read.problems) };
  const locate = (problem: Problem): CliProblem => {
    const from = optionOf(problem, overrides);
    return from === undefined ? document.locate(problem) : { ...problem, from };
  };
  const directory = path.dirname(file);
  const ran = runScenario(library, overrideScenario(partial, overrides), {
    directory,
    curves,
    findings,
    locate,
    read,
    ...(assumptions ? { assumptionsFor: { from: 'scenario', set: new Set(Object.keys(overrides.set)) } } : {}),
  });
  return {
    file,
    scenario: partial.scenario ?? name,
    ...(ran.projection ? { projection: ran.projection } : {}),
    problems: said(ran.problems),
  };
}

export function isModel(file: string, name: string): CliProblem {
  return {
    ...fault(
      'field.unknown',
      [],
      `${file} is a model, and run takes scenarios`,
      `write a scenario file with model: ${name}; jevons check looks at models`,
    ),
    file,
  };
}

/** 1 if only expectations fail. */
export function exitCodeOf({ projection, problems }: FileRun): ExitCode {
  const bad: ExitCode = !projection || problems.some((problem) => problem.severity === 'error') ? 2 : 0;
  return worst(bad, projection?.claims.some((claim) => !claim.holds) ? 1 : 0);
}

/** The command-line option a problem comes from. */
function optionOf({ path: [section, name] }: Problem, { set, step }: Overrides): string | undefined {
  if (section === 'curves') return '--curves';
  if (section === 'horizon' && name === 'step' && step !== undefined) return `--step ${step}`;
  if ((section === 'assumptions' || section === 'series') && typeof name === 'string' && Object.hasOwn(set, name))
    return `--set ${name}=${set[name]}`;
  return undefined;
}
