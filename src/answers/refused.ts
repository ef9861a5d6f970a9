import type { ProblemCode } from '../core/problem-codes.ts';
import { fault, type Problem } from '../core/problem.ts';
import { orderedProblems } from '../domain/text/ordered-problems.ts';
import { problemJson, shortText } from '../contract/problem-json.ts';
import type { Refusal } from '../contract/refusals.ts';
import type { ProblemJson } from '../contract/schema/problem.ts';
import { inShortPlace } from './short-place.ts';

/** Problems in the text of a body; any other code is a problem of the scenario. */
const refusalOfCode: { readonly [code in ProblemCode]?: Refusal } = {
  'file.syntax': 'unreadable request',
  'file.duplicate-key': 'unreadable request',
  'file.too-large': 'too large',
};

/** A request that is refused. It holds plain data, so it can be sent from one process to another. */
export class Refused extends Error {
  readonly refusal: Refusal;
  readonly problems: readonly ProblemJson[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    refusal: Refusal,
    detail: string,
    { problems = [], headers = {} }: { problems?: readonly ProblemJson[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(shortText(detail));
    this.refusal = refusal;
    this.problems = problems;
    this.headers = headers;
  }
}

/**
 * Builds the refusal for a list of problems: errors first, each in the order of files and lines. The first problem
 * determines the status. Files are in their short place.
 */
export function refused(problems: readonly Problem[], refusal?: Refusal): Refused {
  const ordered = orderedProblems(problems).map(inShortPlace);
  const errors = ordered.filter((problem) => problem.severity === 'error');
  const others = ordered.filter((problem) => problem.severity !== 'error');
  const first = errors[0];
  const detail = errors.length > 1 ? `${errors.length} problems; the first: ${first?.message}` : (first?.message ?? 'there is no answer');
  return new Refused(refusal ?? (first && refusalOfCode[first.code]) ?? 'scenario with problems', detail, {
    problems: [...errors, ...others].map(problemJson),
  });
}

/** The refusal for one problem that has no place in a text. */
export function single(
  refusal: Refusal,
  code: ProblemCode,
  message: string,
  hint?: string,
  headers?: Readonly<Record<string, string>>,
): Refused {
  return new Refused(refusal, message, { problems: [problemJson(fault(code, [], message, hint))], ...(headers ? { headers } : {}) });
}
