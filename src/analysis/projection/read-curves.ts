import { nearest } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { labelAt, valueAt, type ClaimAccess, type ClaimVariable } from '../../domain/claims/claim-access.ts';
import { isCurveText, parseCurveText } from '../../domain/scenario/curve-text.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import { noScenarioGaps, type ScenarioGaps } from '../../domain/scenario/scenario-gaps.ts';
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
  /** Problems of the scenario with points, at the text where they are of points that were read: one of each code. */
  told(problems: readonly Problem[]): readonly Problem[];
}

type Points = Readonly<Record<string, unknown>>;

/** Limit that keeps the points of one request few. */
const mostSeries = 100;

/**
 * Runs the scenarios whose curves a scenario's series read, `points: curve(x in plan)`, and puts their values there: a point
 * at each instant of that run, with the unit of the curve. The same object where no series reads a curve.
 */
export function readCurves(scenario: ScenarioFile, others: ReadOther): ReadCurves {
  const series = Object.entries(scenario.series ?? {});
  const count = series.filter(([, entry]) => isCurveText(entry?.points)).length;
  if (count === 0) return { scenario, problems: [], gaps: noScenarioGaps, told: (found) => found };
  const problems: Problem[] = [];
  const unread = new Set<string>();
  const texts = new Map<string, string>();
  let asked = 0;
  const complete = series.flatMap(([name, entry]): typeof series => {
    if (!isCurveText(entry?.points)) return [[name, entry]];
    asked += 1;
    const points = asked > mostSeries ? tooMany(count) : pointsOf(entry.points, others);
    if (!isProblem(points)) {
      texts.set(name, entry.points.trim());
      return [[name, { ...entry, points }]];
    }
    unread.add(name);
    // Told once of all that are too many.
    if (asked <= mostSeries + 1) problems.push({ ...points, path: ['series', name, 'points'] });
    return [];
  });
  return {
    scenario: { ...scenario, series: Object.fromEntries(complete) },
    problems,
    gaps: { ...noScenarioGaps, names: unread },
    told: (found) => toldOnce(texts, found),
  };
}

/** `texts`: series → what its points were read from. */
function toldOnce(texts: ReadonlyMap<string, string>, problems: readonly Problem[]): readonly Problem[] {
  const known = new Set<string>();
  return problems.flatMap((problem): Problem[] => {
    const { code, severity, path, message, hint } = problem;
    const [section, name, field, point] = path;
    const text = section === 'series' && field === 'points' && point !== undefined ? texts.get(String(name)) : undefined;
    if (text === undefined || problem.model !== undefined) return [problem];
    const key = `${String(name)} ${code}`;
    if (known.has(key)) return [];
    known.add(key);
    // What to write for a point is no help where a text is.
    return [{ code, severity, path: path.slice(0, 3), message: `${text}: ${message}`, ...(severity === 'error' || !hint ? {} : { hint }) }];
  });
}

function tooMany(count: number): Problem {
  return fault('limit.exceeded', [], `${count} series read a curve, the limit is ${mostSeries}`, 'state points');
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
  if ('code' in access) return access.code === 'finding.unreadable' ? { ...access, code: 'value.unreadable' } : access;
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
  access: ClaimAccess,
  { unit, dims, elements, values }: ClaimVariable,
  picked: Picked,
  refuse: (instant: string, value: string) => Problem,
): Points | Problem {
  const open = dims.findIndex((_, index) => picked[index] === undefined);
  const cells = pickedCells(picked, elements).map((index) => values(index));
  const points: Record<string, unknown> = {};
  for (let k = 0; k < (access.times?.length ?? 0); k++) {
    const instant = labelAt(access, k);
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
