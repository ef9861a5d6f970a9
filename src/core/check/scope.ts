import { fault, warning } from '../../core/problem.ts';
import { nearest } from '../did-you-mean.ts';
import type { Expression, Span } from '../expression/expression.ts';
import type { Problem } from '../problem.ts';
import type { ProblemCode } from '../problem-codes.ts';
import type { Unit } from '../units/unit.ts';
import type { Path, Text, VariableDraft } from './draft.ts';
import type { Phase } from './typed.ts';

/** What an equation can see: the variables of the model, their units and dimensions. */
export interface Variable {
  readonly draft: VariableDraft;
  readonly unit: Unit;
  /** In the order of the model's dimensions; settled by `inferShapes`. */
  dims: readonly string[];
  phase: Phase;
}

export interface Scope {
  readonly timed: boolean;
  readonly method: 'euler' | 'rk4';
  readonly variables: ReadonlyMap<string, Variable>;
  readonly categories: ReadonlySet<string>;
  /** Names whose unit or declaration cannot be read; said once where it stands and not again where they are used. */
  readonly unreadable: ReadonlySet<string>;
  /** Declarations are missing, and it is said elsewhere. */
  readonly open: boolean;
  /** Variables whose dimensions are unknown for another mistake, such as an equation with a name that nothing defines; filled by `inferShapes`. */
  readonly unshaped: Set<string>;
  /** Series over something else than time → the unit of its points’ x. */
  readonly against: ReadonlyMap<string, Unit>;
  /** Dimension → its elements, where known; in the model's order. */
  readonly dimensions: ReadonlyMap<string, readonly string[] | undefined>;
  /** Dimensions whose elements are cases side by side. */
  readonly alternatives: ReadonlySet<string>;
}

/** Names the language itself defines. */
export const clockNames = ['time', 'elapsed', 'time_step', 'year'] as const;

export function isClock(name: string): name is (typeof clockNames)[number] {
  return (clockNames as readonly string[]).includes(name);
}

/** Collects the problems of one text. */
export class Reporter {
  readonly problems: Problem[] = [];

  report(
    code: ProblemCode,
    where: { readonly path: Path; readonly model: string; readonly span?: Span },
    message: string,
    hint?: string,
    severity: 'error' | 'warning' = 'error',
  ): void {
    const made = severity === 'error' ? fault(code, where.path, message, hint) : warning(code, where.path, message, hint);
    this.problems.push({ ...made, model: where.model, ...(where.span ? { offset: where.span.start } : {}) });
  }
}

/** A text with its tree and the model it stands in. */
export interface Parsed {
  readonly text: Text;
  readonly model: string;
  readonly expression: Expression;
}

/** The words of a sub-expression, for messages. */
export function wordsOf(parsed: Parsed, span: Span): string {
  return parsed.text.text.slice(span.start, span.end).trim();
}

export function suggestion(name: string, candidates: Iterable<string>): string | undefined {
  const near = nearest(name, [...candidates]);
  return near ? `did you mean ${near}` : undefined;
}

/** Whether a name that nothing defines here is the fault of a declaration that could not be read. */
export function isMissed(scope: Scope, name: string): boolean {
  return scope.open || (scope.unreadable.has(name) && !scope.variables.has(name));
}

/** Sorts dimension names into the model's order and drops doubles. */
export function inOrder(scope: Scope, dims: Iterable<string>): readonly string[] {
  const set = new Set(dims);
  return [...scope.dimensions.keys()].filter((dim) => set.has(dim));
}

/** Those of a variable's dimensions that are never added up: all of them where the variable itself says so. */
export function alternativesOf(scope: Scope, dims: readonly string[], variable?: VariableDraft): readonly string[] {
  return variable?.alternatives ? dims : dims.filter((dim) => scope.alternatives.has(dim));
}

/** The dimension of `name` that has `element`, among the variable's own. */
export function dimensionOfElement(scope: Scope, dims: readonly string[], element: string): string | undefined {
  return dims.find((dim) => scope.dimensions.get(dim)?.includes(element));
}
