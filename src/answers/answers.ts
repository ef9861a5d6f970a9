import type { StartHelpers } from '../analysis/ensemble/question.ts';
import type { Library } from '../domain/library/library.ts';
import type { Answered } from './answered.ts';
import { startBatch } from './batches.ts';
import { decompose } from './decompositions.ts';
import { listCatalog, showCatalogPart, showFigure } from './catalog.ts';
import { checkModel, checkScenario } from './checks.ts';
import { ensembleOf } from './ensembles.ts';
import { showRun } from './kept-runs.ts';
import { explainVariable, listModels, showMainAssumptions, showModel } from './models.ts';
import { drawDemandCurveOf, projectScenario, runProjection } from './projections.ts';
import type { QuestionId, Questions } from './questions.ts';
import { comparisonOf } from './comparisons.ts';
import { goalSeekOf } from './goal-seeks.ts';
import { findSensitivityOf } from './sensitivities.ts';
import { sweepOf } from './sweeps.ts';
import { listScenarios, showScenario } from './scenarios.ts';

/** The answer to the question of an operation, with helpers for the draws of a large one. Throws `Refused`. */
export type AnswerOf<Q extends QuestionId> = (library: Library, question: Questions[Q], startHelpers?: StartHelpers) => Answered;

export const answers: { readonly [Q in QuestionId]: AnswerOf<Q> } = {
  runProjection,
  projectScenario,
  drawDemandCurve: drawDemandCurveOf,
  decompose,
  runSweep: sweepOf,
  seekGoal: goalSeekOf,
  runEnsemble: ensembleOf,
  findSensitivity: findSensitivityOf,
  compare: comparisonOf,
  startBatch,
  showRun,
  listModels,
  showMainAssumptions,
  showModel,
  explainVariable,
  checkModel,
  listScenarios,
  showScenario,
  checkScenario,
  listCatalog,
  showCatalogPart,
  showFigure,
};

export function answer<Q extends QuestionId>(library: Library, id: Q, question: Questions[Q], startHelpers?: StartHelpers): Answered {
  return answers[id](library, question, startHelpers);
}
