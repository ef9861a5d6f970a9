import type { ProblemCode } from './problem-codes.ts';

/**
 * One thing that is wrong with a file, a request or a run, said so that its author can act on it.
 *
 * From birth it names the place by its document, the path inside that and, within an equation, the character offset.
 * The document is a model file by name, or what is asked about where there is none. Who answers a run or a check turns
 * them into file, line and column.
 */
export interface Problem {
  /** Dotted and stable, from the table of codes: `unit.mismatch`, `name.unknown`, … */
  readonly code: ProblemCode;
  /** An error refuses; a warning says that a result is in doubt; a note says what a reader should know of a value. */
  readonly severity: 'error' | 'warning' | 'note';
  /** Path inside the document, e.g. `['auxiliaries', 'facility_power', 'equation']`. */
  readonly path: readonly (string | number)[];
  /** Character offset inside the text found at `path`, when the problem lies inside that text. */
  readonly offset?: number;
  /** `true` when the problem is the key at `path` and not its value. */
  readonly atKey?: boolean;
  /** The model file it lies in, by the name of the model; absent where it is a scenario, a query or a file of another kind. */
  readonly model?: string;
  /** The variable it is about, where the path alone does not say. */
  readonly about?: string;
  /** Subject, what is wrong; lower case, no full stop. */
  readonly message: string;
  /** What would be right. */
  readonly hint?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** An error at a path; `atKey` where it is the key that is wrong and not its value. */
export function fault(code: ProblemCode, path: Problem['path'], message: string, hint?: string, atKey = false): Problem {
  return { code, severity: 'error', path, message, ...(hint ? { hint } : {}), ...(atKey ? { atKey } : {}) };
}

/** The same for what does not forbid a run. */
export function warning(code: ProblemCode, path: Problem['path'], message: string, hint?: string): Problem {
  return { ...fault(code, path, message, hint), severity: 'warning' };
}

/** The same for what a reader should know of a value. */
export function note(code: ProblemCode, path: Problem['path'], message: string, hint?: string): Problem {
  return { ...fault(code, path, message, hint), severity: 'note' };
}
