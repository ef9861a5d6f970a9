import type { Binary, BinaryOperator, Call, Expression } from '../../src/core/expression/expression.ts';
import { functionNamed, parametersOf } from '../../src/core/expression/function-table.ts';
import { parseExpression } from '../../src/core/expression/parse-expression.ts';
import { printText } from '../../src/core/expression/print-text.ts';
import { children } from '../../src/core/expression/walk.ts';

/**
 * The small mistakes one could make in an equation, each as the text of the equation with that mistake: a sign, a factor of
 * 1.1, + for −, × for ÷, a dropped term or factor, a turned or shifted comparison, min for max, swapped branches, `and` for `or`.
 * Units are not looked at: the checker refuses what does not fit.
 */
export function mutationsOf(text: string): readonly string[] {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.faults.map(({ message }) => message).join('; ')}`);
  const { expression } = parsed;
  const all = [...(isCondition(expression) ? [] : [scaled(expression), negated(expression)]), ...within(expression)].map(printText);
  return [...new Set(all)].filter((one) => one !== printText(expression));
}

/** Literals below this are tolerances against rounding, which no example is meant to notice; they are left as they are. */
const tolerance = 1e-6;

const turned: Partial<Record<BinaryOperator, readonly BinaryOperator[]>> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '<': ['>', '<='],
  '<=': ['>=', '<'],
  '>': ['<', '>='],
  '>=': ['<=', '>'],
  '==': ['!='],
  '!=': ['=='],
  and: ['or'],
  or: ['and'],
};

/** Functions of which a factor of the argument is a factor of the result, or none. */
const unscaled: ReadonlySet<string> = new Set(['abs', 'is_unlimited', 'irr']);

const strictness: ReadonlySet<string> = new Set(['<<=', '<=<', '>>=', '>=>']);

/** One mistake anywhere in the expression. */
function within(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'name':
    case 'pick':
      return [];
    case 'unary':
      return [expression.operand, ...within(expression.operand).map((operand) => ({ ...expression, operand }))];
    case 'binary':
      return withinBinary(expression);
    case 'call':
      return withinCall(expression);
    default:
      return expression satisfies never;
  }
}

function withinBinary(node: Binary): readonly Expression[] {
  const { op, left, right } = node;
  if (isNearOne(node) || isNone(node) || isZero(node)) return [];
  const fine = hasTolerance(left) || hasTolerance(right);
  const own: Expression[] = (turned[op] ?? [])
    .filter((other) => !(fine && strictness.has(op + other)) && !((op === '*' || op === '/') && isNearOne(right)))
    .map((other) => ({ ...node, op: other }));
  switch (op) {
    case '+':
    case '-':
      own.push(left, op === '-' ? negated(right) : right, { ...node, left: scaled(left) }, { ...node, right: scaled(right) });
      break;
    case '*':
      if (!isNearOne(right)) own.push(left, right);
      break;
    case '/':
      own.push(left);
      break;
    case '^':
      own.push(left, { ...node, right: scaled(right) }, { ...node, right: negated(right) });
      break;
    case 'and':
    case 'or':
      own.push(left, right);
      break;
    case '<':
    case '<=':
    case '>':
    case '>=':
      if (!isTolerance(right) && !isZero(right)) own.push({ ...node, right: number(0) });
      break;
    case '==':
    case '!=':
    case 'mod':
      break;
    default:
      op satisfies never;
  }
  return [
    ...own,
    ...within(left).map((changed) => ({ ...node, left: changed })),
    ...within(right).map((changed) => ({ ...node, right: changed })),
  ];
}

function withinCall(node: Call): readonly Expression[] {
  const { name, args } = node;
  const row = functionNamed(name);
  if (!row) throw new Error(`there is no function ${name}`);
  const parameters = parametersOf(row);
  const own: Expression[] = [];
  if (name === 'min' || name === 'max') own.push({ ...node, name: name === 'min' ? 'max' : 'min' });
  if (name === 'if') own.push({ ...node, args: [args[0]!, args[2]!, args[1]!] }, args[1]!, args[2]!);
  const places = args.flatMap((arg, index) => {
    const takes = (parameters[index] ?? parameters.at(-1)!).takes;
    if (takes === 'dimension' || takes === 'series' || isTolerance(arg) || isNone(arg)) return [];
    const put = (changed: Expression): Expression => ({ ...node, args: args.map((one, at) => (at === index ? changed : one)) });
    const factor = takes === 'condition' || takes === 'curve' || isZero(arg) || unscaled.has(name) ? [] : [put(scaled(arg))];
    const dropped = (name === 'min' || name === 'max') && args.length > 1 ? [without(node, index)] : [];
    return [...factor, ...dropped, ...within(arg).map(put)];
  });
  return [...own, ...places];
}

/** `min(a, b, c)` without one of its arguments; of two, the other alone. */
function without(node: Call, index: number): Expression {
  const args = node.args.filter((_, at) => at !== index);
  return args.length === 1 ? args[0]! : { ...node, args };
}

function isCondition(expression: Expression): boolean {
  return (
    (expression.kind === 'binary' && expression.op in turned && !['+', '-', '*', '/'].includes(expression.op)) ||
    (expression.kind === 'unary' && expression.op === 'not') ||
    (expression.kind === 'call' && expression.name === 'is_unlimited')
  );
}

const nowhere = { start: 0, end: 0 };

function number(value: number): Expression {
  return { kind: 'number', value, span: nowhere };
}

/** `0`, `0 * year`. */
function isZero(expression: Expression): boolean {
  if (expression.kind === 'number') return expression.value === 0;
  return expression.kind === 'binary' && expression.op === '*' && isZero(expression.left);
}

/** A literal near 0, `-1e-9`, or a multiple of one, `1e-9 * reference_demand`. */
function isTolerance(expression: Expression): boolean {
  if (expression.kind === 'number') return expression.value !== 0 && Math.abs(expression.value) < tolerance;
  if (expression.kind === 'unary') return isTolerance(expression.operand);
  return expression.kind === 'binary' && expression.op === '*' && isTolerance(expression.left);
}

/** `1 + 1e-9`, `1 - 1e-9`. */
function isNearOne(expression: Expression): boolean {
  return expression.kind === 'binary' && (expression.op === '+' || expression.op === '-') && isTolerance(expression.right);
}

/** `0 * one_query / 0`, `1 / 0 * year`: how an equation writes that there is no value. */
function isNone(expression: Expression): boolean {
  if (expression.kind !== 'binary') return false;
  return (expression.op === '/' && isZero(expression.right)) || (expression.op === '*' && isNone(expression.left));
}

function hasTolerance(expression: Expression): boolean {
  return isTolerance(expression) || isNearOne(expression) || children(expression).some(hasTolerance);
}

function scaled(expression: Expression): Expression {
  return { kind: 'binary', op: '*', left: expression, right: number(1.1), span: nowhere };
}

function negated(expression: Expression): Expression {
  if (expression.kind === 'unary' && expression.op === 'negate') return expression.operand;
  return { kind: 'unary', op: 'negate', operand: expression, span: nowhere };
}
