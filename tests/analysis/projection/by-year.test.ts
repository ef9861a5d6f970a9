import { afterAll, expect, test } from 'vitest';
import { timeAxis } from '../../../src/analysis/frame/frame.ts';
import { byYear } from '../../../src/analysis/projection/by-year.ts';
import { writtenLibrary } from '../../support/written-library.ts';

const library = writtenLibrary({
  clock: 'time: { from: 2025, to: 2027, step: quarter }\nauxiliaries:\n  y: { title: Y, unit: year, equation: elapsed, report: true }\n',
});
afterAll(library.remove);

test.each([
  ['2025-07', '2026-04', [], '2025 or 2026'],
  ['2025-07', '2027', ['2026'], '2025'],
  ['2025', '2026-07', ['2025'], '2026'],
  ['2025-04', '2025-10', [], '2025'],
  ['2025', '2027', ['2025', '2026'], undefined],
])('a part of a year has no yearly value, and a warning says so: %s to %s', (from, to, years, missing) => {
  const { projection } = library.run(`model: clock\nhorizon: { from: ${from}, to: ${to} }\n`);
  const yearly = byYear(projection!);
  expect(timeAxis(yearly.frame)?.labels).toEqual(years);
  const said = yearly.problems.filter(({ code }) => code === 'time.horizon').map(({ severity, message }) => `${severity}: ${message}`);
  expect(said).toEqual(
    missing === undefined
      ? []
      : [expect.stringMatching(new RegExp(`^warning: .* no yearly value is given of ${missing}, of which it has a part$`))],
  );
});
