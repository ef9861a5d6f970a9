import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScenarioFile } from '../../src/domain/scenario/scenario-file.ts';
import { numberOf, projected, valuesOf } from '../support/library.ts';
import { runs } from '../support/runs.ts';

const years = 20;
/** Even growth from 1 to `to` over the run. */
const grown = (to: number) => ({ value: { 1900: 1, [1900 + years]: to }, between: 'log' as const, outside: 'hold' as const });
/** Upper bound of the range of observed_service_ratio. */
const largestObservation = 1e9;
const constant = (elasticity: number) => ({ lowest_elasticity: elasticity, strongest_elasticity: elasticity });
const service = (assumptions: ScenarioFile['assumptions'], step = 'year') =>
  projected({ model: 'energy-service', horizon: { from: 1900, to: 1900 + years, step }, assumptions });
const last = (projection: ReturnType<typeof service>, name: string, element = 0) =>
  numberOf(projection, name, valuesOf(projection, name).length - 1, element);

const elasticity = fc.double({ min: -3, max: 0, noNaN: true });
const factor = fc.double({ min: 0.05, max: 500, noNaN: true }).filter((value) => Math.abs(Math.log(value)) > 0.01);

describe('at a constant elasticity', () => {
  test('rebound is pass-through times its size, whatever else moved, and the energy is that of the rebound model', () => {
    fc.assert(
      fc.property(
        elasticity,
        fc.double({ min: 0.1, max: 1.5, noNaN: true }),
        factor,
        factor,
        factor,
        factor,
        (own, passThrough, gain, fuel, income, people) => {
          const history = service({
            ...constant(own),
            pass_through: passThrough,
            efficiency_ratio: grown(gain),
            fuel_price_ratio: grown(fuel),
            income_ratio: grown(income),
            population_ratio: grown(people),
          });
          const engine = projected({
            model: 'rebound',
            assumptions: { own_price_elasticity: own, pass_through: passThrough, efficiency_gain: gain },
          });
          expect(last(history, 'rebound_log')).toBeCloseTo(-passThrough * own, 7);
          expect(last(history, 'resource_against_frozen') / numberOf(engine, 'resource_ratio')).toBeCloseTo(1, 8);
          const arc = 1 - (1 - numberOf(engine, 'resource_ratio')) / (1 - 1 / gain);
          expect(Math.abs(last(history, 'rebound_arc') - arc)).toBeLessThan(1e-8 * Math.max(1, Math.abs(arc)));
        },
      ),
      { numRuns: runs(15) },
    );
  });

  test('the step does not matter', () => {
    const assumptions = { ...constant(-1.2), efficiency_ratio: grown(30), fuel_price_ratio: grown(0.4), income_ratio: grown(3) };
    expect(last(service(assumptions, 'quarter'), 'service_ratio') / last(service(assumptions), 'service_ratio')).toBeCloseTo(1, 12);
  });

  test('the naive elasticity is a bound wherever incomes grew and the service is wanted more with them', () => {
    fc.assert(
      fc.property(
        elasticity,
        fc.double({ min: 1.1, max: 500, noNaN: true }),
        fc.double({ min: 1.05, max: 20, noNaN: true }),
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        (own, gain, income, incomeElasticity) => {
          const drivers = {
            ...constant(own),
            efficiency_ratio: grown(gain),
            income_ratio: grown(income),
            income_elasticity: incomeElasticity,
          };
          const observed = last(service(drivers), 'service_ratio');
          // Above it an observation is refused.
          fc.pre(observed < 0.999 * largestObservation);
          const history = service({ ...drivers, observed_service_ratio: grown(observed) });
          expect(last(history, 'naive_price_elasticity')).toBeLessThan(own);
          expect(last(history, 'left_price_elasticity')).toBeCloseTo(own, 8);
          expect(last(history, 'naive_efficiency_elasticity')).toBeGreaterThan(last(history, 'rebound_log') - 1);
          expect(last(history, 'unexplained_part')).toBeCloseTo(0, 9);
        },
      ),
      { numRuns: runs(15) },
    );
  });
});

test('the parts add up to the observed growth, hump, lag and all', () => {
  fc.assert(
    fc.property(
      factor,
      factor,
      factor,
      factor,
      factor,
      fc.double({ min: 0, max: 0.95, noNaN: true }),
      (gain, fuel, income, people, observed, carryOver) => {
        const history = service({
          efficiency_ratio: grown(gain),
          fuel_price_ratio: grown(fuel),
          income_ratio: grown(income),
          population_ratio: grown(people),
          observed_service_ratio: grown(observed),
          demand_carry_over: carryOver,
        });
        const parts = ['efficiency_part', 'fuel_price_part', 'income_part', 'population_part', 'lag_part', 'unexplained_part'].map((name) =>
          last(history, name),
        );
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(Math.log(observed), 9);
      },
    ),
    { numRuns: runs(15) },
  );
});

