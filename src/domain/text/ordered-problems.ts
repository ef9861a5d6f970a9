import { located, type Problem } from '../../core/problem.ts';
import { maxListed, unlisted } from './document-limits.ts';

/**
 * Renders, orders and deduplicates problems: by file in order of first appearance, then by line and column. Problems without a line,
 * such as those of JSON, come first in their given order. `first` is the file that was asked about. Every list of problems
 * is ordered here.
 */
export function orderedProblems(problems: readonly Problem[], first?: string): readonly Problem[] {
  const files = new Map<string | undefined, number>(first === undefined ? [] : [[first, 0]]);
  const once = new Map<string, Problem>();
  for (const problem of problems.map(located)) {
    if (!files.has(problem.file)) files.set(problem.file, files.size);
    const key = identity(problem);
    if (!once.has(key)) once.set(key, problem);
  }
  const ordered = [...once.values()].sort(
    (a, b) => files.get(a.file)! - files.get(b.file)! || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  return ordered.length > maxListed ? [...ordered.slice(0, maxListed), unlisted(ordered.length - maxListed)] : ordered;
}

/** Two problems with one message at one place are the same, whatever their path. */
function identity({ code, severity, file, line, column, path, message }: Problem): string {
  const place = line === undefined ? JSON.stringify(path) : `${line}:${column}`;
  // No file name has a character 0.
  return `${code}\0${severity}\0${file}\0${place}\0${message}`;
}
