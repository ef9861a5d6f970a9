import type { Problem } from '../core/problem.ts';

/** `models/rebound.yaml`: where a server keeps its library concerns nobody. */
export function inShortPlace(problem: Problem): Problem {
  return problem.file === undefined ? problem : { ...problem, file: problem.file.split(/[\\/]/).slice(-2).join('/') };
}
