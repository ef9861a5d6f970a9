import { checkModel, inferredDimensions, type CheckedModel } from '../../core/check/check-model.ts';
import type { GivenDraft, ModelDraft, SeriesDraft, VariableDraft } from '../../core/check/draft.ts';
import { lowerModel, type Lowered } from '../../core/check/lower.ts';
import { javascriptBackEnd } from '../../core/engine/javascript/javascript-back-end.ts';
import type { Kernel } from '../../core/engine/system.ts';
import type { Problem } from '../../core/problem.ts';
import { beyondElements } from './element-limit.ts';
import { systemWork, type SystemWork } from '../cost/system-work.ts';

/**
 * What a scenario changes about a model's structure: the elements of its dimensions, the equations overridden by a value,
 * the constants that become curves. Each variant compiles once.
 */
export interface ModelVariant {
  readonly elements: ReadonlyMap<string, readonly string[]>;
  /** Auxiliaries and flows whose equation is cut. */
  readonly cut: ReadonlySet<string>;
  /** Constants given over time → interpolation between their points. */
  readonly dated: ReadonlyMap<string, 'step' | 'linear' | 'log'>;
  /** Series whose interpolation the scenario overrides. */
  readonly interpolation: ReadonlyMap<string, 'step' | 'linear' | 'log'>;
}

export interface CompiledModel {
  readonly checked: CheckedModel;
  readonly lowered: Lowered;
  readonly kernel: Kernel;
  /** The sizes that decide what a run costs. */
  readonly work: SystemWork;
}

export type Compilation = { readonly compiled?: CompiledModel; readonly problems: readonly Problem[] };

export function compileModel(draft: ModelDraft, variant: ModelVariant): Compilation {
  const { model, problems } = checkModel(variantDraft(draft, variant));
  if (!model) return { problems };
  const beyond = [...model.scope.variables.values()].flatMap((one) => tooManyElements(draft, variant, one.draft, one.dims) ?? []);
  if (beyond.length > 0) return { problems: [...problems, ...beyond] };
  const lowered = lowerModel(model);
  const { system } = lowered;
  const hidden = system.slots.flatMap(({ axes }) => {
    const sizes = axes.map((axis) => system.axes[axis]!.size);
    return beyondElements('a part of an equation', sizes, ['dimensions']) ?? [];
  });
  // The kernel is made only of what fits.
  if (hidden.length > 0) return { problems: [...problems, { ...hidden[0]!, model: draft.name }] };
  return { compiled: { checked: model, lowered, kernel: javascriptBackEnd.compile(system), work: systemWork(system) }, problems };
}

/** At the table that lists its elements, else at its declaration. */
function tooManyElements(draft: ModelDraft, variant: ModelVariant, variable: VariableDraft, dims: readonly string[]): Problem | undefined {
  const own = new Map(draft.dimensions.map(({ name, elements }) => [name, elements] as const));
  const sizes = dims.map((dim) => (variant.elements.get(dim) ?? []).length);
  const table = dims.find((dim) => variant.elements.get(dim) !== own.get(dim));
  const beyond = beyondElements(variable.name, sizes, table === undefined ? variable.path : ['tables', table]);
  return beyond && table === undefined ? { ...beyond, model: variable.model } : beyond;
}

export function variantKey(variant: ModelVariant): string {
  return JSON.stringify([
    [...variant.elements].sort(byName),
    [...variant.cut].sort(),
    [...variant.dated].sort(byName),
    [...variant.interpolation].sort(byName),
  ]);
}

function byName(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

function variantDraft(draft: ModelDraft, variant: ModelVariant): ModelDraft {
  const sized = {
    ...draft,
    dimensions: draft.dimensions.map((dimension) => ({
      ...dimension,
      elements: variant.elements.get(dimension.name) ?? dimension.elements,
    })),
  };
  // A cut variable keeps the dimensions its equation had.
  const inferred = variant.cut.size === 0 ? new Map<string, readonly string[]>() : inferredDimensions(sized);
  const given = new Set(sized.variables.filter((variable) => speaksFor(variable, sized.variables)));
  return {
    ...sized,
    variables: sized.variables.map((variable) =>
      given.has(variable) ? variantVariable(variable, variant, inferred.get(variable.name) ?? []) : variable,
    ),
  };
}

/** Whether it is the definition of its name, or the first input of that name: the other inputs take its value. */
function speaksFor(variable: VariableDraft, all: readonly VariableDraft[]): boolean {
  if (variable.role !== 'input') return true;
  const named = all.filter(({ name }) => name === variable.name);
  return named[0] === variable && named.every(({ role }) => role === 'input');
}

function variantVariable(variable: VariableDraft, variant: ModelVariant, inferred: readonly string[]): VariableDraft {
  const { name, model, path, unit } = variable;
  const cases = variable.alternatives ? { alternatives: true } : {};
  const dimensions = variable.dimensions ?? inferred.map((text) => ({ text, path }));
  const dated = variant.dated.get(name);
  const cut = variant.cut.has(name) ? { cut: true } : {};
  if (variable.role === 'series')
    return variant.interpolation.has(name) ? { ...variable, between: variant.interpolation.get(name)! } : variable;
  if (dated)
    return {
      name,
      model,
      path,
      unit,
      dimensions,
      ...cases,
      ...cut,
      role: 'series',
      against: undefined,
      between: dated,
    } satisfies SeriesDraft;
  if (variant.cut.has(name)) return { name, model, path, unit, dimensions, ...cases, ...cut, role: 'parameter' } satisfies GivenDraft;
  return variable;
}
