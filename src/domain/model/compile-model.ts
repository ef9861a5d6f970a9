import { checkModel, inferredDimensions, type CheckedModel } from '../../core/check/check-model.ts';
import type { GivenDraft, ModelDraft, SeriesDraft, VariableDraft } from '../../core/check/draft.ts';
import { lowerModel, type Lowered } from '../../core/check/lower.ts';
import { javascriptBackEnd } from '../../core/engine/javascript/javascript-back-end.ts';
import type { Kernel } from '../../core/engine/system.ts';
import type { Problem } from '../../core/problem.ts';

/**
 * What a scenario changes about a model beyond values: which elements its dimensions have, which equations
 * give way to a value, which constants change in time. Each shape compiles once.
 */
export interface Shape {
  readonly elements: ReadonlyMap<string, readonly string[]>;
  /** Auxiliaries and flows whose equation is cut. */
  readonly cut: ReadonlySet<string>;
  /** Values given over time → how to read between their points. */
  readonly dated: ReadonlyMap<string, 'step' | 'linear' | 'log'>;
  /** Series whose scenario says otherwise how to read between points. */
  readonly between: ReadonlyMap<string, 'step' | 'linear' | 'log'>;
}

export interface CompiledModel {
  readonly checked: CheckedModel;
  readonly lowered: Lowered;
  readonly kernel: Kernel;
}

export type Compilation = { readonly compiled?: CompiledModel; readonly problems: readonly Problem[] };

export function compileModel(draft: ModelDraft, shape: Shape): Compilation {
  const { model, problems } = checkModel(shaped(draft, shape));
  if (!model) return { problems };
  const lowered = lowerModel(model);
  return { compiled: { checked: model, lowered, kernel: javascriptBackEnd.compile(lowered.system) }, problems };
}

export function shapeKey(shape: Shape): string {
  return JSON.stringify([
    [...shape.elements].sort(byName),
    [...shape.cut].sort(),
    [...shape.dated].sort(byName),
    [...shape.between].sort(byName),
  ]);
}

function byName(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

function shaped(draft: ModelDraft, shape: Shape): ModelDraft {
  const sized = {
    ...draft,
    dimensions: draft.dimensions.map((dimension) => ({ ...dimension, elements: shape.elements.get(dimension.name) ?? dimension.elements })),
  };
  // A variable keeps the dimensions its equation had.
  const inferred = shape.cut.size === 0 ? new Map<string, readonly string[]>() : inferredDimensions(sized);
  const given = new Set(sized.variables.filter((variable) => speaksFor(variable, sized.variables)));
  return {
    ...sized,
    variables: sized.variables.map((variable) =>
      given.has(variable) ? shapedVariable(variable, shape, inferred.get(variable.name) ?? []) : variable,
    ),
  };
}

/** The definition of a name, or the first of its inputs; the other inputs are satisfied by it, whatever it becomes. */
function speaksFor(variable: VariableDraft, all: readonly VariableDraft[]): boolean {
  if (variable.role !== 'input') return true;
  const named = all.filter(({ name }) => name === variable.name);
  return named[0] === variable && named.every(({ role }) => role === 'input');
}

function shapedVariable(variable: VariableDraft, shape: Shape, inferred: readonly string[]): VariableDraft {
  const { name, model, path, unit } = variable;
  const cases = variable.alternatives ? { alternatives: true } : {};
  const dimensions = variable.dimensions ?? inferred.map((text) => ({ text, path }));
  const dated = shape.dated.get(name);
  if (variable.role === 'series') return shape.between.has(name) ? { ...variable, between: shape.between.get(name)! } : variable;
  if (dated)
    return { name, model, path, unit, dimensions, ...cases, role: 'series', against: undefined, between: dated } satisfies SeriesDraft;
  if (shape.cut.has(name)) return { name, model, path, unit, dimensions, ...cases, role: 'parameter' } satisfies GivenDraft;
  return variable;
}
