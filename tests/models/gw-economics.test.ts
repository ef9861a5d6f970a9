import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runScenario } from '../../src/analysis/projection/run-scenario.ts';
import type { ScenarioFile } from '../../src/domain/scenario/scenario-file.ts';
import { library, numberOf, projected, valuesOf } from '../support/library.ts';
import { runs } from '../support/runs.ts';

interface Plan {
  readonly capex: number;
  readonly rate: number;
  readonly life: number;
  readonly shellLife: number;
  readonly computing: number;
  readonly revenue: number;
  readonly operating: number;
  readonly lead?: number;
}

/** One case, one contract, what computes and what is built around it; opens in 2030 in full use. */
function scenarioOf(
  { capex, rate, life, shellLife, computing, revenue, operating, lead = 1 }: Plan,
  assumptions: ScenarioFile['assumptions'] = {},
  step: 'year' | 'quarter' = 'year',
): ScenarioFile {
  return {
    model: 'gw-economics',
    horizon: { from: 2026, to: 2030 + Math.ceil(operating) + 2, step },
    tables: {
      case: {
        only: {
          capex_per_gw: `${capex} billion USD/GW`,
          computing_share: computing,
          accelerator_life: `${life} year`,
          discount_rate: `${rate} %/year`,
        },
      },
      component: {
        it: { computing: 1, component_weight: 1, construction_life: '0 year', payment_time: `${lead} year` },
        shell: { computing: 0, component_weight: 1, construction_life: `${shellLife} year`, payment_time: `${lead} year` },
      },
      contract: {
        only: { contract_revenue: `${revenue} billion USD/year`, contract_capacity: '1 GW', stated_revenue_per_gw: '0 USD/year/GW' },
      },
    },
    assumptions: { opening: 2030, operating_time: `${operating} year`, ramp_up_time: '0 year', ...assumptions },
  };
}

const base: Plan = { capex: 40, rate: 10, life: 5, shellLife: 20, computing: 0.65, revenue: 10, operating: 20 };
const numbers = (scenario: ScenarioFile, name: string, element = 0) => valuesOf(projected(scenario), name, element) as number[];
const refusal = (scenario: ScenarioFile) =>
  runScenario(library, scenario)
    .problems.filter((problem) => problem.severity === 'error')
    .map((problem) => problem.message)
    .join('\n');
const total = (values: readonly number[], step = 1) => values.slice(0, -1).reduce((sum, value) => sum + value * step, 0);

describe('capital recovery', () => {
  test.each([
    // rate %/year, years, as printed in tables of compound interest
    [1, 12, 0.088849],
    [3, 5, 0.218355],
    [5, 10, 0.129505],
    [6, 15, 0.102963],
    [7, 30, 0.080586],
    [8, 6, 0.216315],
    [8, 20, 0.101852],
    [10, 5, 0.263797],
    [10, 20, 0.11746],
    [12, 10, 0.176984],
    [12, 30, 0.124144],
    [15, 3, 0.437977],
    [20, 10, 0.238523],
    [0, 8, 0.125],
  ])('%d %% over %d years is %d', (rate, life, factor) => {
    expect(numberOf(projected(scenarioOf({ ...base, rate, life })), 'capital_recovery_factor')).toBeCloseTo(factor, 6);
  });

  test('goes over into one over the life where the rate goes to nothing', () => {
    for (const rate of [1e-13, 1e-9, 1e-6])
      expect(numberOf(projected(scenarioOf({ ...base, rate })), 'capital_recovery_factor')).toBeCloseTo(0.2, 7);
  });

  test('returns the capital with interest: payments discounted are what was spent', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40, noNaN: true }), fc.integer({ min: 1, max: 40 }), (rate, life) => {
        const payment = numberOf(projected(scenarioOf({ ...base, rate, life })), 'capital_recovery_factor');
        const present = Array.from({ length: life }, (_, year) => payment / (1 + rate / 100) ** (year + 1)).reduce(
          (sum, value) => sum + value,
          0,
        );
        expect(present).toBeCloseTo(1, 9);
      }),
      { numRuns: runs(15) },
    );
  });
});

