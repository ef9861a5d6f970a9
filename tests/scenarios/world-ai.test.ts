import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../src/domain/catalog/figures.ts';
import { library, numberOf, projected } from '../support/library.ts';

const years = [2023, 2024, 2025];

/** Points of a figure at the ends of these years and at the last date. */
function sold(id: string, until: string): { readonly instant: number; readonly value: number }[] {
  const figure = figuresOf(library.catalog).find(id, []);
  if (!('points' in figure)) throw new Error(`${id} has no points`);
  const points = Object.entries(figure.points ?? {}).filter(([date]) => date > '2023' && date <= until);
  const last = points.at(-1)?.[0];
  return points.flatMap(([date, value]) => {
    if (date !== last && !years.some((year) => date === `${year}-12-31`)) return [];
    const [year = 0, month = 12] = date.split('-').map(Number);
    return [{ instant: (year - 2023) * 4 + month / 3, value }];
  });
}

const history = (until: string) =>
  [
    ['maker_compute_sold', 'history.accelerator-stock.nvidia_compute'],
    ['maker_chip_power_sold', 'history.accelerator-stock.nvidia_power'],
  ].flatMap(([name, id]) => sold(id!, until).map((point) => ({ name: name!, ...point })));

function errors(scenario: string, assumptions: Record<string, string>, until: string): number[] {
  const projection = projected({ extends: scenario, assumptions });
  return history(until).map(({ name, instant, value }) => Math.log(numberOf(projection, name, instant) / value));
}

const meanError = (...of: Parameters<typeof errors>): number => {
  const all = errors(...of);
  return Math.sqrt(all.reduce((sum, error) => sum + error * error, 0) / all.length);
};

describe('the world held to history', () => {
  test('meets the chips and megawatts sold to March 2026 within 10 %', () => {
    const all = errors('world-ai', {}, '2026-03-31');
    expect(all).toHaveLength(8);
    for (const error of all) expect(Math.abs(Math.expm1(error))).toBeLessThan(0.1);
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
    ['world-ai-as-of-2024', 2.302, 59.998, '2024-12-31'],
  ])('%s has the growth that fits best', (scenario, growth, fade, until) => {
    const given = projected({ extends: scenario });
    expect(numberOf(given, 'autonomous_growth')).toBeCloseTo(growth, 9);
    const best = meanError(scenario, {}, until);
    for (const factor of [0.97, 1.03]) {
      expect(meanError(scenario, { autonomous_growth: `${growth * factor} x/year` }, until)).toBeGreaterThan(best);
      // Beyond the range of the fit a longer fade may fit better still.
      if (fade < 59 || factor < 1) expect(meanError(scenario, { growth_fade: `${fade * factor ** 8} year` }, until)).toBeGreaterThan(best);
    }
  });

  test('growth and elasticity trade off: inelastic demand fits as well, and its power falls', () => {
    expect(meanError('world-ai-inelastic', {}, '2026-03-31')).toBeLessThan(0.1);
    const inelastic = projected({ extends: 'world-ai-inelastic' });
    expect(numberOf(inelastic, 'it_nameplate_power', 48)).toBeLessThan(numberOf(inelastic, 'it_nameplate_power', 12));
  });
});
