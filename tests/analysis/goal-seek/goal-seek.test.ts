import { afterAll, describe, expect, it, test } from 'vitest';
import { bestOf, bracketOf, narrowed, nextOf } from '../../../src/analysis/goal-seek/bracket.ts';
import { seekGoal } from '../../../src/analysis/goal-seek/goal-seek.ts';
import type { GoalSeek, GoalSeekQuestion } from '../../../src/analysis/goal-seek/question.ts';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import type { Library } from '../../../src/domain/library/library.ts';
import { library } from '../../support/library.ts';
import { writtenLibrary } from '../../support/written-library.ts';

const shapes = writtenLibrary({
  shapes:
    'parameters:\n  x: { title: X, unit: ratio, value: 1, range: [-4, 4], source: assumption }\n' +
    '  gain: { title: Gain, unit: ratio, value: 1, range: [0, 10], source: assumption }\n' +
    'auxiliaries:\n  cubic: { title: Cubic, unit: ratio, equation: x ^ 3 - 3 * x }\n' +
    '  stairs: { title: Stairs, unit: ratio, equation: "if(x < 0.3, 1, 3)" }\n' +
    '  flat: { title: Flat, unit: ratio, equation: "min(x, 1)" }\n' +
    '  square: { title: Square, unit: ratio, equation: (x - 0.123) * (x - 0.123) }\n' +
    '  root: { title: Root, unit: ratio, equation: "x * gain" }\n' +
    'require:\n  - { that: x > -3.5, message: x is above -3.5 }\n',
});
afterAll(shapes.remove);

function sought(of: Library, question: GoalSeekQuestion): GoalSeek {
  const { found, problems } = seekGoal(of, question);
  if (!found) throw new Error(JSON.stringify(problems));
  return found;
}

const shape = (of: string, goal: object, more: object = {}): GoalSeek =>
  sought(shapes.library, { scenario: { model: 'shapes' }, goal: { of, ...goal }, input: { name: 'x' }, ...more });

test.each([
  ['a cube root', (x: number) => x ** 3 - 2, 0, 4, Math.cbrt(2), 20],
  ['a root at 0', (x: number) => Math.expm1(x), -1, 3, 0, 20],
  ['a steep function', (x: number) => Math.tanh(1e6 * (x - 0.7)), 0, 1, 0.7, 60],
] as const)('a bracket narrows to twelve digits: %s', (_, f, low, high, want, most) => {
  const bracket = bracketOf(low, f(low), high, f(high));
  let rounds = 0;
  for (; !bracket.done && rounds < 200; rounds++) narrowed(bracket, f(nextOf(bracket)));
  expect(Math.abs(bestOf(bracket).x - want)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(want)));
  expect(rounds).toBeLessThanOrEqual(most);
});

describe('the elasticity at which a gain breaks even', () => {
  it.each([0.5, 0.8, 0.95, 1])('is -1/pass_through, as a rebound of 1 and by runs with and without the gain: %s', (passThrough) => {
    const assumptions = { pass_through: passThrough };
    const input = { name: 'own_price_elasticity' };
    const rebound = sought(library, { scenario: { model: 'rebound', assumptions }, goal: { of: 'rebound_log', equals: 1 }, input });
    const runs = sought(library, {
      scenario: { model: 'rebound', assumptions },
      against: { scenario: { model: 'rebound', assumptions: { ...assumptions, efficiency_gain: 1 } } },
      goal: { of: 'resource_ratio', equals: 1 },
      input,
    });
    for (const {
      sought: [one],
    } of [rebound, runs]) {
      expect(one!.solutions).toHaveLength(1);
      expect(Math.abs(one!.solutions[0]!.value + 1 / passThrough)).toBeLessThan(1e-9);
    }
  });

  it('is found for each value of a second input', () => {
    const { along, sought: found } = sought(library, {
      scenario: { model: 'rebound' },
      goal: { of: 'rebound_log', equals: 1 },
      input: { name: 'own_price_elasticity' },
      along: { name: 'pass_through', from: 0.2, to: 2, points: 10 },
    });
    for (const [k, passThrough] of along!.values.entries()) expect(found[k]!.solutions[0]!.value).toBeCloseTo(-1 / passThrough, 9);
  });
});

it('names every solution, and of a goal of above the side on which it holds', () => {
  const roots = (goal: object) => shape('cubic', goal).sought[0]!.solutions;
  expect(roots({ equals: 0 }).map(({ value }) => Number(value.toFixed(9)))).toEqual([-1.732050808, 0, 1.732050808]);
  expect(roots({ above: 1 }).map(({ value, holds }) => [Number(value.toFixed(9)), holds])).toEqual([
    [-1.532088886, 'above'],
    [-0.347296355, 'below'],
    [1.879385242, 'above'],
  ]);
});

