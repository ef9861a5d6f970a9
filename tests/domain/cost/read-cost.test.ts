import { expect, test } from 'vitest';
import { readUnits } from '../../../src/domain/cost/read-cost.ts';

test('a text costs by its bytes and its marks, and YAML more than JSON', () => {
  expect(readUnits('', 'yaml')).toBe(50);
  expect(readUnits('x'.repeat(1000), 'yaml')).toBe(100);
  expect(readUnits(':'.repeat(1000), 'yaml')).toBe(10_100);
  expect(readUnits('[1,1]'.repeat(100), 'json')).toBeLessThan(readUnits('[1,1]'.repeat(100), 'yaml'));
});

test('counts every mark that makes a part of a YAML text, on one line too', () => {
  for (const part of ['- ', '? ', '& ', '* ', '! ', '"" ', "'' ", '-\n', '-\r', '[', '{', '1,'])
    expect(readUnits(part.repeat(2_000), 'yaml'), part).toBeGreaterThan(20_000);
});
