import { expect, test } from 'vitest';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import { writtenLibrary } from '../../support/written-library.ts';
import { library } from '../../support/library.ts';

function reported(unit: string) {
  return runScenario(library, { extends: 'stargate-10gw', report: [{ facility_energy: unit }] });
}

test('a reported unit may leave its kind out', () => {
  const { projection } = reported('GWh/year');
  expect(projection?.frame.curves.get('facility_energy')?.unit).toBe('GWh(facility)/year');
  const inTwh = runScenario(library, { extends: 'stargate-10gw', report: ['facility_energy'] }).projection?.frame.curves.get(
    'facility_energy',
  );
  expect(projection?.frame.curves.get('facility_energy')?.values[8]).toBeCloseTo(1000 * inTwh!.values[8]!, 6);
});

test.each([
  ['MWh(it)/year', 'unit.kind', 'facility_energy is in TWh(facility)/year, which cannot be shown in MWh(it)/year'],
  ['tCO2', 'unit.mismatch', 'facility_energy is in TWh(facility)/year, which cannot be shown in tCO2'],
  ['bananas', 'unit.unknown', 'bananas'],
])('%s is refused as %s', (unit, code, words) => {
  const { projection, problems } = reported(unit);
  expect(projection).toBeUndefined();
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems[0]!.message).toContain(words);
});

test('a value in another unit, and a factor per time, have the number as written', () => {
  const written = writtenLibrary({
    small:
      'time: { from: 2025, to: 2026 }\nparameters:\n  growth: { title: Growth, unit: x/year, value: 9, source: assumption }\n' +
      '  load: { title: Load, unit: MW, value: 9, source: assumption }\n',
  });
  const { projection } = written.run(
    'model: small\nreport: [growth, { load: GW }]\nfindings: ["{load as GW to 15 digits} {growth to 15 digits}"]\n',
    'reported',
  );
  const values = (name: string): readonly number[] => [...projection!.frame.curves.get(name)!.values];
  expect([values('growth'), values('load')]).toEqual([
    [9, 9],
    [0.009, 0.009],
  ]);
  expect(projection?.findings[0]?.text).toBe('0.009 GW 9 x/year');
  written.remove();
});
