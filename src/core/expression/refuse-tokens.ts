import type { ExpressionFault } from './fault.ts';
import type { Token } from './scan.ts';

/**
 * What can be refused by looking at the tokens alone. It comes before mathjs, because mathjs accepts much that
 * equations may not say (implicit multiplication, ranges, assignments) and places its own errors loosely.
 */
export function refuseTokens(
  text: string,
  tokens: readonly Token[],
  maxDepth: number,
): readonly ExpressionFault[] {
  const { partners, faults } = matchBrackets(tokens, maxDepth);
  const found = [...faults];
  tokens.forEach((token, index) => {
    const fault =
      refuseToken(tokens, index) ?? refuseNumber(token) ?? refuseNeighbours(text, tokens, index, partners);
    if (fault) found.push(fault);
  });
  return found.sort((a, b) => a.offset - b.offset);
}

type Refusal = Omit<ExpressionFault, 'offset'>;

const notAllowed = (message: string, hint: string): Refusal => ({
  code: 'expression.not-allowed',
  message,
  hint,
});

const condition = notAllowed('a truth value cannot be written as a word', 'write a condition, such as a > b');
const plainNumber = notAllowed(
  'this word is not a number of an equation',
  'write a finite number or give the value a name',
);
const bits = (write: string): Refusal =>
  notAllowed('bit operators do not exist in an equation', `write ${write}`);
const elementwise = (write: string): Refusal =>
  notAllowed('dot operators do not exist in an equation', `write ${write}; operands align by dimension`);
const comparison = (write: string): Refusal => ({
  code: 'expression.syntax',
  message: 'this comparison is spelled otherwise',
  hint: `write ${write}`,
});
const conversion = (word: string): Refusal =>
  notAllowed(
    `${word} is an operator for unit conversion, which equations do not have, and cannot be a name`,
    'leave it out; the unit is stated beside the equation',
  );

const refusedAnywhere: ReadonlyMap<string, Refusal> = new Map([
  [
    '=',
    {
      code: 'expression.assignment',
      message: '= assigns, and an equation only computes a value',
      hint: 'did you mean ==',
    },
  ],
  [
    '?',
    {
      code: 'expression.conditional',
      message: '? : cannot be used in an equation',
      hint: 'write if(condition, a, b)',
    },
  ],
  ['??', notAllowed('?? does not exist in an equation', 'write if(condition, a, b)')],
  ['?.', notAllowed('properties do not exist in an equation', 'write a plain name')],
  [
    '.',
    notAllowed(
      'properties do not exist in an equation',
      'write a plain name; a number needs digits on both sides of its point',
    ),
  ],
  [
    ':',
    notAllowed(
      'ranges do not exist in an equation',
      'write the elements one by one, or reduce with sum(x, dimension)',
    ),
  ],
  [';', notAllowed('; cannot be used in an equation', 'an equation is one expression')],
  ['{', notAllowed('objects do not exist in an equation', 'use ( ) to group')],
  ['!', notAllowed('! does not exist in an equation', 'write not a; there is no factorial')],
  [
    '%',
    notAllowed(
      '% does not exist in an equation',
      'write a mod b for the remainder; a percentage is a parameter with unit %',
    ),
  ],
  ['**', { code: 'expression.syntax', message: '** is not an operator', hint: 'write a ^ b' }],
  ['===', comparison('==')],
  ['!==', comparison('!=')],
  ['<>', comparison('!=')],
  ['=>', comparison('>=')],
  ['&&', notAllowed('&& does not exist in an equation', 'write a and b')],
  ['||', notAllowed('|| does not exist in an equation', 'write a or b')],
  ['&', bits('a and b')],
  ['|', bits('a or b')],
  ['~', bits('not a')],
  ['<<', bits('a * 2 ^ b')],
  ['>>', bits('floor(a / 2 ^ b)')],
  ['>>>', bits('floor(a / 2 ^ b)')],
  ['.*', elementwise('*')],
  ['./', elementwise('/')],
  ['.^', elementwise('^')],
  [".'", notAllowed('transposition does not exist in an equation', 'operands align by dimension')],
  [
    'xor',
    notAllowed(
      'xor is an operator that equations do not have, and cannot be a name',
      'write (a or b) and not (a and b)',
    ),
  ],
  ['to', conversion('to')],
  ['in', conversion('in')],
  ['true', condition],
  ['false', condition],
  ['null', plainNumber],
  ['undefined', plainNumber],
  ['NaN', plainNumber],
  ['Infinity', plainNumber],
]);

