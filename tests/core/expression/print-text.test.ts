import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BinaryOperator, Expression } from '../../../src/core/expression/expression.ts';
import { functionTable } from '../../../src/core/expression/function-table.ts';
import { printText } from '../../../src/core/expression/print-text.ts';
import { children } from '../../../src/core/expression/walk.ts';
import { binary, call, name, negate, not, number, parsed, pick, withoutSpans } from './tree.ts';
import { runs } from '../../support/runs.ts';

test.each<[string, string]>([
  ['((a+b))*c', '(a + b) * c'],
  ['(a*b)+c', 'a * b + c'],
  ['a-(b-c)', 'a - (b - c)'],
  ['(a-b)-c', 'a - b - c'],
  ['(-x)^2', '(-x) ^ 2'],
  ['-(x^2)', '-x ^ 2'],
  ['2^(-3)', '2 ^ -3'],
  ['a^(b^c)', 'a ^ b ^ c'],
  ['(a^b)^c', '(a ^ b) ^ c'],
  ['+a', 'a'],
  ['not (a<b)', 'not (a < b)'],
  ['(a<b)==(b<c)', '(a < b) == (b < c)'],
  ['mod(a,b+1)', 'a mod (b + 1)'],
  ['if ( a>1 , x[ p,q ] , 1e-7 )', 'if(a > 1, x[p, q], 1e-7)'],
  ["if(a=='b-c',1,a!='2023')", 'if(a == "b-c", 1, a != "2023")'],
  ['1e21', '1e+21'],
])('%s prints as %s', (given, want) => {
  expect(printText(parsed(given))).toBe(want);
});

const operators: readonly BinaryOperator[] = ['+', '-', '*', '/', '^', 'mod', '<', '<=', '>', '>=', '==', '!=', 'and', 'or'];
const names = fc.constantFrom('a', 'b', 'it_power', 'pue_2', 'e', 'end');
const callable = functionTable.map((row) => row.name).filter((text) => text !== 'mod');

const trees = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 7, withCrossShrink: true },
    names.map(name),
    fc
      .double({ min: 0, noNaN: true, noDefaultInfinity: true })
      .filter((value) => !Object.is(value, -0))
      .map(number),
    fc.tuple(names, fc.array(names, { minLength: 1, maxLength: 3 })).map(([text, elements]) => pick(text, ...elements)),
    tie('tree').map(negate),
    tie('tree').map(not),
    fc.tuple(tie('tree'), fc.constantFrom(...operators), tie('tree')).map(([left, op, right]) => binary(left, op, right)),
    fc.tuple(fc.constantFrom(...callable), fc.array(tie('tree'), { maxLength: 3 })).map(([text, args]) => call(text, ...args)),
  ),
})).tree;

test('parsing what is printed gives the same tree', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const text = printText(tree);
      fc.pre(text.length <= 2000);
      expect(withoutSpans(parsed(text))).toEqual(tree);
    }),
    { numRuns: runs(600) },
  );
});

test('the text under any span parses to that node', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const text = printText(tree);
      fc.pre(text.length <= 2000);
      const check = (node: Expression): void => {
        expect(withoutSpans(parsed(text.slice(node.span.start, node.span.end)))).toEqual(withoutSpans(node));
        children(node).forEach(check);
      };
      check(parsed(text));
    }),
    { numRuns: runs(75) },
  );
});

test('no parenthesis can be left out', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const text = printText(tree);
      fc.pre(text.length <= 300);
      for (const shorter of withoutOnePair(text)) {
        let other: Expression | undefined;
        try {
          other = withoutSpans(parsed(shorter));
        } catch {
          continue;
        }
        expect(other, shorter).not.toEqual(tree);
      }
    }),
    { numRuns: runs(125) },
  );
});

function withoutOnePair(text: string): readonly string[] {
  const found: string[] = [];
  const open: number[] = [];
  Array.from(text).forEach((char, at) => {
    if (char === '(') open.push(at);
    const start = char === ')' ? open.pop() : undefined;
    if (start === undefined || /\w/.test(text[start - 1] ?? '')) return;
    found.push(`${text.slice(0, start)} ${text.slice(start + 1, at)} ${text.slice(at + 1)}`);
  });
  return found;
}
