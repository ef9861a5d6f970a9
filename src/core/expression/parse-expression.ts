import {
  create,
  parseDependencies,
  type AccessorNode,
  type ConstantNode,
  type FunctionNode,
  type MathNode,
  type OperatorNode,
  type ParenthesisNode,
  type RelationalNode,
  type SymbolNode,
} from 'mathjs/number';
import type { BinaryOperator, Expression } from './expression.ts';
import type { ExpressionFault } from './fault.ts';
import { tooDeep } from './brackets.ts';
import { refuseTokens } from './refuse-tokens.ts';
import { scan, type Token } from './scan.ts';

/**
 * Parses equations with mathjs, which never evaluates anything here. Its nodes have no positions, so the conversion walks
 * the tree with a cursor on the scanner's tokens: each token that the tree implies must be the next one, and gives the node
 * its span.
 */
export type ParsedExpression =
  { readonly ok: true; readonly expression: Expression } | { readonly ok: false; readonly faults: readonly ExpressionFault[] };

export const maxLength = 2_000;

/** Nesting of brackets, signs, `not` and chains of `^`; a long sum is not deep. */
export const maxDepth = 100;

// mathjs types each bundle of factories as possibly undefined.
const math = create(parseDependencies ?? {});

/** The mathjs nodes that an equation may contain. Needs a cast, since `type` is a plain string in mathjs's base type. */
type AcceptedNode = AccessorNode | ConstantNode | FunctionNode | OperatorNode | ParenthesisNode | RelationalNode | SymbolNode;

export function parseExpression(text: string): ParsedExpression {
  if (text.length > maxLength) {
    return refused({
      code: 'expression.too-long',
      message: `the equation has ${text.length} characters, the limit is ${maxLength}`,
      hint: 'give a part of it a name of its own',
      offset: maxLength,
    });
  }
  const words = withWholeElements(text);
  const tokens = scan(words);
  if (tokens.length === 0) {
    return refused({
      code: 'expression.empty',
      message: 'the equation is empty',
      hint: 'write an expression, such as it_power * pue',
      offset: 0,
    });
  }
  const faults = refuseTokens(text, tokens, maxDepth);
  if (faults.length > 0) return refused(...faults);

  try {
    // Line breaks and typographic blanks mean something to mathjs but nothing here; each is one character, so offsets stay.
    return convert(math.parse(words.replace(/\s/g, ' ')), text, tokens);
  } catch (error) {
    if (error instanceof RangeError) return refused(tooDeep(maxDepth, 0));
    if (error instanceof SyntaxError) return refused(syntaxFault(error, text));
    throw error;
  }
}

/**
 * Names of elements that are not names of mathjs become one word of the same length, read back from the text: `us-east-1`
 * inside [ ], and `"us-east-1"` or `"2023"` after == or !=.
 */
function withWholeElements(text: string): string {
  return text
    .replace(/\[[^[\]]*\]/g, (list) => list.replace(/[A-Za-z_]\w*(?:-\w+)+/g, (name) => name.replaceAll('-', '_')))
    .replace(/(?<=[=!]=\s*)(?:"(?:\d{4}|[A-Za-z_]\w*(?:-\w+)*)"|'(?:\d{4}|[A-Za-z_]\w*(?:-\w+)*)')/g, (name) => name.replace(/\W/g, '_'));
}

function refused(...faults: readonly ExpressionFault[]): ParsedExpression {
  return { ok: false, faults };
}

/** mathjs says `Value expected (char 5)`, counting from 1, and repeats the number in `char`. */
function syntaxFault(error: SyntaxError, text: string): ExpressionFault {
  const char = 'char' in error && typeof error.char === 'number' ? error.char : 1;
  const offset = Math.min(Math.max(char - 1, 0), text.length);
  const found = error.message.replace(/\s*\(char \d+\)$/, '');
  const message = found.charAt(0).toLowerCase() + found.slice(1);
  const hint = syntaxHint(found, text.slice(offset).trimStart());
  return { code: 'expression.syntax', message, ...(hint === undefined ? {} : { hint }), offset };
}

function syntaxHint(found: string, rest: string): string | undefined {
  if (rest.startsWith(',')) return 'commas separate the arguments of a function; a number is written 1000';
  return found.startsWith('Unexpected end') ? 'a value is missing at the end' : undefined;
}

/** A node and the characters it covers, including its parentheses. */
interface Converted {
  readonly expression: Expression;
  readonly start: number;
  readonly end: number;
}

const binaryOperators: ReadonlySet<string> = new Set<BinaryOperator>([
  '+',
  '-',
  '*',
  '/',
  '^',
  'mod',
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
  'and',
  'or',
]);

function isBinaryOperator(op: string): op is BinaryOperator {
  return binaryOperators.has(op);
}

