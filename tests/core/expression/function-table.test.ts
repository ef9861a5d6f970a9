import { expect, test } from 'vitest';
import { arityOf, functionNamed, functionTable, signatureOf } from '../../../src/core/expression/function-table.ts';
import { parsed } from './tree.ts';

test('function names are unique', () => {
  expect(new Set(functionTable.map((row) => row.name)).size).toBe(functionTable.length);
});

test.each(functionTable.map((row) => [row.name, row] as const))('the example of %s is a legal call', (_, row) => {
  const example = parsed(row.example);
  if (row.name === 'mod') {
    expect(example).toMatchObject({ kind: 'binary', op: 'mod' });
    return;
  }
  if (example.kind !== 'call') throw new Error('not a call');
  expect(example.name).toBe(row.name);
  const { min, max } = arityOf(row);
  expect(example.args.length).toBeGreaterThanOrEqual(min);
  expect(example.args.length).toBeLessThanOrEqual(max);
});

test.each<[string, string, number, number]>([
  ['log', 'log(x)', 1, 1],
  ['min', 'min(a, b[, more…])', 2, Infinity],
  ['sum', 'sum(x[, dimension…])', 1, Infinity],
  ['if', 'if(condition, a, b)', 3, 3],
  ['delay', 'delay(x, duration[, before])', 2, 3],
  ['surviving', 'surviving(additions, curve[, history])', 2, 3],
])('%s takes what its signature says', (name, signature, min, max) => {
  const row = functionNamed(name);
  if (!row) throw new Error(name);
  expect(signatureOf(row)).toBe(signature);
  expect(arityOf(row)).toEqual({ min, max });
});

test('names of JavaScript are not functions', () => {
  expect(functionNamed('constructor')).toBeUndefined();
  expect(functionNamed('toString')).toBeUndefined();
});
