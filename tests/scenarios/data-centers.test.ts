import { describe, expect, test } from 'vitest';
import type { Projection } from '../../src/analysis/projection/projection.ts';
import { timeAxis } from '../../src/analysis/frame/frame.ts';
import { library, projected, valuesOf } from '../support/library.ts';

/** The AI of the data centres is a share of what the loop buys, and a run in which it nearly ends says so. */
const places = { us: 0.6, world: 1 };
const premises = ['', '-residual', '-inelastic'];
const runs = Object.entries(places).flatMap(([place, share]) => premises.map((premise) => [place, share, premise] as const));

const run = (name: string): Projection => projected(library.scenario(name).value!);

function byDate(projection: Projection, curve: string, element = 0): ReadonlyMap<string, number> {
  const values = valuesOf(projection, curve, element);
  return new Map(timeAxis(projection.frame)!.labels.map((label, k) => [label, Number(values[k])]));
}

function meanOf(curve: ReadonlyMap<string, number>, year: number): number {
  const values = [...curve].filter(([date]) => date.startsWith(String(year))).map(([, value]) => value);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe.each(runs)('%s-data-centers, %d of the world, %s', (place, share, premise) => {
  const here = run(`${place}-data-centers${premise}`);
  const bought = byDate(run(`world-ai${premise}`), 'it_power_additions');

  test('buys its share of the AI equipment of the world', () => {
    const shipped = byDate(here, 'shipped_power', 1);
    expect(bought.size).toBe(53);
    for (const [date, megawatts] of bought) expect(shipped.get(date)).toBeCloseTo((megawatts / 1000) * share, 12);
  });

  test('says so where the world nearly stops to buy', () => {
    const years = [2028, 2029, 2030, 2031, 2032];
    const nearlyNone = Math.max(...years.map((year) => meanOf(bought, year))) < 0.01 * Math.max(...bought.values());
    expect(nearlyNone).toBe(premise === '-inelastic');
    const texts = here.findings.map(({ text }) => text).join('\n');
    if (nearlyNone) expect(texts).toMatch(/premise carried through, and no forecast.* hardly any chips are bought for years/s);
    if (premise === '') expect(texts).toMatch(/at an elasticity of −0.6, .* because hardly any chips are bought for years/s);
  });
});

test('demand at −0.6 buys less in 2026 than the spending announced for that year, as its findings say', () => {
  const inService = meanOf(byDate(run('world-data-centers-inelastic'), 'arriving_power', 1), 2026);
  expect(inService).toBeLessThan(715 / 45);
  expect(meanOf(byDate(run('world-data-centers'), 'arriving_power', 1), 2026)).toBeGreaterThan(715 / 45);
});
