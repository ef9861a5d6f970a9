import type { ProblemCode } from './problem-codes.ts';

/** Where a reader finds a problem: a place in a text, or the option that was given. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** The option of the command line, `--set pue=3`. */
  readonly option?: string;
}

/** What a problem is in: the text of a file or a request, the options of the command line, the query of an address. */
export interface ProblemDocument {
  /** Computed when a problem is rendered and not before, so a reference to a document costs nothing. */
  place(problem: Problem): Place;
}

/**
 * One fault of a file, a request or a run, with what its author can do about it.
 *
 * It has its document, the path inside the document and, within an equation, the character offset. `located` renders the
 * document as file, line and column, once, where a list of problems leaves the library.
 */
export interface Problem extends Place {
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
  /** What the path is in; absent once the problem is rendered, and where the model or the scenario is still to say it. */
  readonly document?: ProblemDocument | undefined;
  /** Name of the model whose file has the fault; the model that includes it knows the document. */
  readonly model?: string;
  /** The variable concerned, when the path does not name it. */
  readonly about?: string;
  /** Subject, then the fault; lower case, no full stop. */
  readonly message: string;
  /** What to write instead. */
  readonly hint?: string;
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

/** Puts a problem into its document. A problem that has one, or a file, keeps it. */
export function inDocument(document: ProblemDocument | undefined, problem: Problem): Problem {
  return document === undefined || problem.document !== undefined || problem.file !== undefined ? problem : { ...problem, document };
}

/** Renders a problem: file, line and column, or the option, in place of the document. A rendered problem stays as it is. */
export function located(problem: Problem): Problem {
  const { document } = problem;
  return document === undefined ? problem : { ...problem, ...document.place(problem), document: undefined };
}
