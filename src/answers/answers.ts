import type { Library } from '../domain/library/library.ts';
import type { Answered } from './answered.ts';
import { listCatalog, showCatalogPart, showFigure } from './catalog.ts';
import { checkModel, checkScenario } from './checks.ts';
import { explainVariable, listModels, showModel } from './models.ts';
import { drawDemandCurveOf, projectScenario, runProjection } from './projections.ts';
import type { QuestionId, Questions } from './questions.ts';
import { listScenarios, showScenario } from './scenarios.ts';

/** The answer to the question of an operation. Throws `Refused`. */
export type AnswerOf<Q extends QuestionId> = (library: Library, question: Questions[Q]) => Answered;

export const answers: { readonly [Q in QuestionId]: AnswerOf<Q> } = {
  runProjection,
  projectScenario,
  drawDemandCurve: drawDemandCurveOf,
  listModels,
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

export function answer<Q extends QuestionId>(library: Library, id: Q, question: Questions[Q]): Answered {
  return answers[id](library, question);
}
