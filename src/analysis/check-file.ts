import type { Problem } from '../core/problem.ts';
import { checkModelFile } from '../domain/check-model-file.ts';
import type { Document } from '../domain/document.ts';
import type { Library, LoadedModel } from '../domain/library.ts';
import type { ScenarioFile } from '../domain/scenario-file.ts';
import { checkExamples } from './check-examples.ts';
import { runScenario } from './run-scenario.ts';

export interface Checked {
  readonly problems: readonly Problem[];
  /** Examples of a model or expectations of a scenario, all and those that hold. */
  readonly claims: number;
  readonly hold: number;
}

/** What can be said without a scenario, and the model's own examples; an example that does not hold is a problem at its claim. */
export function checkLoadedModel(library: Library, model: LoadedModel): Checked {
  const located = checkModelFile(library, model);
  const root = model.files[0]!;
  if (located.some((problem) => problem.severity === 'error')) return { problems: located, claims: 0, hold: 0 };
  const outcomes = checkExamples(library, model);
  const broken = outcomes.flatMap(({ title, claims, problems: own }, index) => [
    ...own,
    ...claims.flatMap(({ holds, claim }, k) => (holds || own.some((problem) => problem.path[2] === 'expect' && problem.path[3] === k) ? [] : [
      model.locate({ code: 'claim.broken', severity: 'error', path: ['examples', index, 'expect', k], model: root.model, message: `example ${title}: ${claim}` }),
    ])),
  ]);
  return { problems: distinct([...located, ...broken]), claims: outcomes.length, hold: outcomes.filter(({ holds }) => holds).length };
}

/** Runs the scenario and reports, beside its problems, each expectation that does not hold. */
export function checkScenario(library: Library, scenario: ScenarioFile, document: Document, directory: string): Checked {
  const { projection, problems } = runScenario(library, scenario, { directory, locate: (problem) => document.locate(problem) });
  const claims = projection?.claims ?? [];
  const unreadable = new Set(problems.filter(({ path }) => path[0] === 'expect').map(({ path }) => path[1]));
  const broken = claims.flatMap(({ holds, claim }, index): Problem[] => (holds || unreadable.has(index) ? [] : [
    document.locate({ code: 'claim.broken', severity: 'error', path: ['expect', index], message: claim }),
  ]));
  return { problems: distinct([...problems, ...broken]), claims: claims.length, hold: claims.filter(({ holds }) => holds).length };
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify([problem.code, problem.file, problem.line, problem.column, problem.message]), problem])).values()];
}
