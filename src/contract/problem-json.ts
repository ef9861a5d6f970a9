import { located, type Problem } from '../core/problem.ts';
import { jsonPointer } from '../domain/text/json-pointer.ts';
import type { ProblemJson } from './schema/problem.ts';

/** Limit in characters: a message may quote input of several megabytes. */
const longest = 1_000;

export function problemJson(problem: Problem): ProblemJson {
  const { code, severity, path, file, line, column, message, hint } = located(problem);
  return {
    code,
    severity,
    at: shortText(jsonPointer(path)),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    message: shortText(message),
    ...(hint === undefined ? {} : { hint: shortText(hint) }),
  };
}

export function shortText(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
