import type { Call, Expression } from '../expression/expression.ts';
import { functionNamed } from '../expression/function-table.ts';
import { namesIn } from '../expression/walk.ts';
import { reachable, reversed, type Graph } from './graph.ts';
import { textsOf } from './parse-texts.ts';
import { dimensionOfElement, inOrder, isClock, type Scope, type Variable } from './scope.ts';
import { later, type Phase } from './typed.ts';

/**
 * Dimensions and phases are inferred together by growing them to a fixed point: a stock may rest on a
 * flow that rests on the stock, so no order of evaluation would do.
 */

/** The dimension names a reduction `sum(x, site)` or `max(x, site)` ends with; empty when it is not one over named dimensions. */
export function reducedDimensions(scope: Scope, call: Call): readonly string[] {
  const names: string[] = [];
  for (const arg of call.args.slice(1)) {
    if (arg.kind === 'name' && scope.dimensions.has(arg.name) && !scope.variables.has(arg.name)) names.push(arg.name);
    else return [];
  }
  return names;
}

/** Whether a call folds over dimensions: every `sum`, and `min`/`max` whose other arguments are dimensions. */
export function isFold(scope: Scope, call: Call): boolean {
  if (call.name === 'sum') return true;
  return (call.name === 'min' || call.name === 'max') && call.args.length > 1 && reducedDimensions(scope, call).length > 0;
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
    case 'binary':
      return union(dimsOf(scope, expression.left), dimsOf(scope, expression.right));
    case 'call': {
      if (isFold(scope, expression)) {
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
      if (isClock(expression.name)) return expression.name === 'year' || expression.name === 'time_step' ? 'constant' : 'time';
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

/** Gives every variable whose dimensions are left out the union of its operands', and every variable its phase. */
export function inferShapes(scope: Scope, equations: ReadonlyMap<string, readonly Expression[]>): void {
  const needs = new Map([...equations].map(([name, expressions]) => [name, [...new Set(expressions.flatMap(namesIn))]] as const));
  const readers = reversed(needs);
  const waiting = new Set(equations.keys());
  // A set hands out what is added while it is walked, so a variable that grows brings its readers back.
  for (const name of waiting) {
    waiting.delete(name);
    const variable = scope.variables.get(name);
    if (variable && grow(scope, variable, equations.get(name)!)) for (const reader of readers.get(name) ?? []) waiting.add(reader);
  }
  for (const name of unshaped(scope, needs)) scope.unshaped.add(name);
}

/** Variables with a text that cannot be read, or with a name in it that nothing defines, and whatever takes its dimensions from them. */
function unshaped(scope: Scope, needs: Graph): ReadonlySet<string> {
  const isKnown = (name: string): boolean =>
    (scope.variables.has(name) && !scope.unshaped.has(name)) || scope.dimensions.has(name) || isClock(name);
  const left = [...scope.variables.values()]
    .filter(({ draft }) => !draft.dimensions && textsOf(draft).length > 0)
    .map(({ draft }) => draft.name);
  const first = left.filter((name) => !needs.get(name)?.every(isKnown));
  return reachable(first, reversed(new Map(left.map((name) => [name, needs.get(name) ?? []]))));
}

/** Whether the variable's phase or dimensions have grown by what its equations show now. */
function grow(scope: Scope, variable: Variable, expressions: readonly Expression[]): boolean {
  let grown = false;
  const phase = expressions.reduce<Phase>((sofar, expression) => later(sofar, phaseOf(scope, expression)), variable.phase);
  // A stock is filled step by step, whatever its flows rest on.
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
