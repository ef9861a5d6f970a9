import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runScenario } from '../../src/analysis/projection/run-scenario.ts';
import type { ScenarioFile } from '../../src/domain/scenario/scenario-file.ts';
import { library, numberOf, projected, valuesOf } from '../support/library.ts';
import { runs } from '../support/runs.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

interface Market {
  readonly demand: number;
  readonly price: number;
  readonly elasticity: number;
  readonly cost: number;
  readonly capacity: number;
  readonly cap?: number;
}

function assumptionsOf({ demand, price, elasticity, cost, capacity, cap }: Market): ScenarioFile['assumptions'] {
  return {
    reference_demand: `${demand} Ttoken/year`,
    reference_price: `${price} USD/Mtoken`,
    own_price_elasticity: elasticity,
    unit_cost: `${cost} USD/Mtoken`,
    service_capacity: `${capacity} Ttoken/year`,
    ...(cap === undefined ? {} : { price_cap: `${cap} USD/Mtoken` }),
  };
}

const cleared = (market: Market) => projected({ model: 'market-clearing', assumptions: assumptionsOf(market) });

const refusal = (scenario: ScenarioFile) =>
  runScenario(library, scenario)
    .problems.filter((problem) => problem.severity === 'error')
    .map((problem) => problem.message)
    .join('\n');

const markets = fc.record({
  demand: between(1, 1000),
  price: between(0.1, 100),
  elasticity: between(-3, -0.5),
  cost: between(0.1, 100),
  capacity: between(1, 10000),
});

describe('a market that clears', () => {
  test('serves the lesser of demand and capacity at a price no lower than cost, and demand at that price is what is served', () => {
    fc.assert(
      fc.property(markets, (market) => {
        const projection = cleared(market);
        const [price, served] = [numberOf(projection, 'clearing_price'), numberOf(projection, 'served_demand')];
        expect(price).toBeGreaterThanOrEqual(market.cost);
        expect(served).toBeLessThanOrEqual(market.capacity);
        expect((market.demand * (price / market.price) ** market.elasticity) / served).toBeCloseTo(1, 9);
        expect(numberOf(projection, 'shortage')).toBe(0);
        expect(valuesOf(projection, 'market_regime')[0]).toBe(price > market.cost * (1 + 1e-8) ? 'binding' : 'slack');
      }),
      { numRuns: runs(50) },
    );
  });

  test('is dearer the less capacity there is, and never below cost', () => {
    fc.assert(
      // Below a tenth the dearest of these markets would pass a trillion times its cost, where the model wants a cap.
      fc.property(markets, between(0.1, 0.99), (market, share) => {
        const [more, less] = [cleared(market), cleared({ ...market, capacity: market.capacity * share })];
        expect(numberOf(less, 'clearing_price')).toBeGreaterThanOrEqual(numberOf(more, 'clearing_price'));
        if (valuesOf(less, 'market_regime')[0] === 'binding')
          expect(numberOf(less, 'clearing_price')).toBeGreaterThan(numberOf(more, 'clearing_price'));
        expect(numberOf(less, 'unmet_demand')).toBeGreaterThanOrEqual(numberOf(more, 'unmet_demand'));
      }),
      { numRuns: runs(25) },
    );
  });

  test('pays a rent exactly where it binds, so that free entry up to demand at cost leaves none', () => {
    fc.assert(
      fc.property(markets, (market) => {
        const projection = cleared(market);
        const [rent, wanted] = [numberOf(projection, 'scarcity_rent'), numberOf(projection, 'demand_at_cost')];
        expect(rent > 0).toBe(wanted > market.capacity * (1 + 1e-9));
        const entered = cleared({ ...market, capacity: Math.max(market.capacity, wanted) });
        expect(numberOf(entered, 'scarcity_rent')).toBe(0);
        expect(numberOf(entered, 'price_markup')).toBe(1);
        expect(numberOf(entered, 'unmet_demand')).toBe(0);
      }),
      { numRuns: runs(25) },
    );
  });

  test('loses revenue to scarcity where demand is elastic and gains where it is not', () => {
    fc.assert(
      fc.property(markets, (market) => {
        fc.pre(Math.abs(market.elasticity + 1) > 1e-3);
        const projection = cleared(market);
        fc.pre(valuesOf(projection, 'market_regime')[0] === 'binding');
        expect(numberOf(projection, 'revenue_gap') < 0).toBe(market.elasticity < -1);
      }),
      { numRuns: runs(25) },
    );
  });

  test('has a price that meets cost where the limit begins to bind, at any elasticity', () => {
    for (const elasticity of [-1e-6, -0.2, -1, -10]) {
      const markup = (missing: number) =>
        numberOf(cleared({ demand: 100, price: 1, cost: 1, elasticity, capacity: 100 * (1 - missing) }), 'price_markup');
      expect(markup(1e-13)).toBe(1);
      expect(Math.log(markup(2e-9)) * -elasticity).toBeCloseTo(2e-9, 15);
    }
  });
});

