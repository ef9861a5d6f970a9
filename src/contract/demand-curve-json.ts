import type { DemandCurve } from '../analysis/demand-curve/demand-curve.ts';
import { problemJson } from './problem-json.ts';
import { curveJson } from './projection-json.ts';
import type { demandCurve } from './schema/demand-curve.ts';
import type { Wire } from './schema/wire.ts';

export function demandCurveJson({ scenario, title, model, at, against, curves, cut, problems, sources, figures, provenance }: DemandCurve): Wire<typeof demandCurve> {
  return {
    scenario, title, model, ...(at === undefined ? {} : { at }), against,
    curves: Object.fromEntries([...curves].map(([name, curve]) => [name, curveJson(curve, false)])),
    cut_equations: cut, problems: problems.map(problemJson), sources, figures, provenance,
  };
}
