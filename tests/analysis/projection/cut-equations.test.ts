import { expect, test } from 'vitest';
import { projected, valuesOf } from '../../support/library.ts';

test('the result lists the overridden equations', () => {
  const cut = projected({ model: 'rebound', assumptions: { price_ratio: 0.5 } });
  expect(cut.cut).toEqual(['price_ratio']);
  expect(valuesOf(cut, 'price_ratio')).toEqual([0.5]);
  expect(projected({ model: 'rebound' }).cut).toEqual([]);
});
