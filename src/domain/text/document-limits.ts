import { fault, type Problem } from '../../core/problem.ts';

export type TextFormat = 'yaml' | 'json';

/** Maximum size of a file or a body, in bytes. */
export const maxBytes: Readonly<Record<TextFormat, number>> = { yaml: 2_000_000, json: 10_000_000 };

/** Nesting depth of mappings and lists. */
export const maxDepth = 100;

/** Tokens of one YAML text: half a second of parsing, some fifteen times the longest model. */
export const maxYamlTokens = 150_000;

/** Parsing of a text stops after this many problems. */
export const maxProblems = 100;

/** Problems that an answer lists; the rest is counted. */
export const maxListed = 1_000;

/** Total number of values that the aliases (`*name`) of one YAML document may expand to. */
export const maxAliasValues = 10_000;

export function tooDeep(path: Problem['path']): Problem {
  return fault('limit.exceeded', path, `the text nests deeper than the limit of ${maxDepth} mappings and lists within each other`);
}

/** A problem that counts those beyond the limit. */
export function unlisted(more: number): Problem {
  return fault('limit.exceeded', [], `${count(more)} more ${more === 1 ? 'problem is' : 'problems are'} not listed`);
}

export function tooDense(): Problem {
  return fault(
    'limit.exceeded',
    [],
    `the text has more than ${count(maxYamlTokens)} words and marks, the limit for YAML`,
    'write long tables as JSON',
  );
}

export function unsafeKey(path: Problem['path']): Problem {
  return fault('field.unknown', path, '"__proto__" is not a field or a name', undefined, true);
}

export function tooLarge(bytes: number, limit: number): Problem {
  return fault('file.too-large', [], `the text has ${count(bytes)} bytes, over the limit of ${count(limit)}`);
}

function count(bytes: number): string {
  return bytes.toLocaleString('en-US');
}

/** By extension: every file that is not JSON is YAML. */
export function formatOf(file: string): TextFormat {
  return /\.json$/i.test(file) ? 'json' : 'yaml';
}
