import { located, type Problem } from '../core/problem.ts';

/** Renders a problem with its file as `models/rebound.yaml`: the server's folders are not disclosed. */
export function inShortPlace(problem: Problem): Problem {
  const rendered = located(problem);
  return rendered.file === undefined ? rendered : { ...rendered, file: rendered.file.split(/[\\/]/).slice(-2).join('/') };
}
