import { afterAll, expect, test } from 'vitest';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import type { ScenarioFile } from '../../../src/domain/scenario/scenario-file.ts';
import { library } from '../../support/library.ts';
import { writtenLibrary } from '../../support/written-library.ts';

const model = `time: { from: 2025, to: 2028 }
dimensions:
  site: { title: Site, elements: [abilene, memphis] }
parameters:
  pue:
    { title: PUE, unit: ratio, value: 1.7, range: [1, 3], source: assumption,
      plausible: { low: 1.1, central: 1.2, high: 1.5, source: [uptime-survey, assumption] } }
  power: { title: Power, unit: MW, for: [site], value: 10, plausible: { memphis: [0.005 GW, 20] }, source: assumption }
  growth: { title: Growth, unit: x/year, value: 2, plausible: [1.5, 3], source: assumption }
  fade: { title: Fade, unit: year, value: 8, range: [0, unlimited], plausible: [5, 20], source: assumption }
  life: { title: Life, unit: year, value: 8, range: [0, unlimited], plausible: [5, unlimited], source: assumption }
series:
  load: { title: Load, unit: "%", between: linear, outside: hold, points: { 2025: 50, 2028: 80 }, plausible: [10, 90], source: assumption }
auxiliaries:
  drawn:
    title: Drawn
    unit: MW
    equation: sum(power) * pue * load * exp(growth * elapsed) * exp(-elapsed / fade) * exp(-elapsed / life)
    report: true
`;

const { library: halls, remove } = writtenLibrary(
  { halls: model },
  {},
  '  uptime-survey: { title: Survey, publisher: Uptime, year: 2025 }\n',
);
afterAll(remove);

const notesOf = (rest: Omit<ScenarioFile, 'model'>): readonly string[] => {
  const { projection, problems } = runScenario(halls, { model: 'halls', ...rest });
  expect(projection).toBeDefined();
  return problems.map(({ severity, code, path, message, hint }) => `${severity} ${code} ${path.join('.')}: ${message}; ${hint}`);
};

test('a default outside is noted at its declaration', () => {
  expect(notesOf({})).toEqual([
    'note value.implausible parameters.pue: pue is 1.7, outside its plausible range 1.1 to 1.5, central 1.2; ' +
      'halls states that range, by uptime-survey, assumption',
  ]);
});

test('a value on the bound is plausible', () => {
  expect(notesOf({ assumptions: { pue: 1.5, power: '20 MW', growth: '3 x/year' } })).toEqual([]);
});

test('a range of one element says nothing of the others', () => {
  expect(notesOf({ assumptions: { pue: 1.2, power: { value: { abilene: '900 MW', memphis: '20 MW' } } } })).toEqual([]);
  expect(notesOf({ assumptions: { pue: 1.2 }, tables: { site: { abilene: { power: '1 MW' }, memphis: { power: '4 MW' } } } })).toEqual([
    'note value.implausible tables.site.abilene.power: power[memphis] is 4 MW, outside its plausible range ' +
      '0.005 GW to 20; halls states that range, by assumption',
  ]);
});

test('an unlimited value lies above a bound, and below an unlimited one', () => {
  expect(notesOf({ assumptions: { pue: 1.2, fade: 'unlimited', life: 'unlimited' } })).toEqual([
    'note value.implausible assumptions.fade: fade is unlimited, outside its plausible range 5 to 20 year; ' +
      'halls states that range, by assumption',
  ]);
});

test('a factor per time is compared as a factor', () => {
  expect(notesOf({ assumptions: { pue: 1.2, growth: '4 x/year' } })).toEqual([
    'note value.implausible assumptions.growth: growth is 4 x/year, outside its plausible range 1.5 to 3 ' +
      'x/year; halls states that range, by assumption',
  ]);
});

test('of a series the first instant outside', () => {
  expect(notesOf({ assumptions: { pue: 1.2 }, series: { load: { unit: '%', points: { 2025: 90, 2026: 95, 2027: 99 } } } })).toEqual([
    'note value.implausible series.load: load is 95 % at 2026-01-01, outside its plausible range 10 to 90 %; ' +
      'halls states that range, by assumption',
  ]);
});

test('a value that overrides an equation is not checked against its plausible range', () => {
  expect(notesOf({ assumptions: { pue: 1.2, drawn: '1 GW' } })).toEqual([]);
});

test('a scenario of the library says which of its values are beyond what is plausible', () => {
  const { problems } = runScenario(library, library.scenario('stargate-10gw').value!);
  expect(problems.filter(({ severity }) => severity === 'note').map(({ message }) => message.split(' ', 1)[0])).toContain(
    'realisation_share[abilene]',
  );
});
