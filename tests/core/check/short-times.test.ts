import { expect, test } from 'vitest';
import { auxiliary, curves, model, parameter, run, series } from './run-model.ts';

/** Time constants, durations and lifetimes shorter than the step of the run, 0, negative and unlimited. */
const quarterly = 'time: { from: 2025, to: 2026, step: quarter }';
const jump = series('x', 'MW', '{ 2025: 10, 2025-04: 60 }', 'between: step, outside: hold');

const answer = (equation: string, unit: string, time: string, more: readonly string[] = [jump]): readonly unknown[] =>
  curves(
    model(quarterly, {
      parameters: [parameter('m', 'month', time, 'range: [-12, unlimited]')],
      series: more,
      auxiliaries: [auxiliary('answer', unit, equation, 'may_be: none')],
    }),
  )['answer']!;

test.each<[title: string, time: string, want: readonly (number | null)[]]>([
  ['as long as three steps', '9', [10, 10, 10 + 50 / 3, 10 + 50 / 3 + 100 / 9, 10 + 50 / 3 + 100 / 9 + 200 / 27]],
  ['as long as the step', '3', [10, 10, 60, 60, 60]],
  ['shorter than the step', '1', [10, 10, 60, 60, 60]],
  ['0', '0', [10, 10, 60, 60, 60]],
  ['unlimited', 'unlimited', [10, 10, 10, 10, 10]],
  ['negative', '-1', [10, null, null, null, null]],
])('smooth over a time %s stays within the range of its input', (_, time, want) => {
  answer('smooth(x, m)', 'MW', time).forEach((value, k) => {
    if (want[k] === null) expect(value).toBeNull();
    else expect(value, `instant ${k}`).toBeCloseTo(want[k]!, 12);
  });
});

test('smooth under Runge–Kutta stays within the range of its input', () => {
  const time = 'time: { from: 2025, to: 2030, step: quarter, method: rk4 }';
  for (const m of [0, 0.5, 1, 3]) {
    const { s } = curves(
      model(time, {
        parameters: [parameter('m', 'month', m)],
        series: [series('x', 'MW', '{ 2025: 10, 2026: 60, 2027: 20 }', 'between: step, outside: hold')],
        auxiliaries: [auxiliary('s', 'MW', 'smooth(x, m)')],
      }),
    );
    for (const value of s!) expect(Number(value) >= 10 && Number(value) <= 60, `${value} with ${m} month`).toBe(true);
    expect(s!.at(-1)).toBeCloseTo(20, 3);
  }
});

test('a chain of durations, each computed from the next, is compiled once per link', () => {
  const nested = (fn: string) => `${`${fn}(lead, `.repeat(60)}lead${')'.repeat(60)}`;
  for (const fn of ['delay', 'smooth']) {
    const { projection } = run(
      model(quarterly, { parameters: [parameter('lead', 'month', 3)], auxiliaries: [auxiliary('answer', 'month', nested(fn))] }),
    );
    expect(projection).toBeDefined();
  }
});
