import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runScenario } from '../../src/analysis/projection/run-scenario.ts';
import type { ScenarioFile } from '../../src/domain/scenario/scenario-file.ts';
import { library, numberOf, projected, valuesOf } from '../support/library.ts';
import { runs } from '../support/runs.ts';

const scenario = (assumptions: ScenarioFile['assumptions'] = {}): ScenarioFile => ({ model: 'price-cut', assumptions });
const cut = (assumptions: ScenarioFile['assumptions'] = {}) => projected(scenario(assumptions));

describe('a price cut', () => {
  test('at elasticity 0 saves what was expected', () => {
    const projection = cut({ own_price_elasticity: 0 });
    expect(numberOf(projection, 'service_ratio')).toBe(1);
    expect(numberOf(projection, 'actual_saving') / numberOf(projection, 'expected_saving')).toBeCloseTo(1, 12);
    expect(valuesOf(projection, 'regime')).toEqual(['none']);
  });

  test('at the break-even elasticity saves exactly nothing, whatever is passed on', () => {
    for (const passThrough of [0.5, 0.8, 1, 1.25, 2]) {
      const projection = cut({ pass_through: passThrough, own_price_elasticity: -1 / passThrough });
      expect(numberOf(projection, 'break_even_elasticity')).toBe(-1 / passThrough);
      expect(numberOf(projection, 'actual_saving')).toBeCloseTo(0, 9);
      expect(valuesOf(projection, 'regime')).toEqual(['full']);
    }
  });

  test('saves on this side of break-even and backfires beyond it, in the fleet, in megawatts and in words', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 2, noNaN: true }),
        fc.double({ min: -3, max: 0, noNaN: true }),
        fc.double({ min: 0.001, max: 50, noNaN: true }),
        (passThrough, elasticity, price) => {
          fc.pre(Math.abs(passThrough * elasticity + 1) > 1e-6);
          const projection = cut({
            pass_through: passThrough,
            own_price_elasticity: elasticity,
            output_price_after: `${price} USD/Mtoken`,
          });
          const backfires = elasticity < numberOf(projection, 'break_even_elasticity');
          expect(numberOf(projection, 'actual_saving') < 0).toBe(backfires);
          expect(numberOf(projection, 'gpus') > numberOf(projection, 'baseline_gpus')).toBe(backfires);
          expect(valuesOf(projection, 'regime')[0] === 'backfire').toBe(backfires);
          // Two ways to one number: what is drawn before less what is drawn after.
          const difference = numberOf(projection, 'baseline_facility_power') - numberOf(projection, 'facility_power');
          expect(Math.abs(numberOf(projection, 'actual_saving') - difference)).toBeLessThanOrEqual(
            1e-9 * Math.max(1, numberOf(projection, 'facility_power')),
          );
        },
      ),
      { numRuns: runs(25) },
    );
  });

  test('of nothing changes nothing', () => {
    const projection = cut({ output_price_after: '60 USD/Mtoken' });
    expect([numberOf(projection, 'price_cut'), numberOf(projection, 'expected_saving'), numberOf(projection, 'resource_ratio')]).toEqual([
      0, 0, 1,
    ]);
    expect(numberOf(projection, 'actual_saving')).toBeCloseTo(0, 15);
  });

  test('to a price of 0, or one independent of cost, is refused', () => {
    const refused = (assumptions: ScenarioFile['assumptions']) =>
      runScenario(library, scenario(assumptions)).problems.map((problem) => problem.message);
    expect(refused({ output_price_after: '0 USD/Mtoken' })).toContain(
      'the price after the cut must be above 0, because no elasticity covers a price of 0',
    );
    expect(refused({ pass_through: 0 })).toContain(
      'pass_through must be above 0, because a price independent of cost says nothing about efficiency',
    );
  });
});
