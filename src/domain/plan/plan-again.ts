import type { Variable } from '../../core/check/scope.ts';
import type { Problem } from '../../core/problem.ts';
import { parseFigureText } from '../catalog/figure-text.ts';
import type { CatalogPart } from '../catalog/read-catalog-part.ts';
import type { Library } from '../library/library.ts';
import { restsOnOthers } from '../scenario/merge-scenario.ts';
import type { Plan } from './plan.ts';
import type { ScenarioFile } from '../scenario/scenario-file.ts';
import { readRanges, type ReadRange } from '../value/value-range.ts';
import { scenarioFigures } from '../scenario/scenario-figures.ts';
import { staleFigures } from '../model/stale-figures.ts';
import { readVariable } from './variable-values.ts';
import type { Model } from '../model/model.ts';

interface Kept {
  readonly model: Model;
  readonly listed: ReturnType<Library['sources']>;
  /** The parts of the catalog its figures are of. */
  readonly parts: ReadonlyMap<string, CatalogPart | undefined>;
  readonly plan: Plan;
  /** Warnings of the model itself, which hold whatever the values. */
  readonly warnings: readonly Problem[];
  /** By variable, as they are read. */
  readonly ranges: Map<string, readonly ReadRange[]>;
}

/**
 * Plans kept for each library: the last one, and those of scenarios that are asked about side by side. What a request
 * itself brings besides assumptions never comes again, and is not kept for longer.
 */
const mostKept = 8;
/** The one last used first. */
const kept = new WeakMap<Library, Kept[]>();

export function keepPlan(library: Library, plan: Plan): void {
  const warnings = plan.problems.filter(({ code }) => code !== 'figure.stale');
  if (warnings.some(({ severity, model }) => severity === 'error' || model === undefined)) return;
  const parts = new Map([...plan.used.keys(), ...Object.keys(plan.scenario.figures ?? {})].map((id) => id.split('.', 1)[0]!).map((name) => [name, library.catalog.part(name)]));
  // Looked up after the parts: one that has changed while the plan was made is not taken for the one it was made with.
  if (!figuresStand(library, plan)) return;
  const others = (kept.get(library) ?? []).filter((one) => restsOnOthers(one.plan.scenario) && stands(library, one) && (one.model !== plan.model || !changedValues(one.plan.scenario, plan.scenario)));
  kept.set(library, [{ model: plan.model, listed: library.sources(), parts, plan, warnings, ranges: new Map<string, readonly ReadRange[]>() }, ...others].slice(0, mostKept));
}

/** Whether sources and catalog are those it was made with. */
function stands(library: Library, { listed, parts }: Kept): boolean {
  if (listed !== library.sources()) return false;
  for (const [name, part] of parts) if (library.catalog.part(name) !== part) return false;
  return true;
}

/**
 * An earlier plan with other numbers, where a scenario differs from its own in plain values of constants only, as in
 * the points of a demand curve and in most requests; undefined where it differs in more, or where a value is wrong.
 */
export function planAgain(library: Library, model: Model, scenario: ScenarioFile): Plan | undefined {
  const all = kept.get(library) ?? [];
  for (const [index, one] of all.entries()) {
    const changed = one.model === model ? changedValues(one.plan.scenario, scenario) : undefined;
    if (!changed || !stands(library, one)) continue;
    if (index > 0) all.unshift(...all.splice(index, 1));
    return withValues(library, one, scenario, changed);
  }
  return undefined;
}

function withValues(library: Library, { plan, model, ranges: known, warnings: ofModel }: Kept, scenario: ScenarioFile, changed: readonly (readonly [string, number | string])[]): Plan | undefined {
  const { compiled: { checked: { scope }, lowered }, input, n } = plan;
  const facts = { model, scenario, figures: plan.figures, n, dimensions: scope.dimensions, against: scope.against, span: [input.t0, input.t0 + input.steps / n] as const };
  const constants = new Map(input.constants);
  for (const [name, raw] of changed) {
    const variable = scope.variables.get(name);
    if (!variable || (variable.draft.role !== 'parameter' && variable.draft.role !== 'input')) return undefined;
    const ranges = known.get(name) ?? rangesOf(plan, variable);
    if (!ranges) return undefined;
    known.set(name, ranges);
    const read = readVariable(variable, { raw, path: ['assumptions', name], bare: 'ratios-only' }, [], ranges, facts);
    if (read.problems.length > 0 || !read.constants) return undefined;
    constants.set(lowered.slots.get(name)!, read.constants);
  }
  const problems = [...ofModel, ...staleFigures(plan.used.values(), library.today(), model)];
  return { ...plan, scenario, input: { ...input, constants }, problems };
}

function rangesOf({ model, n }: Plan, { draft: { name }, unit }: Variable): readonly ReadRange[] | undefined {
  const { ranges, problems } = readRanges(model.declarations.get(name)?.ranges ?? [], { name, unit, n });
  return problems.length > 0 ? undefined : ranges;
}

/** Whether the catalog still has the figures the plan was made with. */
function figuresStand(library: Library, { used, scenario }: Plan): boolean {
  const now = scenarioFigures(library.catalog, scenario);
  return [...used.values()].every(({ figure, path }) => now.find(figure.id, path) === figure);
}

/** Assumptions that were a plain value and are another one; undefined where anything else differs. */
function changedValues(before: ScenarioFile, after: ScenarioFile): readonly (readonly [string, number | string])[] | undefined {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof ScenarioFile>;
  for (const field of fields) if (field !== 'assumptions' && before[field] !== after[field]) return undefined;
  const [old, now] = [before.assumptions ?? {}, after.assumptions ?? {}];
  const names = Object.keys(now);
  if (names.length !== Object.keys(old).length) return undefined;
  const changed: [string, number | string][] = [];
  for (const name of names) {
    // A value for one element goes over the one for all.
    if (!Object.hasOwn(old, name) || name.includes('[')) return undefined;
    const [was, is] = [old[name], now[name]];
    if (was === is) continue;
    if (!isPlain(was) || !isPlain(is)) return undefined;
    changed.push([name, is]);
  }
  return changed;
}

function isPlain(value: unknown): value is number | string {
  return typeof value === 'number' || (typeof value === 'string' && parseFigureText(value) === undefined);
}
