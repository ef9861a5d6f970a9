import type { BinaryOperator, Expression } from './expression.ts';
import { arityOf, functionNamed } from './function-table.ts';
import { binding, bindingOf, sidesOf } from './precedence.ts';

/**
 * Prints LaTeX. `names` gives the LaTeX of a variable, dimension or element, for example a symbol from a paper; by default
 * a name is set upright.
 */
export function printLatex(expression: Expression, names: (name: string) => string = upright): string {
  return print(expression, names).tex;
}

export function upright(name: string): string {
  return `\\mathrm{${escaped(name)}}`;
}

interface Printed {
  readonly tex: string;
  readonly binds: number;
}

/** Forms without a closing bracket (`\sum x`, cases): unbracketed alone and in comparisons, bracketed elsewhere. */
const open = binding.comparison + 0.5;

const infix: Readonly<Record<Exclude<BinaryOperator, '/' | '^'>, string>> = {
  '+': '+',
  '-': '-',
  '*': '\\cdot',
  mod: '\\bmod',
  '<': '<',
  '<=': '\\le',
  '>': '>',
  '>=': '\\ge',
  '==': '=',
  '!=': '\\ne',
  and: '\\land',
  or: '\\lor',
};

function print(expression: Expression, names: (name: string) => string): Printed {
  const atLeast = (least: number, part: Expression): string => bracketed(least, print(part, names));
  switch (expression.kind) {
    case 'number':
      return numeral(expression.value, bindingOf(expression));
    case 'name':
      return { tex: names(expression.name), binds: binding.atom };
    case 'pick': {
      const elements = expression.elements.map((element) => names(element.name)).join(', ');
      return { tex: `{${names(expression.name)}}_{${elements}}`, binds: binding.atom };
    }
    case 'unary': {
      const sign = expression.op === 'not' ? '\\lnot ' : '-';
      return { tex: `${sign}${atLeast(binding.power, expression.operand)}`, binds: binding.unary };
    }
    case 'binary':
      return binary(expression.op, expression.left, expression.right, names);
    case 'call':
      return call(
        expression.name,
        expression.args.map((arg) => print(arg, names)),
      );
    default:
      return expression satisfies never;
  }
}

function binary(op: BinaryOperator, left: Expression, right: Expression, names: (name: string) => string): Printed {
  const [first, second] = [print(left, names), print(right, names)];
  // Braces delimit a fraction and a power, so they need brackets only as a base.
  if (op === '/') return { tex: `\\frac{${first.tex}}{${second.tex}}`, binds: binding.power };
  if (op === '^') return { tex: `${bracketed(binding.atom, first)}^{${second.tex}}`, binds: binding.power };
  const sides = sidesOf(op);
  // A sign directly after + - or a product needs brackets.
  const crowded = second.binds === binding.unary && sides.right > binding.sum;
  const rightTex = bracketed(crowded ? binding.power : sides.right, second);
  return { tex: `${bracketed(sides.left, first)} ${infix[op]} ${rightTex}`, binds: bindingOfOperator(op) };
}

function bindingOfOperator(op: BinaryOperator): number {
  return sidesOf(op).right - 1;
}

function call(name: string, args: readonly Printed[]): Printed {
  const row = functionNamed(name);
  const tex = args.map((arg) => arg.tex);
  const arity = row && arityOf(row);
  if (!row || !arity || tex.length < arity.min || tex.length > arity.max) {
    return { tex: `\\operatorname{${escaped(name)}}\\left(${tex.join(', ')}\\right)`, binds: binding.power };
  }
  const tight = args.map((arg) => bracketed(binding.product, arg));
  return { tex: row.latex(tex, tight), binds: row.open ? open : binding.power };
}

function bracketed(least: number, { tex, binds }: Printed): string {
  return binds >= least ? tex : `\\left(${tex}\\right)`;
}

function numeral(value: number, binds: number): Printed {
  const [mantissa = '', exponent] = String(value).split('e');
  if (exponent === undefined) return { tex: mantissa, binds };
  const power = `10^{${Number(exponent)}}`;
  if (mantissa === '1') return { tex: power, binds: binding.power };
  return { tex: `${mantissa} \\cdot ${power}`, binds: Math.min(binds, binding.product) };
}

function escaped(name: string): string {
  return name.replaceAll('_', '\\_');
}
