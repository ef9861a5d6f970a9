import { afterAll, describe, expect, test } from 'vitest';
import { said, valuesOf, writtenLibrary } from '../../support/written-library.ts';

/** Declarations of one variable in several files of an include tree are merged. */
const library = writtenLibrary({
  cooling: `
inputs:
  pue: { title: PUE, unit: ratio, default: 1.2, range: [1, 3], source: assumption }
  it_power: { title: IT power, unit: kW, range: [0, 500000] }
auxiliaries:
  facility_power: { title: Facility power, unit: kW, equation: it_power * pue }
`,
  defined:
    'include: [cooling]\nparameters:\n' +
    '  pue: { title: PUE, unit: ratio, value: 1.5, range: [1, 10], source: assumption }\n' +
    '  it_power: { title: IT power, unit: MW, value: 100, source: assumption }\n',
  unvalued:
    'include: [cooling]\nparameters:\n  pue: { title: PUE, unit: ratio }\n' +
    '  it_power: { title: IT power, unit: MW, value: 100, source: assumption }\n',
  relisted:
    'include: [cooling]\ninputs:\n  pue: { title: PUE, unit: ratio }\n' +
    '  it_power: { title: IT power, unit: MW, default: 100, source: assumption }\n',
  narrower:
    'include: [cooling]\ninputs:\n  pue: { title: PUE, unit: ratio, default: 1.4, source: assumption }\n' +
    '  it_power: { title: IT power, unit: MW, default: 100, source: assumption }\n',
  sibling:
    'inputs:\n  pue: { title: PUE, unit: ratio, range: [1, 2] }\nauxiliaries:\n  loss: { title: Loss, unit: ratio, equation: pue - 1 }\n',
  siblings: 'include: [cooling, sibling]\ninputs:\n  it_power: { title: IT power, unit: MW, default: 100, source: assumption }\n',
  computed:
    'include: [cooling]\nparameters:\n  chips: { title: Chips, unit: GPU, value: 1000, source: assumption }\n' +
    '  chip_power: { title: Chip power, unit: kW/GPU, value: 1, source: assumption }\nauxiliaries:\n' +
    '  it_power: { title: IT power, unit: MW, equation: chips * chip_power }\n',
});
afterAll(library.remove);

describe('the range of an included input', () => {
  test.each<[model: string, assumptions: string, said: readonly string[]]>([
    ['defined', 'pue: 5', ['tried.yaml 2:21 value.out-of-range: pue is 5, outside its range 1 to 3; the range is stated in cooling']],
    ['defined', 'pue: 11', ['tried.yaml 2:21 value.out-of-range: pue is 11, outside its range 1 to 10; the range is stated in defined']],
    [
      'defined',
      'it_power: 0.6 GW',
      ['tried.yaml 2:26 value.out-of-range: it_power is 600 MW, outside its range 0 to 500000 kW; the range is stated in cooling'],
    ],
    ['siblings', 'pue: 2.5', ['tried.yaml 2:21 value.out-of-range: pue is 2.5, outside its range 1 to 2; the range is stated in sibling']],
    ['siblings', 'pue: 1.5', []],
    [
      'computed',
      'it_power: 0.6 GW',
      ['tried.yaml 2:26 value.out-of-range: it_power is 600 MW, outside its range 0 to 500000 kW; the range is stated in cooling'],
    ],
  ])('%s with %s', (model, assumptions, want) => {
    expect(said(library.run(`model: ${model}\nassumptions: { ${assumptions} }\n`).problems)).toEqual(want);
  });
});

describe('the default of an included input', () => {
  test.each<[model: string, kilowatts: number]>([
    ['relisted', 120_000],
    ['unvalued', 120_000],
    ['narrower', 140_000],
    ['siblings', 120_000],
  ])('%s', (model, kilowatts) => {
    const run = library.run(`model: ${model}\n`);
    expect(said(run.problems)).toEqual([]);
    expect(
      Number(valuesOf(run, 'facility_power')[0]) * (run.projection!.frame.curves.get('facility_power')!.unit === 'kW' ? 1 : NaN),
    ).toBeCloseTo(kilowatts, 6);
  });

  test('is in the unit of the file that states it', () => {
    const units = writtenLibrary({
      part: 'inputs:\n  power: { title: Power, unit: kW, default: 500, source: assumption }\n',
      whole: 'include: [part]\ninputs:\n  power: { title: Power, unit: MW }\n',
    });
    expect(valuesOf(units.run('model: whole\n'), 'power')).toEqual([0.5]);
    units.remove();
  });
});

describe('a value that overrides the definition of an included input', () => {
  test('may be a constant for an equation', () => {
    expect(valuesOf(library.run('model: computed\nassumptions: { it_power: 0.1 GW }\n'), 'facility_power')).toEqual([120_000]);
  });

  test('may be given over time where two files list the input', () => {
    const timed = writtenLibrary({
      part:
        'time: {}\ninputs:\n  power: { title: Power, unit: MW }\nauxiliaries:\n' +
        '  twice: { title: Twice, unit: MW, equation: power * 2 }\n',
      whole: 'include: [part]\ntime: { from: 2025, to: 2027 }\ninputs:\n  power: { title: Power, unit: MW }\n',
    });
    const run = timed.run('model: whole\nassumptions:\n  power: { value: { 2025: 1 MW, 2027: 3 MW }, between: linear, outside: hold }\n');
    expect(said(run.problems)).toEqual([]);
    expect(valuesOf(run, 'twice')).toEqual([2, 4, 6]);
    timed.remove();
  });
});
