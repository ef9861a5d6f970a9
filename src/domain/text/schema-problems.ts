import type { z } from 'zod';
import { nearest } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { maxListed } from './document-limits.ts';
import { jsonPointer } from './json-pointer.ts';
import { knownFields } from './known-fields.ts';
import { rewritten, ruleOf, type NameRule } from './name-rules.ts';

type Path = readonly (string | number)[];
type Issue = z.core.$ZodIssue;

/** The data, and the absent fields that are present under a misspelling: those are not reported as missing. */
interface Reading {
  readonly data: unknown;
  readonly schema: z.ZodType | undefined;
  readonly misspelt: Set<string>;
}

/**
 * Translates a schema's errors into the terms of a YAML author. With the schema, the hint of an unknown field lists the
 * known fields, which zod's errors lack.
 */
export function schemaProblems(error: z.ZodError, data: unknown, schema?: z.ZodType): Problem[] {
  const reading: Reading = { data, schema, misspelt: new Set() };
  const problems: Problem[] = [];
  for (const issue of error.issues) {
    problems.push(...issueProblems(issue, [], reading));
    if (problems.length > maxListed) break;
  }
  return problems.filter(({ code, path }) => code !== 'field.missing' || !reading.misspelt.has(jsonPointer(path)));
}

/** The problems that the text's own problems do not cover. */
export function notCovered(ofText: readonly Problem[], problems: readonly Problem[]): Problem[] {
  const covered = new Set(ofText.map(({ path }) => jsonPointer(path)));
  return problems.filter(({ path }) => !path.some((_, index) => covered.has(jsonPointer(path.slice(0, index + 1)))));
}

function issueProblems(issue: Issue, base: Path, reading: Reading): Problem[] {
  const path = [...base, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  const input = valueAt(reading.data, path);
  const subject = nameOf(path);
  const problem = (code: Problem['code'], message: string, hint?: string): Problem[] => [fault(code, path, message, hint)];

  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownFields(path, issue.keys.slice(0, maxListed + 1), reading);
    case 'invalid_key': {
      const key = String(path.at(-1));
      const [wrong] = issue.issues;
      const rule = wrong && styleOf(wrong);
      return [
        fault(
          rule ? 'name.style' : 'field.unknown',
          path,
          `"${key}" ${wrong?.message ?? 'must be another name'}`,
          rule && styleHint(key, rule),
          true,
        ),
      ];
    }
    case 'invalid_type':
    case 'invalid_value': {
      const wanted = expected(issue);
      if (input === undefined) return problem('field.missing', `${subject} is missing`, `give ${wanted}`);
      const message = `${subject}: expected ${wanted}, found ${found(input)}`;
      const choice = issue.code === 'invalid_value' && typeof input === 'string' ? nearest(input, issue.values.map(String)) : undefined;
      return problem('field.type', message, choice === undefined ? typeHint(wanted, input) : `did you mean ${choice}`);
    }
    case 'invalid_union': {
      const branch = bestBranch(issue.errors);
      if (branch !== undefined) return branch.flatMap((inner) => issueProblems(inner, path, reading));
      const wanted = alternatives(issue.errors);
      if (input === undefined) return problem('field.missing', `${subject} is missing`, `give ${wanted}`);
      return problem('field.type', `${subject}: expected ${wanted}, found ${found(input)}`, typeHint(wanted, input));
    }
    case 'invalid_element':
      return issue.issues.flatMap((inner) => issueProblems(inner, path, reading));
    case 'invalid_format': {
      // Every pattern in the schemas has its rule as message.
      const rules = issue.format === 'regex' ? issue.message : `must be written as ${issue.format}`;
      const rule = styleOf(issue);
      return problem(
        rule ? 'name.style' : 'field.type',
        `${subject} ${rules}, found ${found(input)}`,
        rule && styleHint(String(input), rule),
      );
    }
    case 'too_small':
    case 'too_big':
      return problem('field.type', `${subject} ${sizeRule(issue, input)}`);
    case 'not_multiple_of':
      return problem('field.type', `${subject} must be a multiple of ${String(issue.divisor)}, found ${found(input)}`);
    case 'custom':
      return problem('field.type', `${subject}: ${issue.message}`);
    default:
      return issue satisfies never;
  }
}

