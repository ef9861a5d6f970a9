import type { ExpressionFault } from './fault.ts';
import type { Token } from './scan.ts';

/** Refuses two adjacent operands, which mathjs would silently multiply. */
export function refuseNeighbours(
  text: string,
  tokens: readonly Token[],
  index: number,
  partners: ReadonlyMap<number, number>,
): ExpressionFault | undefined {
  const left = tokens[index - 1];
  const right = tokens[index];
  if (!left || !right || !endsOperand(left) || !startsOperand(right)) return undefined;
  if (left.kind === 'name' && right.text === '(') return undefined;

  if (left.text === 'if') {
    const hint = 'write if(condition, a, b)';
    return { code: 'expression.syntax', message: 'if is a function', hint, offset: left.start };
  }
  if (left.kind === 'number' && right.kind === 'name') return numberBesideName(text, left, right);
  const grouped = left.kind === 'number' && right.kind === 'number' && /^\d{3}$/.test(right.text);
  const product = `${operandBefore(text, tokens, index, partners)} * ${operandFrom(text, tokens, index, partners)}`;
  return {
    code: 'expression.missing-operator',
    message: `an operator is missing before ${right.text}`,
    hint: grouped ? `write ${left.text}${right.text}, or ${product}` : `write ${product}`,
    offset: right.start,
  };
}

function numberBesideName(text: string, number: Token, name: Token): ExpressionFault {
  const offset = number.start;
  const touching = number.end === name.start;
  if (touching && number.text === '0' && /^[xXbBoO]/.test(name.text)) {
    return {
      code: 'expression.number',
      message: `${number.text}${name.text} is not a decimal number`,
      hint: 'write numbers with decimal digits',
      offset,
    };
  }
  if (touching && /^(?:_\d+)+$/.test(name.text)) {
    const digits = number.text + name.text.replaceAll('_', '');
    return {
      code: 'expression.number',
      message: `${number.text}${name.text} is not a decimal number`,
      hint: `write ${digits}`,
      offset,
    };
  }
  const unit = unitAt(text, name.start);
  return {
    code: 'expression.unit-literal',
    message: `the number ${number.text} is followed by ${unit} without an operator`,
    // No unit looks like chip_power.
    hint: /_[a-z]/.test(name.text)
      ? `write ${number.text} * ${name.text}`
      : `give the number a name: a parameter with unit ${unit}; ` +
        `or write ${number.text} * ${name.text} if ${name.text} is a name of the model`,
    offset,
  };
}

/** The longest text that looks like one unit: `USD/MWh(facility)`. */
function unitAt(text: string, start: number): string {
  const unit = /\w+(?:\(\w+\))?(?:\/[A-Za-z]\w*(?:\(\w+\))?)*/y;
  unit.lastIndex = start;
  return unit.exec(text)?.[0] ?? '';
}

export function endsOperand(token: Token | undefined): boolean {
  if (!token) return false;
  return token.kind === 'number' || token.kind === 'name' || token.text === ')' || token.text === ']';
}

function startsOperand(token: Token): boolean {
  return token.kind === 'number' || token.kind === 'name' || token.text === '(';
}

function operandBefore(text: string, tokens: readonly Token[], index: number, partners: ReadonlyMap<number, number>): string {
  const last = index - 1;
  let first = partners.get(last) ?? last;
  if (first !== last && isCallable(tokens[first - 1])) first -= 1;
  return excerpt(text, tokens[first], tokens[last]);
}

function operandFrom(text: string, tokens: readonly Token[], index: number, partners: ReadonlyMap<number, number>): string {
  const opening = tokens[index]?.kind === 'name' ? index + 1 : index;
  return excerpt(text, tokens[index], tokens[partners.get(opening) ?? index]);
}

function isCallable(token: Token | undefined): boolean {
  return token?.kind === 'name';
}

function excerpt(text: string, first: Token | undefined, last: Token | undefined): string {
  if (!first || !last) return '…';
  const part = text.slice(first.start, last.end);
  return part.length <= 40 ? part : '…';
}
