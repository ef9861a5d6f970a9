import { expect, it } from 'vitest';
import { compareScenarios } from '../../../src/analysis/comparison/compare.ts';
import { runEnsemble } from '../../../src/analysis/ensemble/ensemble.ts';
import { seekGoal } from '../../../src/analysis/goal-seek/goal-seek.ts';
import { runSweep } from '../../../src/analysis/sweep/sweep.ts';
import type { ScenarioFile } from '../../../src/domain/scenario/scenario-file.ts';
import { library } from '../../support/library.ts';

const scenario = 'stargate-10gw';
const written = { extends: scenario, assumptions: { algorithmic_growth: '1 x/year', shock_gain: 1 } };
/** Without a statement of its own on what is uncertain. */
const bare: ScenarioFile = { model: 'ai-industry' };
const input = { name: 'pass_through', values: [0.9, 1] };

it('a world that the model declares is the scenario with its settings, under a title of its own', () => {
  const of = (other: string | typeof written) => {
    const { comparison, problems } = compareScenarios(library, {
      scenarios: [{ scenario }, { scenario: other }],
      quantities: ['facility_power'],
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    return comparison!.scenarios[1]!;
  };
  const declared = of('without_gain');
  expect([declared.scenario, declared.title]).toEqual([null, 'Stargate, ten gigawatts: without gain']);
  expect([...declared.frame.curves.get('facility_power')!.values]).toEqual([...of(written).frame.curves.get('facility_power')!.values]);
});

it('an ensemble, a sweep and a goal-seek are held against it, too', () => {
  const ensemble = runEnsemble(library, {
    scenario,
    against: 'without_gain',
    draws: 10,
    inputs: ['own_price_elasticity', 'algorithmic_growth'],
    quantities: ['facility_power'],
  }).ensemble!;
  expect(ensemble.against?.title).toBe('Stargate, ten gigawatts: without gain');
  // The gain is what the world sets, so it does not vary there.
  expect(ensemble.inputsAgainst).toEqual([]);
  expect(ensemble.worlds[0]!.more + ensemble.worlds[0]!.same + ensemble.worlds[0]!.fewer).toBeCloseTo(1, 12);
  const { sweep } = runSweep(library, { scenario, inputs: [input], against: { scenario: 'without_gain' }, quantities: ['facility_power'] });
  expect(sweep!.worlds[1]!.title).toBe('Stargate, ten gigawatts: without gain');
  const { found } = seekGoal(library, {
    scenario,
    against: { scenario: 'without_gain' },
    goal: { of: 'facility_power', at: 2030, equals: '1' },
    input: { name: 'own_price_elasticity', from: -1.5, to: -0.5 },
  });
  expect(found!.against?.title).toBe('Stargate, ten gigawatts: without gain');
});

it('a model that declares none says so', () => {
  const { problems } = runSweep(library, {
    scenario: { model: 'elastic-demand', assumptions: { price_ratio: 0.5 } },
    inputs: [{ name: 'price_ratio', values: [0.4, 0.5] }],
    against: { scenario: 'without_gain' },
  });
  expect(problems).toEqual([
    expect.objectContaining({ code: 'name.unknown', path: ['against'], message: 'elastic-demand declares no world without_gain' }),
  ]);
});

it('an ensemble varies the main assumptions, all on request and where the scenario states what is uncertain', () => {
  const of = (asked: ScenarioFile | string, inputs?: readonly string[]) =>
    runEnsemble(library, { scenario: asked, draws: 2, inputs }).ensemble!;
  const names = (inputs: readonly { readonly lever: { readonly name: string } }[]): readonly string[] =>
    inputs.map(({ lever }) => lever.name);
  const main = new Set(library.model('ai-industry').value!.main.map((one) => one.name));
  const usual = of(bare);
  expect(usual.inputs.length).toBeGreaterThan(4);
  expect(names(usual.inputs).filter((name) => !main.has(name))).toEqual([]);
  expect(usual.notes.join(' ')).toContain('Only the main assumptions of the model vary');
  const every = of(bare, ['all']);
  expect(every.inputs.length).toBe(usual.inputs.length + usual.fixed.filter(({ why }) => why.includes('main assumptions')).length);
  expect(every.inputs.length).toBeGreaterThan(usual.inputs.length);
  expect(names(of(scenario).inputs)).toEqual(names(of(scenario, ['all']).inputs));
});
