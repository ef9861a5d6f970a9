import { Composer, type CST, Lexer, LineCounter, Parser, type YAMLError } from 'yaml';
import { fault, type Problem } from '../../core/problem.ts';
import { maxDepth, maxProblems, maxYamlTokens, tooDeep, tooDense } from './document-limits.ts';
import { yamlOffset } from './yaml-offset.ts';
import { readTree, type YamlTree } from './yaml-tree.ts';

export interface YamlText {
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** Line and column of a problem's path, key and offset. */
  position(problem: Problem): { line: number; column: number };
}

/**
 * The lexer and the parser of the yaml package are loops, but its composer recurses: a few kilobytes of `[` would crash the
 * process (V8 aborts when it compiles a regular expression on a full stack). So depth is checked between parser and
 * composer, and tokens are counted before parsing. The data is not made by `toJS`, which is quadratic in aliases;
 * `uniqueKeys` is off, because it is quadratic in keys.
 */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const refused = (problem: Problem, offset: number): YamlText => ({
    data: undefined,
    problems: [{ ...problem, ...position(offset) }],
    position: () => ({ line: 1, column: 1 }),
  });
  if (isDense(text)) return refused(tooDense(), 0);
  const { tokens, cut } = parse(text, lines);
  const deep = deepToken(tokens);
  if (deep !== undefined) return refused(tooDeep([]), deep);
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  const [document, second] = untraced(() => {
    const [first, next] = composer.compose(tokens, true, text.length);
    return [first, next];
  });
  if (document === undefined) throw new Error('the yaml parser gave no document');

  const problems: Problem[] = firstOfEachLine(
    [...document.errors, ...document.warnings]
      .slice(0, maxProblems)
      .map((error) => ({ ...syntaxProblem(error), ...position(error.pos[0]) })),
  );
  if (second !== undefined) {
    problems.unshift({
      ...fault('file.syntax', [], 'the text holds several documents', 'leave out the line ---'),
      ...position(second.range[0]),
    });
  }
  if (problems.length === 0 && cut) {
    problems.push({ ...fault('file.syntax', [], `the text has more than ${maxProblems} directives (%…)`), line: 1, column: 1 });
  }
  if (problems.length === 0 && document.contents === null) {
    problems.push({ ...fault('file.syntax', [], 'the text holds no data'), line: 1, column: 1 });
  }
  const noTree: Pick<YamlTree, 'targets' | 'pairs'> = { targets: new Map(), pairs: new Map() };
  const tree =
    problems.length > 0 ? undefined : readTree(document.contents, (problem, offset) => problems.push({ ...problem, ...position(offset) }));
  return {
    data: tree?.data,
    problems,
    position: (problem) => position(yamlOffset(problem, document, text, tree ?? noTree)),
  };
}

/** The lexer's markers for a document, a scalar and the end of a flow collection. */
const lexerSigns: ReadonlySet<string> = new Set(['\u0002', '\u001f', '\u0018']);

/** Lexing alone is cheap; it stops at the limit. */
function isDense(text: string): boolean {
  let count = 0;
  for (const token of new Lexer().lex(text)) if (!lexerSigns.has(token) && ++count > maxYamlTokens) return true;
  return false;
}

/** The composer creates an Error per stray token; their stack traces would cost far more than the text. */
function untraced<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Stops early in a text that is far from being one document: each surplus token costs the composer an error. */
function parse(text: string, lines: LineCounter): { tokens: CST.Token[]; cut: boolean } {
  const tokens: CST.Token[] = [];
  let documents = 0;
  let oddities = 0;
  for (const token of new Parser(lines.addNewLine).parse(text)) {
    tokens.push(token);
    if (token.type === 'document') documents++;
    if (token.type === 'error' || token.type === 'directive') oddities++;
    if (documents > 1 || oddities > maxProblems) return { tokens, cut: true };
  }
  return { tokens, cut: false };
}

/** Offset of the first token nested too deep. */
function deepToken(tokens: readonly CST.Token[]): number | undefined {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const { token, depth } = entry;
    if (depth > maxDepth) return token.offset;
    if (token.type === 'document' && token.value !== undefined) open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if (item.key !== undefined && item.key !== null) open.push({ token: item.key, depth: depth + 1 });
      if (item.value !== undefined) open.push({ token: item.value, depth: depth + 1 });
    }
  }
  return undefined;
}

const syntaxHints: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'put a text with ": " in it into quotes; a condition is if(condition, a, b)',
  MULTILINE_IMPLICIT_KEY: 'a key needs a colon and a space after it; put a text of several lines below >-',
  BAD_INDENT: 'close the bracket or brace, or indent the line further',
  TAB_AS_INDENT: 'indent with spaces',
  BAD_SCALAR_START: 'put the text into quotes',
  BAD_ALIAS: 'put a text that begins with * or & into quotes',
  TAG_RESOLVE_FAILED: 'put a text that begins with ! into quotes',
  NON_STRING_KEY: 'a key is a text',
  UNEXPECTED_TOKEN: 'check the indentation; put a text with quotes, brackets or braces in it into quotes as a whole',
};

/** After an unexpected token the parser reports errors for the rest of the line; only the first is kept. */
function firstOfEachLine<T extends { readonly line: number }>(problems: readonly T[]): T[] {
  const lines = new Set<number>();
  return problems.filter(({ line }) => !lines.has(line) && lines.add(line));
}

function syntaxProblem(error: YAMLError): Problem {
  const message =
    error.code === 'TAG_RESOLVE_FAILED' ? 'a tag (!…) is not supported' : `the text is not valid YAML: ${lowerFirst(error.message)}`;
  return fault('file.syntax', [], message, syntaxHints[error.code]);
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
