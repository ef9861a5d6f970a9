import type { Call, Expression } from '../../expression/expression.ts';
import { functionNamed } from '../../expression/function-table.ts';
import { perYear, yearUnit } from '../../units/named-units.ts';
import { isPureRatio, multiplyUnits, sameDimension } from '../../units/unit-algebra.ts';
import { compoundsBy, geometricCurve } from '../compounding.ts';
import { inOrder, isMissed } from '../scope.ts';
import { survivalParameters, type Typed, type TypedSurvival } from '../typed.ts';
import { plain, unitOf } from '../typed-unit.ts';
import { hasItsArguments } from './arity.ts';
import { inferAll, type Inference } from './inference.ts';

/** `surviving(additions, curve[, history])`. */
export function inferSurviving(inference: Inference, node: Call): Typed | undefined {
  const { scope, need, infer } = inference;
  if (!need.timedOnly(node) || !need.eulerOnly(node)) return undefined;
  const [first, curve, past] = node.args as [Expression, Expression, Expression | undefined];
  const additions = infer(first);
  const survival = inferCurve(inference, curve);
  let history: string | undefined;
  if (past) {
    const series = past.kind === 'name' ? scope.variables.get(past.name) : undefined;
    if (past.kind === 'name' && !series && isMissed(scope, past.name)) return undefined;
    if (past.kind !== 'name' || series?.draft.role !== 'series' || series.draft.against) {
      return need.refuse(
        'function.arguments',
        past.span,
        `the history of surviving is a dated series of additions, ${need.words(past.span)} is not`,
        'name a series of the model',
      );
    }
    if (scope.unreadable.has(past.name)) return undefined;
    if (additions && additions.unit !== 'truth' && additions.unit !== 'zero' && !sameDimension(plain(series.unit), additions.unit)) {
      need.mismatched(past.span, `the history ${past.name}`, series.unit, 'the additions', additions.unit);
      return undefined;
    }
    history = past.name;
  }
  if (!additions || !survival || !need.amount(additions)) return undefined;
  if (additions.phase === 'run') return need.onlyAfterTheRun(node.name, additions);
  const parameters = survivalParameters(survival);
  const moving = parameters.find((parameter) => parameter.phase !== 'constant');
  if (moving)
    return need.refuse(
      'survival.constant',
      moving.span,
      `${need.words(moving.span)} changes in time, but the parameters of a survival curve may not`,
      'give each generation its own value instead',
    );
  const dims = inOrder(scope, [
    ...additions.dims,
    ...parameters.flatMap((parameter) => parameter.dims),
    ...(history === undefined ? [] : scope.variables.get(history)!.dims),
  ]);
  return {
    kind: 'surviving',
    additions,
    survival,
    history,
    span: node.span,
    dims,
    phase: 'time',
    unit: multiplyUnits(unitOf(additions), yearUnit),
  };
}

function inferCurve(inference: Inference, curve: Expression, inside = 'the second argument of surviving'): TypedSurvival | undefined {
  const { need } = inference;
  const row = curve.kind === 'call' ? functionNamed(curve.name) : undefined;
  if (curve.kind !== 'call' || row?.group !== 'curve') {
    return need.refuse(
      'function.arguments',
      curve.span,
      `${inside} is a survival curve, ${need.words(curve.span)} is not`,
      'write weibull(scale, shape), fixed_life(lifetime) or geometric(rate), if need be inside aged(curve, time)',
    );
  }
  if (!hasItsArguments(inference, curve, row)) return undefined;
  if (curve.name === 'aged') return inferAged(inference, curve);
  const args = inferAll(inference, curve.args);
  if (!args) return undefined;
  const [first, second] = args as [Typed, Typed];
  if (curve.name === 'fixed_life') {
    const lifetime = need.convert(first, yearUnit, 'the lifetime');
    return lifetime && { kind: 'fixed', lifetime };
  }
  if (curve.name === 'geometric') {
    compoundsBy(inference.scope, first, 'leaves');
    const rate = isPureRatio(unitOf(first)) ? need.ratio(first, 'the rate') : need.convert(first, perYear, 'the rate');
    return rate && (geometricCurve(first, unitOf(first)) ?? { kind: 'geometric', rate });
  }
  const scale = need.convert(first, yearUnit, 'the scale of weibull');
  const shape = need.ratio(second, 'the shape of weibull');
  return scale && shape && { kind: 'weibull', scale, shape };
}

/** `aged(curve, time)`. */
function inferAged(inference: Inference, { args }: Call): TypedSurvival | undefined {
  const [curve, time] = args as [Expression, Expression];
  const survival = inferCurve(inference, curve, 'the first argument of aged');
  const by = inference.infer(time);
  if (survival?.later) {
    return inference.need.refuse('function.arguments', curve.span, 'aged takes a curve that is not aged itself', 'add the two times');
  }
  const later = by && inference.need.convert(by, yearUnit, 'the time of aged');
  return survival && later && { ...survival, later };
}
