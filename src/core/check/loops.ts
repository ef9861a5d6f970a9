import type { CheckedEquation } from './check-model.ts';
import type { Reporter, Scope } from './scope.ts';
import { typedChildren, type Typed } from './typed.ts';

/**
 * Finds variables that need each other at one instant. A stock, `previous`, `smooth`, `cumulative` and
 * `surviving` read earlier instants and break a loop; a bounded root owns the loop through itself.
 */
export function findLoops(scope: Scope, equations: ReadonlyMap<string, CheckedEquation>, reporter: Reporter): void {
  const during = new Map<string, readonly string[]>();
  const solved = new Set<string>();
  for (const [name, equation] of equations) {
    if (equation.kind === 'equation') during.set(name, presentNames(equation.value));
    else if (equation.kind === 'solve') {
      during.set(name, [...presentNames(equation.low), ...presentNames(equation.high)]);
      solved.add(name);
    }
  }
  const loops = cycles(during);
  for (const chain of loops) report(scope, reporter, chain, 'loop.algebraic', 'need each other at the same instant', 'break the loop with previous(x, initial), smooth(x, time) or a stock');
  const needs = new Map(during);
  for (const name of solved) {
    const equation = equations.get(name);
    if (equation?.kind === 'solve') needs.set(name, [...(during.get(name) ?? []), ...presentNames(equation.left), ...presentNames(equation.right)]);
  }
  for (const name of solved) checkResidual(name, scope, equations, needs, reporter);
  if (loops.length > 0) return;

  const atStart = new Map<string, readonly string[]>();
  for (const [name, equation] of equations) {
    if (equation.kind === 'equation') atStart.set(name, initialNames(equation.value));
    else if (equation.kind === 'stock') atStart.set(name, initialNames(equation.initial));
    else atStart.set(name, [...initialNames(equation.low), ...initialNames(equation.high)]);
  }
  for (const chain of cycles(atStart)) report(scope, reporter, chain, 'loop.initial', 'need each other for their first value', 'start one of them from a parameter');
}

/** A condition that does not move with its unknown has no root; one that mixes elements or unknowns has no bisection. */
function checkResidual(name: string, scope: Scope, equations: ReadonlyMap<string, CheckedEquation>, needs: ReadonlyMap<string, readonly string[]>, reporter: Reporter): void {
  const equation = equations.get(name);
  const { draft, dims } = scope.variables.get(name)!;
  if (equation?.kind !== 'solve' || !('solve' in draft)) return;
  const where = { path: draft.solve.soThat.path, model: draft.model };
  const between = [...reachable([...presentNames(equation.left), ...presentNames(equation.right)], needs)].filter((one) => one === name || reachable(needs.get(one) ?? [], needs).has(name));
  if (between.length === 0) {
    reporter.report('solve.residual', where, `${name} is solved for, but neither side of its condition depends on it`, `let one side depend on ${name}`);
    return;
  }
  const other = between.find((one) => one !== name && equations.get(one)?.kind === 'solve');
  if (other !== undefined) {
    reporter.report('solve.residual', where, `${name} and ${other} are both solved for and rest on each other`, 'write one of them as an equation of the other');
    return;
  }
  const unknown = new Set(between);
  const sides = between.flatMap((one) => { const from = equations.get(one); return from?.kind === 'equation' ? [from.value] : []; });
  const mixed = [equation.left, equation.right, ...sides].flatMap((side) => mixedDimensions(side, unknown, dims))[0];
  if (mixed !== undefined) reporter.report('solve.residual', where, `${name} is solved for each ${mixed}, but its condition for one ${mixed} rests on the ${name} of the others`, `let the condition of each ${mixed} stand alone, or solve for one ${name} of all`);
}

/** Dimensions among `dims` over which an expression reads the unknown of other elements. */
function mixedDimensions(node: Typed, unknown: ReadonlySet<string>, dims: readonly string[]): readonly string[] {
  if (node.kind === 'variable') return unknown.has(node.name) ? node.picks.map((pick) => pick.dim).filter((dim) => dims.includes(dim)) : [];
  const folded = node.kind === 'fold' && presentNames(node.operand).some((name) => unknown.has(name)) ? node.over.filter((dim) => dims.includes(dim)) : [];
  return [...folded, ...typedChildren(node).flatMap((child) => mixedDimensions(child, unknown, dims))];
}

function reachable(from: readonly string[], graph: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set<string>();
  const stack = [...from];
  while (stack.length > 0) {
    const next = stack.pop()!;
    if (seen.has(next)) continue;
    seen.add(next);
    stack.push(...(graph.get(next) ?? []));
  }
  return seen;
}

function report(scope: Scope, reporter: Reporter, chain: readonly string[], code: 'loop.algebraic' | 'loop.initial', what: string, hint: string): void {
  const { draft } = scope.variables.get(chain[0]!)!;
  const path = draft.role === 'stock' ? draft.initial.path : 'equation' in draft ? draft.equation.path : draft.path;
  const text = chain.length === 1 ? `${chain[0]} needs itself` : `${[...chain, chain[0]].join(' → ')} ${what}`;
  reporter.report(code, { path, model: draft.model }, text, hint);
}

/** Names whose value of the same instant the expression needs. */
export function presentNames(node: Typed, into: string[] = []): string[] {
  switch (node.kind) {
    case 'variable': into.push(node.name); return into;
    case 'previous': return presentNames(node.initial, into);
    case 'smooth': return presentNames(node.duration, into);
    case 'cumulative': return into;
    case 'npv': return presentNames(node.rate, into);
    case 'irr': return into;
    case 'surviving': return typedChildren(node).slice(1).reduce((all, child) => presentNames(child, all), into);
    default: return typedChildren(node).reduce((all, child) => presentNames(child, all), into);
  }
}

/** Names the expression needs at the first instant. */
function initialNames(node: Typed, into: string[] = []): string[] {
  if (node.kind === 'smooth') return initialNames(node.operand, initialNames(node.duration, into));
  if (node.kind === 'variable') { into.push(node.name); return into; }
  if (node.kind === 'previous') return initialNames(node.initial, into);
  if (node.kind === 'cumulative' || node.kind === 'irr') return into;
  if (node.kind === 'npv') return initialNames(node.rate, into);
  if (node.kind === 'surviving') return typedChildren(node).slice(1).reduce((all, child) => initialNames(child, all), into);
  return typedChildren(node).reduce((all, child) => initialNames(child, all), into);
}

/** One chain for every group of names that reach each other, found depth first without recursion. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const found: string[][] = [];
  const state = new Map<string, 'open' | 'done'>();
  const inLoop = new Set<string>();
  for (const root of graph.keys()) {
    if (state.has(root)) continue;
    const path: { name: string; next: number }[] = [{ name: root, next: 0 }];
    state.set(root, 'open');
    while (path.length > 0) {
      const top = path[path.length - 1]!;
      const successor = graph.get(top.name)?.[top.next++];
      if (successor === undefined) { state.set(top.name, 'done'); path.pop(); continue; }
      if (!graph.has(successor)) continue;
      const known = state.get(successor);
      if (known === 'open') {
        const chain = path.slice(path.findIndex((entry) => entry.name === successor)).map((entry) => entry.name);
        if (!chain.every((name) => inLoop.has(name))) { found.push(chain); for (const name of chain) inLoop.add(name); }
      } else if (known === undefined) {
        state.set(successor, 'open');
        path.push({ name: successor, next: 0 });
      }
    }
  }
  return found;
}
