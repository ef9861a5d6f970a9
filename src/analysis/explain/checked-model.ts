import { checkModel, type CheckedModel } from '../../core/check/check-model.ts';
import { located, type Problem } from '../../core/problem.ts';
import { inModel, type Model } from '../../domain/model/model.ts';

/**
 * A model with checked units and equations, for any elements a scenario may give its dimensions. Problems are located.
 */
export function checkedModel(model: Model): { readonly checked?: CheckedModel; readonly problems: readonly Problem[] } {
  const { model: checked, problems } = checkModel(model.draft);
  return { ...(checked ? { checked } : {}), problems: problems.map((problem) => located(inModel(model, problem))) };
}
