import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Projection } from '../../src/analysis/projection/projection.ts';
import type { ScenarioFile } from '../../src/domain/scenario/scenario-file.ts';
import { numberOf, projected, valuesOf } from '../support/library.ts';
import { runs } from '../support/runs.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const numbers = (projection: Projection, name: string): number[] => valuesOf(projection, name).map((value) => value as number);
const years = 20;
const discounted = (flows: readonly number[], rate: number): number =>
  flows.slice(0, -1).reduce((sum, flow, i) => sum + flow / 4 / (1 + rate) ** (i / 4), 0);

/** A gigawatt in two phases, in quarters, held for 20 years. */
function programme(assumptions: NonNullable<ScenarioFile['assumptions']>, sold = String(2025 + years)): Projection {
  return projected({
    model: 'programme-money',
    horizon: { from: '2025', to: String(2025 + years), step: 'quarter' },
    tables: { site: { yard: { realisation_share: 1, energisation_delay: '100 day', source: 'assumption' } } },
    assumptions: {
      programme_end: sold,
      it_nameplate_power: '1 GW',
      facility_power: '0.8 GW',
      revenue: '13 billion USD/year',
      ...assumptions,
    },
    series: {
      announced_it_power: { unit: 'MW', points: { '2027': { yard: 300 }, '2028-04': { yard: 1000 } } },
      announced_facility_peak: { unit: 'MW', points: { '2027': { yard: 400 }, '2028-04': { yard: 1300 } } },
    },
  });
}

describe('debt', () => {
  test('at its own rate, service is worth what was drawn', () => {
    fc.assert(
      fc.property(
        between(0, 20),
        between(0, 3),
        between(0.1, 8),
        between(0.1, 8),
        between(0, 1),
        (percent, grace, equipment, shell, share) => {
          const projection = programme({
            debt_rate: `${percent} %/year`,
            debt_grace: `${grace} year`,
            equipment_debt_term: `${equipment} year`,
            shell_debt_term: `${shell} year`,
            borrowed_share: share,
            accelerator_life: '30 year',
          });
          const drawn = share * discounted(numbers(projection, 'programme_outlay'), percent / 100);
          expect(discounted(numbers(projection, 'programme_debt_service'), percent / 100)).toBeCloseTo(drawn, 8);
        },
      ),
      { numRuns: runs(20) },
    );
  });

  test('the lowest cover is the lowest over the run, and scales with the inverse of what is borrowed', () => {
    const [half, all] = [programme({ borrowed_share: 0.5 }), programme({ borrowed_share: 1 })];
    const covers = valuesOf(half, 'programme_debt_cover').filter((value) => value !== null) as number[];
    expect(covers.length).toBeGreaterThan(40);
    expect(numberOf(half, 'programme_lowest_debt_cover', 4 * years)).toBe(Math.min(...covers));
    expect(numberOf(all, 'programme_lowest_debt_cover', 4 * years)).toBeCloseTo(Math.min(...covers) / 2, 12);
  });

  test('moves neither present value nor rate', () => {
    const [none, all] = [programme({ borrowed_share: 0 }), programme({ borrowed_share: 1 })];
    for (const name of ['programme_npv', 'programme_irr', 'programme_payback_time']) expect(numberOf(all, name)).toBe(numberOf(none, name));
  });
});

describe('value', () => {
  test('is the discounted cash, with a sale at book value on the day of the sale', () => {
    fc.assert(
      fc.property(
        between(0, 25),
        between(0, 1),
        between(2, 8),
        between(5, 30),
        fc.integer({ min: 4, max: years }),
        (percent, share, life, site, held) => {
          const projection = programme(
            {
              discount_rate: `${percent} %/year`,
              residual_share: share,
              accelerator_life: `${life} year`,
              site_life: `${site} year`,
            },
            String(2025 + held),
          );
          const rate = percent / 100;
          const [cash, outlay] = ['programme_operating_cash', 'programme_outlay'].map((name) => numbers(projection, name)) as [
            number[],
            number[],
          ];
          const until = (flows: readonly number[]) => [...flows.slice(0, 4 * held), 0];
          const sale = share * (held === years ? bookAtEnd(projection) : numberOf(projection, 'site_book_value', 4 * held));
          const expected = discounted(until(cash), rate) - discounted(until(outlay), rate) + sale / (1 + rate) ** held;
          expect(numberOf(projection, 'programme_npv')).toBeCloseTo(expected, 8);
        },
      ),
      { numRuns: runs(20) },
    );
  });

  test('in money of another size scales, and the rate, payback and cover stay', () => {
    const [plain, large] = [
      programme({ supply_price: '80 USD/MWh' }),
      programme({
        price_level: '3 USD/USD_2025',
        revenue: '39 billion USD/year',
        supply_price: '240 USD/MWh',
      }),
    ];
    expect(numberOf(large, 'programme_npv') / numberOf(plain, 'programme_npv')).toBeCloseTo(3, 10);
    for (const name of ['programme_irr', 'programme_payback_time']) expect(numberOf(large, name)).toBeCloseTo(numberOf(plain, name), 9);
    expect(numberOf(large, 'programme_lowest_debt_cover', 80)).toBeCloseTo(numberOf(plain, 'programme_lowest_debt_cover', 80), 9);
  });

  test('with a rate of return at the cost of capital is nothing', () => {
    const rate = numberOf(programme({ residual_share: 0 }), 'programme_irr');
    expect(numberOf(programme({ residual_share: 0, discount_rate: `${rate} %/year` }), 'programme_npv')).toBeCloseTo(0, 8);
  });
});

const bookAtEnd = (projection: Projection): number => numberOf(projection, 'site_book_value', 4 * years);
