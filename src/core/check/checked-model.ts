import type { CategoryDraft, ModelDraft, RequireDraft } from './draft.ts';
import type { Parsed, Scope } from './scope.ts';
import type { Phase, Typed } from './typed.ts';

/** How a variable is computed. */
export type CheckedEquation =
  | { readonly kind: 'equation'; readonly value: Typed }
  | { readonly kind: 'stock'; readonly initial: Typed; readonly change: readonly { readonly sign: 1 | -1; readonly flow: Typed }[] }
  | { readonly kind: 'solve'; readonly low: Typed; readonly high: Typed; readonly left: Typed; readonly right: Typed };

export interface CheckedCategory {
  readonly draft: CategoryDraft;
  readonly cases: readonly { readonly when: Typed; readonly is: string }[];
  readonly dims: readonly string[];
  readonly phase: Phase;
}

export interface CheckedRequire {
  readonly draft: RequireDraft;
  readonly that: Typed;
}

/** A model whose units, dimensions and evaluation order have been checked. */
export interface CheckedModel {
  readonly draft: ModelDraft;
  readonly scope: Scope;
  readonly equations: ReadonlyMap<string, CheckedEquation>;
  readonly categories: readonly CheckedCategory[];
  readonly requires: readonly CheckedRequire[];
  /** What the flows of non-negative stocks that cannot be limited leave of them, as a rate: below 0 where they take too much. */
  readonly leftovers: readonly { readonly stock: string; readonly left: Typed }[];
  /** Variable → its parsed equation texts, for printing. */
  readonly parsed: ReadonlyMap<string, readonly Parsed[]>;
}
