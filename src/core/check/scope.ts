import { fault, warning } from '../../core/problem.ts';
import { nearest } from '../did-you-mean.ts';
import type { Expression, Span } from '../expression/expression.ts';
import type { Problem } from '../problem.ts';
import type { ProblemCode } from '../problem-codes.ts';
import type { Unit } from '../units/unit.ts';
import type { Path, Text, VariableDraft } from './draft.ts';
import type { Phase } from './typed.ts';

/** The names an equation can use: variables with their units and dimensions. */
export interface Variable {
  readonly draft: VariableDraft;
  readonly unit: Unit;
  /** In the order of the model's dimensions; final after `inferDimensionsAndPhases`. */
  dims: readonly string[];
  phase: Phase;
}

/** A share that leaves, a rate at which an amount grows, or a variable used as both. */
export type Compounding = 'leaves' | 'grows' | 'both';

export interface Scope {
  readonly timed: boolean;
  readonly method: 'euler' | 'rk4';
  readonly variables: ReadonlyMap<string, Variable>;
  readonly categories: ReadonlySet<string>;
  /** Names whose unit or declaration cannot be read. Reported once, at the declaration, not at each use. */
  readonly unreadable: ReadonlySet<string>;
  /** Declarations are missing; reported elsewhere. */
  readonly open: boolean;
  /** Variables whose dimensions are unknown because of another fault, such as an undefined name; filled by `inferDimensionsAndPhases`. */
  readonly undimensioned: Set<string>;
  /** Variables that `geometric` or `npv` take as their rate, and how it compounds; filled as the equations are checked. */
  readonly compounds: Map<string, Compounding>;
  /** Series that is not over time → the unit of its points’ x. */
  readonly against: ReadonlyMap<string, Unit>;
  /** Dimension → its known elements, in the model's order. */
  readonly dimensions: ReadonlyMap<string, readonly string[] | undefined>;
  /** Dimensions whose elements are alternatives. */
  readonly alternatives: ReadonlySet<string>;
}

/** Names that the language defines. */
export const clockNames = ['time', 'elapsed', 'time_step', 'year', 'pi'] as const;

export function isClock(name: string): name is (typeof clockNames)[number] {
  return (clockNames as readonly string[]).includes(name);
}

/** Errors, and warnings, that one model has at most: an answer lists half as many. */
const mostCollected = 2_000;

/** Names of one model that get a suggestion: all of them would cost their number times that of the names there are. */
const mostSuggested = 100;

/** Collects the problems of a model. */
export class Reporter {
  readonly problems: Problem[] = [];
  private readonly counts = { error: 0, warning: 0 };
  private suggested = 0;

  /** The hint for a misspelled name, for the first names that ask; undefined where nothing is near. */
  suggestion(name: string, candidates: () => Iterable<string>): string | undefined {
    const near = ++this.suggested > mostSuggested ? undefined : nearest(name, candidates());
    return near === undefined ? undefined : `did you mean ${near}`;
  }

  report(
    code: ProblemCode,
    where: { readonly path: Path; readonly model: string; readonly span?: Span },
    message: string,
    hint?: string,
    severity: 'error' | 'warning' = 'error',
  ): void {
    if (++this.counts[severity] > mostCollected) return;
    const made = severity === 'error' ? fault(code, where.path, message, hint) : warning(code, where.path, message, hint);
    this.problems.push({ ...made, model: where.model, ...(where.span ? { offset: where.span.start } : {}) });
  }
}

/** A text, its tree and the model that contains it. */
export interface Parsed {
  readonly text: Text;
  readonly model: string;
  readonly expression: Expression;
}

/** Source text of a sub-expression, for messages. */
export function wordsOf(parsed: Parsed, span: Span): string {
  return parsed.text.text.slice(span.start, span.end).trim();
}

/** Whether an undefined name may belong to a declaration that could not be read. */
export function isMissed(scope: Scope, name: string): boolean {
  return scope.open || (scope.unreadable.has(name) && !scope.variables.has(name));
}

/** Dimension names in the model's order, without duplicates. */
export function inOrder(scope: Scope, dims: Iterable<string>): readonly string[] {
  const set = new Set(dims);
  return [...scope.dimensions.keys()].filter((dim) => set.has(dim));
}

/** A variable's dimensions that must not be summed; all of them when the variable is declared as alternatives. */
export function alternativesOf(scope: Scope, dims: readonly string[], variable?: VariableDraft): readonly string[] {
  return variable?.alternatives ? dims : dims.filter((dim) => scope.alternatives.has(dim));
}

/** The variable's dimension that contains `element`. */
export function dimensionOfElement(scope: Scope, dims: readonly string[], element: string): string | undefined {
  return dims.find((dim) => scope.dimensions.get(dim)?.includes(element));
}