describe('required revenue', () => {
  test('is what makes the net present value 0 and the internal rate of return the cost of capital', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 30, noNaN: true }),
        fc.constantFrom(2, 4, 5, 10),
        fc.constantFrom(10, 20),
        fc.double({ min: 10, max: 100, noNaN: true }),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        (rate, life, shellLife, capex, computing) => {
          const plan = { ...base, rate, life, shellLife, capex, computing };
          const revenue = numberOf(projected(scenarioOf(plan)), 'required_revenue_per_gw');
          const earning = projected(scenarioOf({ ...plan, revenue }));
          expect(numberOf(earning, 'net_present_value')).toBeCloseTo(0, 7);
          expect(numberOf(earning, 'internal_rate_of_return')).toBeCloseTo(rate, 6);
          expect(numberOf(earning, 'margin')).toBeCloseTo(0, 9);
          expect(numberOf(earning, 'affordable_capex_per_gw')).toBeCloseTo(capex, 7);
        },
      ),
      { numRuns: runs(15) },
    );
  });

  test('rises with capital and its cost and falls with life', () => {
    const required = (change: Partial<Plan>) => numberOf(projected(scenarioOf({ ...base, ...change })), 'required_revenue_per_gw');
    expect([35, 40, 60, 100].map((capex) => required({ capex }))).toEqual(
      [35, 40, 60, 100].map((capex) => required({ capex })).toSorted((a, b) => a - b),
    );
    expect(required({ rate: 12 })).toBeGreaterThan(required({ rate: 8 }));
    expect(required({ life: 4 })).toBeGreaterThan(required({ life: 6 }));
  });

  test('is above what straight-line depreciation says wherever capital costs anything', () => {
    for (const rate of [0, 5, 10]) {
      const projection = projected(scenarioOf({ ...base, rate }));
      const above = numberOf(projection, 'capital_charge') - numberOf(projection, 'depreciation_charge');
      expect(above).toBeCloseTo(rate === 0 ? 0 : above, 9);
      expect(above > 1e-9).toBe(rate > 0);
    }
  });
});

describe('cash flows that are known', () => {
  const single = (assumptions: ScenarioFile['assumptions'] = {}): ScenarioFile =>
    scenarioOf(
      { ...base, capex: 100, computing: 1, life: 2, operating: 2, revenue: 60 },
      { electricity_price: '0 USD/MWh', fixed_opex_rate: '0 %/year', ...assumptions },
    );

  test('−100, then 60 twice, returns 13.066 %', () => {
    const projection = projected(single());
    expect(numberOf(projection, 'internal_rate_of_return')).toBeCloseTo(13.0662386, 6);
    expect(numberOf(projection, 'payback_time')).toBeCloseTo(1 + 40 / 60, 9);
    expect(numberOf(projection, 'simple_payback')).toBeCloseTo(100 / 60, 9);
  });

  test('the rate of return does not depend on when the run begins; the present value does', () => {
    const [early, late] = [projected(single()), projected({ ...single(), horizon: { from: 2029, to: 2034, step: 'year' } })];
    expect(numberOf(late, 'internal_rate_of_return')).toBeCloseTo(numberOf(early, 'internal_rate_of_return'), 7);
    expect(numberOf(late, 'net_present_value')).toBeCloseTo(4.1322314, 6);
    expect(numberOf(early, 'net_present_value')).toBeCloseTo(4.1322314 / 1.1 ** 3, 6);
  });

  test('what the last day of operation pays back is paid back, and a cent less is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 1, max: 90, noNaN: true }), (years, capex) => {
        const paying = (part: number) =>
          scenarioOf(
            { ...base, capex, computing: 1, life: years, operating: years, revenue: (capex / years) * part },
            { electricity_price: '0 USD/MWh', fixed_opex_rate: '0 %/year' },
          );
        expect(numberOf(projected(paying(1)), 'payback_time')).toBeCloseTo(years, 7);
        expect(valuesOf(projected(paying(1 - 1e-6)), 'payback_time')[0]).toBeNull();
      }),
      { numRuns: runs(15) },
    );
  });

  test('a building of a hundred that earns ten for ever so long pays back after ten years', () => {
    const projection = projected(
      scenarioOf(
        { ...base, capex: 100, computing: 0, shellLife: 30, operating: 30, revenue: 10 },
        { electricity_price: '0 USD/MWh', fixed_opex_rate: '0 %/year' },
      ),
    );
    expect(numberOf(projection, 'payback_time')).toBeCloseTo(10, 9);
    expect(numberOf(projection, 'internal_rate_of_return')).toBeCloseTo(9.30734, 5);
  });

  test('a year of ramp-up loses half a year of revenue, whatever the step', () => {
    for (const step of ['year', 'quarter'] as const) {
      const revenue = numbers(scenarioOf({ ...base, revenue: 8 }, { ramp_up_time: '1 year' }, step), 'yearly_revenue_per_gw');
      expect(total(revenue, step === 'year' ? 1 : 0.25)).toBeCloseTo(8 * 19.5, 9);
    }
  });
});

