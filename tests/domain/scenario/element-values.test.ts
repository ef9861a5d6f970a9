import { afterAll, expect, test } from 'vitest';
import { overrideScenario, parseSetting } from '../../../src/domain/scenario/override-scenario.ts';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import { cellsOf } from '../../../src/analysis/frame/frame.ts';
import { said, writtenLibrary } from '../../support/written-library.ts';

const library = writtenLibrary(
  {
    campus:
      'dimensions:\n  site: { title: Site, elements: [abilene, memphis] }\n  kind: { title: Kind, elements: [old, new] }\n' +
      'parameters:\n' +
      '  share: { title: Share, unit: ratio, for: [site], value: { abilene: 0.5, memphis: 0.6 }, source: assumption }\n' +
      '  power: { title: Power, unit: MW, for: [site, kind], value: 1, source: assumption }\n' +
      '  load_share: { title: Load, unit: ratio, value: 0.7, source: assumption }\n' +
      'auxiliaries:\n  y: { title: Y, unit: MW, equation: "share * load_share * sum(power, kind)", report: true }\n',
  },
  {
    base: 'model: campus\nassumptions: { "share[abilene]": 0.3 }\n',
    whole: 'extends: base\nassumptions: { share: 0.9 }\n',
    other: 'extends: base\nassumptions: { "share[memphis]": 0.8 }\n',
    none: 'extends: base\nassumptions: { "share[abilene]": null }\n',
  },
);
afterAll(library.remove);

const of = (scenario: Parameters<typeof runScenario>[1], name: string): unknown => {
  const { projection, problems } = runScenario(library.library, scenario, { curves: 'all' });
  if (!projection) throw new Error(said(problems).join('\n'));
  const curve = projection.frame.curves.get(name)!;
  return Array.from({ length: curve.values.length }, (_, cell) => [...cellsOf(curve, cell)][0]);
};

test.each([
  ['share[abilene]', 0.3],
  ['power[abilene, old]', '3 MW'],
  ['power[new]', '4 MW'],
])('what --set takes, a file takes: %s', (key, value) => {
  const set = parseSetting(`${key}=${value}`);
  const byCaller = overrideScenario({ model: 'campus' }, { set: Object.fromEntries([set!]) });
  expect(of(library.scenario(`model: campus\nassumptions: { "${key}": ${value} }\n`), 'y')).toEqual(of(byCaller, 'y'));
  expect(of(byCaller, 'y')).not.toEqual(of({ model: 'campus' }, 'y'));
});

test('a child inherits the value of one element, until it gives the whole variable or null', () => {
  const share = (name: string): unknown => of({ extends: name }, 'share');
  expect(share('base')).toEqual([0.3, 0.6]);
  expect(share('other')).toEqual([0.3, 0.8]);
  expect(share('whole')).toEqual([0.9, 0.9]);
  expect(share('none')).toEqual([0.5, 0.6]);
  expect(of(overrideScenario({ model: 'campus', assumptions: { 'share[abilene]': 0.1 } }, { set: { share: 0.4 } }), 'share')).toEqual([
    0.4, 0.4,
  ]);
});

test('an element of a single value: the problem says so and names what has elements', () => {
  expect(said(library.run('model: campus\nassumptions: { "load_share[abilene]": 0.8 }\n').problems)).toEqual([
    'tried.yaml 2:16 dimension.element: load_share has no element abilene; it is a single value for every site; given by site: share',
  ]);
  expect(() => library.scenario('model: campus\nassumptions: { "Load-Share[abilene,old]": 0.8 }\n')).toThrow(
    'write load_share[abilene, old]',
  );
});

test.each(['experiments: [tornado, 7]'])('a field that does nothing is refused: %s', (text) => {
  const name = text.slice(0, text.indexOf(':'));
  expect(() => library.scenario(`model: campus\n${text}\n`)).toThrow(new RegExp(`field\\.unknown: "${name}" is not a field here`));
});