describe('a price cap', () => {
  test('never raises the price, and leaves a shortage exactly where it lowers it', () => {
    fc.assert(
      fc.property(markets, between(1, 10), (market, multiple) => {
        const cap = market.cost * multiple;
        const [free, capped] = [cleared(market), cleared({ ...market, cap })];
        const lowers = numberOf(free, 'clearing_price') > cap;
        // A root found within two brackets.
        expect(numberOf(capped, 'clearing_price') / Math.min(cap, numberOf(free, 'clearing_price'))).toBeCloseTo(1, 12);
        expect(numberOf(capped, 'served_demand')).toBe(numberOf(free, 'served_demand'));
        expect(numberOf(capped, 'shortage') > 0).toBe(lowers);
        expect(numberOf(capped, 'service_share') * numberOf(capped, 'demand_at_price')).toBeCloseTo(numberOf(capped, 'served_demand'), 6);
      }),
      { numRuns: runs(50) },
    );
  });

  test('below cost is refused', () => {
    expect(
      refusal({
        model: 'market-clearing',
        assumptions: assumptionsOf({ demand: 100, price: 1, elasticity: -1, cost: 1, capacity: 50, cap: 0.9 }),
      }),
    ).toContain('price_cap must not be below unit_cost');
  });

  test('is asked for where demand does not answer to price and exceeds capacity', () => {
    const market = { demand: 100, price: 1, elasticity: 0, cost: 0.3, capacity: 90 };
    expect(refusal({ model: 'market-clearing', assumptions: assumptionsOf(market) })).toContain('give a price_cap');
    expect(refusal({ model: 'market-clearing', assumptions: assumptionsOf({ ...market, elasticity: -1e-5 }) })).toContain(
      'give a price_cap',
    );
    expect(numberOf(cleared({ ...market, cap: 1.5 }), 'shortage')).toBeCloseTo(10, 12);
  });
});

