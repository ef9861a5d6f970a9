import { expect, test } from 'vitest';
import { functionHabits, hintForFunction } from '../../../src/core/expression/function-habits.ts';
import { functionNamed } from '../../../src/core/expression/function-table.ts';
import { children } from '../../../src/core/expression/walk.ts';
import type { Expression } from '../../../src/core/expression/expression.ts';
import { parsed } from './tree.ts';

const callsIn = (expression: Expression): string[] => [
  ...(expression.kind === 'call' ? [expression.name] : []),
  ...children(expression).flatMap(callsIn),
];

test.each(functionHabits.flatMap(({ names, write }) => write.map((expression) => [names, expression] as const)))(
  '%s: %s is a legal expression',
  (_, expression) => {
    for (const name of callsIn(parsed(expression))) expect(functionNamed(name), name).toBeDefined();
  },
);

test('a habit is not a function name, and is listed once', () => {
  const names = functionHabits.flatMap((habit) => habit.names.split(' '));
  expect(names.filter((name) => functionNamed(name) !== undefined)).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test.each<[string, string | undefined]>([
  ['maximum', 'write max(a, b)'],
  ['AVERAGE', 'write (a + b) / 2 or sum(x * weight, site) / sum(weight, site); smooth(x, time) follows a value over time'],
  ['ln', 'write log(x); it is the natural logarithm'],
  ['IfElse', 'write if(condition, a, b)'],
  ['AND', 'write a and b'],
  ['lag', 'write previous(x, initial) or delay(x, duration); the first goes back one step, the second a time'],
  ['summ', undefined],
  ['constructor', undefined],
])('%s: %s', (name, hint) => {
  expect(hintForFunction(name)).toBe(hint);
});
