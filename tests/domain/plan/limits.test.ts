import { afterAll, describe, expect, test } from 'vitest';
import { planRun } from '../../../src/domain/plan/plan-run.ts';
import type { ScenarioFile } from '../../../src/domain/scenario/scenario-file.ts';
import { writtenLibrary } from '../../support/written-library.ts';

/** Limits of one request, checked before any work. */
const library = writtenLibrary({
  still: 'time: { from: 2025, to: 2026 }\nparameters:\n  pue: { title: PUE, unit: ratio, value: 1.2, source: assumption }\n',
  fleet: `
time: { from: 2025, to: 2035, step: month }
dimensions:
  site: { title: Site }
parameters:
  life: { title: Life, unit: year, value: 5, source: assumption }
series:
  built: { title: Built, unit: GPU/year, for: [site], between: step, outside: hold, points: { 2025: 1 }, source: assumption }
  built_before: { title: Built before, unit: GPU/year, for: [site], between: step, outside: hold, points: { 2024: 1 }, source: assumption }
auxiliaries:
  left: { title: Left, unit: GPU, equation: "surviving(built, fixed_life(life), built_before)" }
`,
});
afterAll(library.remove);

const sites = (count: number) => ({ site: Object.fromEntries(Array.from({ length: count }, (_, k) => [`site_${k}`, {}])) });

function refused(model: string, scenario: ScenarioFile): readonly string[] {
  return planRun(library.library, library.library.model(model).value!, scenario).problems.map(({ code, message }) => `${code}: ${message}`);
}

describe('refused', () => {
  test.each<[title: string, model: string, scenario: ScenarioFile, said: string]>([
    [
      'instants, where nothing changes over time',
      'still',
      { horizon: { from: 1000, to: 9999, step: 'year/8760' } },
      'limit.exceeded: the run has 78831241 instants, the limit is 20000000',
    ],
    [
      'a history that reaches far back, in ages',
      'fleet',
      { horizon: { step: 'year/8760', to: 2026 }, tables: sites(1), series: { built_before: { points: { 1000: '1 GPU/year' } } } },
      'limit.exceeded: built_before goes back 8979000 steps before the run, which is 78656 million ages of vintages, ' +
        'the limit is 500 million',
    ],
    [
      'a history that reaches far back, in values',
      'fleet',
      { horizon: { step: 'year/8760', to: '2025-01-02' }, tables: sites(4), series: { built_before: { points: { 1000: '1 GPU/year' } } } },
      'limit.exceeded: built_before goes back 8979000 steps before the run, which is 35916000 values, the limit is 20000000',
    ],
    [
      'points for every element',
      'fleet',
      {
        tables: sites(5000),
        series: {
          built: {
            unit: 'GPU/year',
            points: Object.fromEntries(
              Array.from({ length: 4001 }, (_, k) => [
                String(2000 + k),
                k === 0 ? Object.fromEntries(Object.keys(sites(5000).site).map((site) => [site, 1])) : 1,
              ]),
            ),
          },
        },
      },
      'limit.exceeded: built has 4001 points for each of 5000 elements, the limit is 20000000 in all',
    ],
  ])('%s', (_, model, scenario, said) => {
    expect(refused(model, scenario)).toEqual([said]);
  });
});

test('many points cost no more than reading them', () => {
  const minutes = Array.from({ length: 200_000 }, (_, k): [string, number] => {
    const day = Math.floor(k / 1440);
    const date = new Date(Date.UTC(2025, 0, 1 + (day % 365))).toISOString().slice(5, 10);
    const time = `${String(Math.floor((k % 1440) / 60)).padStart(2, '0')}:${String(k % 60).padStart(2, '0')}`;
    return [`${2025 + Math.floor(day / 365)}-${date}T${time}`, k];
  });
  const started = performance.now();
  expect(
    refused('fleet', {
      horizon: { step: 'year/365' },
      tables: sites(2),
      series: { built: { unit: 'GPU/year', points: Object.fromEntries(minutes) } },
    }),
  ).toEqual([]);
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('points over a small quantity may be arbitrarily close', () => {
  const curve = writtenLibrary({
    curve:
      'parameters:\n  x: { title: X, unit: ratio, value: 0.0000003, source: assumption }\nseries:\n' +
      '  y: { title: Y, unit: ratio, against: ratio, between: linear, outside: hold, points: { 0.0000001: 1, ' +
      '0.0000005: 2 }, source: assumption }\nauxiliaries:\n' +
      '  found: { title: Found, unit: ratio, equation: "lookup(y, x)" }\n',
  });
  const { projection, problems } = curve.run('model: curve\n', ['found']);
  curve.remove();
  expect(problems).toEqual([]);
  expect(projection!.frame.curves.get('found')!.values[0]).toBeCloseTo(1.5, 9);
});
