import { alternativesOf } from '../../core/check/scope.ts';
import type { Problem, ProblemDocument } from '../../core/problem.ts';
import { claimFaults, type ClaimAccess, type ClaimVariable } from '../../domain/claims/claims.ts';
import { claimWithFigures } from '../../domain/claims/claim-figures.ts';
import { parseFindings } from '../../domain/findings/parse-findings.ts';
import { writtenDimensions } from '../../domain/value/element-order.ts';
import type { Unplanned } from '../../domain/plan/plan.ts';
import { chosenCurves } from './chosen-curves.ts';
import { casesOf, claimNumbers } from './claim-reading.ts';
import { findingsOf } from './findings-of.ts';
import type { OtherScenarios } from './other-scenarios.ts';
import { parseReasons } from './sentences.ts';

interface AskedOfRun {
  readonly curves?: readonly string[] | 'all' | undefined;
  readonly findings?: boolean | undefined;
  readonly options?: ProblemDocument | undefined;
  /** The scenarios that findings read. */
  readonly others: OtherScenarios;
}

/**
 * Faults in the claims, findings and curves of a scenario that cannot be run: names, elements, units and times, checked
 * without values. `reported` lists the problems found before; problems that only follow from them are left out.
 */
export function resultFaults(
  known: Unplanned | undefined,
  { curves, findings: asksFindings = true, options, others }: AskedOfRun,
  reported: readonly Problem[],
): readonly Problem[] {
  if (!known) return [];
  const access = accessWithoutRun(known);
  const { timed } = known.compiled.checked.draft;
  // The rows of a table are the elements of its dimension: if one of them is wrong, the elements are unknown.
  const rowsInDoubt = reported.some(
    ({ code, path }) => path[0] === 'tables' && (code === 'dimension.unknown' || (code === 'dimension.element' && path.length === 3)),
  );
  const claims = (known.scenario.expect ?? []).flatMap((written, index) => {
    const { claim, problems } = claimWithFigures(written, known.figures.newest);
    const faults = claimFaults(claim, access, { timed, untested: problems.length > 0 });
    return [...problems, ...faults.filter(({ code }) => !(rowsInDoubt && code === 'dimension.element'))].map((problem): Problem => ({
      ...problem,
      path: ['expect', index, ...problem.path],
    }));
  });
  const findings: Problem[] = [];
  const runOf = (name: string | undefined): ClaimAccess | Problem => (name === undefined ? access : others.inFindings(name));
  const reasons = parseReasons(known.scenario.expect ?? []).filter((one) => one !== undefined);
  findingsOf(reasons, { runOf, figures: known.figures.newest }, findings);
  if (asksFindings) findingsOf(parseFindings(known.scenario.findings), { runOf, figures: known.figures }, findings);
  const wrong = findings.filter(({ severity, code }) => severity === 'error' && !(rowsInDoubt && code === 'dimension.element'));
  return [...chosenCurves(known, curves, { document: options }).problems, ...claims, ...wrong];
}

/** What claims can read of a run that was not made. */
export function accessWithoutRun({
  model,
  compiled: {
    checked: { scope, categories },
    lowered,
  },
  n,
  horizon,
}: Unplanned): ClaimAccess {
  const find = (name: string): ClaimVariable | undefined => {
    const variable = scope.variables.get(name);
    const category = categories.find(({ draft }) => draft.name === name);
    if (!lowered.slots.has(name)) return undefined;
    const dims = variable ? writtenDimensions(variable) : category!.dims;
    const cases = category && casesOf(category.draft);
    return {
      unit: variable?.unit,
      ...(cases ? { cases } : {}),
      dims,
      elements: dims.map((dim) => scope.dimensions.get(dim)!),
      alternatives: alternativesOf(scope, dims, variable?.draft),
      values: () => [null],
      overTime: (variable ? model.declarations : model.categories).get(name)!.overTime,
    };
  };
  return {
    times: scope.timed && horizon ? Array.from({ length: horizon.steps + 1 }, (_, k) => horizon.t0 + k / n) : undefined,
    undated: scope.timed && !horizon,
    n,
    labels: undefined,
    names: [...lowered.slots.keys()],
    find,
    toUnit: claimNumbers(n, () => 'ratios-only'),
  };
}
