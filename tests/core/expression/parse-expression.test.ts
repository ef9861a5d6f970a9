import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expression } from '../../../src/core/expression/expression.ts';
import { parseExpression } from '../../../src/core/expression/parse-expression.ts';
import { children } from '../../../src/core/expression/walk.ts';
import { binary, call, name, negate, not, number, parsed, pick, withoutSpans } from './tree.ts';
import { runs } from '../../support/runs.ts';

const [a, b, c, x] = [name('a'), name('b'), name('c'), name('x')] as const;

describe('trees', () => {
  test.each<[string, Expression]>([
    ['1.5e3', number(1500)],
    ['it_power * pue', binary(name('it_power'), '*', name('pue'))],
    ['a - b - c', binary(binary(a, '-', b), '-', c)],
    ['a - (b - c)', binary(a, '-', binary(b, '-', c))],
    ['-x^2', negate(binary(x, '^', number(2)))],
    ['2^-3', binary(number(2), '^', negate(number(3)))],
    ['a^b^c', binary(a, '^', binary(b, '^', c))],
    ['(a^b)^c', binary(binary(a, '^', b), '^', c)],
    ['+a - -b', binary(a, '-', negate(b))],
    ['a mod b * c', binary(binary(a, 'mod', b), '*', c)],
    ['mod(a, b) * c', binary(binary(a, 'mod', b), '*', c)],
    ['a mod (b)', binary(a, 'mod', b)],
    ['mod(a)', call('mod', a)],
    ['a < b and b != c or not x', binary(binary(binary(a, '<', b), 'and', binary(b, '!=', c)), 'or', not(x))],
    ['not a == b', binary(not(a), '==', b)],
    ['if(a > 0, -a, min (b, c))', call('if', binary(a, '>', number(0)), negate(a), call('min', b, c))],
    ['x[a]', pick('x', 'a')],
    ['x[us-east-1] - b', binary(pick('x', 'us-east-1'), '-', b)],
    ['x[(a), us-west-2b] - a-b', binary(binary(pick('x', 'a', 'us-west-2b'), '-', a), '-', b)],
    ['x[a, b] / sum(x)', binary(pick('x', 'a', 'b'), '/', call('sum', x))],
    ['a\n + b', binary(a, '+', b)],
    ['pi + e + i', binary(binary(name('pi'), '+', name('e')), '+', name('i'))],
    ['toString + __proto__ + end', binary(binary(name('toString'), '+', name('__proto__')), '+', name('end'))],
    ['constructor(x)', call('constructor', x)],
    ['f()', call('f')],
  ])('%s', (given, want) => {
    expect(withoutSpans(parsed(given))).toEqual(want);
  });
});

describe('spans', () => {
  const spans = (text: string): string[] => {
    const slices: string[] = [];
    const walk = (expression: Expression): void => {
      slices.push(text.slice(expression.span.start, expression.span.end));
      for (const child of children(expression)) walk(child);
    };
    walk(parsed(text));
    return slices;
  };
  test.each<[string, string[]]>([
    [' a + b ', ['a + b', 'a', 'b']],
    ['(a + b) * c', ['(a + b) * c', 'a + b', 'a', 'b', 'c']],
    ['a * ((b))', ['a * ((b))', 'a', 'b']],
    ['2 * min ( a , -b )', ['2 * min ( a , -b )', '2', 'min ( a , -b )', 'a', '-b', 'b']],
    ['-(a)^2', ['-(a)^2', '(a)^2', 'a', '2']],
    ['1 - +x[a, b]', ['1 - +x[a, b]', '1', 'x[a, b]']],
    ['mod(a, b) + 1', ['mod(a, b) + 1', 'mod(a, b)', 'a', 'b', '1']],
  ])('%s', (given, want) => {
    expect(spans(given)).toEqual(want);
  });

  test('of elements and of the name of a function', () => {
    expect(parsed('x[a, bc]')).toMatchObject({
      elements: [
        { name: 'a', span: { start: 2, end: 3 } },
        { name: 'bc', span: { start: 5, end: 7 } },
      ],
    });
    expect(parsed('(exp (a))')).toMatchObject({ nameSpan: { start: 1, end: 4 }, span: { start: 1, end: 8 } });
  });
});

