import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { log } from '../../../src/core/mathematics/mathematics.ts';
import { runPlan } from '../../../src/analysis/run/finished-run.ts';
import { Library } from '../../../src/domain/library/library.ts';
import type { Lever } from '../../../src/domain/plan/lever.ts';
import { planRun } from '../../../src/domain/plan/plan-run.ts';
import type { Plan, Prepared } from '../../../src/domain/plan/plan.ts';
import { prepare } from '../../../src/domain/plan/prepare.ts';
import { resolveScenario } from '../../../src/domain/scenario/resolve-scenario.ts';
import type { ScenarioFile } from '../../../src/domain/scenario/scenario-file.ts';
import { library } from '../../support/library.ts';
import { runs } from '../../support/runs.ts';
import { writtenLibrary } from '../../support/written-library.ts';

function prepared(scenario: ScenarioFile, open?: readonly string[], of = library): Prepared {
  const { value, problems } = resolveScenario(of, scenario);
  const made = value && prepare(of, value.model, value.scenario, { open });
  if (!made?.prepared) throw new Error(JSON.stringify([...problems, ...(made?.problems ?? [])]));
  return made.prepared;
}

function planned(scenario: ScenarioFile, of = library): Plan {
  const { value } = resolveScenario(of, scenario);
  return planRun(of, value!.model, value!.scenario).plan!;
}

function lever(of: Prepared, target: string): Lever {
  const found = of.lever(target);
  if ('code' in found) throw new Error(found.message);
  return found;
}

/** Every value of every variable. */
function bits(plan: Plan): Readonly<Record<string, Float64Array>> {
  const run = runPlan(plan);
  return Object.fromEntries([...plan.compiled.lowered.slots].map(([name, slot]) => [name, run.values(slot).slice()]));
}

const withLevers = (of: Prepared, settings: Readonly<Record<string, number>>): Plan => ({
  ...of,
  changes: of.with(Object.entries(settings).map(([target, value]) => [lever(of, target), value])),
});

