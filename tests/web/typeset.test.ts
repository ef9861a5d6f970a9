import { describe, expect, it } from 'vitest';
import { typesetOf, type Typeset } from '../../src/web/typeset.ts';

/** Every operator with its operands in brackets. */
function structure(one: Typeset | undefined): string {
  switch (one?.kind) {
    case undefined:
      return 'not understood';
    case 'name':
    case 'number':
      return one.text;
    case 'group':
      return `(${structure(one.of)})`;
    case 'unary':
      return `{${one.sign} ${structure(one.of)}}`;
    case 'binary':
      return `{${structure(one.left)} ${one.sign} ${structure(one.right)}}`;
    case 'call':
      return `${one.name}${one.open}${one.parts.map(structure).join(', ')}`;
  }
}

describe('the structure of an equation', () => {
  it.each([
    ['a * b / c', '{{a * b} / c}'],
    ['a / b / c', '{{a / b} / c}'],
    ['a - b - c', '{{a - b} - c}'],
    ['a / (b + c)', '{a / ({b + c})}'],
    ['2 ^ a ^ b', '{2 ^ {a ^ b}}'],
    ['-a ^ 2', '{- {a ^ 2}}'],
    ['a ^ -b * c', '{{a ^ {- b}} * c}'],
    ['x / if(x > 0, y, 0)', '{x / if({x > 0}, y, 0}'],
    ['not a and b or c >= 1e-9', '{{{not a} and b} or {c >= 1e-9}}'],
    ['share[with_gain, 2] * max(0, -a)', '{share[with_gain, 2 * max(0, {- a}}'],
  ])('%s', (text, want) => {
    expect(structure(typesetOf(text))).toBe(want);
  });

  it.each(['', 'a +', '(a', 'a b', 'f(a,)', 'a ? b : c', "'text'"])('of %j is not guessed', (text) => {
    expect(typesetOf(text)).toBeUndefined();
  });
});
