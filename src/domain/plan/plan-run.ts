import type { Problem } from '../../core/problem.ts';
import { parseFigureText } from '../catalog/figure-text.ts';
import type { Library } from '../library/library.ts';
import type { Model } from '../model/model.ts';
import { scenarioFigures } from '../scenario/scenario-figures.ts';
import type { ScenarioFile } from '../scenario/scenario-file.ts';
import { canonicalJson } from '../text/canonical.ts';
import { readNumber } from '../value/values.ts';
import type { Setting } from './lever.ts';
import type { Plan, Planned, Prepared } from './plan.ts';
import { isValid, keptPlan, type KeptPlan } from './kept-plan.ts';
import { planBytes } from './plan-bytes.ts';
import { prepare } from './prepare.ts';

/** Limits of the plan cache: scenarios in use at the same time. */
const mostPlans = { entries: 8, bytes: 96_000_000, bytesOf: ({ prepared }: KeptPlan) => planBytes(prepared) };

/**
 * The plan of one run of a merged scenario. Scenarios that differ only in plain numbers of constants share one cached
 * preparation: the numbers become its levers. Most requests are of this form.
 */
export function planRun(library: Library, model: Model, scenario: ScenarioFile): Planned {
  const plans = library.cache<KeptPlan>('plans', mostPlans);
  // Inherited sections are the same objects in every request, so most scenarios are found by identity, without building a key.
  const near = plans.find(
    ({ prepared }) => prepared.model.hash === model.hash && prepared.model.name === model.name && sameButPlain(prepared.scenario, scenario),
  );
  const key = near ? undefined : keyOf(model, scenario);
  const known = near ?? plans.get(key!);
  if (known && isValid(library, known)) {
    const settings = settingsOf(known.prepared, scenario);
    // Claims may name figures of parts that no value uses, so what the catalog was then says nothing of them.
    const figures = scenarioFigures(library.catalog, scenario);
    if (settings) return planned({ ...known.prepared, scenario, figures, changes: known.prepared.with(settings) });
  }
  const { prepared, known: unplanned, problems } = prepare(library, model, scenario);
  if (!prepared) return { ...(unplanned ? { known: unplanned } : {}), problems };
  plans.set(key ?? keyOf(model, scenario), keptPlan(library, prepared, scenario));
  return planned({ ...prepared, changes: { constants: [] } });
}

function planned(plan: Plan): Planned {
  return { plan, problems: plan.problems };
}

/** An assumption for a whole variable that is a number or a quantity. */
function isPlain(name: string, raw: unknown): raw is number | string {
  return (typeof raw === 'number' || (typeof raw === 'string' && parseFigureText(raw) === undefined)) && !name.includes('[');
}

/** Whether two scenarios consist of the same objects, except for plain assumptions. */
function sameButPlain(known: ScenarioFile, scenario: ScenarioFile): boolean {
  const fields = Object.keys(scenario) as (keyof ScenarioFile)[];
  if (fields.length !== Object.keys(known).length) return false;
  for (const field of fields) if (field !== 'assumptions' && scenario[field] !== known[field]) return false;
  const { assumptions: before } = known;
  const { assumptions: after } = scenario;
  if (before === after) return true;
  if (!before || !after) return false;
  const names = Object.keys(after);
  const namesBefore = Object.keys(before);
  if (names.length !== namesBefore.length) return false;
  for (const [index, name] of names.entries()) {
    if (name !== namesBefore[index]) return false;
    if (after[name] !== before[name] && !(isPlain(name, after[name]) && isPlain(name, before[name]))) return false;
  }
  return true;
}

/** Cache key: equal for scenarios that differ only in plain numbers. */
function keyOf({ name, hash }: Model, scenario: ScenarioFile): string {
  const { assumptions } = scenario;
  const of = `${name} ${hash} ${orderOf(scenario)}`;
  if (!assumptions) return `${of} ${canonicalJson(scenario)}`;
  const marked = Object.fromEntries(Object.entries(assumptions).map(([one, raw]) => [one, isPlain(one, raw) ? true : raw]));
  return `${of} ${canonicalJson({ ...scenario, assumptions: marked })}`;
}

/** Where the order of entries says something: of two values for one element the later wins, and rows are elements in their order. */
export function orderOf({ assumptions = {}, tables = {} }: ScenarioFile): string {
  const single = Object.keys(assumptions).filter((name) => name.includes('['));
  const rows = Object.entries(tables).map(([dim, table]) => [dim, Object.keys(table ?? {})] as const);
  return JSON.stringify([single, rows.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/**
 * The settings that differ from the cached plan. Undefined where one is no constant or cannot be read; the full preparation
 * then reports it.
 */
function settingsOf(
  { lever: leverOf, scenario: { assumptions: before = {} }, n }: Prepared,
  { assumptions = {} }: ScenarioFile,
): readonly Setting[] | undefined {
  const settings: Setting[] = [];
  for (const name of Object.keys(assumptions)) {
    const raw = assumptions[name];
    if (raw === before[name] || !isPlain(name, raw)) continue;
    const lever = leverOf(name);
    if ('code' in lever || lever.over !== 'constant') return undefined;
    const problems: Problem[] = [];
    const value = readNumber(raw, { name, unit: lever.unit, bare: 'ratios-only', n, problems, compounds: lever.compounds }, []);
    if (value === undefined || problems.length > 0 || lever.unfit(value, [])) return undefined;
    settings.push([lever, value]);
  }
  return settings;
}
