import { expect, test } from 'vitest';
import { checkModelText, checkScenarioText } from '../../../src/analysis/check/check-text.ts';
import { drawDemandCurve } from '../../../src/analysis/demand-curve/demand-curve.ts';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import type { Meter, Stage } from '../../../src/domain/cost/meter.ts';
import { head, writtenLibrary } from '../../support/written-library.ts';

const body = `time: { from: 2020, to: 2030, step: year }
parameters:
  a: { title: A, unit: ratio, value: 2 }
auxiliaries:
  x: { title: X, unit: ratio, equation: a * 3, report: true }
examples:
  - { title: One, assumptions: { a: 1 }, expect: [{ of: x, equals: 3 }] }
  - { title: Two, expect: [{ of: x, equals: 6 }] }
`;

const opened = () => writtenLibrary({ m: body }, { other: 'model: m\n' }).library;

function meterOf(allowance = Infinity): Meter & { readonly charged: readonly (readonly [Stage, number])[] } {
  const charged: [Stage, number][] = [];
  return {
    charged,
    charge(stage, units) {
      if (stage === 'load') return; // files are read once, whoever asks first
      if (charged.reduce((sum, [, before]) => sum + before, units) > allowance) throw new Error(`no units left for ${stage}`);
      charged.push([stage, units]);
    },
  };
}

const stages = ({ charged }: ReturnType<typeof meterOf>): readonly Stage[] => charged.map(([stage]) => stage);

test('a first run is charged for compiling, preparing and running, and a second one for running alone', () => {
  const library = opened();
  const [first, second] = [meterOf(), meterOf()];
  const scenario = { model: 'm', expect: [{ of: 'x', at: 2025, equals: 6 }] };
  runScenario(library.metered(first), scenario);
  runScenario(library.metered(second), scenario);
  expect(stages(first)).toEqual(['compile', 'prepare', 'run', 'claims']);
  expect(stages(second)).toEqual(['run', 'claims']);
});

test('a check is charged for its text and each of its examples', () => {
  const meter = meterOf();
  checkModelText(opened().metered(meter), head('m') + body, 'yaml');
  expect(stages(meter)).toEqual(['read', 'compile', 'examples', 'prepare', 'run', 'claims', 'prepare', 'run', 'claims']);
});

test('a check of a scenario is charged for its run', () => {
  const meter = meterOf();
  checkScenarioText(opened().metered(meter), 'model: m\n', 'yaml');
  expect(stages(meter)).toEqual(['read', 'compile', 'prepare', 'run']);
});

test('a model with a fault is charged for what is checked beside it', () => {
  const meter = meterOf();
  checkModelText(opened().metered(meter), `${head('m') + body}wrong: 1\n`, 'yaml');
  expect(stages(meter)).toEqual(['read', 'compile']);
});

test('a demand curve is charged for all of its runs at once, and twice as many points cost twice as much', () => {
  const library = opened();
  const [few, many] = [meterOf(), meterOf()];
  drawDemandCurve(library.metered(few), { scenario: 'other', against: 'a', from: 1, to: 2, points: 10 });
  drawDemandCurve(library.metered(many), { scenario: 'other', against: 'a', from: 1, to: 2, points: 20 });
  const runOf = ({ charged }: ReturnType<typeof meterOf>): number => charged.find(([stage]) => stage === 'run')![1];
  expect(stages(few)).toEqual(['compile', 'prepare', 'run']);
  expect(runOf(many)).toBeCloseTo(2 * runOf(few));
});

test('a scenario that reads another is charged for both runs', () => {
  const meter = meterOf();
  runScenario(opened().metered(meter), { model: 'm', findings: ['x is {x at 2025 in other}.'] });
  expect(stages(meter).filter((stage) => stage === 'run')).toHaveLength(2);
});

test('a stage beyond the allowance does not begin, and leaves nothing behind', () => {
  const library = opened();
  expect(() => runScenario(library.metered(meterOf(10)), { model: 'm' })).toThrow('no units left for compile');
  const meter = meterOf();
  expect(runScenario(library.metered(meter), { model: 'm' }).projection).toBeDefined();
  expect(stages(meter)).toEqual(['compile', 'prepare', 'run']);
});

test('a library without a meter answers as before', () => {
  const library = opened();
  expect(library.meter).toBeUndefined();
  const metered = library.metered(meterOf());
  expect(metered.model('m')).toEqual(library.model('m'));
  expect(runScenario(library, { model: 'm' }).problems).toEqual([]);
});

test('the first reading of a file is charged, and the next is not', () => {
  const library = opened();
  const charged: Stage[] = [];
  const meter: Meter = { charge: (stage) => void charged.push(stage) };
  library.metered(meter).model('m');
  const first = charged.splice(0);
  library.metered(meter).model('m');
  expect(first).toContain('load');
  expect(charged).toEqual([]);
});
