import { describe, expect, test } from 'vitest';
import { drawDemandCurve } from '../../../src/analysis/demand-curve/demand-curve.ts';
import { openExperiment } from '../../../src/analysis/experiment/open-experiment.ts';
import { runSweep } from '../../../src/analysis/sweep/sweep.ts';
import { Library } from '../../../src/domain/library/library.ts';
import type { ScenarioFile } from '../../../src/domain/scenario/scenario-file.ts';
import { library } from '../../support/library.ts';
import { root } from '../../support/jevons.ts';

const folders = { models: `${root}/models`, scenarios: `${root}/scenarios` };
const lever = [{ target: 'pue', path: ['input'] }];

function loadedOf(scenario: ScenarioFile, wanted = lever) {
  const { experiment, problems } = openExperiment(library, { scenario }, wanted);
  if (!experiment) throw new Error(problems.map(({ message }) => message).join('\n'));
  return experiment.prepared.loaded;
}

describe('a scenario of an experiment', () => {
  const scenario: ScenarioFile = { extends: 'stargate-10gw', assumptions: { own_price_elasticity: -0.5 } };

  test('is prepared once, whoever writes it', () => {
    expect(loadedOf(structuredClone(scenario))).toBe(loadedOf(scenario));
  });

  test.each<[string, () => unknown]>([
    ['another number', () => loadedOf({ ...scenario, assumptions: { own_price_elasticity: -0.6 } })],
    ['another variable that every run sets', () => loadedOf(scenario, [{ target: 'pass_through', path: ['input'] }])],
    ['another horizon', () => loadedOf({ ...scenario, horizon: { to: 2031 } })],
    ['another library', () => openExperiment(new Library(folders), { scenario }, lever).experiment!.prepared.loaded],
  ])('is prepared again for %s', (_, other) => {
    expect(other()).not.toBe(loadedOf(scenario));
  });

  test('gives the answers of a new library', () => {
    const swept = (own: Library): unknown => runSweep(own, { scenario, inputs: [{ name: 'pue', points: 3 }] });
    const drawn = (own: Library): unknown => drawDemandCurve(own, { scenario, against: 'price_ratio', points: 3 });
    for (const ask of [swept, drawn]) {
      ask(library);
      expect(ask(library)).toEqual(ask(new Library(folders)));
    }
  });
});
