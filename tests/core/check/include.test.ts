import { expect, test } from 'vitest';
import { auxiliary, curves, dimension, input, libraryOf, model, parameter, problemsOf, untimed } from './run-model.ts';
import { located } from '../../../src/core/problem.ts';
import { inModel } from '../../../src/domain/model/model.ts';

const facility = model(
  untimed,
  {
    inputs: [input('it_power', 'MW(it)'), input('pue', 'ratio(facility/it)', 'default: 1.5, source: assumption')],
    auxiliaries: [auxiliary('facility_power', 'MW(facility)', 'it_power * pue')],
  },
  'facility',
);

const root = (sections: Parameters<typeof model>[1], include: readonly string[] = ['facility']): string =>
  model(untimed, sections, 'root', include);

test('an equation of the same name satisfies an input, in another scale too', () => {
  const text = root({
    parameters: [parameter('chips', 'GPU', 1000)],
    inputs: [input('w', 'kW(it)/GPU')],
    auxiliaries: [auxiliary('it_power', 'kW(it)', 'chips * w')],
  });
  expect(curves(text, { assumptions: { w: '2 kW/GPU' } }, libraryOf({ facility }))['facility_power']).toEqual([3]);
});

test('without an equation an input takes the scenario’s value, then the default; otherwise it is a problem', () => {
  const library = libraryOf({ facility });
  expect(curves(root({}), { assumptions: { it_power: '10 MW' } }, library)['facility_power']).toEqual([15]);
  expect(curves(root({}), { assumptions: { it_power: '10 MW', pue: 1.1 } }, library)['facility_power']).toEqual([11]);
  expect(() => curves(root({}), {}, library)).toThrow('value.missing: it_power has no value; add it_power: "… MW(it)" under assumptions');
});

test('a scalar model broadcasts over the sites of the model that includes it', () => {
  const text = root({
    dimensions: [dimension('site', 'abilene', 'memphis')],
    parameters: [parameter('it_power', 'MW(it)', '{ abilene: 100, memphis: 200 }', 'for: [site]')],
  });
  const values = curves(text, {}, libraryOf({ facility }));
  expect([values['facility_power[abilene]'], values['facility_power[memphis]']]).toEqual([[150], [300]]);
});

test('an include reached twice counts once', () => {
  const library = libraryOf({
    facility,
    energy: model(
      untimed,
      { inputs: [input('facility_power', 'MW(facility)')], auxiliaries: [auxiliary('energy', 'GWh(facility)', 'facility_power * year')] },
      'energy',
      ['facility'],
    ),
  });
  expect(curves(root({ parameters: [parameter('it_power', 'MW(it)', 100)] }, ['energy', 'facility']), {}, library)['energy']).toEqual([
    1314,
  ]);
});

test('a definition in another unit does not satisfy an input', () => {
  expect(problemsOf(root({ parameters: [parameter('it_power', 'MW(it_peak)', 100)] }), libraryOf({ facility }))).toContain(
    'unit.kind: the input it_power is MW(it) in facility, but root defines it in MW(it_peak)',
  );
});

test('two definitions of one name', () => {
  expect(
    problemsOf(
      root({ parameters: [parameter('it_power', 'MW(it)', 1)], auxiliaries: [auxiliary('facility_power', 'MW(facility)', '0')] }),
      libraryOf({ facility }),
    ),
  ).toEqual(['name.duplicate: facility_power is defined in root and again in facility']);
});

test('models that include each other, and one that is not there', () => {
  const library = libraryOf({ facility, turn: model(untimed, {}, 'turn', ['back']), back: model(untimed, {}, 'back', ['turn']) });
  expect(problemsOf(root({}, ['turn', 'facilty']), library)).toEqual([
    'include.loop: models include each other: root → turn → back → turn',
    'file.not-found: there is no model facilty',
  ]);
});

test('a problem of an included model names its file', () => {
  const library = libraryOf({ facility: facility.replace('it_power * pue', 'it_powr * pue') });
  const loaded = library.modelOf(root({}), 'yaml');
  const [found] = library.compile(loaded.value!, {
    elements: new Map(),
    cut: new Set(),
    dated: new Map(),
    interpolation: new Map(),
  }).problems;
  const problem = found && located(inModel(loaded.value!, found));
  expect([problem?.code, problem?.file?.split('/').at(-1), problem?.line]).toEqual(['name.unknown', 'facility.yaml', 10]);
});

test('the same text in two files is located in each', () => {
  const text = facility.replace('it_power * pue', 'it_powr * pue');
  const library = libraryOf({ facility: text });
  const shape = { elements: new Map(), cut: new Set<string>(), dated: new Map(), interpolation: new Map() };
  const where = [library.model('facility'), library.modelOf(text, 'yaml', 'elsewhere.yaml')].map(({ value }) =>
    located(inModel(value!, library.compile(value!, shape).problems[0]!))
      .file?.split('/')
      .at(-1),
  );
  expect(where).toEqual(['facility.yaml', 'elsewhere.yaml']);
});
