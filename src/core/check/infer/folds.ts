import type { Call, Expression } from '../../expression/expression.ts';
import { namesIn } from '../../expression/walk.ts';
import { inOrder, isMissed, suggestion } from '../scope.ts';
import { reducedDimensions } from '../shapes.ts';
import type { Typed } from '../typed.ts';
import type { Inference } from './inference.ts';

/** `sum(x)` over all dimensions, and `sum`, `min` or `max` over those named after the operand. */
export function inferFold(inference: Inference, node: Call): Typed | undefined {
  const { scope, need, infer } = inference;
  if (node.name !== 'sum') need.roughUnderRk4(node.name, node.span);
  const [inner, ...rest] = node.args as [Expression, ...Expression[]];
  const operand = infer(inner);
  if (!operand || !need.amount(operand)) return undefined;
  const over = rest.length === 0 ? operand.dims : reducedDimensions(scope, node);
  if (rest.length > 0 && over.length === 0) return notDimensions(inference, operand, rest);
  const lacking = over.find((dim) => !operand.dims.includes(dim));
  if (lacking !== undefined) {
    if (namesIn(inner).some((name) => scope.unshaped.has(name))) return undefined;
    const words = need.words(operand.span);
    return need.refuse('dimension.reduce', node.span, `${words} has no dimension ${lacking}`, operand.dims.length > 0 ? `its dimensions are ${operand.dims.join(', ')}` : `it is a single value: write ${words}`);
  }
  return { kind: 'fold', fold: node.name as 'sum' | 'min' | 'max', over: inOrder(scope, over), operand, span: node.span, unit: operand.unit, dims: operand.dims.filter((dim) => !over.includes(dim)), phase: operand.phase };
}

function notDimensions({ scope, need }: Inference, operand: Typed, rest: readonly Expression[]): undefined {
  const isDimension = (one: Expression): boolean => one.kind === 'name' && scope.dimensions.has(one.name);
  const isUnknown = (one: Expression): boolean => one.kind === 'name' && !scope.variables.has(one.name);
  const wrong = rest.find((one) => !isDimension(one))!;
  if (wrong.kind === 'name' && isUnknown(wrong) && isMissed(scope, wrong.name)) return undefined;
  const [added, words] = [need.words(operand.span), need.words(wrong.span)];
  const known = [...scope.dimensions.keys()];
  const hint = rest.some((one) => isDimension(one) || isUnknown(one))
    ? suggestion(words, known) ?? (operand.dims.length === 0 ? `${added} is a single value: write ${added}` : `dimensions are ${known.join(', ')}`)
    : `write ${[added, ...rest.map((one) => need.words(one.span))].join(' + ')} to add them up`;
  return need.refuse('dimension.unknown', wrong.span, `${words} is not a dimension`, hint);
}
