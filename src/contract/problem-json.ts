import type { Problem } from '../core/problem.ts';
import { jsonPointer } from '../domain/json-pointer.ts';

/** A problem as it goes over the wire. */
export interface ProblemJson {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** JSON Pointer into the document; the whole document is the empty text. */
  readonly at: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  readonly hint?: string;
}

export function problemJson({ code, severity, path, file, line, column, message, hint }: Problem): ProblemJson {
  return {
    code, severity, at: jsonPointer(path),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    message,
    ...(hint === undefined ? {} : { hint }),
  };
}
