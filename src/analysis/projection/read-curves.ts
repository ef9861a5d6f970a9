import { nearest } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { valueAt, type ClaimAccess, type ClaimVariable } from '../../domain/claims/claim-access.ts';
import { parseCurveText, isCurveText } from '../../domain/scenario/curve-text.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import { noScenarioGaps, type ScenarioGaps } from '../../domain/scenario/scenario-gaps.ts';
import { dateLabel } from '../../domain/value/date-label.ts';
import { pickedCells, pickElements, type Picked } from '../../domain/value/pick-elements.ts';
import { unlimitedWord } from '../../domain/value/values.ts';

/** What can be read of another scenario by its name, or why it cannot be. The problem's path is empty. */
export type ReadOther = (name: string) => ClaimAccess | Problem;

export interface ReadCurves {
  /** The scenario with points in place of each curve of another scenario; without the series whose curve cannot be read. */
  readonly scenario: ScenarioFile;
  /** Each at the points of its series. */
  readonly problems: readonly Problem[];
  /** The series that are left out. */
  readonly gaps: ScenarioGaps;
}

type Points = Readonly<Record<string, unknown>>;

/** Limit that keeps the points of one request few. */
const mostSeries = 100;

/**
 * Runs the scenarios whose curves a scenario's series read, `points: curve(x in plan)`, and puts their values there: a point
 * at each instant of that run, with the unit of the curve. The same object where no series reads a curve.
 */
export function readCurves(scenario: ScenarioFile, others: ReadOther): ReadCurves {
  const { series = {} } = scenario;
  const reading = Object.entries(series).filter(([, entry]) => isCurveText(entry?.points));
  if (reading.length === 0) return { scenario, problems: [], gaps: noScenarioGaps };
  const problems: Problem[] = [];
  const read = new Map<string, Points | undefined>();
  for (const [index, [name, entry]] of reading.entries()) {
    if (index >= mostSeries) {
      const said = `${reading.length} series read a curve, the limit is ${mostSeries}`;
      problems.push(fault('limit.exceeded', ['series', name, 'points'], said, 'state points'));
      for (const [left] of reading.slice(index)) read.set(left, undefined);
      break;
    }
    const points = pointsOf(entry!.points as string, others);
    if (isProblem(points)) {
      const code = points.code === 'finding.unreadable' ? 'value.unreadable' : points.code;
      problems.push({ ...points, code, path: ['series', name, 'points'] });
    }
    read.set(name, isProblem(points) ? undefined : points);
  }
  const entries = Object.entries(series).flatMap(([name, entry]): [string, typeof entry][] => {
    if (!read.has(name)) return [[name, entry]];
    const points = read.get(name);
    return points ? [[name, { ...entry!, points }]] : [];
  });
  const unread = [...read].flatMap(([name, points]) => (points ? [] : [name]));
  return {
    scenario: { ...scenario, series: Object.fromEntries(entries) },
    problems,
    gaps: { ...noScenarioGaps, names: new Set(unread) },
  };
}

function isProblem(found: object): found is Problem {
  return 'severity' in found && 'code' in found;
}

function pointsOf(text: string, others: ReadOther): Points | Problem {
  const parsed = parseCurveText(text);
  if (!parsed)
    return fault('value.unreadable', [], `${text} names no curve`, 'write curve(x in a-scenario), or curve(x[element] in a-scenario)');
  const { target, scenario } = parsed;
  const access = others(scenario);
  if ('code' in access) return access;
  const variable = access.find(target.name);
  if (!variable) {
    const near = nearest(target.name, access.names ?? []);
    return fault('name.unknown', [], `${scenario} has no variable ${target.name}`, near ? `did you mean ${near}` : undefined);
  }
  const { unit } = variable;
  if (!unit) return fault('name.not-a-value', [], `${target.name} of ${scenario} is a category, and a series holds numbers`);
  if (unit.text === 'date') return fault('unit.date', [], `${target.name} of ${scenario} is a date, and a series holds numbers`);
  if (!access.times) return fault('time.undated', [], `${scenario} has no time, so ${target.name} has no dates`);
  const { dims, elements } = variable;
  const found = pickElements(target.name, target.picks, dims, elements);
  if (!('picked' in found)) return fault(found.code, [], found.message, found.hint);
  const open = dims.filter((_, index) => found.picked[index] === undefined);
  if (open.length > 1)
    return fault(
      'dimension.mismatch',
      [],
      `${target.name} of ${scenario} is for ${open.join(' and ')}, and a series can read one of them`,
      `name elements: curve(${target.name}[…] in ${scenario})`,
    );
  return pointsFrom(access, variable, found.picked, (instant, value) =>
    fault('value.not-finite', [], `${target.name} of ${scenario} has no value at ${instant}: ${value}`, `jevons run ${scenario} shows it`),
  );
}

/** Date → value with its unit, or element → value where one dimension is open. */
function pointsFrom(
  { times = [], labels, n }: ClaimAccess,
  { unit, dims, elements, values }: ClaimVariable,
  picked: Picked,
  refuse: (instant: string, value: string) => Problem,
): Points | Problem {
  const open = dims.findIndex((_, index) => picked[index] === undefined);
  const cells = pickedCells(picked, elements).map((index) => values(index));
  const points: Record<string, unknown> = {};
  for (let k = 0; k < times.length; k++) {
    const instant = labels?.[k] ?? dateLabel(times[0]!, k, n);
    const texts: string[] = [];
    for (const cell of cells) {
      const value = valueAt(cell, k);
      if (typeof value !== 'number') return refuse(instant, value ?? 'none');
      texts.push(value === Infinity ? unlimitedWord : `${value} ${unit!.text}`);
    }
    points[instant] = open < 0 ? texts[0]! : Object.fromEntries(elements[open]!.map((element, e) => [element, texts[e]!]));
  }
  return points;
}
