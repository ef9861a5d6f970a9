import { afterAll, expect, test } from 'vitest';
import { said, writtenLibrary } from '../../support/written-library.ts';

const library = writtenLibrary({
  cooling:
    'inputs:\n  power: { title: Power, unit: MW }\nparameters:\n' +
    '  wue: { title: WUE, unit: L/kWh, value: 1, source: assumption }\nauxiliaries:\n' +
    '  water: { title: Water, unit: ML/year, equation: power * wue }\n' +
    '  spare: { title: Spare, unit: MW, equation: power * 2 }\n',
  campus: 'include: [cooling]\nparameters:\n  power: { title: Power, unit: MWh, value: 5, source: assumption }\n',
});
afterAll(library.remove);

test('an input whose definition has another unit is reported once, not at each use', () => {
  expect(said(library.check('campus'))).toEqual([
    'cooling.yaml 7:32 unit.mismatch: the input power is MW in cooling, but campus defines it in MWh; ' +
      'multiply MW by a time, such as h or year, to get MWh',
  ]);
});
