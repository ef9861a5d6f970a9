import { describe, expect, test } from 'vitest';
import type { ScenarioFile } from '../../src/domain/scenario/scenario-file.ts';
import { library, projected, valuesOf } from '../support/library.ts';

/** What the summaries of edge-offload and training-to-inference say against stargate-10gw and of runs with other values. */
const curveOf = (name: string, parts: ScenarioFile = {}) => {
  const projection = projected({ extends: name, ...parts });
  return (curve: string, element = 0) => valuesOf(projection, curve, element) as number[];
};
/** Quarters since the start of 2025. */
const quarter = (date: number) => Math.round((date - 2025) * 4);

describe('edge-offload', () => {
  const desks = curveOf('edge-offload');
  const without = curveOf('stargate-10gw');
  const ratio = (name: string) => desks(name).map((value, k) => value / without(name)[k]!);
  const terawattHours = (power: readonly number[]) => power.slice(0, -1).reduce((sum, value) => sum + value / 4, 0) * 0.00876;

  test('saves nothing in the data centre until 2030, and 3 to 6 % from 2031 on', () => {
    const power = ratio('facility_power');
    for (const one of power.slice(quarter(2026.5), quarter(2030.25) + 1)) {
      expect(one).toBeGreaterThan(1);
      expect(one).toBeLessThan(1.037);
    }
    for (const one of power.slice(quarter(2031))) {
      expect(one).toBeGreaterThan(0.94);
      expect(one).toBeLessThan(0.97);
    }
    expect(without('facility_power')[quarter(2031)]! - desks('facility_power')[quarter(2031)]!).toBeCloseTo(207, 0);
    expect(without('facility_power').at(-1)! - desks('facility_power').at(-1)!).toBeCloseTo(164, 0);
  });

  test('serves up to 38 % more tokens in all while something is short, and shortens the queue', () => {
    const tokens = desks('served_demand').map((value, k) => (value + desks('edge_demand')[k]!) / without('served_demand')[k]!);
    expect(Math.max(...tokens)).toBeCloseTo(1.38, 2);
    expect(tokens.indexOf(Math.max(...tokens))).toBe(quarter(2028.75));
    expect(tokens[quarter(2030)]).toBeCloseTo(1.12, 2);
    expect(ratio('unmet_demand')[quarter(2029)]).toBeCloseTo(0.81, 2);
    const over = (curve: readonly number[]) => curve.findIndex((value, k) => k > quarter(2028) && value < 1);
    expect(over(without('shortage')) - over(desks('shortage'))).toBe(1);
    const capped = (curve: readonly number[]) => curve.filter((markup) => markup > 1.4 - 1e-9).length;
    expect(capped(without('price_markup')) - capped(desks('price_markup'))).toBe(1);
  });

  test('draws five times at the desks what it saves in 2031, and 48 TWh to save 5 over ten years', () => {
    expect(desks('edge_power')[quarter(2031)]! / 207).toBeCloseTo(5.2, 1);
    expect(terawattHours(desks('edge_power'))).toBeCloseTo(48, 0);
    expect(terawattHours(without('facility_power')) - terawattHours(desks('facility_power'))).toBeCloseTo(5, 0);
  });

  test('takes a quarter of the revenue in 2031 and 30 % from 2032 on', () => {
    expect(ratio('revenue')[quarter(2031)]).toBeCloseTo(0.75, 9);
    for (const one of ratio('revenue').slice(quarter(2032))) expect(one).toBeCloseTo(0.7, 9);
    expect(without('revenue_per_gw')[quarter(2032)]).toBeCloseTo(30.9, 1);
  });

  test('takes 2.2 times the energy for a token at first and 3.9 times in 2030', () => {
    const times = desks('edge_token_energy').map((value, k) => value / desks('service_token_energy')[k]!);
    expect(times[0]).toBeCloseTo(2.2, 1);
    expect(times[quarter(2030)]).toBeCloseTo(3.9, 1);
    const measured = library.catalog.part('inference')?.figures.get('deepseek-v31-b200-batch-256.energy_per_token')?.value;
    expect(desks('edge_token_energy')[0]! / Number(measured)).toBeCloseTo(9.1, 1);
  });

  test('serving is a fifth of the power it is 35 % of the work of', () => {
    const [training, inference, other] = [0, 1, 2].map((workload) => without('workload_it_power', workload)[0]!) as [
      number,
      number,
      number,
    ];
    expect(inference / (training + inference + other)).toBeCloseTo(0.19, 2);
  });

  test('all machines at once draw 11 GW', () => {
    expect(Math.max(...desks('edge_power')) / 0.1 / 1000).toBeCloseTo(10.9, 1);
  });
});

