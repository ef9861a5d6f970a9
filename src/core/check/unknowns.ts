import type { CheckedEquation } from './checked-model.ts';
import { reachable, reversed, type Graph } from './graph.ts';
import { textsOf } from './parse-texts.ts';
import { presentNames, presentOperands } from './present-reads.ts';
import type { Reporter, Scope } from './scope.ts';
import type { Typed } from './typed.ts';

/**
 * Block of each unknown: the unknown and every variable that depends on it and that its condition depends on. Reports a
 * condition that does not depend on its unknown, or that mixes elements or unknowns; then the result is undefined.
 */
export function checkUnknowns(
  scope: Scope,
  equations: ReadonlyMap<string, CheckedEquation>,
  reporter: Reporter,
): ReadonlyMap<string, ReadonlySet<string>> | undefined {
  const needs = presentNeeds(equations);
  const needed = reversed(needs);
  const blocks = new Map<string, ReadonlySet<string>>();
  let sound = true;
  for (const [name, equation] of equations) {
    if (equation.kind !== 'solve') continue;
    const resting = reachable([name], needed);
    const below = [...reachable([...presentNames(equation.left), ...presentNames(equation.right)], needs)];
    const block = new Set(below.filter((one) => resting.has(one)));
    // The dependencies of an equation that was refused elsewhere are unknown.
    if (block.size === 0 && below.some((one) => !equations.has(one) && textsOf(scope.variables.get(one)!.draft).length > 0)) {
      sound = false;
      continue;
    }
    const wrong = refusal(name, block, scope, equations);
    if (wrong) {
      const { draft } = scope.variables.get(name)!;
      if ('solve' in draft)
        reporter.report('solve.residual', { path: draft.solve.soThat.path, model: draft.model }, wrong.message, wrong.hint);
      sound = false;
    }
    blocks.set(name, block);
  }
  return sound ? blocks : undefined;
}

/** Variable → what it needs at an instant; an unknown also needs what its condition needs. */
function presentNeeds(equations: ReadonlyMap<string, CheckedEquation>): Graph {
  const needs = new Map<string, readonly string[]>();
  for (const [name, equation] of equations) {
    if (equation.kind === 'equation') needs.set(name, presentNames(equation.value));
    else if (equation.kind === 'solve')
      needs.set(
        name,
        [equation.low, equation.high, equation.left, equation.right].flatMap((side) => presentNames(side)),
      );
  }
  return needs;
}

function refusal(
  name: string,
  block: ReadonlySet<string>,
  scope: Scope,
  equations: ReadonlyMap<string, CheckedEquation>,
): { message: string; hint: string } | undefined {
  const { dims } = scope.variables.get(name)!;
  if (block.size === 0)
    return { message: `${name} is solved for, but neither side of its condition depends on it`, hint: `let one side depend on ${name}` };
  const sides: Typed[] = [];
  for (const one of block) {
    const equation = equations.get(one);
    if (equation?.kind === 'solve' && one !== name)
      return {
        message: `${name} and ${one} are both solved for and depend on each other`,
        hint: 'write one of them as an equation of the other',
      };
    if (equation?.kind === 'solve') sides.push(equation.left, equation.right);
    else if (equation?.kind === 'equation') sides.push(equation.value);
  }
  const mixed = sides.flatMap((side) => mixedDimensions(side, block, dims))[0];
  return mixed === undefined
    ? undefined
    : {
        message: `${name} is solved for each ${mixed}, but its condition for one ${mixed} depends on the ${name} of the others`,
        hint: `let the condition of each ${mixed} stand alone, or solve for one ${name} of all`,
      };
}

/** Dimensions among `dims` over which an expression reads the unknown at other elements of the same instant. */
function mixedDimensions(node: Typed, unknown: ReadonlySet<string>, dims: readonly string[]): readonly string[] {
  if (node.kind === 'variable') return unknown.has(node.name) ? node.picks.map((pick) => pick.dim).filter((dim) => dims.includes(dim)) : [];
  const reduced =
    node.kind === 'reduce' && presentNames(node.operand).some((name) => unknown.has(name))
      ? node.over.filter((dim) => dims.includes(dim))
      : [];
  return [...reduced, ...presentOperands(node).flatMap((operand) => mixedDimensions(operand, unknown, dims))];
}