describe('depreciation against reinvestment', () => {
  test.each([
    // life, operating time, how often accelerators are bought
    [5, 20, 4],
    [4, 20, 5],
    [6, 20, 4],
    [7, 10, 2],
    [5.5, 20, 4],
    [20, 20, 1],
    [3, 2, 1],
  ])(
    'accelerators of %d years in %d years of operation are bought %d times, and what is not written off is left',
    (life, operating, times) => {
      for (const step of ['year', 'quarter'] as const) {
        const scenario = scenarioOf({ ...base, life, operating, computing: 1, capex: 10 }, {}, step);
        const length = step === 'year' ? 1 : 0.25;
        const [spent, written, left] = [
          total(numbers(scenario, 'capital_spending_per_gw'), length),
          total(numbers(scenario, 'depreciation'), length),
          numberOf(projected(scenario), 'residual_value'),
        ];
        expect(spent).toBeCloseTo(10 * times, 8);
        expect(written).toBeCloseTo((10 * operating) / life, 8);
        expect(spent - written).toBeCloseTo(left, 8);
        expect(numbers(scenario, 'book_value').at(-1)).toBeCloseTo(left, 8);
      }
    },
  );

  test('each part is paid for in the years before it serves, and bought again in those before it ends', () => {
    const spending = numbers(
      scenarioOf({ ...base, computing: 0.5, capex: 20, life: 5, shellLife: 10, operating: 10, lead: 2 }),
      'capital_spending_per_gw',
    );
    // 2026 to 2041; opens in 2030, closes in 2040
    expect(spending.map((value) => Math.round(value * 1e9) / 1e9)).toEqual([0, 0, 10, 10, 0, 0, 0, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test('the book value is never negative', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 30, noNaN: true }),
        fc.double({ min: 1, max: 30, noNaN: true }),
        fc.double({ min: 1, max: 25, noNaN: true }),
        (life, shellLife, operating) => {
          for (const value of numbers(scenarioOf({ ...base, life, shellLife, operating }), 'book_value'))
            expect(value).toBeGreaterThan(-1e-8);
        },
      ),
      { numRuns: runs(15) },
    );
  });
});

describe('a run that cannot be judged is refused', () => {
  test('when it ends before the closing', () => {
    expect(refusal({ ...scenarioOf(base), horizon: { from: 2026, to: 2045, step: 'year' } })).toContain('after the closing');
  });

  test('when it begins after the first spending', () => {
    expect(refusal({ ...scenarioOf(base), horizon: { from: 2030, to: 2055, step: 'year' } })).toContain('no later than the first spending');
  });

  test('when no part computes although a share of the capital does', () => {
    expect(
      refusal({
        ...scenarioOf(base),
        tables: { component: { shell: { computing: 0, component_weight: 1, construction_life: '20 year', payment_time: '1 year' } } },
      }),
    ).not.toBe('');
  });

  test('when a part has no life', () => {
    expect(refusal(scenarioOf({ ...base, life: 0 }))).toContain('above 0');
  });
});

test('the price of an accelerator-hour sold earns the required revenue again', () => {
  const projection = projected(scenarioOf(base));
  const hours = numberOf(projection, 'accelerators_per_gw') * 8760 * 0.7;
  expect((numberOf(projection, 'required_hourly_price') * hours) / 1e9).toBeCloseTo(numberOf(projection, 'required_revenue_per_gw'), 9);
});
