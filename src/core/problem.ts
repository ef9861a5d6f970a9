import type { ProblemCode } from './problem-codes.ts';

/**
 * One thing that is wrong with a file, a request or a run, said so that its author can act on it.
 *
 * `core` knows no files: it names the place by the path inside the document and, within an equation,
 * by the character offset. `domain` turns both into file, line and column.
 */
export interface Problem {
  /** Dotted and stable, from the table of codes: `unit.mismatch`, `name.unknown`, … */
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  /** Path inside the document, e.g. `['auxiliaries', 'facility_power', 'equation']`. */
  readonly path: readonly (string | number)[];
  /** Character offset inside the text found at `path`, when the problem lies inside that text. */
  readonly offset?: number;
  /** `true` when the problem is the key at `path` and not its value. */
  readonly atKey?: boolean;
  /** Which document, when a model includes others: the name of the included model. */
  readonly model?: string;
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