function convert(root: MathNode, text: string, tokens: readonly Token[]): ParsedExpression {
  const faults: ExpressionFault[] = [];
  let next = 0;

  const here = (): number => tokens[next]?.start ?? text.length;

  function take(expected?: string): Token {
    const token = tokens[next];
    if (!token || (expected !== undefined && token.text !== expected)) {
      throw new Error(`scanner and parser disagree at offset ${here()}: ${expected ?? 'a token'} expected`);
    }
    next += 1;
    return token;
  }

  function node(mathNode: MathNode, depth: number): Converted {
    const tree = mathNode as AcceptedNode;
    if (depth > maxDepth) throw new RangeError('too deep');
    switch (tree.type) {
      case 'ParenthesisNode': {
        const { start } = take('(');
        const { expression } = node(tree.content, depth + 1);
        return { expression, start, end: take(')').end };
      }
      case 'ConstantNode': {
        const token = take();
        return made({ kind: 'number', value: Number(token.text), span: spanOf(token) });
      }
      case 'SymbolNode': {
        const token = take(tree.name);
        const quoted = /^["'](.*)["']$/.exec(text.slice(token.start, token.end))?.[1];
        return made({
          kind: 'name',
          ...(quoted === undefined ? { name: token.text } : { name: quoted, quoted: true }),
          span: spanOf(token),
        });
      }
      case 'AccessorNode':
        return pick(tree.object, tree.index.dimensions, depth);
      case 'FunctionNode':
        return call(tree.args, depth);
      case 'OperatorNode': {
        const [first, second] = tree.args;
        if (!first) throw new Error('operator without operands');
        return second ? binary(tree.op, first, second, depth) : unary(tree.op, first, depth);
      }
      case 'RelationalNode':
        return chain(tree.params, depth);
      default:
        throw new Refusal({
          code: 'expression.not-allowed',
          message: 'this form does not exist in an equation',
          hint: 'use operators, functions, names and numbers',
          offset: here(),
        });
    }
  }

  function pick(object: MathNode, dimensions: readonly MathNode[], depth: number): Converted {
    const variable = node(object, depth);
    const opening = take('[');
    const elements = separated(dimensions, depth).map(({ expression, start, end }) => {
      const { span } = expression;
      // As written: with its hyphens. A vintage may be named by its year.
      const written = text.slice(span.start, span.end);
      if (expression.kind === 'name' || (expression.kind === 'number' && /^\d{4}$/.test(written))) return { name: written, span };
      faults.push({
        code: 'expression.not-allowed',
        message: `${text.slice(start, end)} is not the name of an element`,
        hint: 'write element names in [ ], such as x[blackwell]',
        offset: start,
      });
      return { name: '', span };
    });
    const { end } = take(']');
    if (elements.length === 0) {
      faults.push({
        code: 'expression.syntax',
        message: '[ ] names no element',
        hint: 'write element names in [ ], such as x[blackwell]',
        offset: opening.start,
      });
    }
    const name = variable.expression.kind === 'name' ? variable.expression.name : '';
    return made({ kind: 'pick', name, elements, span: { start: variable.start, end } });
  }

  function call(args: readonly MathNode[], depth: number): Converted {
    const name = take();
    take('(');
    const converted = separated(args, depth).map((arg) => arg.expression);
    const span = { start: name.start, end: take(')').end };
    const [left, right] = converted;
    if (name.text === 'mod' && converted.length === 2 && left && right) {
      return made({ kind: 'binary', op: 'mod', left, right, span });
    }
    return made({ kind: 'call', name: name.text, args: converted, span, nameSpan: spanOf(name) });
  }

  function separated(trees: readonly MathNode[], depth: number): readonly Converted[] {
    return trees.map((tree, index) => {
      if (index > 0) take(',');
      return node(tree, depth + 1);
    });
  }

  function unary(op: string, tree: MathNode, depth: number): Converted {
    const { start } = take(op);
    const operand = node(tree, depth + 1);
    if (op === '+') return { ...operand, start };
    return made({
      kind: 'unary',
      op: op === 'not' ? 'not' : 'negate',
      operand: operand.expression,
      span: { start, end: operand.end },
    });
  }

  function binary(op: string, first: MathNode, second: MathNode, depth: number): Converted {
    if (!isBinaryOperator(op)) throw new Error(`operator ${op} was not refused`);
    const left = node(first, depth);
    take(op);
    // Only ^ is right-associative, so only its right side nests.
    const right = node(second, op === '^' ? depth + 1 : depth);
    return made({
      kind: 'binary',
      op,
      left: left.expression,
      right: right.expression,
      span: { start: left.start, end: right.end },
    });
  }

  /** Refuses `a < b < c`, which mathjs parses as one node. */
  function chain(params: readonly MathNode[], depth: number): Converted {
    const operators: Token[] = [];
    const operands = params.map((param, index) => {
      if (index > 0) operators.push(take());
      return node(param, depth);
    });
    const pairs = operators.map((operator, index) => {
      const [left, right] = [operands[index], operands[index + 1]].map((o) => text.slice(o?.start, o?.end));
      return `${left} ${operator.text} ${right}`;
    });
    faults.push({
      code: 'expression.not-allowed',
      message: 'comparisons cannot be chained',
      hint: `write ${pairs.join(' and ')}`,
      offset: operators[1]?.start ?? here(),
    });
    const start = operands[0]?.start ?? 0;
    const end = operands.at(-1)?.end ?? text.length;
    return made({ kind: 'name', name: '', span: { start, end } });
  }

  try {
    const { expression } = node(root, 0);
    if (faults.length > 0) return refused(...faults);
    if (next < tokens.length) throw new Error(`scanner and parser disagree at offset ${here()}: end expected`);
    return { ok: true, expression };
  } catch (error) {
    if (error instanceof Refusal) return refused(...faults, error.fault);
    if (error instanceof RangeError) return refused(tooDeep(maxDepth, here()));
    throw error;
  }
}

/** Thrown to end the walk when the cursor can no longer follow the tree. */
class Refusal extends Error {
  readonly fault: ExpressionFault;
  constructor(fault: ExpressionFault) {
    super(fault.message);
    this.fault = fault;
  }
}

function made(expression: Expression): Converted {
  return { expression, start: expression.span.start, end: expression.span.end };
}

function spanOf({ start, end }: Token): { readonly start: number; readonly end: number } {
  return { start, end };
}
