import type { Variable } from '../../core/check/scope.ts';
import type { Problem } from '../../core/problem.ts';
import { parseFigureText } from '../catalog/figure-text.ts';
import type { CatalogPart } from '../catalog/read-catalog-part.ts';
import type { Library, LoadedModel } from '../library.ts';
import type { Plan } from '../plan.ts';
import type { ScenarioFile } from '../scenario-file.ts';
import { readRanges, type ReadRange } from '../value-range.ts';
import { scenarioFigures } from './scenario-figures.ts';
import { staleFigures } from './stale-figures.ts';
import { readVariable } from './variable-values.ts';

interface Last {
  readonly model: LoadedModel;
  readonly listed: ReturnType<Library['sources']>;
  /** The parts of the catalog its figures are of. */
  readonly parts: ReadonlyMap<string, CatalogPart | undefined>;
  readonly plan: Plan;
  /** Warnings of the model itself, which hold whatever the values. */
  readonly warnings: readonly Problem[];
  /** By variable, as they are read. */
  readonly ranges: Map<string, readonly ReadRange[]>;
}

/** One for each library, so that nothing grows with what is asked. */
const lasts = new WeakMap<Library, Last>();

export function keepPlan(library: Library, plan: Plan): void {
  const warnings = plan.problems.filter(({ code }) => code !== 'figure.stale');
  if (warnings.some(({ severity, model }) => severity === 'error' || model === undefined)) return;
  const parts = new Map([...plan.used.keys(), ...Object.keys(plan.scenario.figures ?? {})].map((id) => id.split('.', 1)[0]!).map((name) => [name, library.catalog.part(name)]));
  // Looked up after the parts: one that has changed while the plan was made is not taken for the one it was made with.
  if (figuresStand(library, plan)) lasts.set(library, { model: plan.model, listed: library.sources(), parts, plan, warnings, ranges: new Map() });
}

/**
 * The last plan with other numbers, where a scenario differs from that one's in plain values of constants only, as in
 * the points of a demand curve and in most requests; undefined where it differs in more, or where a value is wrong.
 */
export function planAgain(library: Library, model: LoadedModel, scenario: ScenarioFile): Plan | undefined {
  const last = lasts.get(library);
  if (!last || last.model !== model || last.listed !== library.sources()) return undefined;
  const { plan } = last;
  for (const [name, part] of last.parts) if (library.catalog.part(name) !== part) return undefined;
  const changed = changedValues(plan.scenario, scenario);
  if (!changed) return undefined;
  const { compiled: { checked: { scope }, lowered }, input, n } = plan;
  const facts = { model, scenario, figures: plan.figures, n, dimensions: scope.dimensions, against: scope.against, span: [input.t0, input.t0 + input.steps / n] as const };
  const constants = new Map(input.constants);
  for (const [name, raw] of changed) {
    const variable = scope.variables.get(name);
    if (!variable || (variable.draft.role !== 'parameter' && variable.draft.role !== 'input')) return undefined;
    const ranges = last.ranges.get(name) ?? rangesOf(plan, variable);
    if (!ranges) return undefined;
    last.ranges.set(name, ranges);
    const read = readVariable(variable, { raw, path: ['assumptions', name], bare: 'ratios-only' }, [], ranges, facts);
    if (read.problems.length > 0 || !read.constants) return undefined;
    constants.set(lowered.slots.get(name)!, read.constants);
  }
  const problems = [...last.warnings, ...staleFigures(plan.used.values(), library.today(), model)];
  return { ...plan, scenario, input: { ...input, constants }, problems };
}

function rangesOf({ model, n }: Plan, { draft: { name }, unit }: Variable): readonly ReadRange[] | undefined {
  const { ranges, problems } = readRanges(model.declarations.get(name)?.ranges ?? [], { name, unit, n });
  return problems.length > 0 ? undefined : ranges;
}

/** Whether the catalog still has the figures the plan was made with. */
function figuresStand(library: Library, { used, scenario }: Plan): boolean {
  const now = scenarioFigures(library, scenario);
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
