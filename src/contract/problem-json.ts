import type { Problem } from '../core/problem.ts';
import { jsonPointer } from '../domain/json-pointer.ts';
import type { ProblemJson } from './schema/problem.ts';

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
