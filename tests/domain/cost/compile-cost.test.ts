import { expect, test } from 'vitest';
import { compileUnits, countTokens, draftSize } from '../../../src/domain/cost/compile-cost.ts';
import { library } from '../../support/library.ts';

test.each([
  ['', 0],
  ['a + b1*2.5', 5],
  ['if(is_unlimited(x), 0, y)', 11],
  ['USD/MWh(facility)', 6],
])('%s has %i tokens', (text, count) => {
  expect(countTokens(text)).toBe(count);
});

test('a model costs by its variables and tokens, those it includes too', () => {
  const sizeOf = (name: string) => draftSize(library.model(name).value!.draft);
  const [small, large] = [sizeOf('facility-power'), sizeOf('ai-power')];
  expect(large.variables).toBeGreaterThan(small.variables);
  expect(large.tokens).toBeGreaterThan(small.tokens);
  expect(compileUnits(large)).toBeGreaterThan(compileUnits(small));
  expect(compileUnits({ variables: 10, tokens: 200 }) - compileUnits({ variables: 0, tokens: 0 })).toBe(10 * 18 + 200 * 6);
});
