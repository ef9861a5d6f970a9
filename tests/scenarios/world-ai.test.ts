import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../src/analysis/frame/frame.ts';
import { fitSlopes } from '../../scripts/fit-slopes.ts';
import { errors, fitted, meanSquare, observed } from '../../scripts/history.ts';
import { library, numberOf, projected } from '../support/library.ts';

const history = observed(library);

function errorsUntil(until: string, scenario: string, assumptions: Record<string, string> = {}): readonly number[] {
  const projection = projected({ extends: scenario, assumptions });
  // What has more to fit than growth and fade is fitted to the end of every quarter.
  const known = scenario.includes('as-of') ? history.filter(({ date }) => date <= until) : fitted(history, until);
  return errors(known, (name, instant) => numberOf(projection, name, instant));
}

const meanError = (...of: Parameters<typeof errorsUntil>): number => Math.sqrt(meanSquare(errorsUntil(...of)));

describe('the world held to history', () => {
  test('meets the chips and megawatts sold to March 2026 within 10 %', () => {
    const all = errorsUntil('2026-03-31', 'world-ai');
    expect(all).toHaveLength(8);
    for (const error of all) expect(Math.abs(Math.expm1(error))).toBeLessThan(0.1);
  });

  test('nothing but demand holds the fleet back, as it says', () => {
    const { frame } = projected({ extends: 'world-ai' });
    expect(new Set(cellsOf(frame.curves.get('binding')!, 0))).toEqual(new Set(['demand']));
  });

  test('meets the fall of the price at fixed capability from mid 2024 to mid 2026, to 0.12, within 15 %', () => {
    const projection = projected({ extends: 'world-ai' });
    const fall = numberOf(projection, 'clearing_price', 14) / numberOf(projection, 'clearing_price', 6);
    expect(Math.abs(fall / 0.12 - 1)).toBeLessThan(0.15);
  });

  test.each([
    ['world-ai', 2.5705, 6.241, '2026-03-31'],
    ['world-ai-ceiling-1000', 2.487, 10.78, '2026-03-31'],
    ['world-ai-ceiling-5000', 2.5971, 5.512, '2026-03-31'],
    ['world-ai-residual', 2.5306, 7.512, '2026-03-31'],
    ['world-ai-inelastic', 5.6338, 59.754, '2026-03-31'],
    ['world-ai-as-of-2024', 9.2826, 52.214, '2024-12-31'],
    ['world-ai-as-of-2024-elastic', 2.1727, 59.998, '2024-12-31'],
  ])('%s has the growth that fits best', (scenario, growth, fade, until) => {
    const given = projected({ extends: scenario });
    expect(numberOf(given, 'autonomous_growth')).toBeCloseTo(growth, 9);
    const best = meanError(until, scenario);
    for (const factor of [0.97, 1.03]) {
      expect(meanError(until, scenario, { autonomous_growth: `${growth * factor} x/year` })).toBeGreaterThan(best);
      // Beyond the range of the fit a longer fade may fit better still.
      if (fade < 59 || factor < 1) expect(meanError(until, scenario, { growth_fade: `${fade * factor ** 8} year` })).toBeGreaterThan(best);
    }
  });

  test('the fit to 2024 has the elasticities and the ceiling that fit best of those tried', () => {
    const best = meanError('2024-12-31', 'world-ai-as-of-2024');
    // Growth fitted again at each, by scripts/calibrate.ts --premises.
    for (const [changed, growth, fade] of [
      [{ own_price_elasticity: '-0.6' }, 6.6841, 59.998],
      [{ own_price_elasticity: '-0.8' }, 4.8784, 59.998],
      [{ own_price_elasticity: '-1', residual_elasticity: '-1' }, 3.4869, 59.998],
      [{ spending_ceiling: '2500 billion USD/year' }, 9.5905, 59.998],
      [{ spending_ceiling: '15000 billion USD/year' }, 9.5243, 20.78],
    ] as const) {
      const again = { ...changed, autonomous_growth: `${growth} x/year`, growth_fade: `${fade} year` };
      expect(meanError('2024-12-31', 'world-ai-as-of-2024', again)).toBeGreaterThan(best);
    }
    expect(meanError('2024-12-31', 'world-ai-as-of-2024-elastic')).toBeGreaterThan(best);
  });

  test('hardware, cost and algorithms in the fit to 2024 are the slopes of what was sold and charged by then', () => {
    const given = projected({ extends: 'world-ai-as-of-2024' });
    const { hardwarePower, capitalCost, algorithms } = fitSlopes(library, '2024-12-31');
    expect(numberOf(given, 'hardware_power_growth')).toBeCloseTo(hardwarePower, 3);
    expect(numberOf(given, 'capital_cost_growth')).toBeCloseTo(100 * (capitalCost - 1), 2);
    expect(numberOf(given, 'algorithmic_growth')).toBeCloseTo(algorithms, 3);
    // As the findings say.
    expect(fitSlopes(library, '2024-12-31', '2022-12-31').capitalCost).toBeLessThan(1);
    // What came later does not reach the fit.
    expect(fitSlopes(library, '2026-03-31').capitalCost).toBeLessThan(capitalCost);
  });

  test('growth and elasticity trade off: inelastic demand fits as well, and its power falls', () => {
    expect(meanError('2026-03-31', 'world-ai-inelastic')).toBeLessThan(0.1);
    const inelastic = projected({ extends: 'world-ai-inelastic' });
    expect(numberOf(inelastic, 'it_nameplate_power', 48)).toBeLessThan(numberOf(inelastic, 'it_nameplate_power', 12));
  });
});
