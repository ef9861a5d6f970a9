import type { Problem } from '../problem.ts';
import { buildScope } from './build-scope.ts';
import { checkVariable } from './check-variable.ts';
import type { CheckedCategory, CheckedEquation, CheckedModel, CheckedRequire } from './checked-model.ts';
import type { CategoryDraft, ModelDraft, RequireDraft } from './draft.ts';
import { mixesRunAndInstants } from './fit.ts';
import { inferExpression } from './infer/infer-expression.ts';
import { findLoops } from './loops.ts';
import { limitFlows } from './non-negative.ts';
import { parseText, parseTexts } from './parse-texts.ts';
import { inOrder, Reporter, type Scope } from './scope.ts';
import { inferDimensionsAndPhases } from './dimensions-and-phases.ts';
import { later, type Phase, type Typed } from './typed.ts';

export type { CheckedCategory, CheckedEquation, CheckedModel, CheckedRequire } from './checked-model.ts';

/**
 * Checks a whole model and reports every problem at once; `model` is absent when there is an error among them.
 * Warnings come with the model.
 */
export function checkModel(draft: ModelDraft): { readonly model?: CheckedModel; readonly problems: readonly Problem[] } {
  const reporter = new Reporter();
  const scope = buildScope(draft, reporter);
  const parsed = parseTexts(scope, reporter);
  inferDimensionsAndPhases(scope, new Map([...parsed].map(([name, list]) => [name, list.map((one) => one.expression)])));

  const equations = new Map<string, CheckedEquation>();
  for (const variable of scope.variables.values()) {
    const checked = checkVariable(scope, variable, parsed.get(variable.draft.name) ?? [], reporter);
    if (checked) equations.set(variable.draft.name, checked);
  }
  const leftovers = limitFlows(scope, equations, reporter);
  const categories = draft.categories.flatMap((category) => checkCategory(scope, category, reporter) ?? []);
  const requires = draft.requires.flatMap((require) => checkRequire(scope, require, reporter) ?? []);
  findLoops(scope, equations, reporter);
  const failed = reporter.problems.some((problem) => problem.severity === 'error');
  return failed
    ? { problems: reporter.problems }
    : { model: { draft, scope, equations, categories, requires, leftovers, parsed }, problems: reporter.problems };
}

/** Dimensions of every variable, stated or inferred from its equation. Reports no problems. */
export function inferredDimensions(draft: ModelDraft): ReadonlyMap<string, readonly string[]> {
  const silent = new Reporter();
  const scope = buildScope(draft, silent);
  const parsed = parseTexts(scope, silent);
  inferDimensionsAndPhases(scope, new Map([...parsed].map(([name, list]) => [name, list.map((one) => one.expression)])));
  return new Map([...scope.variables].map(([name, variable]) => [name, variable.dims]));
}

function checkCategory(scope: Scope, draft: CategoryDraft, reporter: Reporter): CheckedCategory | undefined {
  const cases: { when: Typed; is: string }[] = [];
  let complete = true;
  for (const one of draft.cases) {
    const parsed = parseText(one.when, draft.model, reporter);
    const when = parsed && inferExpression(scope, parsed, reporter);
    if (when && when.unit !== 'truth') {
      reporter.report(
        'unit.truth',
        { path: one.when.path, model: draft.model },
        `${one.when.text} is a number where a condition is needed`,
        'compare it, for example … > 0',
      );
      complete = false;
    } else if (when) cases.push({ when, is: one.is });
    else complete = false;
  }
  if (
    !complete ||
    mixesRunAndInstants(
      cases.map((one) => one.when),
      draft.name,
      draft,
      reporter,
    )
  )
    return undefined;
  const phase = cases.reduce<Phase>((sofar, one) => later(sofar, one.when.phase), 'constant');
  return {
    draft,
    cases,
    dims: inOrder(
      scope,
      cases.flatMap((one) => one.when.dims),
    ),
    phase,
  };
}

function checkRequire(scope: Scope, draft: RequireDraft, reporter: Reporter): CheckedRequire | undefined {
  const where = { path: draft.that.path, model: draft.model };
  const parsed = parseText(draft.that, draft.model, reporter);
  const that = parsed && inferExpression(scope, parsed, reporter);
  if (!that) return undefined;
  if (that.unit === 'truth') return mixesRunAndInstants([that], draft.that.text, where, reporter) ? undefined : { draft, that };
  reporter.report('unit.truth', where, `a requirement is a condition, ${draft.that.text} is a number`, 'compare it, for example … > 0');
  return undefined;
}
