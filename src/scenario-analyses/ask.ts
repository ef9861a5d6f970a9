import { compareScenarios } from '../analysis/comparison/compare.ts';
import type { Comparison } from '../analysis/comparison/question.ts';
import { decomposeRebound } from '../analysis/decomposition/decompose-rebound.ts';
import { decomposeFactors } from '../analysis/decomposition/factors.ts';
import type { FactorsAnswer, ReboundAnswer } from '../analysis/decomposition/question.ts';
import { unfitFields } from '../analysis/decomposition/unfit-fields.ts';
import { runEnsemble } from '../analysis/ensemble/ensemble.ts';
import type { Ensemble } from '../analysis/ensemble/question.ts';
import type { AskedScenario } from '../analysis/experiment/open-experiment.ts';
import { seekGoal } from '../analysis/goal-seek/goal-seek.ts';
import type { GoalSeek } from '../analysis/goal-seek/question.ts';
import type { Sensitivity } from '../analysis/sensitivity/question.ts';
import { findSensitivity } from '../analysis/sensitivity/sensitivity.ts';
import type { Sweep } from '../analysis/sweep/question.ts';
import { runSweep } from '../analysis/sweep/sweep.ts';
import { comparisonRequest } from '../contract/schema/comparison.ts';
import { decompositionRequest } from '../contract/schema/decomposition.ts';
import { ensembleRequest } from '../contract/schema/ensemble.ts';
import { goalSeekRequest } from '../contract/schema/goal-seek.ts';
import { sensitivityRequest } from '../contract/schema/sensitivity.ts';
import { sweepRequest } from '../contract/schema/sweep.ts';
import { inDocument, located, type Problem } from '../core/problem.ts';
import type { Library } from '../domain/library/library.ts';
import type { AnalysisKind } from '../domain/scenario/stated-analyses.ts';
import { parseData, type Schema } from '../domain/text/parse-data.ts';
import { schemaProblems } from '../domain/text/schema-problems.ts';

/** What an analysis found, by its kind. */
export type Found =
  | { readonly kind: 'ensemble'; readonly answer: Ensemble }
  | { readonly kind: 'sensitivity'; readonly answer: Sensitivity }
  | { readonly kind: 'sweep'; readonly answer: Sweep }
  | { readonly kind: 'goal_seek'; readonly answer: GoalSeek }
  | { readonly kind: 'comparison'; readonly answer: Comparison }
  | { readonly kind: 'decomposition'; readonly answer: FactorsAnswer | ReboundAnswer };

export interface Asked {
  readonly found?: Found | undefined;
  /** Rendered. */
  readonly problems: readonly Problem[];
}

type Fields = Readonly<Record<string, unknown>>;
type Ask = (library: Library, own: AskedScenario, fields: Fields, least: boolean) => Asked;

/** The place of the scenario in a request, which has it from elsewhere. */
const itself = 'this-scenario';

/** A kind of analysis: the schema of its request, and how it is asked. `least`: with as few runs as find every problem of the question. */
function kindOf<T extends object>(schema: Schema<T>, ask: (library: Library, own: AskedScenario, read: T, least: boolean) => Asked): Ask {
  return (library, own, fields, least) => {
    const data =
      'scenarios' in fields && Array.isArray(fields['scenarios'])
        ? withFirst(fields, fields['scenarios'])
        : { scenario: itself, ...fields };
    const read = parseData(schema, data);
    if (read.success) return ask(library, own, read.data, least);
    const problems = schemaProblems(read.error, data, schema).map((problem) => ({ ...problem, path: ownPath(problem.path) }));
    return { problems: problems.map((problem) => located(inDocument(own.question, problem))) };
  };
}

function withFirst(fields: Fields, scenarios: readonly unknown[]): Fields {
  return { ...fields, scenarios: [itself, ...scenarios] };
}

/** Of a comparison, whose first scenario is the one that states it. */
export function ownPath(path: Problem['path']): Problem['path'] {
  const [first, index, ...rest] = path;
  return first === 'scenarios' && typeof index === 'number' && index > 0 ? [first, index - 1, ...rest] : path;
}

/** Every kind of analysis that a scenario can state. */
export const asks: Readonly<Record<AnalysisKind, Ask>> = {
  ensemble: kindOf(ensembleRequest, (library, own, { scenario: _, ...read }, least) => {
    const { ensemble: answer, problems } = runEnsemble(library, { ...read, ...own, ...(least ? { draws: 1 } : {}) });
    return { found: answer && { kind: 'ensemble', answer }, problems };
  }),
  sensitivity: kindOf(sensitivityRequest, (library, own, { scenario: _, percentiles, ...read }, least) => {
    const pair = percentiles ? { percentiles: [percentiles[0]!, percentiles[1]!] as const } : {};
    const few = { sobol: { points: 16 }, morris: { trajectories: 2 }, rank: { draws: 2 }, tornado: {} }[read.method ?? 'tornado'];
    const { sensitivity: answer, problems } = findSensitivity(library, { ...read, ...pair, ...own, ...(least ? few : {}) });
    return { found: answer && { kind: 'sensitivity', answer }, problems };
  }),
  sweep: kindOf(sweepRequest, (library, own, { scenario: _, against, ...read }) => {
    const { sweep: answer, problems } = runSweep(library, {
      ...read,
      ...own,
      ...(against === undefined ? {} : { against: { scenario: against } }),
    });
    return { found: answer && { kind: 'sweep', answer }, problems };
  }),
  goal_seek: kindOf(goalSeekRequest, (library, own, { scenario: _, against, ...read }) => {
    const { found: answer, problems } = seekGoal(library, {
      ...read,
      ...own,
      ...(against === undefined ? {} : { against: { scenario: against } }),
    });
    return { found: answer && { kind: 'goal_seek', answer }, problems };
  }),
  comparison: kindOf(comparisonRequest, (library, own, { scenarios, ...read }) => {
    const others = scenarios.slice(1).map((scenario) => ({ scenario }));
    const { overrides, question } = own;
    const { comparison: answer, problems } = compareScenarios(library, { ...read, overrides, question, scenarios: [own, ...others] });
    return { found: answer && { kind: 'comparison', answer }, problems };
  }),
  decomposition: kindOf(decompositionRequest, (library, own, { scenario: _, ...read }) => {
    const unfit = unfitFields(read);
    if (unfit.length > 0) return { problems: unfit.map((problem) => located(inDocument(own.question, problem))) };
    const { answer, problems } =
      read.kind === 'factors' ? decomposeFactors(library, { ...read, ...own }) : decomposeRebound(library, { ...read, ...own });
    return { found: answer && { kind: 'decomposition', answer }, problems };
  }),
};
