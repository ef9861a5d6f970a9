/** Words, operators and characters that an equation must not contain, and what to write instead. */
import type { ExpressionFault } from './fault.ts';

type Refusal = Omit<ExpressionFault, 'offset'>;

export const notAllowed = (message: string, hint: string): Refusal => ({
  code: 'expression.not-allowed',
  message,
  hint,
});

const condition = notAllowed('a truth value cannot be written as a word', 'write a condition, such as a > b');
const plainNumber = notAllowed('this word is not a number in an equation', 'write a finite number or give the value a name');
const bits = (write: string): Refusal => notAllowed('bit operators do not exist in an equation', `write ${write}`);
const elementwise = (write: string): Refusal =>
  notAllowed('dot operators do not exist in an equation', `write ${write}; operands align by dimension`);
const comparison = (write: string): Refusal => ({
  code: 'expression.syntax',
  message: 'this is not a comparison operator',
  hint: `write ${write}`,
});
const conversion = (word: string): Refusal =>
  notAllowed(
    `${word} is an operator for unit conversion, which equations do not have, and cannot be a name`,
    'leave it out; the unit is stated next to the equation',
  );

export const refusedAnywhere: ReadonlyMap<string, Refusal> = new Map([
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
  ['.', notAllowed('properties do not exist in an equation', 'write a plain name; a number needs digits on both sides of its point')],
  [':', notAllowed('ranges do not exist in an equation', 'write the elements one by one, or reduce with sum(x, dimension)')],
  [';', notAllowed('; cannot be used in an equation', 'an equation is one expression')],
  ['{', notAllowed('objects do not exist in an equation', 'use ( ) to group')],
  ['!', notAllowed('! does not exist in an equation', 'write not a; there is no factorial')],
  ['%', notAllowed('% does not exist in an equation', 'write a mod b for the remainder; a percentage is a parameter with unit %')],
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
  ['xor', notAllowed('xor is an operator that equations do not have, and cannot be a name', 'write (a or b) and not (a and b)')],
  ['to', conversion('to')],
  ['in', conversion('in')],
  ['true', condition],
  ['false', condition],
  ['null', plainNumber],
  ['undefined', plainNumber],
  ['NaN', plainNumber],
  ['Infinity', plainNumber],
]);

/** Characters from word processors and papers. */
export const replacements: ReadonlyMap<string, string> = new Map([
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