describe('a limit to power, before and after a gain', () => {
  const gained = (
    assumptions: ScenarioFile['assumptions'],
    { algorithmic, energy, capital }: { algorithmic: number; energy: number; capital: number },
  ) =>
    projected({
      model: 'compute-market',
      assumptions: {
        reference_demand: '100 Ttoken/year',
        reference_price: '1 USD/Mtoken',
        base_energy_per_service: '8.76 kWh/Mtoken',
        algorithmic_gain: { value: { before: 1, after: algorithmic } },
        energy_gain: { value: { before: 1, after: energy } },
        capital_gain: { value: { before: 1, after: capital } },
        power_limit: { value: { before: '200 MW', after: '200 MW' } },
        ...assumptions,
      },
    });

  test('that binds in both makes rebound exactly 1, whatever the elasticity and the gain', () => {
    let bound = 0;
    fc.assert(
      fc.property(
        between(-3, -0.1),
        between(1.01, 1000),
        between(1.01, 5),
        between(0.001, 0.5),
        (elasticity, algorithmic, energy, cost) => {
          const projection = gained(
            { own_price_elasticity: elasticity, base_unit_cost: `${cost} USD/Mtoken` },
            { algorithmic, energy, capital: energy },
          );
          fc.pre(valuesOf(projection, 'binding', 0)[0] === 'megawatts' && valuesOf(projection, 'binding', 1)[0] === 'megawatts');
          bound += 1;
          for (const name of ['rebound_log', 'rebound_arc', 'power_ratio']) expect(numberOf(projection, name, 0, 1), name).toBe(1);
          expect(numberOf(projection, 'service_ratio', 0, 1) / (algorithmic * energy)).toBeCloseTo(1, 9);
          expect(numberOf(projection, 'revenue_ratio', 0, 1) / (algorithmic * energy) ** (1 + 1 / elasticity)).toBeCloseTo(1, 9);
        },
      ),
      { numRuns: runs(50) },
    );
    expect(bound).toBe(runs(50));
  });

  test('that never binds leaves the rebound of the elasticity', () => {
    fc.assert(
      fc.property(between(-3, 0), between(1.01, 100), (elasticity, gain) => {
        const projection = gained(
          {
            own_price_elasticity: elasticity,
            base_unit_cost: '1 USD/Mtoken',
            power_limit: { value: { before: 'unlimited', after: 'unlimited' } },
            chip_limit: { value: { before: 'unlimited', after: 'unlimited' } },
          },
          { algorithmic: gain, energy: 1, capital: 1 },
        );
        expect(numberOf(projection, 'rebound_log', 0, 1)).toBeCloseTo(-elasticity, 8);
      }),
      { numRuns: runs(25) },
    );
  });

  test('begins or ceases to bind at the gain it names', () => {
    fc.assert(
      fc.property(between(-3, -0.2), between(0.05, 2), (elasticity, cost) => {
        fc.pre(Math.abs(elasticity + 1) > 0.05);
        const first = gained(
          { own_price_elasticity: elasticity, base_unit_cost: `${cost} USD/Mtoken` },
          { algorithmic: 1, energy: 1, capital: 1 },
        );
        const gain = numberOf(first, 'switch_gain');
        fc.pre(gain > 1e-4 && gain < 1e5);
        const bindingAt = (algorithmic: number) =>
          valuesOf(
            gained({ own_price_elasticity: elasticity, base_unit_cost: `${cost} USD/Mtoken` }, { algorithmic, energy: 1, capital: 1 }),
            'binding',
            1,
          )[0];
        expect([bindingAt(gain * 0.99), bindingAt(gain * 1.01)]).toEqual(
          elasticity < -1 ? ['demand', 'megawatts'] : ['megawatts', 'demand'],
        );
      }),
      { numRuns: runs(25) },
    );
  });
});

test('supply that rises with the price shrinks a backfire and never turns its sign', () => {
  fc.assert(
    fc.property(between(-3, -0.1), between(0.01, 50), between(1.1, 100), (elasticity, supply, gain) => {
      fc.pre(Math.abs(elasticity + 1) > 1e-3);
      const projection = projected({
        model: 'compute-market',
        assumptions: {
          own_price_elasticity: elasticity,
          supply_elasticity: supply,
          algorithmic_gain: { value: { before: 1, after: gain } },
          energy_gain: { value: { before: 1, after: 1 } },
        },
      });
      const measured =
        Math.log(numberOf(projection, 'sloped_resource', 0, 1) / numberOf(projection, 'sloped_resource', 0, 0)) / Math.log(gain);
      expect(measured).toBeCloseTo(numberOf(projection, 'sloped_efficiency_elasticity'), 9);
      expect(measured > 0).toBe(elasticity < -1);
      expect(Math.abs(measured)).toBeLessThan(Math.abs(-elasticity - 1));
    }),
    { numRuns: runs(25) },
  );
});
