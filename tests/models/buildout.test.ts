import { describe, expect, test } from 'vitest';
import { projected, valuesOf } from '../support/library.ts';

describe('a campus whose first date is announced', () => {
  const dates = Array.from({ length: 17 }, (_, quarter) => 2026 + quarter / 4);
  const late = { model: 'buildout', horizon: { from: 2026, to: 2030, step: 'quarter' } };
  const south = { announced_facility_peak: { 2029: '300 MW' }, announced_it_power: { 2029: '215 MW' } };

  test('for 2029 has nothing before 2029', () => {
    const projection = projected({ ...late, tables: { site: { south_yard: south } } });
    const announced = valuesOf(projection, 'total_announced_facility_peak');
    expect(announced).toEqual(dates.map((date) => (date < 2029 ? 0 : 300)));
    const energised = valuesOf(projection, 'total_energised_facility_peak') as number[];
    expect(energised.filter((_, k) => dates[k]! < 2029)).toEqual(new Array(12).fill(0));
    // Half of it is realised, 200 days later.
    expect(energised.at(-1)).toBe(150);
    // All of it is paid within the run: 107.5 MW of shell and equipment.
    const cost = (valuesOf(projection, 'shell_cost')[0] as number) + (valuesOf(projection, 'it_cost')[0] as number);
    expect(valuesOf(projection, 'capital_spent').at(-1)).toBeCloseTo(0.1075 * cost, 9);
  });

  test('beside one that runs from the start leaves it as it is', () => {
    const north = { announced_facility_peak: { 2020: '140 MW' }, announced_it_power: { 2020: '100 MW' } };
    const projection = projected({ ...late, tables: { site: { north, south_yard: south } } });
    expect(valuesOf(projection, 'announced_it_power', 0)).toEqual(dates.map(() => 100));
    expect(valuesOf(projection, 'announced_it_power', 1)).toEqual(dates.map((date) => (date < 2029 ? 0 : 215)));
  });
});
