import type { CheckedEquation } from './checked-model.ts';
import { cycles, type Graph } from './graph.ts';
import { firstReads, presentNames } from './present-reads.ts';
import type { Reporter, Scope } from './scope.ts';
import { checkUnknowns } from './unknowns.ts';

/**
 * Finds algebraic loops: variables that need each other at one instant. A stock, `previous`, `smooth`, `smooth_n`,
 * `delay_fixed`, `delay_n`, `cumulative`, `initial` and `surviving` read earlier instants and break a loop; a bounded root
 * solves the loop through itself.
 */
export function findLoops(scope: Scope, equations: ReadonlyMap<string, CheckedEquation>, reporter: Reporter): void {
  const loops = cycles(needsApartFromConditions(equations));
  for (const chain of loops)
    report(scope, reporter, {
      chain,
      code: 'loop.algebraic',
      what: chain.length === 1 ? 'needs itself' : 'need each other at the same instant',
      hint: 'break the loop with previous(x, initial), smooth(x, time) or a stock',
    });
  const blocks = checkUnknowns(scope, equations, reporter);
  if (loops.length > 0 || !blocks) return;
  for (const chain of cycles(firstNeeds(equations, blocks)))
    report(scope, reporter, {
      chain,
      code: 'loop.initial',
      what: chain.length === 1 ? 'needs itself for its first value' : 'need each other for their first value',
      hint: 'start one of them from a parameter',
    });
}

/** Variable → what it needs at an instant. Leaves out loops through an unknown's condition, which the root search resolves. */
function needsApartFromConditions(equations: ReadonlyMap<string, CheckedEquation>): Graph {
  const needs = new Map<string, readonly string[]>();
  for (const [name, equation] of equations) {
    if (equation.kind === 'equation') needs.set(name, presentNames(equation.value));
    else if (equation.kind === 'solve') needs.set(name, [...presentNames(equation.low), ...presentNames(equation.high)]);
  }
  return needs;
}

/** Variable → what it needs for its first value. An unknown and its block are one node, under the unknown's name. */
function firstNeeds(equations: ReadonlyMap<string, CheckedEquation>, blocks: ReadonlyMap<string, ReadonlySet<string>>): Graph {
  const unknownOf = new Map([...blocks].flatMap(([unknown, block]) => [...block].map((name) => [name, unknown] as const)));
  const needs = new Map<string, string[]>();
  for (const [name, equation] of equations) {
    const owner = unknownOf.get(name) ?? name;
    const list = needs.get(owner) ?? [];
    needs.set(owner, list);
    for (const read of firstExpressions(equation).flatMap((expression) => firstReads(expression))) {
      const needed = unknownOf.get(read.name) ?? read.name;
      if (needed !== owner || read.firstOnly || !blocks.has(owner)) list.push(needed);
    }
  }
  return needs;
}

function firstExpressions(equation: CheckedEquation) {
  switch (equation.kind) {
    case 'equation':
      return [equation.value];
    case 'stock':
      return [equation.initial];
    case 'solve':
      return [equation.low, equation.high, equation.left, equation.right];
    default:
      return equation satisfies never;
  }
}

interface Circle {
  /** A cycle: each variable needs the next, and the last needs the first. */
  readonly chain: readonly string[];
  readonly code: 'loop.algebraic' | 'loop.initial';
  readonly what: string;
  readonly hint: string;
}

function report(scope: Scope, reporter: Reporter, { chain, code, what, hint }: Circle): void {
  const { draft } = scope.variables.get(chain[0]!)!;
  const path = draft.role === 'stock' ? draft.initial.path : 'equation' in draft ? draft.equation.path : draft.path;
  reporter.report(code, { path, model: draft.model }, `${chain.length === 1 ? chain[0] : [...chain, chain[0]].join(' → ')} ${what}`, hint);
}
