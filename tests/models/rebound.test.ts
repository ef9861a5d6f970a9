import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOf, projected, valuesOf } from '../support/library.ts';
import { runs } from '../support/runs.ts';

function rebound(assumptions: Record<string, number>) {
  return projected({ model: 'rebound', assumptions });
}

describe('a gain on the whole unit cost, long run, no saturation, no cap', () => {
  test('backfires exactly when pass_through × |elasticity| > 1', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 2, noNaN: true }),
        fc.double({ min: -3, max: 0, noNaN: true }),
        fc.double({ min: 1.01, max: 1000, noNaN: true }),
        (passThrough, elasticity, gain) => {
          const strength = passThrough * -elasticity;
          fc.pre(Math.abs(strength - 1) > 1e-6);
          const projection = rebound({ pass_through: passThrough, own_price_elasticity: elasticity, efficiency_gain: gain });
          expect(valuesOf(projection, 'regime')[0] === 'backfire').toBe(strength > 1);
          expect(numberOf(projection, 'resource_ratio') > 1).toBe(strength > 1);
        },
      ),
      { numRuns: runs(50) },
    );
  });

  test('has no rebound at elasticity 0', () => {
    const projection = rebound({ own_price_elasticity: 0, efficiency_gain: 10 });
    expect(numberOf(projection, 'rebound_log')).toBeCloseTo(0, 15);
    expect(numberOf(projection, 'rebound_arc')).toBeCloseTo(0, 15);
  });
});

test('an energy-only gain of 2 at an electricity share of 0.04284 moves demand by +2.85 %', () => {
  const projection = rebound({
    pass_through: 1,
    own_price_elasticity: -1.3,
    electricity_share: 0.04284,
    capital_share: 0.95716,
    other_share: 0,
    energy_gain: 2,
    algorithmic_gain: 1,
    capital_gain: 1,
  });
  expect((numberOf(projection, 'energy_only_service_ratio') - 1) * 100).toBeCloseTo(2.85, 2);
});
