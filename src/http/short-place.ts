import type { Problem } from '../core/problem.ts';

/** Shortens the file of a problem to `models/rebound.yaml`: the server's folders are not disclosed. */
export function inShortPlace(problem: Problem): Problem {
  return problem.file === undefined ? problem : { ...problem, file: problem.file.split(/[\\/]/).slice(-2).join('/') };
}
