import { fault, type Problem } from '../../core/problem.ts';
import { maxDepth, maxProblems, tooDeep, unsafeKey } from './document-limits.ts';

type Path = readonly (string | number)[];

export interface JsonText {
  readonly data: unknown;
  readonly problems: readonly Problem[];
}

/**
 * JSON.parse makes the data; a scanner walks the same text for what JSON.parse accepts (duplicate keys, `__proto__`,
 * numbers that overflow, deep nesting) and for the place of a syntax error.
 */
export function readJson(text: string): JsonText {
  const scan = scanJson(text);
  if (scan.stopped) return { data: undefined, problems: scan.problems };
  try {
    const data: unknown = JSON.parse(text, scan.unsafe ? withoutUnsafe : undefined);
    return { data, problems: scan.problems };
  } catch (error) {
    const message = `the text is not valid JSON: ${error instanceof Error ? error.message : String(error)}`;
    return { data: undefined, problems: [...scan.problems, fault('file.syntax', [], message)] };
  }
}

function withoutUnsafe(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

interface Scan {
  readonly problems: Problem[];
  /** Whether the scan stopped before the end of the text. */
  readonly stopped: boolean;
  /** Whether the text has a `__proto__` key. */
  readonly unsafe: boolean;
}

class Stop extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /-?[\p{L}_$][\p{L}\p{N}_$]*/uy;
const words: ReadonlyMap<string, true> = new Map([
  ['true', true],
  ['false', true],
  ['null', true],
]);

function scanJson(text: string): Scan {
  const problems: Problem[] = [];
  const path: (string | number)[] = [];
  let unsafe = false;
  let i = 0;

  const report = (problem: Problem) => {
    problems.push(problem);
    if (problems.length >= maxProblems) throw new Stop(problem);
  };
  const fail = (offset: number, message: string, hint?: string): never => {
    throw new Stop({ ...fault('file.syntax', [], `the text is not valid JSON: ${message}`, hint), ...linePosition(text, offset) });
  };
  const found = () => (i >= text.length ? 'the end of the text' : `“${String.fromCodePoint(text.codePointAt(i) ?? 0)}”`);
  const blanks = () => {
    for (;;) {
      const c = text.charCodeAt(i);
      if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) return;
      i++;
    }
  };
  /** Leaves `i` after the closing quote. Decodes the string only when asked, since only keys need it. */
  const string = (decode: boolean): string => {
    const start = i++;
    let escaped = false;
    for (;;) {
      const c = text.charCodeAt(i);
      if (c === 0x22) break;
      if (Number.isNaN(c)) fail(start, 'a text that begins here has no closing quote');
      if (c < 0x20) fail(i, 'a line break or control character within a text', 'write it as \\n, \\t or \\u….');
      if (c === 0x5c) {
        escaped = true;
        const next = text.charAt(i + 1);
        if (next === 'u' ? !/^[0-9a-fA-F]{4}$/.test(text.slice(i + 2, i + 6)) : next === '' || !'"\\/bfnrt'.includes(next)) {
          fail(i, `“\\${next}” is not an escape`, 'write a backslash as \\\\');
        }
        i++;
      }
      i++;
    }
    i++;
    if (!decode) return '';
    return escaped ? (JSON.parse(text.slice(start, i)) as string) : text.slice(start + 1, i - 1);
  };
  const scalar = () => {
    number.lastIndex = i;
    const digits = number.exec(text)?.[0];
    if (digits !== undefined) {
      i += digits.length;
      if (/[\p{L}\p{N}_.]/u.test(text.charAt(i)))
        fail(i, `${found()} after a number`, digits === '0' ? 'a number begins with no 0' : 'a number with a unit is a text: "1.9 kW/GPU"');
      if (!Number.isFinite(Number(digits))) {
        report(fault('field.type', [...path], `${digits} is too large for a number`, 'write a finite number'));
      }
      return;
    }
    word.lastIndex = i;
    const name = word.exec(text)?.[0];
    if (name === undefined)
      return fail(i, `expected a value, found ${found()}`, text.charAt(i) === "'" ? 'texts stand in double quotes' : undefined);
    if (!words.has(name)) {
      if (/^-?(NaN|Infinity)$/.test(name)) fail(i, `${name} is not a JSON value`, 'no value is null');
      fail(i, `expected a value, found “${name}”`, 'texts stand in double quotes');
    }
    i += name.length;
  };
  const close = (closing: string): boolean => {
    blanks();
    const c = text.charAt(i);
    if (c !== ',' && c !== closing) fail(i, `expected a comma or “${closing}”, found ${found()}`);
    i++;
    return c === closing;
  };
  const value = (): void => {
    blanks();
    const c = text.charAt(i);
    if (c === '"') return void string(false);
    if (c !== '{' && c !== '[') return scalar();
    if (path.length >= maxDepth) throw new Stop(tooDeep([...path]));
    i++;
    blanks();
    if (text.charAt(i) === (c === '{' ? '}' : ']')) {
      i++;
      return;
    }
    if (c === '[') {
      for (let index = 0; ; index++) {
        blanks();
        if (text.charAt(i) === ']') fail(i, 'a comma before “]”', 'leave out the last comma');
        path.push(index);
        value();
        path.pop();
        if (close(']')) return;
      }
    }
    const keys = new Set<string>();
    for (;;) {
      blanks();
      if (text.charAt(i) === '}') fail(i, 'a comma before “}”', 'leave out the last comma');
      if (text.charAt(i) !== '"') fail(i, `expected a key in double quotes, found ${found()}`);
      const key = string(true);
      path.push(key);
      if (key === '__proto__') {
        unsafe = true;
        report(unsafeKey([...path]));
      } else if (keys.has(key)) {
        report(duplicateKey([...path], key));
      }
      keys.add(key);
      blanks();
      if (text.charAt(i) !== ':') fail(i, `expected “:” after the key "${key}", found ${found()}`);
      i++;
      value();
      path.pop();
      if (close('}')) return;
    }
  };

  try {
    value();
    blanks();
    if (i < text.length) fail(i, `${found()} after the end of the value`);
    return { problems, stopped: false, unsafe };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    if (!problems.includes(error.problem)) problems.push(error.problem);
    return { problems, stopped: true, unsafe };
  }
}

export function duplicateKey(path: Path, key: string): Problem {
  return fault('file.duplicate-key', path, `the key "${key}" appears twice in one mapping`, 'keep one of them', true);
}

function linePosition(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let newline = text.indexOf('\n'); newline >= 0 && newline < offset; newline = text.indexOf('\n', lineStart)) {
    line++;
    lineStart = newline + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
