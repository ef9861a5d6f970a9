import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runScenario } from '../../src/analysis/projection/run-scenario.ts';
import type { Projection } from '../../src/analysis/projection/projection.ts';
import { library, numberOf, projected, valuesOf } from '../support/library.ts';
import { runs } from '../support/runs.ts';

const whole = fc.integer({ min: 0, max: 2000 });

function numbersOf(projection: Projection, name: string, element = 0): number[] {
  return valuesOf(projection, name, element) as number[];
}

function close(found: number, wanted: number, what: string): void {
  expect(Math.abs(found - wanted), `${what}: ${found} and ${wanted}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
}

/** A fleet of two generations with random targets, caps, lead time and rent, over six years of quarters. */
function fleet(targets: readonly number[], cap: number, lead: number, rent: number, pue: number): Projection {
  const dated = (of: (index: number) => unknown): Record<string, unknown> =>
    Object.fromEntries(targets.map((_, index) => [String(2025 + index), of(index)]));
  return projected({
    model: 'gpu-fleet',
    horizon: { from: 2025, to: 2031, step: 'quarter' },
    tables: {
      generation: {
        old: { new_accelerator_power: '1.4 kW/GPU', compute_per_accelerator: '1 GPU(h100e)/GPU', arriving_before: '40 GPU/year' },
        new: { new_accelerator_power: '2 kW/GPU', compute_per_accelerator: '3 GPU(h100e)/GPU', arriving_before: '0 GPU/year' },
      },
    },
    assumptions: {
      target_accelerators: {
        value: dated((index) => ({ old: '100 GPU', new: `${targets[index]!} GPU` })),
        between: 'step',
        outside: 'hold',
      },
      lead_time: `${lead} year`,
      compute_rent: `${rent} USD/(GPU(h100e)*h)`,
      survival_scale: '3 year',
      pue,
    },
    series: {
      build_cap: { points: { 2025: { old: '100 GPU/year', new: `${cap} GPU/year` } }, between: 'step', outside: 'hold' },
      past_additions: { points: { 2023: { old: '50 GPU/year', new: '0 GPU/year' } }, between: 'step', outside: 'hold' },
      past_power_additions: { points: { 2023: { old: '0.07 MW/year', new: '0 MW/year' } }, between: 'step', outside: 'hold' },
    },
  });
}

describe('a fleet', () => {
  const some = fc.tuple(
    fc.array(whole, { minLength: 6, maxLength: 6 }),
    fc.integer({ min: 1, max: 4000 }),
    fc.constantFrom(0, 0.1, 0.25, 0.3, 0.5, 1),
    fc.constantFrom(0.05, 0.2, 2),
    fc.double({ min: 1, max: 2, noNaN: true }),
  );

  test('is all its additions less all its retirements', () => {
    fc.assert(
      fc.property(some, ([targets, cap, lead, rent, pue]) => {
        const run = fleet(targets, cap, lead, rent, pue);
        for (const element of [0, 1]) {
          const stock = numbersOf(run, 'accelerators', element);
          const additions = numbersOf(run, 'accelerator_additions', element);
          const retirements = numbersOf(run, 'accelerator_retirements', element);
          let expected = stock[0]!;
          for (let k = 1; k < stock.length; k++) {
            expected += (additions[k]! - retirements[k]!) / 4;
            close(stock[k]!, expected, `instant ${k}`);
            expect(retirements[k]!).toBeGreaterThanOrEqual(-1e-9);
          }
        }
      }),
      { numRuns: runs(10) },
    );
  });

  test('gets all that it orders, and has on order what is yet to come, whatever the lead time', () => {
    fc.assert(
      fc.property(some, ([targets, cap, lead, rent, pue]) => {
        const run = fleet(targets, cap, lead, rent, pue);
        const steps = Math.round(4 * lead);
        for (const [element, before] of [
          [0, 40],
          [1, 0],
        ] as const) {
          const orders = numbersOf(run, 'accelerator_orders', element);
          const additions = numbersOf(run, 'accelerator_additions', element);
          const onOrder = numbersOf(run, 'accelerators_on_order', element);
          for (let k = 0; k < 25; k++) {
            close(additions[k]!, k < steps ? before : orders[k - steps]!, `additions at ${k}`);
            let coming = 0;
            for (let j = k - steps; j < k; j++) coming += (j < 0 ? before : orders[j]!) / 4;
            expect(Math.abs(onOrder[k]! - coming), `on order at ${k}`).toBeLessThan(1e-6);
          }
        }
      }),
      { numRuns: runs(5) },
    );
  });

  test('uses in a year its mean power times 8,760 hours, and every kind of power follows from the one before', () => {
    fc.assert(
      fc.property(some, ([targets, cap, lead, rent, pue]) => {
        const run = fleet(targets, cap, lead, rent, pue);
        for (let k = 0; k < 25; k++) {
          close(numberOf(run, 'facility_energy', k) * 1e6, numberOf(run, 'facility_power', k) * 8760, 'energy');
          close(numberOf(run, 'facility_power', k), numberOf(run, 'it_power', k) * pue, 'facility power');
          close(
            numberOf(run, 'it_nameplate_power', k),
            numberOf(run, 'generation_power', k, 0) + numberOf(run, 'generation_power', k, 1),
            'rated power',
          );
        }
      }),
      { numRuns: runs(5) },
    );
  });

  test('draws by workload what it draws in all', () => {
    const run = fleet([500, 800, 900, 400, 300, 1000], 600, 0.5, 2, 1.2);
    for (let k = 0; k < 25; k++)
      close(
        [0, 1, 2].reduce((sum, one) => sum + numberOf(run, 'workload_it_power', k, one), 0),
        numberOf(run, 'it_power', k),
        `instant ${k}`,
      );
  });

  test('never orders more than can be had, nor less than nothing', () => {
    fc.assert(
      fc.property(some, ([targets, cap, lead, rent, pue]) => {
        for (const orders of numbersOf(fleet(targets, cap, lead, rent, pue), 'accelerator_orders', 1)) {
          expect(orders).toBeGreaterThanOrEqual(0);
          expect(orders).toBeLessThanOrEqual(cap);
        }
      }),
      { numRuns: runs(5) },
    );
  });
});

describe('a site whose power cap binds before and after a gain', () => {
  const base = (gain: number, elasticity: number): Projection =>
    projected({
      model: 'ai-power',
      horizon: { from: 2025, to: 2027, step: 'quarter' },
      tables: {
        site: { campus: { realisation_share: 1, energisation_delay: '0 day' } },
        generation: { h100: { compute_per_accelerator: '1 GPU(h100e)/GPU' } },
      },
      assumptions: {
        site_generation_share: { value: { campus: { h100: 1 } } },
        baseline_compute: '1e9 GPU(h100e)',
        baseline_revenue: '10000 billion USD/year', // so that nothing is retired early
        own_price_elasticity: elasticity,
        residual_elasticity: -10,
        spending_ceiling: 'unlimited',
        autonomous_growth: '1 x/year',
        algorithmic_growth: '1 x/year',
        shock_gain: gain,
        shock_start: 2025,
        shock_spread: '0.01 year',
        price_cap_ratio: 'unlimited',
        survival_scale: '1000 year',
        survival_shape: 1000,
        pass_through: 1,
      },
      series: {
        announced_it_power: { points: { 2025: { campus: '100 MW' } }, between: 'step', outside: 'hold' },
        announced_facility_peak: { points: { 2025: { campus: '140 MW' } }, between: 'step', outside: 'hold' },
        listed_accelerator_power: { points: { 2023: { h100: '1 kW/GPU' } }, between: 'step', outside: 'hold' },
        other_it_power: { points: { 2025: '0 MW' }, between: 'linear', outside: 'hold' },
        install_share: { points: { 2025: { h100: 1 } }, between: 'step', outside: 'hold' },
        build_cap: { points: { 2025: { h100: 'unlimited' } }, between: 'step', outside: 'hold' },
        past_additions: { points: { 2024: { h100: '0 GPU/year' } }, between: 'step', outside: 'hold' },
        past_power_additions: { points: { 2024: { h100: '0 MW/year' } }, between: 'step', outside: 'hold' },
      },
    });

  test('draws exactly the same, so rebound is exactly 1; the gain shows in tokens, and in the price by F14', () => {
    fc.assert(
      fc.property(fc.double({ min: 1.1, max: 20, noNaN: true }), fc.double({ min: -2.5, max: -0.7, noNaN: true }), (gain, elasticity) => {
        const [before, after] = [base(1, elasticity), base(gain, elasticity)];
        const last = 8;
        expect(valuesOf(before, 'binding')[last]).toBe('megawatts');
        expect(valuesOf(after, 'binding')[last]).toBe('megawatts');
        expect(Math.abs(numberOf(after, 'facility_power', last) / numberOf(before, 'facility_power', last) - 1)).toBeLessThan(1e-14);
        close(numberOf(after, 'served_demand', last) / numberOf(before, 'served_demand', last), gain, 'tokens');
        close(numberOf(after, 'clearing_price', last) / numberOf(before, 'clearing_price', last), gain ** (1 / elasticity), 'price');
        close(numberOf(after, 'revenue', last) / numberOf(before, 'revenue', last), gain ** (1 + 1 / elasticity), 'revenue');
      }),
      { numRuns: runs(7) },
    );
  });
});

test('what all accelerators earn is the revenue, whether they are busy or idle', () => {
  for (const name of ['stargate-10gw', 'stargate-10gw-grid-constrained', 'stargate-10gw-unconstrained']) {
    const run = projected({ model: 'ai-power', extends: name });
    for (let k = 0; k <= 44; k++) {
      const earned = [0, 1, 2, 3].reduce(
        (sum, one) => sum + numberOf(run, 'accelerators', k, one) * numberOf(run, 'accelerator_earnings', k, one),
        0,
      );
      close((earned * 8760) / 1e9, numberOf(run, 'revenue', k), `${name}, instant ${k}`);
    }
  }
});

test('a campus spends in all what its power costs, whenever it comes and whatever the step', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2028, max: 2032 }),
      fc.integer({ min: 1, max: 5000 }),
      fc.constantFrom(0.25, 0.4, 0.5, 1),
      fc.constantFrom(0.5, 1.5, 2),
      fc.constantFrom('month', 'quarter', 'year'),
      (year, size, fitOut, construction, step) => {
        const run = projected({
          model: 'buildout',
          horizon: { from: 2025, to: 2034, step },
          tables: { site: { campus: { realisation_share: 0.5, energisation_delay: '0 day' } } },
          assumptions: {
            fit_out_time: `${fitOut} year`,
            construction_time: `${construction} year`,
            shell_cost: '12 billion USD_2025/GW',
            it_cost: '26 billion USD_2025/GW',
          },
          series: {
            announced_it_power: {
              points: { 2025: { campus: '0 MW' }, [year]: { campus: `${size} MW` } },
              between: 'step',
              outside: 'hold',
            },
            announced_facility_peak: {
              points: { 2025: { campus: '0 MW' }, [year]: { campus: `${1.4 * size} MW` } },
              between: 'step',
              outside: 'hold',
            },
          },
        });
        const last = { month: 108, quarter: 36, year: 9 }[step];
        close(numberOf(run, 'capital_spent', last), (size / 2 / 1000) * 38, 'capital');
        close(numberOf(run, 'total_energised_it_power', last), size / 2, 'IT power');
      },
    ),
    { numRuns: runs(8) },
  );
});

test('IT energy and facility energy do not add up: a scenario that gives one for the other is refused', () => {
  for (const value of ['100 MW(it)', '100 MW(facility_peak)', '100 MW(interconnection)', '100 MW(plant)', '100 MW(edge)']) {
    const { projection, problems } = runScenario(library, { model: 'power-supply', assumptions: { facility_power: value } });
    expect(projection).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['unit.kind']);
  }
});

test('the power of a campus by source is its facility power, and the connection is never below the peak, at any use and overhead', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 100 }),
      (filled, used, gas) => {
        const run = projected({
          model: 'campus',
          horizon: { from: 2025, to: 2026, step: 'quarter' },
          tables: {
            site: { a: { realisation_share: 1, energisation_delay: '0 day' }, b: { realisation_share: 1, energisation_delay: '0 day' } },
          },
          assumptions: {
            filled_share: filled / 100,
            utilization: used / 100,
            site_supply_share: {
              value: {
                a: { grid: 1 - gas / 100, on_site_gas: gas / 100, fuel_cells: 0, nuclear_restart: 0, renewable_ppa: 0 },
                b: { grid: 1, on_site_gas: 0, fuel_cells: 0, nuclear_restart: 0, renewable_ppa: 0 },
              },
            },
          },
          series: {
            announced_it_power: { unit: 'MW', points: { 2025: { a: 800, b: 300 } }, between: 'step', outside: 'hold' },
            announced_facility_peak: { unit: 'MW', points: { 2025: { a: 1180, b: 420 } }, between: 'step', outside: 'hold' },
          },
        });
        const campuses = [0, 1, 2, 3, 4].map((source) => numberOf(run, 'campus_supply_power', 1, source));
        close(
          campuses.reduce((sum, power) => sum + power),
          numberOf(run, 'facility_power', 1),
          'power of the campuses',
        );
        campuses.forEach((power, source) => close(power, numberOf(run, 'supply_power', 1, source), 'power by source'));
        close(numberOf(run, 'campus_energy', 1), numberOf(run, 'facility_energy', 1), 'energy of the campuses');
        expect(numberOf(run, 'interconnection_capacity', 1)).toBeGreaterThanOrEqual(numberOf(run, 'facility_peak_power', 1));
      },
    ),
    { numRuns: runs(20) },
  );
});