describe('refused', () => {
  const first = (text: string): string => {
    const result = parseExpression(text);
    if (result.ok) return 'accepted';
    const [fault] = result.faults;
    return `${fault?.code} ${fault?.offset}`;
  };
  test.each<[string, string]>([
    ['', 'expression.empty 0'],
    ['  \n', 'expression.empty 0'],
    ['a +', 'expression.syntax 3'],
    ['a + * b', 'expression.syntax 4'],
    ['* a', 'expression.syntax 0'],
    ['(a + b', 'expression.syntax 0'],
    ['a + b)', 'expression.syntax 5'],
    ['x[a)', 'expression.syntax 3'],
    ['a, b', 'expression.syntax 1'],
    ['1,000', 'expression.syntax 1'],
    ['min(a,,b)', 'expression.syntax 6'],
    ['()', 'expression.syntax 1'],
    ['a ** b', 'expression.syntax 2'],
    ['a => b', 'expression.syntax 2'],
    ['x[]', 'expression.syntax 1'],
    ['and + 2', 'expression.syntax 0'],
    ['2 * mod', 'expression.syntax 4'],
    ['a and and b', 'expression.syntax 6'],
    ['and(a, b)', 'expression.syntax 0'],
    ['it_power pue', 'expression.missing-operator 9'],
    ['(a)(b)', 'expression.missing-operator 3'],
    ['2 (a + b)', 'expression.missing-operator 2'],
    ['1 000', 'expression.missing-operator 2'],
    ['a 2', 'expression.missing-operator 2'],
    ['x[a] b', 'expression.missing-operator 5'],
    ['f(x)(y)', 'expression.missing-operator 4'],
    ['1 + 2 pue', 'expression.unit-literal 4'],
    ['n > 3 GPU', 'expression.unit-literal 4'],
    ['5 MW(it)', 'expression.unit-literal 0'],
    ['2e', 'expression.unit-literal 0'],
    ['a ? b : c', 'expression.conditional 2'],
    ['a = b', 'expression.assignment 2'],
    ['f(x) = x', 'expression.assignment 5'],
    ['"a" + 1', 'expression.not-allowed 0'],
    ["a'", 'expression.not-allowed 1'],
    ['a + [1, 2]', 'expression.not-allowed 4'],
    ['{a: 1}', 'expression.not-allowed 0'],
    ['1:3', 'expression.not-allowed 1'],
    ['x[a:b]', 'expression.not-allowed 3'],
    ['x[1]', 'expression.not-allowed 2'],
    ['x[a + b]', 'expression.not-allowed 2'],
    ['x[a][b]', 'expression.not-allowed 4'],
    ['f(x)[a]', 'expression.not-allowed 4'],
    ['a.b', 'expression.not-allowed 1'],
    ['5.', 'expression.not-allowed 1'],
    ['5%', 'expression.not-allowed 1'],
    ['a % b', 'expression.not-allowed 2'],
    ['n!', 'expression.not-allowed 1'],
    ['!n', 'expression.not-allowed 0'],
    ['a & b', 'expression.not-allowed 2'],
    ['a && b', 'expression.not-allowed 2'],
    ['~a', 'expression.not-allowed 0'],
    ['a << 2', 'expression.not-allowed 2'],
    ['a .* b', 'expression.not-allowed 2'],
    ['a < b < c', 'expression.not-allowed 6'],
    ['a == b == c', 'expression.not-allowed 7'],
    ['a xor b', 'expression.not-allowed 2'],
    ['a to b', 'expression.not-allowed 2'],
    ['in + 1', 'expression.not-allowed 0'],
    ['true', 'expression.not-allowed 0'],
    ['a + Infinity', 'expression.not-allowed 4'],
    ['a # note', 'expression.not-allowed 2'],
    ['a; b', 'expression.not-allowed 1'],
    ['λ * 2', 'expression.not-allowed 0'],
    ['a ≤ b', 'expression.not-allowed 2'],
    ['1 + 1e999', 'expression.number 4'],
    ['1e-999', 'expression.number 0'],
    ['0x1F', 'expression.number 0'],
    ['1_000', 'expression.number 0'],
  ])('%s', (given, want) => {
    expect(first(given)).toBe(want);
  });

  test.each<[string, string, string]>([
    ['2 * it_power pue', 'an operator is missing before pue', 'write it_power * pue'],
    ['min(a, b)(c + 1)', 'an operator is missing before (', 'write min(a, b) * (c + 1)'],
    ['1 000', 'an operator is missing before 000', 'write 1000, or 1 * 000'],
    [
      'a * 5 USD/MWh(facility)',
      'the number 5 is followed by USD/MWh(facility) without an operator',
      'give the number a name: a parameter with unit USD/MWh(facility); or write 5 * USD if USD is a name of the model',
    ],
    ['a ? b : c', '? : cannot be used in an equation', 'write if(condition, a, b)'],
    ['a = b', '= assigns, and an equation only computes a value', 'did you mean =='],
    ['(a + 1) < b <= c', 'comparisons cannot be chained', 'write (a + 1) < b and b <= c'],
    ['1,000', 'unexpected operator ,', 'commas separate the arguments of a function; a number is written 1000'],
    ['1_000_000', '1_000_000 is not a decimal number', 'write 1000000'],
    ['a × b', '× cannot be used in an equation', 'write *'],
    [
      'in',
      'in is an operator for unit conversion, which equations do not have, and cannot be a name',
      'leave it out; the unit is stated next to the equation',
    ],
    ['(a', '( is never closed', 'add )'],
    ['if a > b', 'if is a function', 'write if(condition, a, b)'],
    ['a +', 'unexpected end of expression', 'a value is missing at the end'],
  ])('%s: %s', (given, message, hint) => {
    expect(parseExpression(given)).toMatchObject({ ok: false, faults: [{ message, hint }] });
  });

  test('every fault of one pass is reported, in order', () => {
    const result = parseExpression('a b + 3 GPU = "x"');
    expect(result.ok ? [] : result.faults.map((fault) => fault.offset)).toEqual([2, 6, 12, 14]);
  });

  test('the conditional is one fault, not two', () => {
    const result = parseExpression('a ? b : c');
    expect(result.ok ? [] : result.faults).toHaveLength(1);
  });
});

