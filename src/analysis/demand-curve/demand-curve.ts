import type { VariableDraft } from '../../core/check/draft.ts';
import { nearest } from '../../core/did-you-mean.ts';
import type { Problem } from '../../core/problem.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import type { Unit } from '../../core/units/unit.ts';
import { dateHint, dateLabel, parseDate, stepsBetween } from '../../domain/value/date-label.ts';
import type { Library } from '../../domain/library/library.ts';
import { planRun } from '../../domain/plan/plan-run.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { resolveScenario, type ResolvedScenario } from '../../domain/scenario/resolve-scenario.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import { readNumber } from '../../domain/value/values.ts';
import { locateInChain, type Locate } from '../projection/locate-in-chain.ts';
import { project } from '../projection/project.ts';
import type { Projection } from '../projection/projection.ts';
import { elementCount, frameLength, type Curve, type Frame, type ValueAxis } from '../frame/frame.ts';

export interface DemandCurveQuestion {
  readonly scenario: ScenarioFile;
  /** A parameter or input, or a variable with an equation, which then gives way to the value. */
  readonly against: string;
  readonly from: number | string;
  readonly to: number | string;
  /** How many values, both ends among them. */
  readonly points?: number | undefined;
  readonly spacing?: 'linear' | 'log' | undefined;
  /** The instant; the run's last when absent. */
  readonly at?: number | string | undefined;
  /** Names of curves; those the model and the scenario report when absent. */
  readonly quantities?: readonly string[] | undefined;
}

export interface DemandCurve {
  readonly scenario: string | null;
  readonly title: string;
  readonly model: string;
  /** Absent where the model has no time. */
  readonly at?: string;
  /** The quantities, each with one value for each value along the axis. */
  readonly frame: Frame & { readonly axis: ValueAxis };
  readonly cut: readonly string[];
  readonly problems: readonly Problem[];
  readonly sources: Projection['sources'];
  readonly figures: Projection['figures'];
  readonly provenance: Omit<Projection['provenance'], 'run'>;
}

export type DrawnDemandCurve = { readonly curve: DemandCurve; readonly problems: readonly Problem[] } | { readonly curve?: undefined; readonly problems: readonly Problem[] };

const usualPoints = 21;

/**
 * Quantities against a price, an efficiency or any other value, at one instant: one scenario, run once for each value
 * along the curve, everything else being equal. Problems carry paths into the question, those of the scenario below
 * `scenario`; `locate` puts line and column to them.
 */
export function drawDemandCurve(library: Library, question: DemandCurveQuestion, locate: Locate = (problem) => problem): DrawnDemandCurve {
  const located = locateInChain(library, question.scenario, undefined, (one) => locate({ ...one, path: ['scenario', ...one.path] }));
  const resolved = resolveScenario(library, question.scenario);
  if (!resolved.value) return { problems: resolved.problems.map(located) };
  const variable = chosenVariable(resolved.value, question.against);
  if ('code' in variable) return { problems: [locate(variable)] };
  const along = valuesAlong(question, variable.unit);
  if (!along.values) return { problems: along.problems.map(locate) };

  const { values } = along;
  const points: Point[] = [];
  let first: Projection | undefined;
  let plan: Plan | undefined;
  let row = 0;
  for (const [k, value] of values.entries()) {
    const placed = (problem: Problem): Problem => (problem.path[0] === 'assumptions' && problem.path[1] === question.against ? locate({ ...problem, path: [k === 0 ? 'from' : 'to'] }) : located(atValue(problem, question.against, value, variable.unit)));
    const planned = planRun(library, resolved.value.model, withValue(resolved.value.scenario, question.against, value, variable.unit));
    if (!planned.plan) return { problems: planned.problems.map(placed) };
    if (!plan) {
      const instant = instantOf(planned.plan, question.at);
      if (typeof instant !== 'number') return { problems: [locate(instant)] };
      row = instant;
      ({ plan } = planned);
    }
    const { projection, problems } = project(library, planned.plan, { curves: question.quantities, claims: [] });
    if (!projection) return { problems: problems.map((problem) => (problem.path[0] === 'curves' ? locate({ ...problem, path: ['quantities'] }) : placed(problem))) };
    first ??= projection;
    points.push(pointOf(projection, row));
  }
  return drawn(variable, values, first!, points, plan!, row, located);
}

/** All that is kept of a run: hundreds of whole ones would be gigabytes. */
interface Point {
  /** Name → its value for each element. */
  readonly values: ReadonlyMap<string, Float64Array>;
  readonly problems: readonly Problem[];
}

function pointOf({ frame, problems }: Projection, row: number): Point {
  const length = frameLength(frame);
  return { problems, values: new Map([...frame.curves].map(([name, { values }]) => [name, values.filter((_, index) => index % length === row)])) };
}

interface Along {
  readonly name: string;
  readonly title: string;
  readonly unit: Unit;
}

function chosenVariable({ model }: ResolvedScenario, name: string): Along | Problem {
  const all = model.draft.variables.filter((one) => one.name === name);
  const known: VariableDraft | undefined = all.find((one) => one.role !== 'input') ?? all[0];
  const refuse = (code: Problem['code'], message: string, hint?: string): Problem => ({ code, severity: 'error', path: ['against'], message, ...(hint === undefined ? {} : { hint }) });
  if (!known) {
    const near = nearest(name, model.draft.variables.map((one) => one.name));
    return refuse('name.unknown', `${model.name} has no variable ${name}`, near === undefined ? undefined : `did you mean ${near}`);
  }
  if (known.role === 'stock') return refuse('value.not-overridable', `${name} is a stock, which its flows fill`, 'draw the curve against what its initial value or its flows rest on');
  if (known.role === 'series' && known.against !== undefined) return refuse('value.not-overridable', `${name} is a table to look up in`, 'draw the curve against what it is looked up by');
  const unit = parseUnit(known.unit.text);
  if (!unit.ok) return refuse('unit.unknown', unit.message, unit.hint);
  if (unit.unit.date) return refuse('value.not-overridable', `${name} is a date`, 'draw the curve against a quantity');
  return { name, unit: unit.unit, title: model.declarations.get(name)?.title ?? name };
}

