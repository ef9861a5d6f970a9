import { checkModel, type CheckedModel } from '../../core/check/check-model.ts';
import type { Problem } from '../../core/problem.ts';
import type { Model } from '../../domain/model/model.ts';

/** A model with its units and equations checked, whatever elements a scenario may give its dimensions; problems come back located. */
export function checkedModel(model: Model): { readonly checked?: CheckedModel; readonly problems: readonly Problem[] } {
  const { model: checked, problems } = checkModel(model.draft);
  return { ...(checked ? { checked } : {}), problems: problems.map((problem) => model.locate(problem)) };
}
