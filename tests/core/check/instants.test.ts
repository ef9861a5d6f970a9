import { describe, expect, test } from 'vitest';
import { auxiliary, curves, model, parameter } from './run-model.ts';

/** An instant is the same however it is reached: by the clock, by a date, by a date and durations, by counting steps. */
const steps = ['year', 'quarter', 'month', 'year/7', 'year/52', 'year/365', 'year/1000', 'year/8760', 'year/8784'] as const;
const perYear = { year: 1, quarter: 4, month: 12 } as Readonly<Record<string, number>>;

const values = (step: string, from: string, to: string, equation: string, unit: string, more: readonly string[] = []) =>
  curves(
    model(`time: { from: ${from}, to: ${to}, step: ${step} }`, {
      parameters: [parameter('start', 'date', from), ...more],
      auxiliaries: [auxiliary('answer', unit, equation)],
    }),
  )['answer']!;

const counts = (length: number): readonly number[] => Array.from({ length }, (_, k) => k);

describe.each(steps)('in steps of %s', (step) => {
  const n = perYear[step] ?? Number(step.slice('year/'.length));
  const to = n > 1000 ? '2026' : '2035';
  const length = n * (Number(to) - 2025) + 1;

  test.each([
    ['floor((time - start) / time_step)'],
    ['ceil((time - start) / time_step)'],
    ['round((time - start) / time_step)'],
    ['floor(elapsed / time_step)'],
    ['floor((time - (start - time_step)) / time_step) - 1'],
    ['floor((start + elapsed - start) / time_step)'],
  ])('%s counts the steps', (equation) => {
    expect(values(step, '2025', to, equation, 'ratio')).toEqual(counts(length));
  });

  test.each([
    ['(time - start) mod time_step', 'year'],
    ['if(time == start + elapsed, 0, 1)', 'ratio'],
    ['if(time >= start + elapsed and time <= start + elapsed, 0, 1)', 'ratio'],
    ['if(elapsed < time - start or elapsed != time - start, 1, 0)', 'ratio'],
  ])('%s is 0 at every one', (equation, unit) => {
    expect(values(step, '2025', to, equation, unit)).toEqual(counts(length).map(() => 0));
  });
});

describe.each(['2025', '2025-03', '2024-11'])('by months from %s', (from) => {
  const [one, lead] = [parameter('one', 'month', 1), parameter('lead', 'month', 5)];

  test('floor((time - start) / one) counts months', () => {
    expect(values('month', from, from.replace(/^\d{4}/, '2035'), 'floor((time - start) / one)', 'ratio', [one])).toHaveLength(
      from.startsWith('2024') ? 133 : 121,
    );
    values('month', from, from.replace(/^\d{4}/, '2035'), 'floor((time - start) / one)', 'ratio', [one]).forEach((value, k) => {
      expect(value).toBe(k);
    });
  });

  test('by quarters a month in three', () => {
    const by = values('quarter', from, from.replace(/^\d{4}/, '2030'), 'floor((time - start) / one)', 'ratio', [one]);
    by.forEach((value, k) => {
      expect(value).toBe(3 * k);
    });
  });

  test('a date, a duration and the two together are met on the month', () => {
    const is = (condition: string, more: readonly string[]) =>
      values('month', from, from.replace(/^\d{4}/, '2027'), `if(${condition}, 1, 0)`, 'ratio', more).indexOf(1);
    const date = (month: number) => parameter('at', 'date', `"2026-${String(month).padStart(2, '0')}"`);
    const first = 12 * (2026 - Number(from.slice(0, 4))) - (from.length > 4 ? Number(from.slice(5)) - 1 : 0);
    for (let month = 1; month <= 12; month++) {
      expect(is('time >= at', [date(month)])).toBe(first + month - 1);
      expect(is('time == at', [date(month)])).toBe(first + month - 1);
      const late = first + month + 4;
      expect(is('time >= at + lead', [date(month), lead])).toBe(late <= 12 * (2027 - Number(from.slice(0, 4))) ? late : -1);
      expect(is('time > at', [date(month)])).toBe(first + month);
      expect(is('elapsed >= lead', [lead])).toBe(5);
      expect(is('time - at >= lead - lead', [date(month), lead])).toBe(first + month - 1);
    }
  });
});

describe('what begins and ends at an instant leaves nothing beside it', () => {
  const dates = [parameter('at', 'date', '"2025-08"'), parameter('till', 'date', '"2026-02"'), parameter('for_months', 'month', 6)];
  const during = (k: number): number => (k >= 7 && k < 13 ? 1 : 0);

  test('a pulse', () => {
    const got = values('month', '2025', '2027', 'pulse(1, at, for_months)', 'ratio', dates);
    expect(got).toEqual(counts(25).map(during));
  });

  test('a step', () => {
    expect(values('month', '2025', '2027', 'step(1, at) - step(1, till)', 'ratio', dates)).toEqual(counts(25).map(during));
  });

  test('a ramp', () => {
    const got = values('month', '2025', '2027', 'ramp(slope, at, till) * 12', 'ratio', [...dates, parameter('slope', '1/year', 1)]);
    got.forEach((value, k) => {
      expect(value).toBeCloseTo(Math.min(Math.max(k - 7, 0), 6), 12);
      if (k <= 7) expect(value).toBe(0);
    });
  });
});

describe('a whole number reached through binary fractions', () => {
  test.each([
    ['floor(a / b)', 0.3, 0.1, 3],
    ['ceil(a * b)', 1.1, 10, 11],
    ['floor(a / b)', 0.29999, 0.1, 2],
    ['ceil(a / b)', 0.30001, 0.1, 4],
    ['round(a * b)', 1.15, 10, 12],
    ['round(a * b)', -1.15, 10, -12],
    ['a mod b', 0.3, 0.1, 0],
    ['a mod b', 1, 0.1, 0],
    ['floor(a / b)', 99999999999, 100000000000, 0],
    ['a mod b', 999999999, 1000000000, 999999999],
    ['a mod b', 1, 1000000000000, 1],
    ['floor(a + b)', 4503599627370496, 1, 4503599627370497],
    ['round(a + b)', 4503599627370496, 1, 4503599627370497],
  ])('%s for %d and %d', (equation, a, b, want) => {
    const { answer } = curves(
      model('', {
        parameters: [parameter('a', 'ratio', a), parameter('b', 'ratio', b)],
        auxiliaries: [auxiliary('answer', 'ratio', equation)],
      }),
    );
    expect(answer).toEqual([want]);
  });
});
