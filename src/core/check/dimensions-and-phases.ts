import type { Binary, Call, Expression } from '../expression/expression.ts';
import { functionNamed } from '../expression/function-table.ts';
import { namesIn } from '../expression/walk.ts';
import { reachable, reversed, type Graph } from './graph.ts';
import { markLimitedFlows } from './non-negative.ts';
import { textsOf } from './parse-texts.ts';
import { dimensionOfElement, inOrder, isClock, type Scope, type Variable } from './scope.ts';
import { later, type Phase } from './typed.ts';

/**
 * Infers dimensions and phases by growing them to a fixed point. A stock may depend on a flow that depends on the
 * stock, so no evaluation order would do.
 */

/** Dimensions named at the end of a call such as `sum(x, site)` or `max(x, site)`; empty when none are. */
export function reducedDimensions(scope: Scope, call: Call): readonly string[] {
  const names: string[] = [];
  for (const arg of call.args.slice(1)) {
    if (arg.kind === 'name' && scope.dimensions.has(arg.name) && !scope.variables.has(arg.name)) names.push(arg.name);
    else return [];
  }
  return names;
}

/** Whether a call reduces over dimensions: every `sum`, and `min` or `max` whose other arguments are dimensions. */
export function isReduction(scope: Scope, call: Call): boolean {
  if (call.name === 'sum') return true;
  return (call.name === 'min' || call.name === 'max') && call.args.length > 1 && reducedDimensions(scope, call).length > 0;
}

/** The dimension of a comparison with an element, `site == abilene`; undefined for any other expression. */
export function comparedDimension(scope: Scope, { op, left }: Binary): string | undefined {
  if ((op !== '==' && op !== '!=') || left.kind !== 'name') return undefined;
  return scope.dimensions.has(left.name) && !scope.variables.has(left.name) ? left.name : undefined;
}

export function dimsOf(scope: Scope, expression: Expression): Set<string> {
  switch (expression.kind) {
    case 'number':
      return new Set();
    case 'name':
      return new Set(scope.variables.get(expression.name)?.dims ?? []);
    case 'pick': {
      const dims = [...(scope.variables.get(expression.name)?.dims ?? [])];
      for (const element of expression.elements) {
        const dim = dimensionOfElement(scope, dims, element.name);
        if (dim) dims.splice(dims.indexOf(dim), 1);
      }
      return new Set(dims);
    }
    case 'unary':
      return dimsOf(scope, expression.operand);
    case 'binary': {
      const compared = comparedDimension(scope, expression);
      return compared !== undefined ? new Set([compared]) : union(dimsOf(scope, expression.left), dimsOf(scope, expression.right));
    }
    case 'call': {
      if (isReduction(scope, expression)) {
        const first = expression.args[0];
        const dims = first ? dimsOf(scope, first) : new Set<string>();
        if (expression.args.length === 1) return new Set();
        for (const dim of reducedDimensions(scope, expression)) dims.delete(dim);
        return dims;
      }
      return expression.args.reduce((all, arg) => union(all, dimsOf(scope, arg)), new Set<string>());
    }
    default:
      return expression satisfies never;
  }
}

export function phaseOf(scope: Scope, expression: Expression): Phase {
  switch (expression.kind) {
    case 'number':
      return 'constant';
    case 'name':
    case 'pick': {
      if (isClock(expression.name)) return expression.name === 'time' || expression.name === 'elapsed' ? 'time' : 'constant';
      return scope.variables.get(expression.name)?.phase ?? 'constant';
    }
    case 'unary':
      return phaseOf(scope, expression.operand);
    case 'binary':
      return later(phaseOf(scope, expression.left), phaseOf(scope, expression.right));
    case 'call': {
      const group = functionNamed(expression.name)?.group;
      if (group === 'run') return 'run';
      if (group === 'series') return expression.args[1] ? phaseOf(scope, expression.args[1]) : 'constant';
      const start: Phase = group === 'time' || group === 'vintage' ? 'time' : 'constant';
      return expression.args.reduce<Phase>((phase, arg) => later(phase, phaseOf(scope, arg)), start);
    }
    default:
      return expression satisfies never;
  }
}

/** Sets the phase of every variable, and the dimensions of those that state none: the union of their operands' dimensions. */
export function inferDimensionsAndPhases(scope: Scope, equations: ReadonlyMap<string, readonly Expression[]>): void {
  markLimitedFlows(scope);
  const needs = new Map([...equations].map(([name, expressions]) => [name, [...new Set(expressions.flatMap(namesIn))]] as const));
  const readers = reversed(needs);
  const waiting = new Set(equations.keys());
  // A set is a worklist here: iteration visits entries added during the walk, so a variable that grows re-adds its readers.
  for (const name of waiting) {
    waiting.delete(name);
    const variable = scope.variables.get(name);
    if (variable && grow(scope, variable, equations.get(name)!)) for (const reader of readers.get(name) ?? []) waiting.add(reader);
  }
  for (const name of undimensioned(scope, needs)) scope.undimensioned.add(name);
}

/** Variables with an unreadable text or an undefined name, and those that infer their dimensions from them. */
function undimensioned(scope: Scope, needs: Graph): ReadonlySet<string> {
  const elements = new Set([...scope.dimensions.values()].flatMap((known) => known ?? []));
  const isKnown = (name: string): boolean =>
    (scope.variables.has(name) && !scope.undimensioned.has(name)) || scope.dimensions.has(name) || elements.has(name) || isClock(name);
  const left = [...scope.variables.values()]
    .filter(({ draft }) => !draft.dimensions && textsOf(draft).length > 0)
    .map(({ draft }) => draft.name);
  const first = left.filter((name) => !needs.get(name)?.every(isKnown));
  return reachable(first, reversed(new Map(left.map((name) => [name, needs.get(name) ?? []]))));
}

/** Updates a variable's phase and dimensions from its equations; true when one has grown. */
function grow(scope: Scope, variable: Variable, expressions: readonly Expression[]): boolean {
  let grown = false;
  const phase = expressions.reduce<Phase>((sofar, expression) => later(sofar, phaseOf(scope, expression)), variable.phase);
  // A stock changes at every step, even with constant flows.
  if (phase !== variable.phase && variable.draft.role !== 'stock') {
    variable.phase = phase;
    grown = true;
  }
  if (variable.draft.dimensions) return grown;
  const dims = new Set(variable.dims);
  for (const expression of expressions) for (const dim of dimsOf(scope, expression)) dims.add(dim);
  if (dims.size === variable.dims.length) return grown;
  variable.dims = inOrder(scope, dims);
  return true;
}

function union(a: Set<string>, b: Set<string>): Set<string> {
  for (const item of b) a.add(item);
  return a;
}
