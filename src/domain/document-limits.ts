import type { Problem } from '../core/problem.ts';

/** Mappings and lists within each other. */
export const maxDepth = 100;

/** A text with more wrong than this is not read further. */
export const maxProblems = 100;

/** Values that the aliases (`*name`) of one YAML document may stand for, all together. */
export const maxAliasValues = 10_000;

export function tooDeep(path: Problem['path']): Problem {
  return {
    code: 'limit.exceeded', severity: 'error', path,
    message: `the text nests deeper than the limit of ${maxDepth} mappings and lists within each other`,
  };
}

export function unsafeKey(path: Problem['path']): Problem {
  return { code: 'field.unknown', severity: 'error', path, atKey: true, message: '"__proto__" is not a field or a name' };
}
