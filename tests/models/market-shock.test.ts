import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScenarioFile } from '../../src/domain/scenario/scenario-file.ts';
import { numberOf, projected, valuesOf } from '../support/library.ts';
import { runs } from '../support/runs.ts';

/** One share that fell by so much after a token became so many times cheaper. */
const shock = (fall: number, gain: number, assumptions: ScenarioFile['assumptions'] = {}) =>
  projected({
    model: 'market-shock',
    tables: {
      share: { one: { stated_return: -fall, close_before: '0 USD', close: '0 USD', value_change: '0 USD', source: 'assumption' } },
    },
    assumptions: { token_price_before: `${gain} USD/Mtoken`, token_price_after: '1 USD/Mtoken', ...assumptions },
  });

describe('a fall read as demand', () => {
  test('gives back the strength that would have made it, as the rebound model has it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 2, noNaN: true }),
        fc.double({ min: -3, max: 0, noNaN: true }),
        fc.double({ min: 1.1, max: 1000, noNaN: true }),
        (passThrough, elasticity, gain) => {
          const ratio = numberOf(
            projected({
              model: 'rebound',
              assumptions: { pass_through: passThrough, own_price_elasticity: elasticity, efficiency_gain: gain },
            }),
            'resource_ratio',
          );
          fc.pre(ratio < 2);
          const read = shock(1 - ratio, gain, { pass_through: passThrough });
          expect(numberOf(read, 'implied_strength')).toBeCloseTo(-passThrough * elasticity, 8);
          expect(numberOf(read, 'implied_elasticity')).toBeCloseTo(elasticity, 7);
          expect(numberOf(read, 'resource_ratio')).toBeCloseTo(ratio, 9);
        },
      ),
      { numRuns: runs(25) },
    );
  });

  test('is weaker demand where the fall is deeper or less of the company is at stake, and near 1 where the gain is large', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.4, noNaN: true }), fc.double({ min: 1.1, max: 100, noNaN: true }), (fall, gain) => {
        const strength = numberOf(shock(fall, gain), 'implied_strength');
        expect(strength).toBeLessThan(1);
        expect(numberOf(shock(fall * 1.1, gain), 'implied_strength')).toBeLessThan(strength);
        expect(numberOf(shock(fall, gain, { exposed_share: 0.5 }), 'implied_strength')).toBeLessThan(strength);
        expect(numberOf(shock(fall, gain * 2), 'implied_strength')).toBeGreaterThan(strength);
      }),
      { numRuns: runs(13) },
    );
  });

  test('says nothing where there is no gain, or where demand would have to fall to nothing', () => {
    for (const read of [
      shock(0.2, 1),
      shock(0.3, 10, { exposed_share: 0.3 }),
      shock(0.3, 10, { exposed_share: 0.2 }),
      shock(0.3, 10, { exposed_share: 0 }),
    ]) {
      expect(valuesOf(read, 'implied_strength')).toEqual([null]);
      expect(valuesOf(read, 'implied_elasticity')).toEqual([null]);
      expect(valuesOf(read, 'implied_regime')).toEqual(['none_can_be_said']);
    }
  });

  test('two fifths of Vistra at stake would say 0.63, as the scenario has it', () => {
    expect(numberOf(shock(0.283, 60 / 2.19, { exposed_share: 0.4 }), 'implied_strength')).toBeCloseTo(0.6287, 4);
  });
});
