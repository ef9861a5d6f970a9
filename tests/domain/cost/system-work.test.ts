import { expect, test } from 'vitest';
import { nodeWork } from '../../../src/domain/cost/node-work.ts';
import { systemWork } from '../../../src/domain/cost/system-work.ts';
import * as b from '../../support/build-system.ts';

test('an expression costs the sum of its nodes, and a function more than a sum', () => {
  const one = b.term(1);
  expect(nodeWork(one)).toBe(0);
  expect(nodeWork(b.mul(b.add(1, 1), 1))).toBe(2);
  expect(nodeWork(b.math('exp', 1))).toBeGreaterThan(nodeWork(b.add(1, 1)));
});

test('an equation over more elements costs more, and has no more code', () => {
  const work = (size: number) => {
    const s = b.systemOf();
    const site = s.axis('site', size);
    const x = s.row('x', [site], b.add(1, 2));
    s.reduce('all', [], 'sum', [site], b.mul(x, 2));
    return systemWork(s.build());
  };
  const [one, hundred] = [work(1), work(100)];
  expect(hundred.perInstant).toBe(100 * one.perInstant);
  expect(hundred.valuesPerInstant).toBe(101);
  expect(hundred.code).toBeGreaterThan(0);
});
