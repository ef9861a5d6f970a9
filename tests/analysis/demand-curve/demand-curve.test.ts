import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { drawDemandCurve } from '../../../src/analysis/demand-curve/demand-curve.ts';
import { elementCount, seriesOf, type Curve } from '../../../src/analysis/frame/frame.ts';
import type { Projection } from '../../../src/analysis/projection/projection.ts';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import type { Library } from '../../../src/domain/library/library.ts';
import { overrideScenario } from '../../../src/domain/scenario/override-scenario.ts';
import { library } from '../../support/library.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'jevons-curve-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function projected(of: Library, ...question: Parameters<typeof runScenario> extends [Library, ...infer Rest] ? Rest : never): Projection {
  const { projection, problems } = runScenario(of, ...question);
  if (!projection) throw new Error(JSON.stringify(problems));
  return projection;
}

/** The last value of each element. */
const last = (curve: Curve): Float64Array =>
  Float64Array.from({ length: elementCount(curve) }, (_, element) => seriesOf(curve, element).at(-1) ?? NaN);

describe('a demand curve of one point', () => {
  const quantities = ['facility_power', 'site_accelerators', 'price_ratio', 'demand'];
  test.each([
    ['a constant', 'own_price_elasticity', '-0.7'],
    ['a fold-rate', 'algorithmic_growth', '2.5 x/year'],
    ['a parameter of every campus', 'realisation_share', '0.8'],
    ['an equation', 'price_ratio', '0.3'],
  ])('is a projection with the value set, and one of a file that states it: %s', (_, against, value) => {
    const { curve, problems } = drawDemandCurve(library, {
      scenario: 'stargate-10gw',
      against,
      values: [Number.isNaN(Number(value)) ? value : Number(value)],
      quantities,
    });
    if (!curve) throw new Error(JSON.stringify(problems));
    const stated = Number.isNaN(Number(value)) ? value : Number(value);
    const set = projected(library, overrideScenario({ extends: 'stargate-10gw' }, { set: { [against]: stated } }), { curves: quantities });
    writeFileSync(path.join(folder, 'one.yaml'), `scenario: one\nextends: stargate-10gw\nassumptions: { ${against}: ${value} }\n`);
    const file = projected(library, library.scenarioAt(path.join(folder, 'one.yaml')).value!, { directory: folder, curves: quantities });
    for (const name of quantities) {
      const want = last(set.frame.curves.get(name)!);
      expect(curve.frame.curves.get(name)!.values, name).toEqual(want);
      expect(last(file.frame.curves.get(name)!), name).toEqual(want);
    }
  });
});

test('a scenario is a name or a body; an unknown name is reported at scenario', () => {
  const ask = (scenario: string) => drawDemandCurve(library, { scenario, against: 'pue', from: 1.1, to: 1.3 });
  expect(ask('stargate-10gw').curve?.scenario).toBe('stargate-10gw');
  expect(ask('stargate-10gv').problems).toMatchObject([{ code: 'name.unknown', path: ['scenario'], hint: 'did you mean stargate-10gw' }]);
});

test('a curve along what does not drive its quantities says so, and which do not move', () => {
  const ask = (against: string, quantities: readonly string[] | undefined, from: string | number, to: string | number) =>
    drawDemandCurve(library, { scenario: 'stargate-10gw', against, quantities, from, to, points: 3 }).problems.filter(
      ({ code }) => code === 'lever.no-effect',
    );
  expect(ask('edge_devices', ['served_demand'], '1 million GPU', '3 million GPU')).toMatchObject([
    { severity: 'warning', path: ['against'], message: expect.stringMatching(/no quantity of the curve depends on edge_devices/) },
  ]);
  expect(ask('edge_devices', ['served_demand', 'edge_capital'], '1 million GPU', '3 million GPU')).toMatchObject([
    { severity: 'warning', path: ['quantities', 0], message: 'served_demand is the same at every value of edge_devices' },
  ]);
  expect(ask('edge_devices', ['edge_devices', 'served_demand'], '1 million GPU', '3 million GPU')).toMatchObject([
    { severity: 'warning', path: ['against'], message: expect.stringMatching(/no other quantity of the curve depends on edge_devices/) },
  ]);
  expect(ask('edge_devices', ['edge_devices', 'edge_capital'], '1 million GPU', '3 million GPU')).toEqual([]);
  expect(ask('capital_spending', undefined, '1 billion USD_2025/year', '3 billion USD_2025/year')).toMatchObject([
    { severity: 'note', path: ['against'], message: expect.stringMatching(/^the same at every value of capital_spending: .* more$/) },
  ]);
  expect(ask('own_price_elasticity', ['served_demand', 'total_energised_it_power'], -1.5, -1)).toEqual([]);
});

test('a lever that does not exist, equal ratios from 0, a date beyond the run and an unknown quantity are told at once', () => {
  const { problems } = drawDemandCurve(library, {
    scenario: 'stargate-10gw',
    against: 'own_price_elastcity',
    from: 0,
    to: 3,
    spacing: 'log',
    at: 2090,
    quantities: ['facility_power', 'unknown_thing'],
  });
  expect(problems.map(({ path: [field] }) => field)).toEqual(['against', 'spacing', 'at', 'quantities']);
});
