import type { Binary, BinaryOperator, Call, Expression, Unary } from '../../src/core/expression/expression.ts';
import { functionNamed, parametersOf } from '../../src/core/expression/function-table.ts';
import { parseExpression } from '../../src/core/expression/parse-expression.ts';
import { printText } from '../../src/core/expression/print-text.ts';
import { children } from '../../src/core/expression/walk.ts';

/** A text with one small mistake. */
export interface MutatedText {
  /** The part that is wrong, as it was and as it is: `price > cap → price >= cap`. */
  readonly what: string;
  readonly text: string;
}

/**
 * The small mistakes one could make in an equation: a sign, a factor of 1.1, + for −, × for ÷, a dropped term or factor, a
 * turned or shifted comparison, min for max, swapped or fixed branches, `and` for `or`. Units are not looked at: the checker
 * refuses what does not fit.
 */
export function mutationsOf(text: string): readonly MutatedText[] {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.faults.map(({ message }) => message).join('; ')}`);
  const { expression } = parsed;
  const whole = isCondition(expression) ? [] : [scaled(expression), negated(expression)];
  const known = new Set([printText(expression)]);
  return [...whole.map((other) => change(expression, other)), ...changesIn(expression)].flatMap(({ what, expression: other }) => {
    const mutated = printText(other);
    if (known.has(mutated)) return [];
    known.add(mutated);
    return [{ what, text: mutated }];
  });
}

interface Change {
  readonly what: string;
  readonly expression: Expression;
}

/** Literals below this are tolerances against rounding, which no example is meant to notice; they are left as they are. */
const tolerance = 1e-6;

/** Functions of which a factor of the argument is a factor of the result, or none. */
const unscaled: ReadonlySet<string> = new Set(['abs', 'is_unlimited', 'irr']);

const turned: Readonly<Partial<Record<BinaryOperator, readonly BinaryOperator[]>>> = {
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

const strictness: ReadonlySet<string> = new Set(['<<=', '<=<', '>>=', '>=>']);

/** One mistake anywhere in the expression. */
function changesIn(expression: Expression): readonly Change[] {
  switch (expression.kind) {
    case 'number':
    case 'name':
    case 'pick':
      return [];
    case 'unary':
      return [change(expression, expression.operand), ...inside(expression.operand, (operand): Unary => ({ ...expression, operand }))];
    case 'binary':
      if (isNearOne(expression) || isNone(expression) || isZero(expression)) return [];
      return [
        ...binaryMistakes(expression).map((other) => change(expression, other)),
        ...inside(expression.left, (left): Binary => ({ ...expression, left })),
        ...inside(expression.right, (right): Binary => ({ ...expression, right })),
      ];
    case 'call':
      return callChanges(expression);
    default:
      return expression satisfies never;
  }
}

function change(before: Expression, after: Expression): Change {
  return { what: `${shortened(printText(before))} → ${shortened(printText(after))}`, expression: after };
}

const longest = 90;

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, 45)} … ${text.slice(-40)}`;
}

function isLong(expression: Expression): boolean {
  return printText(expression).length > longest;
}

function inside(part: Expression, put: (changed: Expression) => Expression): readonly Change[] {
  return changesIn(part).map(({ what, expression }) => ({ what, expression: put(expression) }));
}

function binaryMistakes(node: Binary): readonly Expression[] {
  const { op, left, right } = node;
  const fine = hasTolerance(left) || hasTolerance(right);
  const product = op === '*' || op === '/';
  const others = (turned[op] ?? []).filter((other) => !(fine && strictness.has(op + other)) && !(product && isNearOne(right)));
  return [...others.map((other): Binary => ({ ...node, op: other })), ...partsChanged(node)];
}

function partsChanged(node: Binary): readonly Expression[] {
  const { op, left, right } = node;
  switch (op) {
    case '+':
    case '-':
      return [left, op === '-' ? negated(right) : right, { ...node, left: scaled(left) }, { ...node, right: scaled(right) }];
    case '*':
      return isNearOne(right) ? [] : [left, right];
    case '/':
      return [left];
    case '^':
      return [left, { ...node, right: scaled(right) }, { ...node, right: negated(right) }];
    case 'and':
    case 'or':
      return [left, right];
    case '<':
    case '<=':
    case '>':
    case '>=':
      return isTolerance(right) || isZero(right) ? [] : [{ ...node, right: number(0) }];
    case '==':
    case '!=':
    case 'mod':
      return [];
    default:
      return op satisfies never;
  }
}

function callChanges(node: Call): readonly Change[] {
  const { name, args } = node;
  const row = functionNamed(name);
  if (!row) throw new Error(`there is no function ${name}`);
  const parameters = parametersOf(row);
  const extreme = name === 'min' || name === 'max';
  const [condition, yes, no] = args;
  const own: Expression[] = extreme ? [{ ...node, name: name === 'min' ? 'max' : 'min' }] : [];
  if (name === 'if') own.push({ ...node, args: [condition!, no!, yes!] }, yes!, no!);
  const places = args.flatMap((arg, index): readonly Change[] => {
    const takes = (parameters[index] ?? parameters.at(-1)!).takes;
    if (takes === 'dimension' || takes === 'series' || isTolerance(arg) || isNone(arg)) return [];
    const put = (changed: Expression): Call => ({ ...node, args: args.map((one, at) => (at === index ? changed : one)) });
    const fixed = takes === 'condition' || takes === 'curve' || isZero(arg) || unscaled.has(name);
    return [
      ...(fixed ? [] : [isLong(node) ? { ...change(arg, scaled(arg)), expression: put(scaled(arg)) } : change(node, put(scaled(arg)))]),
      ...(extreme && args.length > 1 ? [change(node, without(node, index))] : []),
      ...inside(arg, put),
    ];
  });
  return [...own.map((other) => change(node, other)), ...places];
}

/** `min(a, b, c)` without one of its arguments; of two, the other alone. */
function without(node: Call, index: number): Expression {
  const args = node.args.filter((_, at) => at !== index);
  return args.length === 1 ? args[0]! : { ...node, args };
}

function isCondition(expression: Expression): boolean {
  switch (expression.kind) {
    case 'binary':
      return !['+', '-', '*', '/', '^', 'mod'].includes(expression.op);
    case 'unary':
      return expression.op === 'not';
    case 'call':
      return expression.name === 'is_unlimited';
    case 'number':
    case 'name':
    case 'pick':
      return false;
    default:
      return expression satisfies never;
  }
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

const nowhere = { start: 0, end: 0 };

function number(value: number): Expression {
  return { kind: 'number', value, span: nowhere };
}

function scaled(expression: Expression): Expression {
  return { kind: 'binary', op: '*', left: expression, right: number(1.1), span: nowhere };
}

function negated(expression: Expression): Expression {
  if (expression.kind === 'unary' && expression.op === 'negate') return expression.operand;
  return { kind: 'unary', op: 'negate', operand: expression, span: nowhere };
}
