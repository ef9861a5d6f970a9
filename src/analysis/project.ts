import type { Problem } from '../core/problem.ts';
import { mismatch } from '../core/check/mismatch.ts';
import { convertQuantity } from '../core/units/convert-quantity.ts';
import { conversionFactor, kindsOf, withoutKinds } from '../core/units/unit-algebra.ts';
import { parseUnit } from '../core/units/parse-unit.ts';
import type { Unit } from '../core/units/unit.ts';
import { contentHash } from '../domain/canonical.ts';
import { evaluateClaim, type ClaimAccess } from '../domain/claims.ts';
import { writtenCells, writtenDimensions } from '../domain/element-order.ts';
import { dateLabel } from '../domain/date-label.ts';
import type { Claim } from '../domain/file-parts.ts';
import type { Library } from '../domain/library.ts';
import type { ModelFile } from '../domain/model-file.ts';
import type { Plan } from '../domain/plan.ts';
import { readNumber } from '../domain/values.ts';
import { nearest } from '../core/did-you-mean.ts';
import { engineVersion } from './engine-version.ts';
import type { ClaimOutcome, ProjectedCurve, Projection } from './projection.ts';

export interface ProjectOptions {
  /** Which curves to give: names, or `all`; the model's and the scenario's own when absent. */
  readonly curves?: readonly string[] | 'all' | undefined;
  /** Claims to test; the scenario's `expect` when absent. */
  readonly claims?: readonly Claim[] | undefined;
  /** Default tolerance of `equals` (1e-9 in a model's examples). */
  readonly exact?: boolean;
}

export type Projected = { readonly projection?: Projection; readonly problems: readonly Problem[] };

/**
 * Runs a plan once and gives its curves. Fails with every broken requirement; a value that is not finite is a
 * warning that names the first variable, element and instant, and stands as null in the curve.
 */
