import path from 'node:path';
import type { Projection } from '../analysis/projection/projection.ts';
import { runScenario } from '../analysis/projection/run-scenario.ts';
import type { Overrides } from '../domain/scenario/override-scenario.ts';
import { fault, type Problem } from '../core/problem.ts';
import type { Library } from '../domain/library/library.ts';
import { worst, type ExitCode } from './context.ts';
import { withoutEnding } from '../domain/text/document-name.ts';
import { fileType } from './find-files.ts';
import { withNoHead } from './no-head.ts';
import { optionDocument } from './option-document.ts';

export interface FileRun {
  readonly file: string;
  /** The scenario's id, or the name of the file; the projection has it too. */
  readonly scenario: string;
  readonly projection?: Projection;
  readonly problems: readonly Problem[];
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
  const name = withoutEnding(path.basename(file));
  const type = fileType(file);
  if (type === 'model') return { file, scenario: name, problems: [isModel(file, name)] };
  const judged = (problems: readonly Problem[]): readonly Problem[] => (type === 'other' ? withNoHead(file, problems) : problems);
  const read = library.scenarioAt(file);
  const { value, partial = value, document } = read;
  if (!partial || !document) return { file, scenario: name, problems: judged(read.problems) };
  const ran = runScenario(library, partial, {
    directory: path.dirname(file),
    curves,
    findings,
    read,
    overrides,
    options: optionDocument(overrides),
    ...(assumptions ? { assumptionsFor: 'scenario' } : {}),
  });
  const scenario = partial.scenario ?? name;
  return {
    file,
    scenario,
    ...(ran.projection ? { projection: { ...ran.projection, scenario } } : {}),
    problems: judged(ran.problems),
  };
}

export function isModel(file: string, name: string): Problem {
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

/** What became of a run, by its exit code. */
export const statuses = ['ok', 'expectation failed', 'failed'] as const;

/** 1 if only expectations fail. */
export function exitCodeOf({ projection, problems }: FileRun): ExitCode {
  const bad: ExitCode = !projection || problems.some((problem) => problem.severity === 'error') ? 2 : 0;
  return worst(bad, projection?.claims.some((claim) => !claim.holds) ? 1 : 0);
}
