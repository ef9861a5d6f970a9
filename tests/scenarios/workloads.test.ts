import { describe, expect, test } from 'vitest';
import type { ScenarioFile } from '../../src/domain/scenario/scenario-file.ts';
import { projected, valuesOf } from '../support/library.ts';

/** What the findings of edge-offload and training-to-inference say against stargate-10gw, and runs with other values. */
const curveOf = (name: string, parts: ScenarioFile = {}) => {
  const projection = projected({ extends: name, ...parts });
  return (curve: string, element = 0) => valuesOf(projection, curve, element) as number[];
};
/** Quarters since the start of 2024. */
const quarter = (date: number) => Math.round((date - 2024) * 4);

describe('edge-offload', () => {
  const desks = curveOf('edge-offload');
  const without = curveOf('stargate-10gw');
  const ratio = (name: string) => desks(name).map((value, k) => value / without(name)[k]!);

  test('changes nothing before the desks serve', () => {
    for (const name of ['facility_power', 'served_demand', 'revenue'])
      for (const one of ratio(name).slice(0, quarter(2026) + 1)) expect(one).toBe(1);
  });

  test('saves nothing in the data centre while supply is short, because training takes what is freed', () => {
    for (const one of ratio('facility_power').slice(quarter(2027.5), quarter(2030) + 1)) {
      expect(one).toBeGreaterThanOrEqual(1);
      expect(one).toBeLessThan(1.06);
    }
    for (const one of ratio('serving_share').slice(quarter(2027.5), quarter(2030) + 1)) expect(one).toBeLessThan(1);
  });

  test('saves a tenth of its power in 2035, and the desks would draw many times that', () => {
    const saved = without('facility_power').at(-1)! - desks('facility_power').at(-1)!;
    expect(saved / without('facility_power').at(-1)!).toBeCloseTo(0.1, 2);
    expect(desks('edge_power')[quarter(2032)]! / desks('facility_power')[quarter(2032)]!).toBeGreaterThan(5);
  });

  test('serves up to 6 % more tokens in all while supply is short, and about as many later', () => {
    const tokens = desks('served_demand').map((value, k) => (value + desks('edge_demand')[k]!) / without('served_demand')[k]!);
    expect(Math.max(...tokens)).toBeCloseTo(1.055, 2);
    expect(tokens.indexOf(Math.max(...tokens))).toBe(quarter(2027.25));
    for (const one of tokens.slice(quarter(2033))) expect(Math.abs(one - 1)).toBeLessThan(0.013);
  });

  test('takes 30 % of the revenue from 2032 on', () => {
    for (const one of ratio('revenue').slice(quarter(2032))) expect(one).toBeCloseTo(0.7, 1);
  });

  test('a desk takes 2.4 times the energy for a token at first and 18 times in 2030', () => {
    const times = desks('edge_token_energy').map((value, k) => value / desks('service_token_energy')[k]!);
    expect(times[quarter(2026)]).toBeCloseTo(2.4, 1);
    expect(times[quarter(2030)]).toBeCloseTo(17.7, 1);
  });

  test('the desks write no more tokens than their memory reads models', () => {
    for (const [k, speed] of desks('edge_speed_now').entries())
      expect(speed).toBeLessThanOrEqual(desks('edge_speed_limit')[k]! * (1 + 1e-12));
    expect(desks('edge_speed_now').at(-1)!).toBeCloseTo(819 / 1.5, 6);
  });

  test('a model that shrank as fast as algorithms gain would serve three tenths in 2032 on 180 million desks', () => {
    const gain = without('algorithmic_gain');
    const at = (year: number) => `${(37 * gain[quarter(2025)]!) / gain[quarter(year)]!} billion parameter`;
    const value = Object.fromEntries([2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035].map((year) => [year, at(year)]));
    const shrinking = curveOf('edge-offload', {
      assumptions: { edge_active_parameters: { value, between: 'log', outside: 'hold', source: 'assumption' } },
    });
    expect(shrinking('edge_devices')[quarter(2032)]).toBeCloseTo(177, 0);
  });
});

describe('training-to-inference', () => {
  const without = curveOf('stargate-10gw');
  const shift = curveOf('training-to-inference');
  const ratio = (name: string) => shift(name).map((value, k) => value / without(name)[k]!);

  test('keeps the rated fleet and the revenue', () => {
    for (const one of ratio('it_nameplate_power')) expect(Math.abs(one - 1)).toBeLessThan(0.02);
    for (const one of ratio('revenue')) expect(Math.abs(one - 1)).toBeLessThan(0.08);
  });

  test('takes 16 % off the power of 2028 and three tenths from 2032 on', () => {
    const power = ratio('facility_power');
    expect(1 - power[quarter(2028)]!).toBeCloseTo(0.16, 2);
    for (const one of power.slice(quarter(2032))) expect(one).toBeCloseTo(0.71, 1);
  });

  test('the saving is the lower draw of serving, machine by machine', () => {
    for (const [k, value] of ratio('drawn_share').entries())
      expect(ratio('facility_power')[k]!).toBeCloseTo(value * ratio('it_nameplate_power')[k]!, 6);
  });

  test('serving at a utilization of 40 % draws more, and more than half of the saving is gone', () => {
    const busy: ScenarioFile = { assumptions: { workload_utilization: { value: { training: 0.8, inference: 0.4, other: 0.3 } } } };
    const power = curveOf('training-to-inference', busy)('facility_power')[quarter(2030)]!;
    const saving = 1 - power / curveOf('stargate-10gw', busy)('facility_power')[quarter(2030)]!;
    const first = 1 - ratio('facility_power')[quarter(2030)]!;
    expect(saving).toBeGreaterThan(0);
    expect(saving / first).toBeCloseTo(0.57, 1);
  });

  test('training that grows by itself, as far as revenue pays, is half of the fleet at the end of 2025 and a quarter in 2035', () => {
    const growing = curveOf('stargate-10gw', { assumptions: { training_grows: 1 } });
    expect(growing('planned_training_share')[0]).toBeCloseTo(0.6, 2);
    expect(growing('planned_training_share')[quarter(2026)]).toBeCloseTo(0.5, 2);
    expect(growing('planned_training_share').at(-1)).toBeCloseTo(0.27, 2);
  });
});
