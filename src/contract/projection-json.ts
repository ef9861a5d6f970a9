import type { ProjectedCurve, Projection } from '../analysis/projection/projection.ts';
import { unlimitedWord } from '../domain/value/values.ts';
import { problemJson } from './problem-json.ts';
import type { CurveJson, ProjectionJson, ValuesBy } from './schema/projection.ts';

export function projectionJson(projection: Projection): ProjectionJson {
  const { scenario, title, summary, model, time, stepsPerYear, curves, cut, claims, problems, sources, figures, provenance } = projection;
  return {
    scenario, title, summary, model,
    ...(time ? { time, step: stepName(stepsPerYear) } : {}),
    curves: Object.fromEntries([...curves].map(([name, curve]) => [name, curveJson(curve, time !== undefined)])),
    cut_equations: cut, claims: claims.map((claim) => ({ ...claim, found: wireValue(claim.found) })),
    problems: problems.map(problemJson),
    sources, figures, provenance,
  };
}

export function curveJson(curve: ProjectedCurve, timed: boolean): CurveJson {
  const { title, unit, overTime, dims, category } = curve;
  const head = { title, unit, ...(timed ? { over_time: overTime } : {}), ...(category ? { category } as const : {}) };
  if (dims.length === 0) return { ...head, values: wireValues(curve, 0) };
  return { ...head, dims, by: nested(curve, 0, 0) };
}

/** JSON has no number for what is unlimited, and a null stands for no value. */
function wireValues({ unlimited, values }: ProjectedCurve, element: number): readonly (number | string | null)[] {
  return unlimited ? values(element).map(wireValue) : values(element);
}

function wireValue(value: number | string | null): number | string | null {
  return value === Infinity ? unlimitedWord : value;
}

/** `first` is the row-major index of the first element below this level. */
function nested(curve: ProjectedCurve, level: number, first: number): ValuesBy {
  const stride = curve.elements.slice(level + 1).reduce((count, elements) => count * elements.length, 1);
  const innermost = level === curve.dims.length - 1;
  return Object.fromEntries((curve.elements[level] ?? []).map((name, index) => {
    const at = first + index * stride;
    return [name, innermost ? wireValues(curve, at) : nested(curve, level + 1, at)];
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
