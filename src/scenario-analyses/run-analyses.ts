import { fault, inDocument, located, type Problem, type ProblemDocument } from '../core/problem.ts';
import type { Library } from '../domain/library/library.ts';
import type { Overrides } from '../domain/scenario/override-scenario.ts';
import type { ScenarioFile } from '../domain/scenario/scenario-file.ts';
import { analysisKinds, type AnalysisKind } from '../domain/scenario/stated-analyses.ts';
import { asks, ownPath, type Asked } from './ask.ts';

export interface StatingScenario {
  readonly scenario: ScenarioFile;
  readonly document: ProblemDocument;
  /** The folder of its file. */
  readonly directory: string;
  /** Values set on top of it, and their document. */
  readonly overrides?: Overrides;
  readonly options?: ProblemDocument;
}

export interface RanAnalysis extends Asked {
  readonly kind: AnalysisKind;
  /** Of the list, from 0. */
  readonly index: number;
}

/** Sections of a scenario that overrides state. */
const overridden = new Set(['assumptions', 'horizon', 'as_of']);

/**
 * Answers the questions that a scenario states under `analyses`, one after the other. Problems are rendered, with their place in the
 * file. `least` takes as few runs as find every problem of a question: for a check.
 */
export function* runAnalyses(library: Library, stating: StatingScenario, least = false): Generator<RanAnalysis> {
  const { scenario, document, directory, overrides, options } = stating;
  for (const [index, stated] of (scenario.analyses ?? []).entries()) {
    const kinds = analysisKinds.filter((kind) => stated[kind] !== undefined);
    const [kind] = kinds;
    if (!kind || kinds.length > 1) {
      const message = kind ? `${kinds.join(' and ')} stand in one entry` : 'the entry states no analysis';
      const problem = fault(
        kind ? 'field.conflict' : 'field.missing',
        ['analyses', index],
        message,
        `write one of ${analysisKinds.join(', ')} in each entry`,
      );
      yield { kind: kind ?? 'ensemble', index, problems: [located(inDocument(document, problem))] };
      continue;
    }
    const question: ProblemDocument = {
      place: (problem) =>
        options && overridden.has(String(problem.path[0]))
          ? options.place(problem)
          : document.place({ ...problem, path: ['analyses', index, kind, ...ownPath(problem.path)] }),
    };
    const own = { scenario, document, directory, question, ...(overrides ? { overrides } : {}) };
    const fields = stated[kind]!;
    const given = 'scenario' in fields ? [located(inDocument(question, itsOwn()))] : [];
    yield { kind, index, ...(given.length > 0 ? { problems: given } : asks[kind](library, own, fields, least)) };
  }
}

function itsOwn(): Problem {
  return fault('field.unknown', ['scenario'], 'an analysis in a scenario is about that scenario', 'leave scenario out', true);
}

/** What is wrong with the analyses of a scenario: errors only. */
export function analysisProblems(library: Library, stating: StatingScenario): readonly Problem[] {
  return [...runAnalyses(library, stating, true)].flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'));
}
