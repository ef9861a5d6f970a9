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

  test('saves a tenth of its power in 2035 and draws more at the desks', () => {
    const saved = without('facility_power').at(-1)! - desks('facility_power').at(-1)!;
    expect(saved / without('facility_power').at(-1)!).toBeCloseTo(0.1, 2);
    expect(desks('edge_power').at(-1)!).toBeGreaterThan(saved);
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

  test('a desk takes as much energy for a token as the data centre at first and twice as much in 2035', () => {
    const times = desks('edge_token_energy').map((value, k) => value / desks('service_token_energy')[k]!);
    expect(times[quarter(2026)]).toBeCloseTo(0.93, 2);
    expect(times.at(-1)).toBeCloseTo(2.2, 1);
  });

  test('the desks read no more tokens than their memory gives', () => {
    expect(Math.max(...desks('edge_speed_now'))).toBe(44);
    expect(desks('edge_service_rate').at(-1)!).toBeCloseTo(44 * desks('algorithmic_gain').at(-1)!, 6);
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

  test('training that grows at a rate of its own, as far as revenue pays, is half of the fleet at the end of 2025 and a quarter in 2035', () => {
    const growing = curveOf('stargate-10gw', { assumptions: { training_grows: 1 } });
    expect(growing('planned_training_share')[0]).toBeCloseTo(0.6, 2);
    expect(growing('planned_training_share')[quarter(2026)]).toBeCloseTo(0.5, 2);
    expect(growing('planned_training_share').at(-1)).toBeCloseTo(0.27, 2);
  });
});
