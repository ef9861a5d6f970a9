import { pureRatio } from '../units/named-units.ts';
import { conversionFactor, isKindedRatio, isPureRatio, sameDimension } from '../units/unit-algebra.ts';
import type { Unit } from '../units/unit.ts';
import type { Text } from './draft.ts';
import { rateOfPeriod } from './compounding.ts';
import { mismatch } from './mismatch.ts';
import { inOrder, type Parsed, type Reporter, type Scope, type Variable } from './scope.ts';
import { typedChildren, type Typed } from './typed.ts';
import { unitWords } from './typed-unit.ts';

/** An equation's value and its declared unit. */
export interface Fitting {
  readonly value: Typed;
  readonly unit: Unit;
  /** Source text of the value. */
  readonly parsed: Parsed;
  /** Message text before the declared unit (`power is declared in`) and before the unit found (`its equation gives`). */
  readonly declared: string;
  readonly gives: string;
}

/** Converts an equation's value to its declared unit; reports a unit, dimension or phase that does not fit. */
export function fit(
  scope: Scope,
  variable: Variable,
  { value, unit, parsed, declared, gives }: Fitting,
  reporter: Reporter,
): Typed | undefined {
  const where = { path: parsed.text.path, model: parsed.model };
  if (value.unit === 'truth') {
    if (!scope.unreadable.has(variable.draft.name))
      reporter.report(
        'unit.truth',
        where,
        `${declared} ${unitWords(unit)}, but ${gives} a condition`,
        'write if(condition, 1, 0), or make it a category',
      );
    return undefined;
  }
  const extra = value.dims.filter((dim) => !variable.dims.includes(dim));
  if (extra.length > 0) {
    reporter.report(
      'dimension.mismatch',
      where,
      `${variable.draft.name} is declared for ${variable.dims.length > 0 ? variable.dims.join(', ') : 'no dimension'}, ` +
        `but ${parsed.text.text} also depends on ${extra.join(', ')}`,
      `add it up with sum(…, ${extra[0]}), or declare for: [${inOrder(scope, [...variable.dims, ...extra]).join(', ')}]`,
    );
    return undefined;
  }
  if (variable.phase === 'run' && usesTime(value)) {
    reporter.report(
      'run.phase',
      where,
      `${variable.draft.name} depends on the whole run and also on values that change in time`,
      'keep values of the whole run (npv, irr) apart from those of an instant',
    );
    return undefined;
  }
  if (variable.phase !== 'run' && value.phase === 'run') {
    reporter.report(
      'run.phase',
      where,
      `${variable.draft.name} changes in time and cannot depend on a value of the whole run`,
      'npv and irr are known only after the last step',
    );
    return undefined;
  }
  if (value.unit === 'zero' && unit.date) {
    reporter.report('unit.date', where, `${declared} a date, but ${gives} 0`, 'declare a parameter with unit: date and name it');
    return undefined;
  }
  if (value.unit === 'zero') return value;
  const own = value.unit;
  // 1 − idle_share is a pure ratio; its variable may declare a kind.
  const kindGiven = isPureRatio(own) && isKindedRatio(unit);
  if (scope.unreadable.has(variable.draft.name)) return undefined;
  if (Boolean(own.date) !== Boolean(unit.date) || (!sameDimension(own, unit) && !kindGiven)) {
    const { code, hint } = mismatch(own, unit);
    reporter.report(code, where, `${declared} ${unitWords(unit)}, but ${gives} ${unitWords(own)}`, hint);
    return undefined;
  }
  const target = unit.fold ? { text: unit.text, atoms: unit.atoms, scale: unit.scale } : unit;
  const factor = kindGiven
    ? conversionFactor(own, pureRatio) / conversionFactor({ ...target, atoms: pureRatio.atoms }, pureRatio)
    : own.date
      ? 1
      : conversionFactor(own, target);
  const compounded = value.kind === 'irr' ? rateOfPeriod(value, target) : undefined;
  if (compounded) return compounded;
  if (factor === 1) return value;
  return {
    kind: 'convert',
    factor,
    operand: value,
    from: own,
    to: target,
    span: value.span,
    unit: target,
    dims: value.dims,
    phase: value.phase,
  };
}

/** Reports a condition that mixes whole-run values with values of an instant: it could be evaluated at neither time. */
export function mixesRunAndInstants(
  conditions: readonly Typed[],
  name: string,
  where: { readonly path: Text['path']; readonly model: string },
  reporter: Reporter,
): boolean {
  if (!conditions.some((one) => one.phase === 'run') || !conditions.some(usesTime)) return false;
  reporter.report(
    'run.phase',
    where,
    `${name} depends on the whole run and also on values that change in time`,
    'keep values of the whole run (npv, irr) apart from those of an instant',
  );
  return true;
}

function usesTime(node: Typed): boolean {
  if (node.kind === 'npv') return usesTime(node.rate);
  if (node.kind === 'irr') return false;
  if (node.phase === 'time') return true;
  return typedChildren(node).some(usesTime);
}
