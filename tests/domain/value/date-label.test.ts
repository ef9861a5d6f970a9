import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateLabel, isCivilDate, maxStepsPerYear, parseDate, stepsBetween, stepsPerYear } from '../../../src/domain/value/date-label.ts';

describe('dates', () => {
  it.each([
    [2027, 4, 2027],
    ['2027', 4, 2027],
    ['2027-01-01', 365, 2027],
    ['2027-04', 4, 2027.25],
    ['2027-04-01', 4, 2027.25],
    ['2027-07-01', 1, 2027.5],
    ['2027-02-15', 12, 2027 + (1 + 14 / 28) / 12],
    ['2027-04-01', 365, 2027 + 90 / 365],
    ['2027-12-31', 365, 2027 + 364 / 365],
    ['2027-01-01T12:00', 8760, 2027 + 12 / 8760],
    ['2028-02-28', 365, 2028 + 58 / 365],
    ['2028-03-01', 365, 2028 + 59 / 365],
  ])('%s with %i steps a year', (text, n, years) => {
    expect(parseDate(text, n)).toBeCloseTo(years, 12);
  });

  it.each([
    '2027-02-29',
    '2028-02-29',
    '2028-02-29T12:00',
    '2027-02-30',
    '2027-13',
    '2027-00',
    '2027-04-31',
    '2027-4',
    '27',
    '0027',
    'soon',
    '2027-01-01T24:00',
    '',
  ])('%s is not a date', (text) => {
    expect(parseDate(text, 4)).toBeUndefined();
  });
  it.each([
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2028-02-28', true],
    ['2028-02-30', false],
    ['2028-02', true],
    ['2028', true],
    ['2028-02-29T12:00', false],
  ])('%s as the date of a figure: %s', (text, isDate) => {
    expect(isCivilDate(text)).toBe(isDate);
  });

  it.each([2027.5, NaN, Infinity, 999, 10000])('%d is not a date', (value) => {
    expect(parseDate(value, 4)).toBeUndefined();
  });
});

describe('labels', () => {
  it.each([
    [2027, 0, 4, '2027-01-01'],
    [2027, 1, 4, '2027-04-01'],
    [2027, 5, 4, '2028-04-01'],
    [2027, 11, 12, '2027-12-01'],
    [2027.25, 3, 4, '2028-01-01'],
    [2027, 1, 365, '2027-01-02'],
    [2027, 59, 365, '2027-03-01'],
    [2028, 59, 365, '2028-03-01'],
    [2027, 364, 365, '2027-12-31'],
    [2027, 365, 365, '2028-01-01'],
    [2027, 5, 8760, '2027-01-01T05:00'],
    [2027, 8759, 8760, '2027-12-31T23:00'],
    [2027, 1, 52, '2027-01-08T00:28'],
    [2027, 1, 8784, '2027-01-01T00:60'.replace('00:60', '01:00')],
  ])('t0 %d, instant %i of %i a year: %s', (t0, k, n, label) => {
    expect(dateLabel(t0, k, n)).toBe(label);
  });

  it('keep the day of a run that begins within a month', () => {
    const t0 = parseDate('2027-02-15', 12) ?? NaN;
    expect([0, 1, 12].map((k) => dateLabel(t0, k, 12))).toEqual(['2027-02-15', '2027-03-16T12:00', '2028-02-15']);
  });

  it('rise strictly for every n over 3 years', () => {
    const dense = new Set([1, 2, 3, 4, 5, 6, 7, 12, 24, 52, 73, 365, 366, 4380, 8759, 8760, 8783, 8784]);
    for (let n = 1; n <= maxStepsPerYear; n++) {
      // Every n: around each change of year and of month; some n: every instant.
      const instants = new Set<number>();
      if (dense.has(n)) for (let k = 0; k <= 3 * n; k++) instants.add(k);
      else
        for (let m = 0; m <= 36; m++)
          for (const near of [-1, 0, 1]) instants.add(Math.min(Math.max(Math.round((m * n) / 12) + near, 0), 3 * n));
      let last = '';
      for (const k of [...instants].sort((a, b) => a - b)) {
        const label = dateLabel(2025, k, n);
        if (!(label > last)) throw new Error(`n = ${n}, k = ${k}: ${label} after ${last}`);
        last = label;
      }
      expect(last).toBe('2028-01-01');
    }
  });

  it('rise strictly from any beginning', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: maxStepsPerYear }), fc.integer({ min: 0, max: 364 }), fc.nat(), (n, day, any) => {
        const k = any % (3 * n);
        const t0 = 2025 + day / 365;
        expect(dateLabel(t0, k + 1, n) > dateLabel(t0, k, n)).toBe(true);
      }),
    );
  });

  it('are read back as the instant they name, to half a minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: maxStepsPerYear }), fc.nat(), (n, any) => {
        const k = any % (3 * n);
        expect(Math.abs((parseDate(dateLabel(2025, k, n), n) ?? NaN) - (2025 + k / n))).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('steps', () => {
  it.each([
    ['year', 1],
    ['quarter', 4],
    ['month', 12],
    ['year/1', 1],
    ['year/52', 52],
    ['year/8784', 8784],
  ])('%s is %i a year', (step, n) => {
    expect(stepsPerYear(step)).toBe(n);
  });
  it.each(['week', 'year/0', 'year/8785', 'year/', 'year/1.5', '', 'year/-1'])('%s is no step', (step) => {
    expect(stepsPerYear(step)).toBeNaN();
  });
  it.each([
    [2025, 2030, 4, 20],
    [2027.25, 2028, 4, 3],
    [2028, 2025, 12, -36],
    [2025, 2025, 8760, 0],
    [2025, 2025 + 90 / 365, 365, 90],
    [2025, 2025.1, 4, undefined],
    [2025, 2025 + 1 / 12, 365, undefined],
  ])('from %d to %d, %i a year', (from, to, n, steps) => {
    expect(stepsBetween(from, to, n)).toBe(steps);
  });
});
