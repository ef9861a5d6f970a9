import type { ProblemCode } from './problem-codes.ts';

/**
 * One fault of a file, a request or a run, with what its author can do about it.
 *
 * It is created with its document, the path inside the document and, within an equation, the character offset. The document
 * is a model file, by name, or the scenario or query being answered. Runs and checks convert this to file, line and column.
 */
export interface Problem {
  /** Dotted and stable, from the table of codes: `unit.mismatch`, `name.unknown`, … */
  readonly code: ProblemCode;
  /** An error refuses the input; a warning puts a result in doubt; a note informs about a value. */
  readonly severity: 'error' | 'warning' | 'note';
  /** Path inside the document, e.g. `['auxiliaries', 'facility_power', 'equation']`. */
  readonly path: readonly (string | number)[];
  /** Character offset inside the text found at `path`, when the problem lies inside that text. */
  readonly offset?: number;
  /** `true` when the fault is in the key at `path`, not in its value. */
  readonly atKey?: boolean;
  /** Name of the model whose file has the fault; absent for a scenario, a query or another file. */
  readonly model?: string;
  /** The variable concerned, when the path does not name it. */
  readonly about?: string;
  /** Subject, then the fault; lower case, no full stop. */
  readonly message: string;
  /** What to write instead. */
  readonly hint?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Creates an error. `atKey`: the fault is in the key, not in its value. */
export function fault(code: ProblemCode, path: Problem['path'], message: string, hint?: string, atKey = false): Problem {
  return { code, severity: 'error', path, message, ...(hint ? { hint } : {}), ...(atKey ? { atKey } : {}) };
}

/** Creates a warning, which does not prevent a run. */
export function warning(code: ProblemCode, path: Problem['path'], message: string, hint?: string): Problem {
  return { ...fault(code, path, message, hint), severity: 'warning' };
}

/** Creates a note about a value. */
export function note(code: ProblemCode, path: Problem['path'], message: string, hint?: string): Problem {
  return { ...fault(code, path, message, hint), severity: 'note' };
}