function unknownFields(path: Path, keys: readonly string[], { schema, misspelt }: Reading): Problem[] {
  const known = schema === undefined ? [] : knownFields(schema, path);
  const fields = known.length > 0 ? `the fields here are ${list(known, 'and')}` : undefined;
  let listed = false;
  return keys.map((key) => {
    const near = nearest(key, known);
    // The fields are listed once.
    const hint = near !== undefined ? `did you mean ${near}` : listed ? undefined : fields;
    listed ||= near === undefined;
    if (near !== undefined) misspelt.add(jsonPointer([...path, near]));
    return fault('field.unknown', [...path, key], `"${key}" is not a field here`, hint, true);
  });
}

/** Of the union branches that accept the value's type, the one with the fewest issues; undefined when no branch accepts it. */
function bestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches
    .filter((issues) => !issues.some((issue) => issue.path.length === 0 && isWrongKind(issue)))
    .sort((a, b) => a.length - b.length)[0];
}

function isWrongKind(issue: Issue): boolean {
  if (issue.code === 'invalid_union') return bestBranch(issue.errors) === undefined;
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}

function alternatives(branches: readonly (readonly Issue[])[]): string {
  const wanted = new Set<string>();
  const collect = (issues: readonly Issue[]) => {
    for (const issue of issues) {
      if (issue.path.length > 0) continue;
      if (issue.code === 'invalid_union') issue.errors.forEach(collect);
      else if (issue.code === 'invalid_type' || issue.code === 'invalid_value') wanted.add(expected(issue));
    }
  };
  branches.forEach(collect);
  return wanted.size === 0 ? 'another value' : list([...wanted], 'or');
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'null',
  undefined: 'nothing',
  array: 'a list',
  tuple: 'a list',
  object: 'a mapping',
  record: 'a mapping',
  nonoptional: 'a value',
  nan: 'NaN',
  date: 'a date',
};

function expected(issue: Extract<Issue, { code: 'invalid_type' | 'invalid_value' }>): string {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.expected;
  return list(issue.values.map(String), 'or');
}

function found(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'nothing (null)';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'string')
    return value === '' ? 'an empty text' : `the text "${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  if (typeof value === 'number') return Number.isFinite(value) ? `the number ${value}` : `${value}, which is not finite`;
  return typeof value === 'boolean' ? String(value) : 'a mapping';
}

function typeHint(wanted: string, input: unknown): string | undefined {
  if (wanted === 'a text' && (typeof input === 'number' || typeof input === 'boolean')) return `put it into quotes: "${input}"`;
  if (wanted === 'a list' && (typeof input === 'string' || typeof input === 'number')) return `put it into brackets: [${input}]`;
  if (wanted === 'a number' && typeof input === 'string' && input.trim() !== '' && Number.isFinite(Number(input)))
    return `leave out the quotes: ${input}`;
  return undefined;
}

function sizeRule(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, input: unknown): string {
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  const bound = `${small ? 'at least' : 'at most'} ${limit}`;
  const relation = issue.inclusive === false ? (small ? 'above' : 'below') : small ? 'at least' : 'at most';
  if (Array.isArray(input)) return input.length === 0 ? `is empty; it needs ${bound}` : `needs ${bound} entries, found ${input.length}`;
  if (typeof input === 'string') return input === '' ? 'is empty' : `needs ${bound} characters, found ${input.length}`;
  if (typeof input === 'number') return `must be ${relation} ${limit}, found ${input}`;
  return `needs ${bound} entries`;
}

function styleOf(issue: Issue): NameRule | undefined {
  return issue.code === 'invalid_format' ? ruleOf(issue.pattern) : undefined;
}

function styleHint(name: string, rule: NameRule): string | undefined {
  const better = rewritten(name, rule);
  return better === undefined ? undefined : `write ${better}`;
}

/** `"unit"`, `"between" entry 2`; list entries count from 1. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the document';
  if (typeof last === 'string') return `"${last}"`;
  const list = path.slice(0, -1).findLast((part) => typeof part === 'string');
  return list === undefined ? `entry ${last + 1}` : `"${list}" entry ${last + 1}`;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

function list(items: readonly string[], conjunction: 'and' | 'or'): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}