describe('a prepared scenario with levers', () => {
  it('knows what a lever reaches: the elasticity moves demand and power, not what is built', () => {
    const of = prepared({ extends: 'stargate-10gw' });
    const reached = of.loaded.reached(of.with([[lever(of, 'own_price_elasticity'), -0.6]]));
    const { slots } = of.compiled.lowered;
    const isReached = (name: string): boolean => reached.has(slots.get(name)!);
    expect(['compute_demand', 'accelerators', 'facility_power', 'revenue'].map(isReached)).toEqual([true, true, true, true]);
    expect(['energised_it_power', 'algorithmic_gain', 'capital_spent'].map(isReached)).toEqual([false, false, false]);
  });

  it('sets a whole series and a point of it in the order of the settings', () => {
    const made = writtenLibrary({
      priced:
        'time: { from: 2025, to: 2028 }\nseries:\n  price: { title: Price, unit: USD, between: linear, outside: hold, ' +
        'points: { 2025: 10, 2026: 20, 2027: 40 }, source: assumption }\n',
    });
    const of = prepared({ model: 'priced' }, undefined, made.library);
    const price = (...settings: readonly (readonly [string, number])[]): readonly number[] => [
      ...bits({ ...of, changes: of.with(settings.map(([target, value]) => [lever(of, target), value])) })['price']!,
    ];
    expect([
      price(['price', 5], ['price@2026', 8]),
      price(['price', 5], ['price@2027', 9], ['price@2025', 1]),
      price(['price@2026', 8], ['price', 5]),
      price(['price@2026', 8], ['price@2026', 9]),
    ]).toEqual([
      [5, 8, 5, 5],
      [1, 5, 9, 9],
      [5, 5, 5, 5],
      [10, 9, 40, 40],
    ]);
    made.remove();
  });

  it('gives the bits of a scenario that says the same', () => {
    const number = (name: string, low: number, high: number) =>
      fc.option(
        fc.double({ min: low, max: high, noNaN: true }).map((value) => [name, value] as const),
        { nil: undefined },
      );
    // Apart from the library of the levers, so that they share no plan.
    const apart = new Library({ models: library.modelsDirectory, scenarios: library.scenariosDirectory });
    const bases = new Map(['stargate-10gw', 'deepseek-moment'].map((name) => [name, prepared({ extends: name })]));
    fc.assert(
      fc.property(
        fc.constantFrom(...bases.keys()),
        number('own_price_elasticity', -2, -0.1),
        number('pass_through', 0.2, 1),
        number('pue', 1.05, 1.8),
        (name, ...numbers) => {
          const settings = Object.fromEntries(numbers.filter((one) => one !== undefined));
          expect(bits(withLevers(bases.get(name)!, settings))).toEqual(bits(planned({ extends: name, assumptions: settings }, apart)));
        },
      ),
      { numRuns: runs(5) },
    );
  });

  const model = `time: { from: 2025, to: 2029, step: year }
dimensions: { site: { title: Site, elements: [north, south] } }
parameters:
  size: { title: Size, unit: MW, for: [site], value: { north: 3, south: 4 }, range: [0, 100], source: assumption }
  life: { title: Life, unit: year, value: 2, source: assumption }
  growth: { title: Growth, unit: x/year, value: 2, source: assumption }
series:
  bought: { title: Bought, unit: MW/year, points: { 2020: 1, 2025: 5, 2029: 9 }, between: linear, outside: hold, source: assumption }
auxiliaries:
  total: { title: Total, unit: MW, equation: sum(size) }
  left: { title: Left, unit: MW, equation: "surviving(bought, fixed_life(life), bought)" }
  twice: { title: Twice, unit: MW, equation: 2 * total }
  grown: { title: Grown, unit: ratio, equation: exp(growth * elapsed) }
`;
  const { library: written, remove } = writtenLibrary({ plant: model });
  afterAll(remove);
  const plant = (assumptions: NonNullable<ScenarioFile['assumptions']> = {}): ScenarioFile => ({ model: 'plant', assumptions });
  const series = (points: Readonly<Record<string, number>>): ScenarioFile => ({
    model: 'plant',
    series: { bought: { points, unit: 'MW/year', between: 'linear', outside: 'hold' } },
  });

  it.each([
    ['a whole variable of several elements', { size: 7 }, plant({ size: '7 MW' })],
    ['one element', { 'size[south]': 7 }, plant({ 'size[south]': '7 MW' })],
    ['a life, which moves a survival table', { life: 3 }, plant({ life: '3 year' })],
    ['a fold-rate, whose number is a logarithm', { growth: log(3) }, plant({ growth: '3 x/year' })],
    ['a point of a series, and of the history that it is too', { 'bought@2025': 8 }, series({ 2020: 1, 2025: 8, 2029: 9 })],
    ['two points', { 'bought@2025': 8, 'bought@2029-01-01': 2 }, series({ 2020: 1, 2025: 8, 2029: 2 })],
    ['a series throughout', { bought: 6 }, series({ 2025: 6, 2029: 6 })],
  ])('moves %s', (_, settings, same) => {
    expect(bits(withLevers(prepared(plant(), [], written), settings as Record<string, number>))).toEqual(bits(planned(same, written)));
  });

  it('moves a cut equation, which has no number until it is given one', () => {
    const open = prepared(plant(), ['total'], written);
    expect(open.cut).toEqual(['total']);
    expect(lever(open, 'total').base).toBeUndefined();
    expect(bits(withLevers(open, { total: 11 }))).toEqual(bits(planned(plant({ total: '11 MW' }), written)));
  });

  it('leaves what a scenario sets by element', () => {
    const own = prepared(plant({ 'size[north]': '1 MW' }), [], written);
    expect(bits(withLevers(own, { size: 7 }))).toEqual(bits(planned(plant({ size: '7 MW', 'size[north]': '1 MW' }), written)));
    expect(lever(own, 'size').base).toBe(4);
  });

  it('says that there is nothing left where a scenario sets every element by itself', () => {
    const own = prepared(plant({ 'size[north]': '1 MW', 'size[south]': '2 MW' }), [], written);
    expect(own.lever('size')).toMatchObject({ code: 'value.not-overridable', hint: 'name one of them: size[north]' });
    expect(bits(planned(plant({ size: '7 MW', 'size[north]': '1 MW', 'size[south]': '2 MW' }), written))['size']).toEqual(
      Float64Array.of(1, 2),
    );
  });

  it('knows unit, base and range of each', () => {
    const of = prepared(plant(), [], written);
    expect([lever(of, 'size').base, lever(of, 'size[north]').base, lever(of, 'bought@2025').base, lever(of, 'bought').base]).toEqual([
      undefined,
      3,
      5,
      undefined,
    ]);
    expect(lever(of, 'size').unit.text).toBe('MW');
    expect(lever(of, 'size').unfit(50, [])).toBeUndefined();
    expect(lever(of, 'size').unfit(101, ['from'])).toMatchObject({
      code: 'value.out-of-range',
      path: ['from'],
      message: 'size is 101 MW, outside its range 0 to 100 MW',
    });
  });

  it.each([
    ['sizes', 'the model has no variable sizes', 'did you mean size'],
    ['size[west]', 'size has no element west', undefined],
    ['total', 'total is computed, and its equation stands', 'prepare the scenario with total open'],
    ['size@2026', 'size is one value for the whole run, and has no point at 2026', 'write size'],
    ['bought@2026', 'bought has no point at 2026', 'its points are at 2020-01-01, 2025-01-01, 2029-01-01'],
    ['bought@soon', 'soon is not a date', undefined],
    ['sum(size) + 1', 'sum(size) + 1 is not a variable, element or point', 'write x, x[abilene] or x@2030'],
  ])('refuses %s', (target, message, hint) => {
    expect(prepared(plant(), [], written).lever(target)).toMatchObject({ message, path: [], ...(hint === undefined ? {} : { hint }) });
  });
});
