import { located, type Problem } from '../core/problem.ts';

/** Renders a problem with its file as `models/rebound.yaml`, in its words too: the server's folders are not disclosed. */
export function inShortPlace(problem: Problem): Problem {
  const rendered = located(problem);
  const { file, message, hint } = rendered;
  if (file === undefined) return rendered;
  const short = file.split(/[\\/]/).slice(-2).join('/');
  return {
    ...rendered,
    file: short,
    message: message.replaceAll(file, short),
    ...(hint === undefined ? {} : { hint: hint.replaceAll(file, short) }),
  };
}