test('no answer of demand is no rebound, and no gain has none to speak of', () => {
  const history = service({ ...constant(0), efficiency_ratio: grown(8) });
  expect(last(history, 'rebound_log')).toBeCloseTo(0, 12);
  expect(last(history, 'resource_ratio')).toBeCloseTo(1 / 8, 12);
  expect(valuesOf(service({}), 'rebound_log').every((value) => value === null)).toBe(true);
});

describe('an elasticity that rises and falls', () => {
  test('adds up to what varying-elasticity makes of the same price by Runge and Kutta', () => {
    const perYear = 0.8;
    const hump = { lowest_elasticity: -0.5, strongest_elasticity: -1.7, initial_share: 0.01, peak_share: 0.2, peak_width: 1 };
    const other = projected({
      model: 'varying-elasticity',
      horizon: { from: 1900, to: 1900 + years, step: 'month' },
      assumptions: { ...hump, price_growth: `${perYear} x/year` },
    });
    const wanted = numberOf(other, 'demand_ratio', years * 12);
    const error = (step: string) =>
      Math.abs(Math.log(last(service({ ...hump, efficiency_ratio: grown((1 / perYear) ** years) }, step), 'service_ratio') / wanted));
    expect(error('year')).toBeLessThan(0.015);
    expect(error('month')).toBeLessThan(0.0001);
    // Of second order: half the step, a quarter of the error.
    expect(error('year/4') / error('year/2')).toBeCloseTo(0.25, 1);
  });

  test('stays between its bounds', () => {
    fc.assert(
      fc.property(factor, factor, (gain, fuel) => {
        for (const value of valuesOf(
          service({ efficiency_ratio: grown(gain), fuel_price_ratio: grown(fuel) }),
          'local_elasticity',
        ) as number[]) {
          expect(value).toBeLessThanOrEqual(-0.5);
          expect(value).toBeGreaterThanOrEqual(-1.7);
        }
      }),
      { numRuns: runs(8) },
    );
  });
});

test('with a lag rebound grows from the short run to the long', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 0.9, noNaN: true }), fc.double({ min: -2, max: -0.05, noNaN: true }), (carryOver, own) => {
      const history = service({
        ...constant(own),
        demand_carry_over: carryOver,
        efficiency_ratio: { value: { 1900: 1, 1901: 2 }, between: 'step', outside: 'hold' },
      });
      const rebound = valuesOf(history, 'rebound_log').slice(1) as number[];
      expect(rebound[0]).toBeCloseTo(-own * (1 - carryOver), 9);
      rebound.forEach((value, year) => expect(value).toBeCloseTo(-own * (1 - carryOver ** (year + 1)), 8));
    }),
    { numRuns: runs(10) },
  );
});

describe('light in the United Kingdom', () => {
  // Peaks of another width meet the same growth with another income elasticity.
  test.each([
    [1, 1.031, 0.99, 0.65],
    [1.5, 0.644, 1.24, 0.74],
    [2, 0.258, 1.45, 0.88],
  ])('a peak of width %f and an income elasticity of %f', (width, income, in1900, in2000) => {
    const history = projected({ extends: 'uk-lighting-1800-2000', assumptions: { peak_width: width, income_elasticity: income } });
    expect(numberOf(history, 'service_ratio', 200) / 25000).toBeCloseTo(1, 2);
    expect(numberOf(history, 'rebound_log', 100)).toBeCloseTo(in1900, 2);
    expect(numberOf(history, 'rebound_log', 200)).toBeCloseTo(in2000, 2);
  });
});

test('American vehicles at the lower rebound of late years save 27 % of the fuel', () => {
  const history = projected({
    extends: 'us-vehicles-1970-2005',
    assumptions: {
      short_run_rebound: 'figure(elasticities.us-vehicles.rebound_short_run_1997_2001)',
      long_run_rebound: 'figure(elasticities.us-vehicles.rebound_long_run_1997_2001)',
    },
  });
  expect(numberOf(history, 'saving_share', 35)).toBeCloseTo(0.27, 2);
});

test('coal is explained by engines at an elasticity of -3.61 and not before', () => {
  const coal = (own: number) =>
    projected({ extends: 'uk-coal-1776-1865', assumptions: { lowest_elasticity: own, strongest_elasticity: own } });
  expect(numberOf(coal(-3.613), 'unexplained_part', 89)).toBeCloseTo(0, 2);
  expect(numberOf(coal(-2), 'resource_ratio', 89)).toBeCloseTo(2.866, 3);
});
