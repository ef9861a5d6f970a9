import { afterAll, describe, expect, test } from 'vitest';
import { runPlan } from '../../../src/analysis/run/finished-run.ts';
import type { Lever } from '../../../src/domain/plan/lever.ts';
import { prepare } from '../../../src/domain/plan/prepare.ts';
import { said, valuesOf, writtenLibrary } from '../../support/written-library.ts';

/** A curve, and a dated series, read by `lookup` inside and outside their points. */
const model = (outside: string, between = 'linear', range = ''): string => `
time: { from: 2025, to: 2028 }
parameters:
  x: { title: X, unit: MW, value: 2, range: [-100, unlimited], source: assumption }
  lead: { title: Lead, unit: year, value: 1, source: assumption }
series:
  curve:
    { title: Curve, unit: ratio, against: MW, between: ${between}, outside: ${outside}, ${range}
      points: { 0: 1, 4: 0.5 }, source: assumption }
  orders:
    { title: Orders, unit: MW, between: ${between}, outside: ${outside}, points: { 2025: 10, 2028: 40 }, source: assumption }
auxiliaries:
  read: { title: Read, unit: ratio, equation: "lookup(curve, x)" }
  ahead: { title: Ahead, unit: MW, equation: "lookup(orders, time + lead)", may_be: none }
`;
const library = writtenLibrary({
  hold: model('hold'),
  refuse: model('refuse'),
  trend: model('trend'),
  log: model('trend', 'log'),
  step: model('trend', 'step'),
  ranged: model('trend', 'linear', 'range: [0, 1.2], '),
  growth: `
time: { from: 2025, to: 2027 }
parameters:
  at: { title: At, unit: date, value: 2025-07, source: assumption }
series:
  pace: { title: Pace, unit: x/year, between: log, outside: trend, points: { 2025: 2, 2026: 8 }, source: assumption }
auxiliaries:
  read: { title: Read, unit: x/year, equation: "lookup(pace, at)" }
`,
});
afterAll(library.remove);

const read = (name: string, x: string): unknown => valuesOf(library.run(`model: ${name}\nassumptions: { x: ${x} }\n`), 'read')[0];

describe('a curve outside its points', () => {
  test.each<[name: string, x: string, want: number | null]>([
    ['hold', '2 MW', 0.75],
    ['hold', '5 MW', 0.5],
    ['hold', '-1 MW', 1],
    ['hold', 'unlimited', 0.5],
    ['refuse', '2 MW', 0.75],
    ['refuse', '0 MW', 1],
    ['refuse', '4 MW', 0.5],
    ['refuse', '4.000000000000001 MW', 0.5],
    ['refuse', '5 MW', null],
    ['refuse', '-1 MW', null],
    ['refuse', 'unlimited', null],
    ['trend', '5 MW', 0.375],
    ['trend', '-1 MW', 1.125],
    ['log', '5 MW', 0.5 ** 1.25],
    ['log', '-4 MW', 2],
    ['step', '5 MW', 0.5],
    ['step', '-1 MW', 1],
    ['ranged', '-1 MW', 1.125],
    ['ranged', '-1.6 MW', 1.2],
    ['ranged', '-2 MW', null],
    ['ranged', '9 MW', null],
  ])('%s at %s', (name, x, want) => {
    const got = read(name, x);
    if (want === null) expect(got).toBeNull();
    else expect(got).toBeCloseTo(want, 12);
  });

  test('is named where it is refused', () => {
    expect(said(library.run('model: refuse\nassumptions: { x: 5 MW }\n').problems)[0]).toMatch(
      /value\.not-finite: read is not a number at 2025-01-01; .*reads outside the points of a series/,
    );
  });
});

describe('a dated series at another date than the instant', () => {
  test.each([
    ['hold', [20, 30, 40, 40]],
    ['refuse', [20, 30, 40, null]],
    ['trend', [20, 30, 40, 50]],
  ])('%s', (name, want) => {
    valuesOf(library.run(`model: ${name}\n`), 'ahead').forEach((value, k) => {
      if (want[k] === null) expect(value).toBeNull();
      else expect(value).toBeCloseTo(want[k]!, 9);
    });
  });

  test.each<[target: string, value: number, want: readonly number[]]>([
    ['orders', 7, [7, 7, 7, 7]],
    ['orders@2025', 25, [30, 35, 40, NaN]],
  ])('a lever %s moves what is read', (target, value, want) => {
    const prepared = prepare(library.library, library.library.model('refuse').value!, { model: 'refuse' }).prepared!;
    const lever = prepared.lever(target) as Lever;
    const run = runPlan({ ...prepared, changes: prepared.with([[lever, value]]) });
    [...run.values(prepared.compiled.lowered.slots.get('ahead')!)].forEach((got, k) => {
      if (Number.isNaN(want[k])) expect(got).toBeNaN();
      else expect(got).toBeCloseTo(want[k]!, 9);
    });
  });

  test('of growth factors, the factor grows by a constant factor', () => {
    expect(valuesOf(library.run('model: growth\n'), 'read')[0]).toBeCloseTo(4, 12);
  });
});
