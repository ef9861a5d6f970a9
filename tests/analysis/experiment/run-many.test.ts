import { describe, expect, test } from 'vitest';
import { openExperiment, type Experiment } from '../../../src/analysis/experiment/open-experiment.ts';
import { cellsOfDraw, runMany, type ManyRuns } from '../../../src/analysis/experiment/run-many.ts';
import { elementCount } from '../../../src/analysis/frame/frame.ts';
import { curvePick } from '../../../src/analysis/projection/curve-pick.ts';
import { valuesAt } from '../../../src/analysis/projection/run-frame.ts';
import { runPlan } from '../../../src/analysis/run/finished-run.ts';
import { verdictOf } from '../../../src/analysis/run/verdict.ts';
import type { Lever } from '../../../src/domain/plan/lever.ts';
import { library } from '../../support/library.ts';

const scenarios = [
  ...library.scenarioNames().map((name) => ({ title: `scenario ${name}`, scenario: name })),
  ...library.modelNames().map((name) => ({ title: `model ${name}`, scenario: { model: name } })),
];

/** As many draws as let a reduced system be compiled; more of them make two blocks. */
const draws = 120;
const inTwoBlocks = 300;

/** Draws that are compared with their own run. */
const compared = [0, 1, 119, 255, 256, 299];

function opened(scenario: (typeof scenarios)[number]['scenario']): Experiment | undefined {
  return openExperiment(library, { scenario }, []).experiment;
}

/** The numbers a scenario gives, and points of its series. */
function leversOf({ prepared }: Experiment): readonly Lever[] {
  const found = [...prepared.given].flatMap(([name, given]): Lever[] => {
    const lever = prepared.lever(name);
    if ('code' in lever) return [];
    const points = given.raw !== null && typeof given.raw === 'object' ? Object.keys(given.raw) : [];
    const point = points[0] === undefined ? undefined : prepared.lever(`${name}@${points[0]}`);
    return point && !('code' in point) ? [lever, point] : [lever];
  });
  return found.filter(({ base }) => base !== undefined && Number.isFinite(base));
}

function manyOf(experiment: Experiment, levers: readonly Lever[], length = draws): ManyRuns {
  const { prepared } = experiment;
  const picks = [...prepared.compiled.lowered.slots.keys()].flatMap((name) => curvePick(prepared, name) ?? []);
  const { steps } = prepared.horizon;
  return {
    experiment,
    levers,
    draws: levers.map(({ base = 1 }, index) => Float64Array.from({ length }, (_, d) => base * (0.9 + ((d * (index + 3)) % 19) / 90))),
    picks: picks.filter((_, index) => index % 3 === 0),
    rows: [...new Set([0, steps >> 1, steps])],
  };
}

function expectSingleRuns(many: ManyRuns): void {
  const { experiment, levers, picks, rows } = many;
  const cells = cellsOfDraw(many);
  let refused = 0;
  const ran = runMany(many, ({ from, count, values, refused: flags }) => {
    expect(values).toHaveLength(cells * count);
    for (const flag of flags) refused += flag;
    for (const draw of compared.filter((one) => one >= from && one < from + count)) {
      const settings = levers.map((lever, index) => [lever, many.draws[index]![draw]!] as const);
      const run = runPlan({ ...experiment.prepared, changes: experiment.prepared.with(settings) });
      const want: number[] = [];
      for (const pick of picks) {
        const at = rows.map((row) => valuesAt(run, pick, row));
        for (let element = 0; element < elementCount(pick.head); element++) for (const one of at) want.push(one[element]!);
      }
      expect(
        Array.from({ length: cells }, (_, cell) => values[cell * count + draw - from]!),
        `draw ${draw}`,
      ).toEqual(want);
      expect(flags[draw - from], `draw ${draw} refused`).toBe(verdictOf(run).refusals.length > 0 ? 1 : 0);
    }
  });
  expect(ran.refused).toBe(refused);
  expect(ran.refusals.length > 0).toBe(refused > 0);
}

describe('every draw has the bits and the refusals of its single run', () => {
  test.each(scenarios)('$title', ({ scenario }) => {
    const experiment = opened(scenario);
    if (!experiment) return;
    const levers = leversOf(experiment);
    const constant = levers.filter(({ over }) => over === 'constant');
    const series = levers.filter(({ over }) => over === 'series');
    expectSingleRuns(manyOf(experiment, constant.slice(0, 8)));
    if (series.length > 0) expectSingleRuns(manyOf(experiment, [...series.slice(0, 3), ...constant.slice(-2)]));
  });
});

test('a lever of a whole series and of one of its points, and a scenario without levers', () => {
  const experiment = opened('stargate-10gw')!;
  expectSingleRuns(manyOf(experiment, [], inTwoBlocks));
  const points = leversOf(experiment).filter(({ point }) => point !== undefined);
  for (const { name } of points.slice(0, 2)) {
    const of = leversOf(experiment).filter((lever) => lever.name === name);
    expectSingleRuns(manyOf(experiment, of, inTwoBlocks));
    expectSingleRuns(manyOf(experiment, of.toReversed()));
  }
}, 120_000);