test.each<[string, { given: string; want: string }]>([
  ['length', { given: 'a'.repeat(2001), want: 'expression.too-long' }],
  ['brackets', { given: '('.repeat(101) + 'a' + ')'.repeat(101), want: 'expression.too-deep' }],
  ['calls', { given: 'f('.repeat(101) + 'a' + ')'.repeat(101), want: 'expression.too-deep' }],
  ['signs', { given: '-'.repeat(101) + 'a', want: 'expression.too-deep' }],
  ['as many signs as fit', { given: '-'.repeat(1999) + 'a', want: 'expression.too-deep' }],
  ['powers', { given: 'a' + '^a'.repeat(101), want: 'expression.too-deep' }],
])('limit of %s', (_, { given, want }) => {
  expect(parseExpression(given)).toMatchObject({ ok: false, faults: [{ code: want }] });
});

test('the limits themselves are allowed', () => {
  expect(parseExpression('('.repeat(100) + 'a' + ')'.repeat(100)).ok).toBe(true);
  expect(parseExpression('-'.repeat(100) + 'a').ok).toBe(true);
  expect(parseExpression(Array.from({ length: 1000 }, () => 'a').join('+')).ok).toBe(true);
  expect(parseExpression('a'.repeat(2000)).ok).toBe(true);
});

test('no text makes the parser throw; messages start lower case and have no full stop', () => {
  const pieces = [
    'a',
    'pue',
    '2',
    '1e5',
    '.5',
    ' ',
    '\n',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ',',
    ';',
    ':',
    '?',
    '=',
    '==',
    '!',
    '!=',
    '<',
    '<=',
    '+',
    '-',
    '*',
    '/',
    '^',
    '%',
    '&',
    '|',
    '~',
    '.',
    "'",
    '"',
    '#',
    ' mod ',
    ' and ',
    ' or ',
    ' not ',
    ' xor ',
    ' to ',
    ' in ',
    'true',
    'f(',
    'x[',
    'λ',
    '😀',
    '\\',
    '$',
    '\u00a0',
    'e',
    '0x',
    'mod(',
    'end',
  ];
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...pieces)).map((some) => some.join('')),
    fc.string(),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const result = parseExpression(text);
      if (result.ok) return;
      expect(result.faults.length).toBeGreaterThan(0);
      for (const fault of result.faults) {
        expect(fault.offset).toBeGreaterThanOrEqual(0);
        expect(fault.offset).toBeLessThanOrEqual(text.length);
        expect(fault.message).not.toMatch(/\(char \d+\)|\.$/);
      }
    }),
    { numRuns: runs(1000) },
  );
});