export function project(library: Library, plan: Plan, options: ProjectOptions = {}): Projected {
  const { compiled, input, n } = plan;
  const { checked, lowered } = compiled;
  const output = compiled.kernel.run(input);
  const timed = checked.draft.timed;
  const rows = timed ? input.steps + 1 : 1;
  const labels = timed ? Array.from({ length: rows }, (_, k) => dateLabel(input.t0, k, n)) : undefined;
  const years = timed ? Array.from({ length: rows }, (_, k) => input.t0 + k / n) : undefined;
  const problems: Problem[] = [...plan.problems];
  const declarations = declarationsOf(plan);

  const cell = (slot: number, row: number, element: number): number => {
    const { storage, size } = lowered.system.slots[slot]!;
    return output.memory[output.offset(slot) + (storage === 'row' ? row * size : 0) + element]!;
  };
  const elementName = (dims: readonly string[], index: number): string => {
    const parts: string[] = [];
    let rest = index;
    for (const dim of [...dims].reverse()) {
      const elements = checked.scope.dimensions.get(dim)!;
      parts.unshift(elements[rest % elements.length]!);
      rest = Math.floor(rest / elements.length);
    }
    return parts.length > 0 ? `[${parts.join(', ')}]` : '';
  };

  const broken = brokenRequirements();
  if (broken.length > 0) return { problems: [...problems, ...broken] };
  const notFinite = firstNotFinite();
  if (notFinite) problems.push(notFinite);

  const titles = new Map<string, string>();
  for (const file of plan.model.files) for (const [name, category] of Object.entries(file.categories ?? {})) titles.set(name, category.title);

  const curveOf = (name: string, unitText?: string): ProjectedCurve | undefined => {
    const slot = lowered.slots.get(name);
    if (slot === undefined) return undefined;
    const category = checked.categories.find((one) => one.draft.name === name);
    const stored = category ? category.dims : checked.scope.variables.get(name)!.dims;
    const dims = category ? stored : writtenDimensions(checked.scope.variables.get(name)!);
    const elements = dims.map((dim) => checked.scope.dimensions.get(dim)!);
    const cells = writtenCells(stored, dims, (dim) => checked.scope.dimensions.get(dim)!.length);
    const inMemory = (element: number): number => (cells ? cells[element]! : element);
    if (category) {
      const words = [...category.cases.map((one) => one.is), category.draft.otherwise ?? null];
      return { title: titles.get(name) ?? name, unit: '', overTime: 'last', dims, elements, category: true, values: (element) => Array.from({ length: rows }, (_, row) => words[cell(slot, row, inMemory(element))] ?? null) };
    }
    const variable = checked.scope.variables.get(name)!;
    const declared = declarations.get(name);
    const shown = unitText === undefined ? variable.unit : wantedUnit(unitText, variable.unit);
    const factor = shown === variable.unit ? 1 : conversionFactor(withoutKinds(variable.unit), withoutKinds(shown));
    const overTime = declared?.over_time ?? (variable.draft.role === 'stock' ? 'last' : 'mean');
    const number = (value: number): number | null => (Number.isFinite(value) ? (shown.fold ? Math.exp(value * factor) : value * factor) : null);
    return { title: declared?.title ?? name, unit: shown.text, overTime, dims, elements, category: false, values: (element) => Array.from({ length: rows }, (_, row) => number(cell(slot, row, inMemory(element)))) };
  };

  const chosen = chosenCurves();
  if (chosen.problems.length > 0) return { problems: [...problems, ...chosen.problems] };
  const curves = new Map<string, ProjectedCurve>();
  for (const [name, unit] of chosen.names) curves.set(name, curveOf(name, unit)!);

  const access: ClaimAccess = {
    times: years, n, labels, names: lowered.slots.keys(),
    find: (name) => {
      const curve = curveOf(name);
      if (!curve) return undefined;
      const unit = curve.category ? undefined : checked.scope.variables.get(name)!.unit;
      return { unit, dims: curve.dims, elements: curve.elements, overTime: curve.overTime, values: curve.values };
    },
    toUnit: (text, unit) => {
      const found: Problem[] = [];
      const value = readNumber(text, { name: 'the claim', unit, bare: options.exact ? { in: unit } : 'ratios-only', n, problems: found }, []);
      if (value === undefined) return found[0]!;
      return unit.fold ? Math.exp(value) : value;
    },
  };
  const claims: ClaimOutcome[] = (options.claims ?? plan.scenario.expect ?? []).map((claim, index) => {
    const outcome = evaluateClaim(claim, access);
    if (outcome.problem) problems.push({ ...outcome.problem, path: ['expect', index, ...outcome.problem.path] });
    return { claim: outcome.text, holds: outcome.holds, found: outcome.value, ...(claim.why ? { why: claim.why } : {}), ...(claim.source ? { source: claim.source } : {}) };
  });

  const known = library.sources();
  const own = plan.scenario.sources ?? {};
  const sources = Object.fromEntries(plan.sources.flatMap((id) => {
    const source = Object.hasOwn(own, id) ? own[id] : known.get(id);
    return source ? [[id, source]] : [];
  })) as Projection['sources'];
  const root = plan.model.files[0]!;
  const scenarioHash = contentHash(plan.scenario);
  const projection: Projection = {
    scenario: plan.scenario.scenario ?? null,
    title: plan.scenario.title ?? root.title,
    summary: plan.scenario.summary ?? root.summary,
    model: root.model,
    ...(labels && years ? { time: labels, years } : {}),
    stepsPerYear: n,
    curves, cut: plan.cut, claims, problems, sources,
    provenance: {
      run: contentHash({ model: plan.model.hash, scenario: scenarioHash, elements: [...checked.scope.dimensions].map(([dim, elements]) => [dim, elements ?? []]), engine: engineVersion }).slice(0, 32),
      engine: engineVersion,
      model: { name: root.model, version: root.version, hash: plan.model.hash },
      scenario: { name: plan.scenario.scenario ?? null, hash: scenarioHash },
    },
  };
  return { projection, problems };

  function brokenRequirements(): Problem[] {
    return checked.requires.flatMap(({ draft, that }, index) => {
      const slot = lowered.requires[index]!;
      const { size, storage } = lowered.system.slots[slot]!;
      for (let row = 0; row < (storage === 'row' ? rows : 1); row++) {
        for (let element = 0; element < size; element++) {
          if (cell(slot, row, element) === 1) continue;
          const where = `${elementName(that.dims, element)}${storage === 'row' && labels ? ` at ${labels[row]}` : ''}`;
          return [plan.model.locate({ code: 'require.broken', severity: 'error', path: draft.that.path, model: draft.model, message: `${draft.message}${where ? ` (first broken for ${where.trim()})` : ''}`, hint: `${plan.model.name} requires ${draft.that.text}` })];
        }
      }
      return [];
    });
  }

  function firstNotFinite(): Problem | undefined {
    const order = new Map<number, number>();
    const { constants, step, finish } = lowered.system;
    [...constants, ...step, ...finish].forEach((equation, index) => order.set(equation.target, index));
    let best: { row: number; rank: number; name: string; element: number; dims: readonly string[]; value: number } | undefined;
    for (const [name, variable] of checked.scope.variables) {
      if (declarations.get(name)?.may_be === 'none') continue;
      const slot = lowered.slots.get(name);
      if (slot === undefined) continue;
      const { size, storage } = lowered.system.slots[slot]!;
      const base = output.offset(slot);
      const count = storage === 'row' ? rows * size : size;
      for (let index = 0; index < count; index++) {
        if (Number.isFinite(output.memory[base + index]!)) continue;
        const row = storage === 'row' ? Math.floor(index / size) : 0;
        const rank = order.get(slot) ?? -1;
        if (!best || row < best.row || (row === best.row && rank < best.rank)) best = { row, rank, name, element: index % size, dims: variable.dims, value: output.memory[base + index]! };
        break;
      }
    }
    if (!best) return undefined;
    const value = Number.isNaN(best.value) ? 'not a number' : 'infinite';
    const { draft } = checked.scope.variables.get(best.name)!;
    return plan.model.locate({ code: 'value.not-finite', severity: 'warning', path: draft.path, model: draft.model, message: `${best.name}${elementName(best.dims, best.element)} is ${value}${labels ? ` at ${labels[best.row]}` : ''}`, hint: 'look at what it divides by or takes the logarithm of; where no value is a legal answer write may_be: none' });
  }

  function chosenCurves(): { names: ReadonlyMap<string, string | undefined>; problems: Problem[] } {
    const names = new Map<string, string | undefined>();
    const wrong: Problem[] = [];
    const add = (entry: string | Record<string, string>, path: Problem['path']): void => {
      for (const [name, unit] of typeof entry === 'string' ? [[entry, undefined] as const] : Object.entries(entry)) {
        if (!lowered.slots.has(name)) {
          const near = nearest(name, [...lowered.slots.keys()]);
          wrong.push({ code: 'name.unknown', severity: 'error', path, message: `${plan.model.name} has no variable ${name}`, ...(near ? { hint: `did you mean ${near}` } : {}) });
        } else if (unit !== undefined && !fits(unit, name)) {
          wrong.push(cannotShow(name, checked.scope.variables.get(name)?.unit, unit, path));
        } else names.set(name, unit);
      }
    };
    if (options.curves === 'all') for (const name of lowered.slots.keys()) names.set(name, undefined);
    else if (options.curves) for (const name of options.curves) add(name, ['curves']);
    else {
      const root = plan.model.files[0]!;
      for (const entry of root.report ?? []) add(entry, ['report']);
      for (const name of reportedNames(root)) if (lowered.slots.has(name)) names.set(name, names.get(name));
      for (const [index, entry] of (plan.scenario.report ?? []).entries()) add(entry, ['report', index]);
    }
    return { names, problems: wrong };
  }

  function fits(text: string, name: string): boolean {
    const unit = parseUnit(text);
    const own = checked.scope.variables.get(name)?.unit;
    return unit.ok && own !== undefined && convertQuantity({ value: 1, unit: unit.unit }, own, { mayOmitKinds: true }).ok;
  }
}

