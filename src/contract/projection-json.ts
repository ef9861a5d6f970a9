import type { ClaimOutcome, ProjectedCurve, Projection, Provenance } from '../analysis/projection.ts';
import { problemJson, type ProblemJson } from './problem-json.ts';

export type CurveValues = readonly (number | string | null)[];

/** Element → its values, or one more level for the next dimension. */
export interface ValuesBy {
  readonly [element: string]: CurveValues | ValuesBy;
}

export type CurveJson = {
  readonly title: string;
  /** Empty for a category. */
  readonly unit: string;
  /** How a year is made of its steps; absent in a model without time. */
  readonly over_time?: 'mean' | 'last' | 'max' | 'sum';
  readonly category?: true;
} & ({ readonly values: CurveValues } | { readonly dims: readonly string[]; readonly by: ValuesBy });

/** The answer to one scenario as it goes over the wire. Doubles are not rounded; what has no value is null. */
export interface ProjectionJson {
  readonly scenario: string | null;
  readonly title: string;
  readonly summary: string;
  readonly model: string;
  readonly time?: readonly string[];
  /** `year`, `quarter`, `month` or `year/n`; absent in a model without time. */
  readonly step?: string;
  readonly curves: Readonly<Record<string, CurveJson>>;
  /** Variables whose equation gave way to a value of the scenario. */
  readonly cut_equations: readonly string[];
  readonly claims: readonly ClaimOutcome[];
  readonly problems: readonly ProblemJson[];
  readonly sources: Projection['sources'];
  readonly provenance: Provenance;
}

export function projectionJson(projection: Projection): ProjectionJson {
  const { scenario, title, summary, model, time, stepsPerYear, curves, cut, claims, problems, sources, provenance } = projection;
  return {
    scenario, title, summary, model,
    ...(time ? { time, step: stepName(stepsPerYear) } : {}),
    curves: Object.fromEntries([...curves].map(([name, curve]) => [name, curveJson(curve, time !== undefined)])),
    cut_equations: cut, claims,
    problems: problems.map(problemJson),
    sources, provenance,
  };
}

export function curveJson(curve: ProjectedCurve, timed: boolean): CurveJson {
  const { title, unit, overTime, dims, category } = curve;
  const head = { title, unit, ...(timed ? { over_time: overTime } : {}), ...(category ? { category } as const : {}) };
  if (dims.length === 0) return { ...head, values: curve.values(0) };
  return { ...head, dims, by: nested(curve, 0, 0) };
}

/** `first` is the row-major index of the first element below this level. */
function nested(curve: ProjectedCurve, level: number, first: number): ValuesBy {
  const stride = curve.elements.slice(level + 1).reduce((count, elements) => count * elements.length, 1);
  const innermost = level === curve.dims.length - 1;
  return Object.fromEntries((curve.elements[level] ?? []).map((name, index) => {
    const at = first + index * stride;
    return [name, innermost ? curve.values(at) : nested(curve, level + 1, at)];
  }));
}

export function stepName(stepsPerYear: number): string {
  switch (stepsPerYear) {
    case 1: return 'year';
    case 4: return 'quarter';
    case 12: return 'month';
    default: return `year/${stepsPerYear}`;
  }
}
