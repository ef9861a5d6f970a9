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
  const place = ({ file, line = 0, column = 0 }: Problem): readonly number[] => [files.get(file)!, line, column];
  const ordered = [...once.values()].sort((a, b) => compare(place(a), place(b)));
  return ordered.length > maxListed ? [...ordered.slice(0, maxListed), unlisted(ordered.length - maxListed)] : ordered;
}

/** Two problems with one message at one place are the same, whatever their path. */
function identity({ code, severity, file, line, column, path, message }: Problem): string {
  return JSON.stringify([code, severity, file, line === undefined ? path : [line, column], message]);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
