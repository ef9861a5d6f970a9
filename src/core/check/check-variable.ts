import { yearUnit } from '../units/named-units.ts';
import { divideUnits, isPureRatio, sameDimension } from '../units/unit-algebra.ts';
import type { CheckedEquation } from './checked-model.ts';
import type { SolveDraft, StockDraft } from './draft.ts';
import { fit, mixesRunAndInstants } from './fit.ts';
import { inferExpression } from './infer/infer-expression.ts';
import { isWhole, textsOf } from './parse-texts.ts';
import { inOrder, type Parsed, type Reporter, type Scope, type Variable } from './scope.ts';
import type { Typed } from './typed.ts';
import { unitWords } from './typed-unit.ts';

/**
 * Checks a variable's equation, stock or bounded root against its declared unit and dimensions. Undefined when it has
 * none of these or when one is refused. A missing text does not stop the check of the others.
 */
export function checkVariable(
  scope: Scope,
  variable: Variable,
  parsed: readonly Parsed[],
  reporter: Reporter,
): CheckedEquation | undefined {
  const { draft } = variable;
  if (!isWhole(draft)) {
    for (const one of parsed) inferExpression(scope, one, reporter);
    return undefined;
  }
  if (textsOf(draft).length !== parsed.length || parsed.length === 0) return undefined;
  if (draft.role === 'stock') return checkStock(scope, variable, draft, parsed, reporter);
  if ('solve' in draft) return checkSolve(scope, variable, draft, parsed, reporter);
  const value = inferExpression(scope, parsed[0]!, reporter);
  if (!value) return undefined;
  const fitted = fit(
    scope,
    variable,
    { value, unit: variable.unit, parsed: parsed[0]!, declared: `${draft.name} is declared in`, gives: 'its equation gives' },
    reporter,
  );
  return fitted && { kind: 'equation', value: fitted };
}

function checkStock(
  scope: Scope,
  variable: Variable,
  draft: StockDraft,
  parsed: readonly Parsed[],
  reporter: Reporter,
): CheckedEquation | undefined {
  const initial = inferExpression(scope, parsed[0]!, reporter);
  const fitted =
    initial &&
    fit(
      scope,
      variable,
      { value: initial, unit: variable.unit, parsed: parsed[0]!, declared: `${draft.name} is declared in`, gives: 'its initial value is' },
      reporter,
    );
  const rate = divideUnits(variable.unit, yearUnit);
  const change: { sign: 1 | -1; flow: Typed }[] = [];
  let complete = true;
  for (const [index, one] of parsed.slice(1).entries()) {
    const flow = inferExpression(scope, one, reporter);
    if (scope.unreadable.has(draft.name)) continue;
    const inflow = index < draft.inflows.length;
    if (flow && flow.unit !== 'zero' && flow.unit !== 'truth' && sameDimension(flow.unit, variable.unit) && !isPureRatio(variable.unit)) {
      reporter.report(
        'unit.mismatch',
        { path: one.text.path, model: one.model },
        `${one.text.text} flows ${inflow ? 'into' : 'out of'} the stock ${draft.name} and is a rate, ` +
          `but it is ${unitWords(flow.unit)}, an amount`,
        `give ${one.text.text} the unit ${variable.unit.text}/year, for example by dividing by time_step or a duration`,
      );
      complete = false;
      continue;
    }
    const declared = `${inflow ? 'an inflow' : 'an outflow'} of ${draft.name} is in`;
    const fittedFlow =
      flow && fit(scope, variable, { value: flow, unit: rate, parsed: one, declared, gives: `${one.text.text} is` }, reporter);
    if (fittedFlow) change.push({ sign: inflow ? 1 : -1, flow: fittedFlow });
    else complete = false;
  }
  return fitted && complete ? { kind: 'stock', initial: fitted, change } : undefined;
}

function checkSolve(
  scope: Scope,
  variable: Variable,
  draft: SolveDraft,
  parsed: readonly Parsed[],
  reporter: Reporter,
): CheckedEquation | undefined {
  const [condition, lowText, highText] = parsed as [Parsed, Parsed, Parsed];
  const typed = inferExpression(scope, condition, reporter);
  const low = inferExpression(scope, lowText, reporter);
  const high = inferExpression(scope, highText, reporter);
  if (typed && (typed.kind !== 'binary' || typed.op !== '==')) {
    reporter.report(
      'solve.residual',
      { path: condition.text.path, model: condition.model },
      `${draft.name} is solved for an equality, but ${condition.text.text} is not one`,
      'write left == right',
    );
    return undefined;
  }
  const declared = { unit: variable.unit, declared: `${draft.name} is declared in` };
  const fittedLow = low && fit(scope, variable, { ...declared, value: low, parsed: lowText, gives: 'its lower bound is' }, reporter);
  const fittedHigh = high && fit(scope, variable, { ...declared, value: high, parsed: highText, gives: 'its upper bound is' }, reporter);
  if (!typed || !fittedLow || !fittedHigh) return undefined;
  const extra = typed.dims.filter((dim) => !variable.dims.includes(dim));
  if (extra.length > 0) {
    reporter.report(
      'dimension.mismatch',
      { path: condition.text.path, model: condition.model },
      `${draft.name} is declared for ${variable.dims.length > 0 ? variable.dims.join(', ') : 'no dimension'}, ` +
        `but its condition also depends on ${extra.join(', ')}`,
      `add both sides up with sum(…, ${extra[0]}), or declare for: [${inOrder(scope, [...variable.dims, ...extra]).join(', ')}]`,
    );
    return undefined;
  }
  if (mixesRunAndInstants([typed, fittedLow, fittedHigh], draft.name, { path: condition.text.path, model: condition.model }, reporter))
    return undefined;
  return { kind: 'solve', low: fittedLow, high: fittedHigh, left: typed.left, right: typed.right };
}