it('tells a jump, a stretch and a touch from a crossing', () => {
  expect(shape('stairs', { above: 2 }).sought[0]!.solutions).toMatchObject([
    { value: expect.closeTo(0.3, 11), found: 3, kind: 'jumps', holds: 'above' },
  ]);
  expect(shape('flat', { equals: 1 }).sought[0]!.solutions).toMatchObject([{ value: 1, to: 4, kind: 'stays' }]);
  expect(shape('square', { equals: 0 }, { input: { name: 'x', from: -1, to: 1, points: 9 } }).sought[0]!.solutions).toMatchObject([
    { value: expect.closeTo(0.123, 4), kind: 'touches' },
  ]);
});

it('without a solution answers with the nearest value and why', () => {
  const [none] = shape('flat', { equals: 2 }).sought;
  expect(none).toMatchObject({ solutions: [], throughout: false, nearest: { found: 1 } });
  expect(none!.why).toMatch(/^the quantity is -3\.4 to 1 for x from -4 to 4, below 2; 3 of 41 runs are refused/);
  const [all] = shape('flat', { below: 5 }).sought;
  expect(all).toMatchObject({ solutions: [], throughout: true });
  expect(all!.why).toMatch(/^flat: below 5 holds at every value/);
});

it('the goal just holds in the projection with the value set, also over all instants and over a year', () => {
  for (const goal of [{ at: 2030 }, { during: 2030 }, { always: true }] as const) {
    const {
      sought: [one],
    } = sought(library, {
      scenario: 'stargate-10gw',
      goal: { of: 'facility_power', ...goal, below: '8 GW' },
      input: { name: 'own_price_elasticity', from: -1.3, to: -0.8, points: 11 },
    });
    const { value } = one!.solutions[0]!;
    const holdsAt = (elasticity: number): boolean => {
      const expectation = { of: 'facility_power', ...goal, below: '8 GW' };
      const { projection } = runScenario(library, {
        extends: 'stargate-10gw',
        assumptions: { own_price_elasticity: elasticity },
        expect: [expectation],
      });
      return projection!.claims.at(-1)!.holds;
    };
    expect([holdsAt(value), holdsAt(value - 1e-6)]).toEqual([true, false]);
  }
});

it.each<[string, Partial<GoalSeekQuestion>, object]>([
  ['an unknown quantity', { goal: { of: 'facility_pwer', at: 2030, equals: '8 GW' } }, { code: 'name.unknown', path: ['goal', 'of'] }],
  ['a wrong unit', { goal: { of: 'facility_power', at: 2030, equals: '8 USD' } }, { code: 'unit.mismatch', path: ['goal', 'equals'] }],
  ['a goal without a value', { goal: { of: 'facility_power', at: 2030 } }, { code: 'field.missing', path: ['goal'] }],
  [
    'two values',
    { goal: { of: 'facility_power', at: 2030, above: '8 GW', below: '9 GW' } },
    { code: 'field.conflict', path: ['goal', 'below'] },
  ],
  [
    'a value at all instants',
    { goal: { of: 'facility_power', always: true, equals: '8 GW' } },
    { code: 'field.conflict', path: ['goal', 'equals'] },
  ],
  ['a category', { goal: { of: 'binding', at: 2030, equals: 'demand' } }, { code: 'claim.unreadable', path: ['goal', 'of'] }],
  ['a date beyond the run', { goal: { of: 'facility_power', at: 2090, equals: '8 GW' } }, { code: 'time.horizon', path: ['goal', 'at'] }],
  ['an unknown input', { input: { name: 'pu' } }, { code: 'name.unknown', path: ['input', 'name'] }],
  ['an input without ends', { input: { name: 'outside_capital' } }, { code: 'field.missing', path: ['input', 'from'] }],
  ['one input twice', { along: { name: 'own_price_elasticity' } }, { code: 'field.conflict', path: ['along', 'name'] }],
  ['a comparison with nothing', { compare: 'ratio' }, { code: 'field.conflict', path: ['compare'] }],
])('refuses %s', (_, slip, want) => {
  const question = {
    scenario: 'stargate-10gw',
    goal: { of: 'facility_power', at: 2030, equals: '8 GW' },
    input: { name: 'own_price_elasticity' },
  };
  expect(seekGoal(library, { ...question, ...slip }).problems[0]).toMatchObject(want);
});

it('is charged for its runs before each round', () => {
  let units = 0;
  const metered = library.metered({ charge: (stage, more) => (units += stage === 'run' ? more : 0) });
  sought(metered, { scenario: { model: 'rebound' }, goal: { of: 'rebound_log', equals: 1 }, input: { name: 'own_price_elasticity' } });
  expect(units).toBeGreaterThan(41 * 5);
});