/** Characters that come from word processors and papers. */
const replacements: ReadonlyMap<string, string> = new Map([
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['×', '*'],
  ['·', '*'],
  ['⋅', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['–', '-'],
  ['²', '^2'],
  ['³', '^3'],
  ['√', 'sqrt(x)'],
  ['Σ', 'sum(x)'],
  ['∑', 'sum(x)'],
]);

function refuseToken(tokens: readonly Token[], index: number): ExpressionFault | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  const before = tokens[index - 1];
  const offset = token.start;

  const refusal = refusedAnywhere.get(token.text);
  if (refusal) {
    const opener = token.text === ':' && tokens.slice(0, index).some((t) => t.text === '?' || t.text === '{');
    return opener ? undefined : { ...refusal, offset };
  }
  if (token.kind === 'text') {
    return {
      ...notAllowed('text in quotes cannot be used in an equation', 'write names without quotes'),
      offset,
    };
  }
  if (token.kind === 'unknown') {
    const replacement = replacements.get(token.text);
    const hint = replacement ? `write ${replacement}` : 'names are made of the letters a to z, digits and _';
    return { ...notAllowed(`${token.text} cannot be used in an equation`, hint), offset };
  }
  if (token.text === '[' && before?.kind !== 'name') {
    return endsOperand(before)
      ? {
          ...notAllowed(
            'only a name can be followed by [ ]',
            'pick elements where the variable is named: x[a, b]',
          ),
          offset,
        }
      : { ...notAllowed('matrices do not exist in an equation', 'use a table with dimensions'), offset };
  }
  if (isBinaryWord(token) && !endsOperand(before) && !isModCall(tokens, index)) {
    return {
      code: 'expression.syntax',
      message: `${token.text} has no value before it`,
      hint: `${token.text} is an operator and never a name: write a ${token.text} b`,
      offset,
    };
  }
  return undefined;
}

function refuseNumber(token: Token): ExpressionFault | undefined {
  if (token.kind !== 'number') return undefined;
  const value = Number(token.text);
  const vanished = value === 0 && /^[0.]*[1-9]/.test(token.text);
  if (Number.isFinite(value) && !vanished) return undefined;
  return {
    code: 'expression.number',
    message: `${token.text} is too ${vanished ? 'small' : 'large'} for a number`,
    hint: 'numbers lie between 5e-324 and 1.7e308',
    offset: token.start,
  };
}

/** Two operands side by side: multiplication that mathjs would imply silently. */
function refuseNeighbours(
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
    hint: `give the number a name: a parameter with unit ${unit}; or write ${number.text} * ${name.text} if ${name.text} is a name of the model`,
    offset,
  };
}

/** As much of the text as looks like one unit: `USD/MWh(facility)`. */
function unitAt(text: string, start: number): string {
  const unit = /\w+(?:\(\w+\))?(?:\/[A-Za-z]\w*(?:\(\w+\))?)*/y;
  unit.lastIndex = start;
  return unit.exec(text)?.[0] ?? '';
}

function endsOperand(token: Token | undefined): boolean {
  if (!token) return false;
  return token.kind === 'number' || token.kind === 'name' || token.text === ')' || token.text === ']';
}

function startsOperand(token: Token): boolean {
  return token.kind === 'number' || token.kind === 'name' || token.text === '(';
}

function isBinaryWord(token: Token): boolean {
  return token.text === 'mod' || token.text === 'and' || token.text === 'or';
}

/** `mod(a, b)` where a value is expected: mathjs reads it as a call. */
function isModCall(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.text === 'mod' && tokens[index + 1]?.text === '(';
}

function operandBefore(
  text: string,
  tokens: readonly Token[],
  index: number,
  partners: ReadonlyMap<number, number>,
): string {
  const last = index - 1;
  let first = partners.get(last) ?? last;
  if (first !== last && isCallable(tokens[first - 1])) first -= 1;
  return excerpt(text, tokens[first], tokens[last]);
}

function operandFrom(
  text: string,
  tokens: readonly Token[],
  index: number,
  partners: ReadonlyMap<number, number>,
): string {
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

const closers: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

function matchBrackets(
  tokens: readonly Token[],
  maxDepth: number,
): { readonly partners: ReadonlyMap<number, number>; readonly faults: readonly ExpressionFault[] } {
  const partners = new Map<number, number>();
  const open: number[] = [];
  const fault = (token: Token, message: string, hint: string): ExpressionFault => ({
    code: 'expression.syntax',
    message,
    hint,
    offset: token.start,
  });

  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'bracket') continue;
    if (closers.has(token.text)) {
      open.push(index);
      if (open.length > maxDepth) return { partners, faults: [tooDeep(maxDepth, token.start)] };
      continue;
    }
    const opening = open.pop();
    const opener = opening === undefined ? undefined : tokens[opening];
    if (opening === undefined || !opener) {
      return {
        partners,
        faults: [fault(token, `${token.text} closes nothing`, `remove it or open it before`)],
      };
    }
    const wanted = closers.get(opener.text) ?? '';
    if (token.text !== wanted) {
      return { partners, faults: [fault(token, `${token.text} closes a ${opener.text}`, `write ${wanted}`)] };
    }
    partners.set(opening, index).set(index, opening);
  }
  const unclosed = tokens[open.at(-1) ?? -1];
  if (!unclosed) return { partners, faults: [] };
  return {
    partners,
    faults: [fault(unclosed, `${unclosed.text} is never closed`, `add ${closers.get(unclosed.text) ?? ''}`)],
  };
}

export function tooDeep(maxDepth: number, offset: number): ExpressionFault {
  return {
    code: 'expression.too-deep',
    message: `the equation nests deeper than ${maxDepth} levels`,
    hint: 'give a part of it a name of its own',
    offset,
  };
}
