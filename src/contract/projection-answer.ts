import type { DemandCurve } from '../analysis/demand-curve/question.ts';
import { timeAxis, type Curve, type Frame } from '../analysis/frame/frame.ts';
import type { Projection } from '../analysis/projection/projection.ts';
import type { Problem } from '../core/problem.ts';
import type { FindingOutcome } from '../domain/findings/read-finding.ts';
import { unlimitedWord } from '../domain/value/values.ts';
import type { Answer, AnswerWarning } from '../formats/answer.ts';
import { curveText } from '../formats/curve-text.ts';
import { aboutOf } from './about.ts';
import { includedFields, type Block } from './blocks.ts';
import { problemJson } from './problem-json.ts';
import type { DemandCurveJson } from './schema/demand-curve.ts';
import type { CurveJson, FindingJson, ProjectionJson } from './schema/projection.ts';

/** The fields of an answer, with the frame in place of its curves. */
export type FieldsOf<T> = { readonly [K in keyof T]: K extends 'curves' ? Frame : T[K] };

/** Fields that hold the same objects in every answer. */
export const shared = ['sources', 'figures'] as const;

/** What an answer about one scenario is made of, beside its fields. */
type Answering = Pick<Projection, 'scenario' | 'frame' | 'problems'> & Partial<Pick<Projection, 'cut'>>;

/** The answer about one scenario with these fields, as far as its blocks are included; without a picture. */
export function answerWith(
  { scenario, frame, cut, problems }: Answering,
  fields: Answer['fields'],
  include: readonly Block[] | undefined,
): Answer {
  return {
    name: scenario ?? '',
    frame,
    ...(cut ? { cut } : {}),
    warnings: warningsOf(problems),
    fields: includedFields(fields, include),
    shared,
  };
}

/** A projection as formats write it, with these blocks; by default all but assumptions. */
export function projectionAnswer(projection: Projection, include?: readonly Block[]): Answer {
  const { scenario, title, summary, findings, model, asOf, frame, cut, claims, problems, sources, figures, provenance, assumptions } =
    projection;
  const time = timeAxis(frame);
  const fields: FieldsOf<ProjectionJson> = {
    scenario,
    title,
    summary,
    findings: findings.map(findingJson),
    model,
    ...(asOf === undefined ? {} : { as_of: asOf }),
    ...(time ? { time: time.labels, step: stepName(time.stepsPerYear) } : {}),
    curves: frame,
    cut_equations: cut,
    claims: claims.map((claim) => (claim.found === Infinity ? { ...claim, found: unlimitedWord } : claim)),
    problems: problems.map(problemJson),
    sources,
    figures,
    provenance,
    ...(assumptions ? { assumptions } : {}),
  };
  return {
    ...answerWith(projection, fields, include),
    picture: { kind: 'over time', about: aboutOf(projection) },
  };
}

function findingJson({ text, readings }: FindingOutcome): FindingJson {
  return { text, readings: readings.map((one) => (one.value === Infinity ? { ...one, value: unlimitedWord } : one)) };
}

export function demandCurveAnswer(drawn: DemandCurve, include?: readonly Block[]): Answer {
  const { scenario, title, model, asOf, at, frame, cut, problems, sources, figures, provenance } = drawn;
  const { axis } = frame;
  const fields: FieldsOf<DemandCurveJson> = {
    scenario,
    title,
    model,
    ...(asOf === undefined ? {} : { as_of: asOf }),
    ...(at === undefined ? {} : { at }),
    against: { name: axis.name, title: axis.title, unit: axis.unit, values: [...axis.values] },
    curves: frame,
    cut_equations: cut,
    problems: problems.map(problemJson),
    sources,
    figures,
    provenance,
  };
  return {
    ...answerWith(drawn, fields, include),
    picture: { kind: 'against', about: aboutOf(drawn), at },
  };
}

/** Without those that come with the date of today: a table of the same run is the same. */
export function warningsOf(problems: readonly Problem[]): readonly AnswerWarning[] {
  return problems
    .filter(({ severity, code }) => severity === 'warning' && code !== 'figure.stale')
    .map(({ code, about }) => (about === undefined ? { code } : { code, about }));
}

/** One curve inside another answer. */
export function curveJson(curve: Curve, timed: boolean): CurveJson {
  return JSON.parse(curveText(curve, timed)) as CurveJson;
}

export function stepName(stepsPerYear: number): string {
  switch (stepsPerYear) {
    case 1:
      return 'year';
    case 4:
      return 'quarter';
    case 12:
      return 'month';
    default:
      return `year/${stepsPerYear}`;
  }
}