/** The unit to show a variable in; kinds that were left out are the variable's own. */
function wantedUnit(text: string, own: Unit): Unit {
  const parsed = parseUnit(text);
  if (!parsed.ok) return own;
  const [kind, ...more] = kindsOf(own);
  if (parsed.unit.text.includes('(') || kind?.[1] !== 1 || more.length > 0) return parsed.unit;
  return { ...parsed.unit, text: parsed.unit.text.replace(/^((?:(?:thousand|million|billion|trillion) )?[^/*\s]+)/, `$1(${kind[0]})`) };
}

function cannotShow(name: string, own: Unit | undefined, text: string, path: Problem['path']): Problem {
  const parsed = parseUnit(text);
  if (!parsed.ok) return { code: 'unit.unknown', severity: 'error', path, message: parsed.message, ...(parsed.hint === undefined ? {} : { hint: parsed.hint }) };
  if (!own) return { code: 'unit.mismatch', severity: 'error', path, message: `${name} is a category and has no unit`, hint: `write ${name} alone` };
  const { code, hint } = mismatch(parsed.unit, own);
  return { code, severity: 'error', path, message: `${name} is in ${own.text}, which cannot be shown in ${text}`, hint: hint ?? `write a unit such as ${own.text}` };
}

/** What the model itself marks; the marks of what it includes speak for those models run by themselves. */
function reportedNames(root: ModelFile): string[] {
  const sections = [root.inputs, root.parameters, root.series, root.stocks, root.flows, root.auxiliaries, root.categories];
  return sections.flatMap((section) => Object.entries<{ readonly report?: boolean | undefined }>(section ?? {}).flatMap(([name, one]) => (one.report ? [name] : [])));
}

interface Declared {
  readonly title: string;
  readonly may_be?: 'none' | undefined;
  readonly over_time?: 'mean' | 'last' | 'max' | 'sum' | undefined;
}

function declarationsOf(plan: Plan): ReadonlyMap<string, Declared> {
  const all = new Map<string, Declared>();
  for (const file of plan.model.files) {
    for (const section of ['inputs', 'parameters', 'series', 'stocks', 'flows', 'auxiliaries'] as const) {
      for (const [name, declared] of Object.entries(file[section] ?? {})) if (section !== 'inputs' || !all.has(name)) all.set(name, declared as Declared);
    }
  }
  return all;
}