describe('training-to-inference', () => {
  const without = curveOf('stargate-10gw');
  const shift = curveOf('training-to-inference');
  const ratio = (name: string) => shift(name).map((value, k) => value / without(name)[k]!);
  const budget = (growth: string) =>
    curveOf('stargate-10gw', {
      assumptions: { own_budget_share: { value: { training: 1, inference: 0, other: 0 } }, own_budget_growth: growth },
    });

  test('asks for up to 5 % more computing until 2028, and keeps the rated fleet and the revenue until the end of 2029', () => {
    const wanted = ratio('compute_demand');
    expect(Math.max(...wanted)).toBeCloseTo(1.05, 2);
    for (const one of wanted.slice(quarter(2026.5), quarter(2028.5) + 1)) expect(one).toBeGreaterThan(1);
    for (const one of ratio('it_nameplate_power').slice(quarter(2026), quarter(2029.75) + 1)) expect(Math.abs(one - 1)).toBeLessThan(0.008);
    for (const one of ratio('revenue').slice(quarter(2026), quarter(2029.75) + 1)) expect(Math.abs(one - 1)).toBeLessThan(0.04);
    expect(ratio('served_demand')[quarter(2028)]).toBeCloseTo(1.49, 2);
  });

  test('takes 13 % off the power of 2028, 21 % of that of 2030, and half and more from 2031 on', () => {
    const power = ratio('facility_power');
    expect(1 - power[quarter(2028)]!).toBeCloseTo(0.13, 2);
    expect(1 - power[quarter(2030)]!).toBeCloseTo(0.21, 2);
    expect(power[quarter(2031)]).toBeCloseTo(0.52, 2);
    for (const one of power.slice(quarter(2032))) expect(one).toBeLessThan(0.46);
    for (const one of ratio('revenue').slice(quarter(2032))) {
      expect(one).toBeGreaterThan(0.48);
      expect(one).toBeLessThan(0.52);
    }
  });

  test('a budget of training that stays is 6 % of the work in 2028 and 2 % in 2030, on at most 1.8 GW', () => {
    const constant = budget('1 x/year');
    expect(constant('workload_share')[quarter(2028)]).toBeCloseTo(0.065, 3);
    expect(constant('workload_share')[quarter(2030)]).toBeCloseTo(0.02, 2);
    expect(Math.max(...constant('facility_power')) / 1000).toBeCloseTo(1.8, 1);
  });

  test('a budget that grows by 38 % a year is 20 % of the work in 2032 by way of 9 % in 2029', () => {
    const growing = budget('1.38 x/year');
    expect(growing('workload_share')[quarter(2032)]).toBeCloseTo(0.2, 2);
    expect(Math.min(...growing('workload_share'))).toBeCloseTo(0.09, 2);
    expect(growing('workload_share').indexOf(Math.min(...growing('workload_share')))).toBe(quarter(2029.5));
    expect(Math.max(...growing('facility_power')) / 1000).toBeCloseTo(2.2, 1);
  });

  test('where the operator keeps what it saves on training, a gigawatt earns seven times as much in 2035', () => {
    const kept = curveOf('training-to-inference', { assumptions: { training_in_price: 0 } });
    expect(Math.max(...kept('facility_power')) / 1000).toBeCloseTo(3.1, 1);
    expect(kept('revenue_per_gw').at(-1)).toBeCloseTo(96.6, 1);
    expect(kept('revenue_per_gw').at(-1)! / kept('revenue_per_gw')[0]!).toBeCloseTo(7.1, 1);
    const short = (kept('binding') as unknown as string[]).flatMap((what, k) => (what === 'demand' ? [] : [k]));
    expect(short).toEqual([quarter(2026.75), ...[0, 1, 2, 3, 4, 5].map((k) => quarter(2028) + k)]);
  });

  test('serving at a utilization of 40 % draws 4.7 GW in 2030, 13 % less than without the shift', () => {
    const busy: ScenarioFile = { assumptions: { workload_utilization: { value: { training: 0.8, inference: 0.4, other: 0.3 } } } };
    const power = curveOf('training-to-inference', busy)('facility_power')[quarter(2030)]!;
    expect(power / 1000).toBeCloseTo(4.7, 1);
    expect(1 - power / curveOf('stargate-10gw', busy)('facility_power')[quarter(2030)]!).toBeCloseTo(0.13, 2);
  });
});
