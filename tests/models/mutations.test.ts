import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { library } from '../support/library.ts';
import { mutationsIn, noticing, type Mutation } from '../support/mutated-models.ts';
import { mutationsOf } from '../support/mutations.ts';
import { thorough } from '../support/runs.ts';
import { survivors } from './mutation-survivors.ts';

/**
 * A model's own examples must notice a small mistake in any equation of its file. An equation survives where one of its
 * mutations does; what it includes is judged by the examples of the included file.
 */
const models = library.modelNames().map((name) => library.model(name).value!);
const all = models.flatMap((model) => mutationsIn(model).map((mutation) => ({ model, mutation })));
const listed: ReadonlySet<string> = new Set(survivors.flatMap(({ equation, what }) => what.map((one) => `${equation}: ${one}`)));
const nameOf = ({ equation, what }: Mutation): string => `${equation}: ${what}`;

describe('the mutations of an equation', () => {
  test.each([
    ['a * b', ['a * b * 1.1', '-(a * b)', 'a / b', 'a', 'b']],
    ['a - b', ['(a - b) * 1.1', '-(a - b)', 'a + b', 'a', '-b', 'a * 1.1 - b', 'a - b * 1.1']],
    ['x > 0.5', ['x < 0.5', 'x >= 0.5', 'x > 0']],
    ['a > 0 and b == 1', ['a > 0 or b == 1', 'a > 0', 'b == 1', 'a < 0 and b == 1', 'a >= 0 and b == 1', 'a > 0 and b != 1']],
    ['-x', ['-x * 1.1', 'x']],
    ['max(0, x)', ['max(0, x) * 1.1', '-max(0, x)', 'min(0, x)', 'x', 'max(0, x * 1.1)', '0']],
    ['p ^ e', ['p ^ e * 1.1', '-p ^ e', 'p', 'p ^ (e * 1.1)', 'p ^ -e']],
  ])('%s', (text, mutated) => {
    expect(mutationsOf(text).map((mutation) => mutation.text)).toEqual(mutated);
  });

  test('swap and fix the branches of a condition', () => {
    const mutated = mutationsOf('if(a >= b, x, y)').map(({ text }) => text);
    expect(mutated).toEqual(
      expect.arrayContaining(['if(a >= b, y, x)', 'x', 'y', 'if(a <= b, x, y)', 'if(a > b, x, y)', 'if(a >= 0, x, y)']),
    );
  });

  test('leave tolerances against rounding and expressions without a value alone', () => {
    expect(mutationsOf('x <= 1 + 1e-9').map(({ text }) => text)).toEqual(['x >= 1 + 1e-9', 'x <= 0']);
    expect(mutationsOf('if(x > 0, x, 1 / 0)').filter(({ what }) => what.startsWith('1 / 0'))).toEqual([]);
  });

  test('name what changed', () => {
    expect(mutationsOf('a * (1 - b)').map(({ what }) => what)).toContain('1 - b → 1 + b');
  });
});

describe('the examples notice', () => {
  const named: readonly (readonly [model: string, variable: string, what: string])[] = [
    [
      'compute-demand',
      'serving_operations',
      'output_work_per_parameter * active_parameters + attention_work → output_work_per_parameter * active_parameters - attention_work',
    ],
    ['proof-of-work', 'gain_rebound_arc', '1 - 1 / efficiency_gain → 1 + 1 / efficiency_gain'],
    ['market-shock', 'efficiency_gain', 'by_token_price > 0.5 → by_token_price > 0'],
  ];

  test.each(named)('%s: %s', (name, variable, what) => {
    const found = all.find(({ mutation }) => mutation.equation === `${name}: ${variable}` && mutation.what === what);
    expect(found).toBeDefined();
    expect(noticing(library, found!.model)(found!.mutation)).toBe(true);
  });

  if (thorough)
    test.each(models.map((model) => [model.name, model] as const))('every mutation in %s but those that change nothing', (name, model) => {
      const notices = noticing(library, model);
      const missed = mutationsIn(model).filter((mutation) => !notices(mutation));
      const expected = [...listed].filter((one) => one.startsWith(`${name}: `));
      expect([...new Set(missed.map(nameOf))].sort()).toEqual(expected.sort());
    });
  else
    test('a sample of all mutations', () => {
      const sample = fc.sample(fc.constantFrom(...all), { numRuns: 20, seed: 2025 });
      const missed = sample.filter(({ model, mutation }) => !listed.has(nameOf(mutation)) && !noticing(library, model)(mutation));
      expect(missed.map(({ mutation }) => nameOf(mutation))).toEqual([]);
    });
});

test('fewer than 5 % of the equations survive, and each is listed once, with its reason', () => {
  const equations = new Set(all.map(({ mutation }) => mutation.equation));
  expect(survivors.filter(({ equation, why }) => !equations.has(equation) || why === '')).toEqual([]);
  expect(new Set(survivors.map(({ equation }) => equation)).size).toBe(survivors.length);
  expect(survivors.length / equations.size).toBeLessThan(0.05);
});

test('every listed survivor is a mutation of its equation', () => {
  const known = new Set(all.map(({ mutation }) => nameOf(mutation)));
  expect([...listed].filter((one) => !known.has(one))).toEqual([]);
});
