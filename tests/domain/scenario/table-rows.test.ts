import { afterAll, describe, expect, test } from 'vitest';
import { said, valuesOf, writtenLibrary } from '../../support/written-library.ts';

/** A table names the elements of its dimension, whatever the model lists. */
const library = writtenLibrary({
  fleet: `
dimensions:
  generation: { title: Generation, elements: [hopper, blackwell, rubin] }
  site: { title: Site }
parameters:
  compute: { title: Compute, unit: ratio, for: [generation], value: { hopper: 1, blackwell: 2.5, rubin: 8.8 }, source: assumption }
  power: { title: Power, unit: kW/GPU, for: [generation], value: { hopper: 1.4, blackwell: 2.1, rubin: 3.5 }, source: assumption }
  share: { title: Share, unit: ratio, for: [site, generation], value: 0, source: assumption }
  chips: { title: Chips, unit: GPU, for: [generation], value: { hopper: 10, blackwell: 20, rubin: 30 }, source: assumption }
auxiliaries:
  total: { title: Total, unit: kW, equation: sum(chips * power) }
`,
});
afterAll(library.remove);

const sites = 'site: { abilene: {}, memphis: {} }';

describe('a row that is near to an element the model lists', () => {
  test('is taken for a slip, once, when values are missing for it', () => {
    expect(
      said(library.run(`model: fleet\ntables:\n  ${sites}\n  generation: { hopper: {}, blackwel: {}, rubin: {} }\n`).problems),
    ).toEqual([
      'tried.yaml 4:29 dimension.element: blackwel is not an element the model lists for generation, and compute, ' +
        'power and 1 more have no value for it; did you mean blackwell; a new element needs a value of each',
    ]);
  });

  test('is taken for a slip when the scenario spells it right elsewhere', () => {
    expect(
      said(
        library.run(
          `model: fleet\nassumptions:\n  compute: { value: { hopper: 1, blackwell: 2 } }\ntables:\n  ${sites}\n` +
            '  generation: { hopper: { power: 1 kW/GPU, chips: 1 GPU }, blackwel: { power: 2 kW/GPU, chips: 1 GPU } }\n',
        ).problems,
      ),
    ).toEqual([
      'tried.yaml 6:60 dimension.element: blackwel is not an element the model lists for generation, ' +
        'and compute has no value for it; did you mean blackwell; a new element needs a value of each',
    ]);
  });

  test('is taken for a slip beside the row it was meant for, as in a scenario that changes one figure of its parent', () => {
    const row = '{ compute: 1, power: 1 kW/GPU, chips: 5 GPU }';
    expect(
      said(library.run(`model: fleet\ntables:\n  ${sites}\n  generation: { gb200: ${row}, gb2000: { power: 2 kW/GPU } }\n`).problems),
    ).toEqual([
      'tried.yaml 4:71 dimension.element: gb2000 is not an element the model lists for generation, and compute, ' +
        'chips have no value for it; did you mean gb200; a new element needs a value of each',
    ]);
  });

  test('lacks one value where all but one are there', () => {
    const row = '{ compute: 1, power: 1 kW/GPU, chips: 5 GPU }';
    expect(
      said(
        library.run(`model: fleet\ntables:\n  ${sites}\n  generation: { gb200: ${row}, gb300: { power: 2 kW/GPU, chips: 1 GPU } }\n`)
          .problems,
      ),
    ).toEqual([
      'tried.yaml 4:71 value.missing: compute has no value for gb300; add compute: "… ratio" to the row gb300 of tables: generation',
    ]);
  });

  test('is a new element when it has all its values', () => {
    const row = '{ compute: 1, power: 1 kW/GPU, chips: 5 GPU }';
    const run = library.run(`model: fleet\ntables:\n  ${sites}\n  generation: { hoper: ${row}, ruby: ${row} }\n`);
    expect(said(run.problems)).toEqual([]);
    expect(valuesOf(run, 'total')).toEqual([10]);
  });
});

describe('a row that is near to nothing', () => {
  test('has its missing values named at the row', () => {
    expect(
      said(library.run(`model: fleet\ntables:\n  ${sites}\n  generation: { hopper: {}, tpu: { power: 2 kW/GPU, compute: 3 } }\n`).problems),
    ).toEqual([
      'tried.yaml 4:17 value.missing: compute has no value for hopper; add compute: "… ratio" to the row hopper of tables: generation',
      'tried.yaml 4:17 value.missing: power has no value for hopper; add power: "… kW/GPU" to the row hopper of tables: generation',
      'tried.yaml 4:29 value.missing: chips has no value for tpu; add chips: "… GPU" to the row tpu of tables: generation',
    ]);
  });
});

test('a value missing in every element of another dimension is reported once', () => {
  const nested = writtenLibrary({
    nested:
      'dimensions:\n  site: { title: Site, elements: [abilene, memphis] }\n' +
      '  generation: { title: Generation, elements: [hopper] }\nparameters:\n' +
      '  share: { title: Share, unit: ratio, for: [site, generation], value: { abilene: { hopper: 1 }, memphis: ' +
      '{ hopper: 0.5 } }, source: assumption }\n',
  });
  expect(said(nested.run('model: nested\ntables:\n  generation: { hopper: {}, tpu: {} }\n').problems)).toEqual([
    'tried.yaml 3:29 value.missing: share has no value for tpu; add share: "… ratio" to the row tpu of tables: generation',
  ]);
  nested.remove();
});

test('a table may leave out elements the model lists and has values for', () => {
  const run = library.run(`model: fleet\ntables:\n  ${sites}\n  generation: { rubin: {} }\n`);
  expect(said(run.problems)).toEqual([]);
  expect(valuesOf(run, 'total')).toEqual([105]);
});

test('the hint for a value over time in a table names a section with between and outside', () => {
  const timed = writtenLibrary({
    timed:
      'time: { from: 2025, to: 2027 }\ndimensions:\n  site: { title: Site }\nparameters:\n  load: { title: Load, unit: MW, for: [site] }\n',
  });
  expect(said(timed.run('model: timed\ntables:\n  site: { abilene: { load: { 2025: 1 MW, 2027: 2 MW } } }\n').problems)).toEqual([
    'tried.yaml 3:9 field.missing: load is given over time and needs between and outside; move it to assumptions: ' +
      '{ load: { value: { … }, between: step, outside: hold } }',
  ]);
  timed.remove();
});

test('an unknown dimension keeps its message', () => {
  expect(said(library.run(`model: fleet\ntables:\n  ${sites}\n  generations: { blackwel: {} }\n`).problems)).toEqual([
    'tried.yaml 4:3 dimension.unknown: generations is not a dimension of fleet; did you mean generation',
  ]);
});
