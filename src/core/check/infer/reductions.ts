import { someNames } from '../../some-names.ts';
import type { Call, Expression } from '../../expression/expression.ts';
import { namesIn } from '../../expression/walk.ts';
import { alternativesOf, inOrder, isMissed } from '../scope.ts';
import { reducedDimensions } from '../dimensions-and-phases.ts';
import type { Typed } from '../typed.ts';
import type { Inference } from './inference.ts';

/** `sum(x)` over all dimensions; `sum`, `min` or `max` over the dimensions named after the operand. */
export function inferReduction(inference: Inference, node: Call): Typed | undefined {
  const { scope, need, infer } = inference;
  if (node.name !== 'sum') need.roughUnderRk4(node.name, node.span);
  const [inner, ...rest] = node.args as [Expression, ...Expression[]];
  const operand = infer(inner);
  if (!operand || !need.amount(operand)) return undefined;
  const over = rest.length === 0 ? operand.dims : reducedDimensions(scope, node);
  if (rest.length > 0 && over.length === 0) return notDimensions(inference, operand, rest);
  const lacking = over.find((dim) => !operand.dims.includes(dim));
  if (lacking !== undefined) {
    if (namesIn(inner).some((name) => scope.undimensioned.has(name))) return undefined;
    const words = need.words(operand.span);
    return need.refuse(
      'dimension.reduce',
      node.span,
      `${words} has no dimension ${lacking}`,
      operand.dims.length > 0 ? `its dimensions are ${operand.dims.join(', ')}` : `it is a single value: write ${words}`,
    );
  }
  const cases = node.name === 'sum' ? addedCases(inference, inner, over) : [];
  if (cases.length > 0) return overAlternatives(inference, node, operand, over, cases);
  return {
    kind: 'reduce',
    reducer: node.name as 'sum' | 'min' | 'max',
    over: inOrder(scope, over),
    operand,
    span: node.span,
    unit: operand.unit,
    dims: operand.dims.filter((dim) => !over.includes(dim)),
    phase: operand.phase,
  };
}

/** The reduced dimensions whose elements are alternatives, in the model or, when the operand is a single variable, in that variable. */
function addedCases({ scope }: Inference, inner: Expression, over: readonly string[]): readonly string[] {
  const variable = inner.kind === 'name' || inner.kind === 'pick' ? scope.variables.get(inner.name) : undefined;
  return alternativesOf(scope, over, variable?.draft);
}

function overAlternatives(
  { scope, need }: Inference,
  node: Call,
  operand: Typed,
  over: readonly string[],
  cases: readonly string[],
): undefined {
  const words = need.words(operand.span);
  const rest = inOrder(
    scope,
    over.filter((dim) => !cases.includes(dim)),
  );
  const [element] = scope.dimensions.get(cases[0]!) ?? [];
  const instead =
    rest.length > 0
      ? `write sum(${words}, ${rest.join(', ')})`
      : operand.kind === 'variable' && element !== undefined
        ? `write ${operand.name}[${[...operand.picks.map((pick) => pick.element), element].join(', ')}]`
        : 'pick one of them';
  return need.refuse(
    'dimension.alternatives',
    node.span,
    `the elements of ${cases.join(' and ')} are alternatives in ${words}, so they have no total`,
    `${instead}, or compare them with min and max`,
  );
}

function notDimensions({ scope, need }: Inference, operand: Typed, rest: readonly Expression[]): undefined {
  const isDimension = (one: Expression): boolean => one.kind === 'name' && scope.dimensions.has(one.name);
  const isUnknown = (one: Expression): boolean => one.kind === 'name' && !scope.variables.has(one.name);
  const wrong = rest.find((one) => !isDimension(one))!;
  if (wrong.kind === 'name' && isUnknown(wrong) && isMissed(scope, wrong.name)) return undefined;
  const [added, words] = [need.words(operand.span), need.words(wrong.span)];
  const known = [...scope.dimensions.keys()];
  const hint = rest.some((one) => isDimension(one) || isUnknown(one))
    ? (need.suggestion(words, () => known) ??
      (operand.dims.length === 0 ? `${added} is a single value: write ${added}` : `dimensions are ${someNames(known)}`))
    : `write ${[added, ...rest.map((one) => need.words(one.span))].join(' + ')} to add them up`;
  return need.refuse('dimension.unknown', wrong.span, `${words} is not a dimension`, hint);
}