function valuesAlong(question: DemandCurveQuestion, unit: Unit): { readonly values?: readonly number[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const [from, to] = (['from', 'to'] as const).map((end) => readNumber(question[end], { name: question.against, unit, bare: 'ratios-only', n: 1, problems }, [end]));
  if (from === undefined || to === undefined) return { problems };
  const refuse = (path: Problem['path'], message: string, hint: string): { problems: Problem[] } => ({ problems: [{ code: 'value.out-of-range', severity: 'error', path, message, hint }] });
  if (from === to) return refuse(['to'], 'the curve ends where it begins', 'let to differ from from');
  const { points = usualPoints, spacing = 'linear' } = question;
  if (spacing === 'log' && !(from * to > 0)) return refuse(['spacing'], `equal ratios cannot lead from ${from} to ${to}`, 'use spacing linear, or two ends on the same side of 0');
  const step = (k: number): number => {
    if (k === 0) return from;
    if (k === points - 1) return to;
    const share = k / (points - 1);
    return spacing === 'log' ? from * (to / from) ** share : from + (to - from) * share;
  };
  return { values: Array.from({ length: points }, (_, k) => step(k)), problems };
}

/** The scenario with one assumption more. A fold-rate is kept as a logarithm and written as a factor. */
function withValue(scenario: ScenarioFile, name: string, value: number, unit: Unit): ScenarioFile {
  const { tables, series, ...rest } = scenario;
  return {
    ...rest,
    ...(series ? { series: { ...series, [name]: null } } : {}),
    ...(tables ? { tables: withoutColumn(tables, name) } : {}),
    assumptions: { ...scenario.assumptions, [name]: `${unit.fold ? Math.exp(value) : value} ${unit.text}` },
  };
}

/** Rows stay, since they name the elements of a dimension. */
function withoutColumn(tables: NonNullable<ScenarioFile['tables']>, name: string): NonNullable<ScenarioFile['tables']> {
  return Object.fromEntries(Object.entries(tables).map(([dim, rows]) => [dim, rows && Object.fromEntries(Object.entries(rows).map(([row, cells]) => [row, cells && Object.fromEntries(Object.entries(cells).filter(([column]) => column !== name))]))]));
}

function instantOf({ compiled, input, n }: Plan, at: number | string | undefined): number | Problem {
  const refuse = (code: Problem['code'], message: string, hint: string): Problem => ({ code, severity: 'error', path: ['at'], message, hint });
  if (!compiled.checked.draft.timed) return at === undefined ? 0 : refuse('time.missing', 'the model has no time', 'leave at out');
  if (at === undefined) return input.steps;
  const date = parseDate(at, n);
  const [first, last] = [dateLabel(input.t0, 0, n), dateLabel(input.t0, input.steps, n)];
  if (date === undefined) return refuse('time.undated', `${at} is no date`, dateHint(at));
  const row = stepsBetween(input.t0, date, n);
  const before = Math.floor((date - input.t0) * n);
  if (before < 0 || (row ?? before) > input.steps) return refuse('time.off-grid', `${at} is not within the run`, `the run is from ${first} to ${last}`);
  if (row === undefined) return refuse('time.off-grid', `${at} lies between the steps ${dateLabel(input.t0, before, n)} and ${dateLabel(input.t0, before + 1, n)}`, 'name one of the two');
  return row;
}

/** What a model requires may be met by some values and not by others: the message says by which. */
function atValue(problem: Problem, name: string, value: number, unit: Unit): Problem {
  if (problem.code !== 'require.broken') return problem;
  return { ...problem, message: `with ${name} at ${Number((unit.fold ? Math.exp(value) : value).toPrecision(6))} ${unit.text}: ${problem.message}` };
}

function drawn({ name, title, unit }: Along, values: readonly number[], first: Projection, points: readonly Point[], plan: Plan, row: number, located: Locate): DrawnDemandCurve {
  const curves = new Map([...first.frame.curves].map(([one, curve]): [string, Curve] => {
    const along = new Float64Array(elementCount(curve) * points.length);
    for (const [k, point] of points.entries()) for (const [element, value] of point.values.get(one)!.entries()) along[element * points.length + k] = value;
    return [one, { ...curve, values: along }];
  }));
  const problems = distinct(points.flatMap((point) => point.problems)).map(located);
  const { provenance: { engine, model, scenario }, scenario: scenarioName, sources, figures, cut } = first;
  const curve: DemandCurve = {
    scenario: scenarioName, title: first.title, model: first.model,
    ...(plan.compiled.checked.draft.timed ? { at: dateLabel(plan.input.t0, row, plan.n) } : {}),
    frame: { axis: { kind: 'values', name, title, unit: unit.text, values: Float64Array.from(values, (value) => (unit.fold ? Math.exp(value) : value)) }, curves },
    cut, problems, sources, figures, provenance: { engine, model, scenario },
  };
  return { curve, problems };
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify([problem.code, problem.path, problem.message]), problem])).values()];
}
