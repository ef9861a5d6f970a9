import type { ModelDraft } from '../../core/check/draft.ts';
import type { Problem } from '../../core/problem.ts';
import type { Declarations } from './declarations.ts';
import type { ModelFile } from './model-file.ts';

/** A model with everything it includes, read and validated; units and equations are checked when it is compiled. */
export interface Model {
  readonly name: string;
  /** The root first, then its includes, each once. */
  readonly files: readonly ModelFile[];
  readonly draft: ModelDraft;
  /** What the files say of each variable, taken together. */
  readonly declarations: Declarations;
  /** Of the root and its includes. */
  readonly hash: string;
  /** Puts file, line and column to a problem of any file of the tree. */
  locate(problem: Problem): Problem;
}

/** Every problem of a text, and the value where there is no error among them. */
export type Loaded<T> = { readonly value: T; readonly problems: readonly Problem[] } | { readonly value?: undefined; readonly problems: readonly Problem[] };
