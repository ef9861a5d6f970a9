import { someNames } from '../../some-names.ts';
import type { Binary, Expression, Unary } from '../../expression/expression.ts';
import { dateUnit, pureRatio, yearUnit } from '../../units/named-units.ts';
import { divideUnits, multiplyUnits } from '../../units/unit-algebra.ts';
import { comparedDimension } from '../dimensions-and-phases.ts';
import type { Typed } from '../typed.ts';
import { isDate, toPower, unitOf, unitWords } from '../typed-unit.ts';
import { groundOf, type Ground, type Inference } from './inference.ts';

export function inferUnary({ need, infer }: Inference, node: Unary): Typed | undefined {
  const operand = infer(node.operand);
  if (!operand) return undefined;
  const ground = { span: node.span, dims: operand.dims, phase: operand.phase };
  if (node.op === 'not') return need.truth(operand) ? { kind: 'unary', op: 'not', operand, ...ground, unit: 'truth' } : undefined;
  return need.amount(operand) ? { kind: 'unary', op: 'negate', operand, ...ground, unit: operand.unit } : undefined;
}

export function inferBinary(inference: Inference, node: Binary): Typed | undefined {
  const { scope, need, infer } = inference;
  const compared = comparedDimension(scope, node);
  if (compared !== undefined) return elementComparison(inference, node, compared);
  const left = infer(node.left);
  const right = infer(node.right);
  if (!left || !right) return undefined;
  const ground = groundOf(scope, node.span, [left, right]);
  const { op } = node;
  if (op === 'and' || op === 'or') {
    return need.truth(left) && need.truth(right) ? { kind: 'binary', op, left, right, ...ground, unit: 'truth' } : undefined;
  }
  if (left.unit === 'truth' || right.unit === 'truth') {
    need.number(left);
    need.number(right);
    return undefined;
  }
  if (isDate(left.unit) || isDate(right.unit)) return dates(inference, node, left, right, ground);
  switch (op) {
    case '+':
    case '-': {
      const pair = need.agree(left, right, `operands of ${op}`, node.span);
      return pair && { kind: 'binary', op, left: pair[0], right: pair[1], ...ground, unit: pair[2] };
    }
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=': {
      const pair = need.agree(left, right, `sides of ${op}`, node.span);
      return pair && { kind: 'binary', op, left: pair[0], right: pair[1], ...ground, unit: 'truth' };
    }
    case '*':
      return { kind: 'binary', op, left, right, ...ground, unit: multiplyUnits(unitOf(left), unitOf(right)) };
    case '/':
      return { kind: 'binary', op, left, right, ...ground, unit: divideUnits(unitOf(left), unitOf(right)) };
    case 'mod': {
      need.roughUnderRk4('mod', node.span);
      const pair = need.agree(left, right, 'operands of mod', node.span);
      return pair && { kind: 'math', fn: 'mod', args: [pair[0], pair[1]], ...ground, unit: pair[2] };
    }
    case '^':
      return power(inference, node, left, right, ground);
    default:
      return op satisfies never;
  }
}

function power({ need }: Inference, node: Binary, base: Typed, exponent: Typed, ground: Ground): Typed | undefined {
  const plainExponent = need.ratio(exponent, 'the exponent');
  if (!plainExponent) return undefined;
  const literal = literalNumber(node.right);
  if (literal !== undefined && base.unit !== 'zero') {
    const unit = toPower(unitOf(base), literal);
    if (!unit)
      return need.refuse(
        'unit.not-a-ratio',
        node.span,
        `${need.words(base.span)} is ${unitWords(base.unit)}, and no unit has the exponent ${need.words(exponent.span)}`,
        'divide by a reference value of the same unit first',
      );
    return { kind: 'math', fn: 'pow', args: [base, plainExponent], ...ground, unit };
  }
  const plainBase = need.ratio(base, 'the base of a power whose exponent is not a number');
  return plainBase && { kind: 'math', fn: 'pow', args: [plainBase, plainExponent], ...ground, unit: pureRatio };
}

/** `site == abilene`, `site == "us-east-1"`: whether the element at hand is that one. */
function elementComparison({ scope, need }: Inference, { op, right, span }: Binary, dim: string): Typed | undefined {
  const known = scope.dimensions.get(dim) ?? [];
  const element = right.kind === 'name' ? right.name : need.words(right.span);
  if (right.kind !== 'name' && known.includes(element))
    return need.refuse(
      'dimension.element',
      right.span,
      `${element} is read as a number or a difference, not as an element of ${dim}`,
      `put it into quotes: ${dim} ${op} "${element}"`,
    );
  if (!known.includes(element))
    return need.refuse(
      'dimension.element',
      right.span,
      `${element} is not an element of ${dim}`,
      need.suggestion(element, () => known) ??
        (known.length > 0 ? `elements are ${someNames(known)}` : `list the elements of ${dim} in the model to name one`),
    );
  const ground = { span, dims: [dim], phase: 'constant', unit: 'truth' } as const;
  const is: Typed = { kind: 'is_element', picked: { dim, element }, ...ground };
  return op === '==' ? is : { kind: 'unary', op: 'not', operand: is, ...ground };
}

/** date − date = years, date ± years = date, dates compare with dates. */
function dates({ need }: Inference, node: Binary, left: Typed, right: Typed, ground: Ground): Typed | undefined {
  const { op } = node;
  const both = isDate(left.unit) && isDate(right.unit);
  if (both && op === '-') return { kind: 'binary', op, left, right, ...ground, unit: yearUnit };
  if (both && (op === '<' || op === '<=' || op === '>' || op === '>=' || op === '==' || op === '!='))
    return { kind: 'binary', op, left, right, ...ground, unit: 'truth' };
  if (!both && (op === '+' || op === '-') && isDate(left.unit)) {
    const years = need.convert(right, yearUnit, 'what is added to a date');
    return years && { kind: 'binary', op, left, right: years, ...ground, unit: dateUnit };
  }
  if (!both && op === '+' && isDate(right.unit)) {
    const years = need.convert(left, yearUnit, 'what is added to a date');
    return years && { kind: 'binary', op, left: years, right, ...ground, unit: dateUnit };
  }
  return need.refuse(
    'unit.date',
    node.span,
    `${need.words(node.span)} has no meaning for dates`,
    'subtract two dates to get years, add years to a date, or compare two dates',
  );
}

/** Value of a numeric expression such as 2, -2, 1 / 3 or -(1 / 3); undefined when it contains a name. */
function literalNumber(expression: Expression): number | undefined {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'unary' && expression.op === 'negate') {
    const operand = literalNumber(expression.operand);
    return operand === undefined ? undefined : -operand;
  }
  if (expression.kind === 'binary' && expression.op === '/') {
    const [left, right] = [literalNumber(expression.left), literalNumber(expression.right)];
    return left === undefined || right === undefined ? undefined : left / right;
  }
  return undefined;
}
