import { Composer, type CST, type Document, Lexer, LineCounter, Parser, type YAMLError } from 'yaml';
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

/** Reads a text. Its syntax tree is several times as large as its data, so it is not kept: positions make it again. */
export function readYaml(text: string): YamlText {
  const composed = compose(text);
  if ('refused' in composed) return { data: undefined, problems: [composed.refused], position: () => ({ line: 1, column: 1 }) };
  const { document, second, cut, lines } = composed;
  const problems: Problem[] = firstOfEachLine(
    [...document.errors, ...document.warnings]
      .slice(0, maxProblems)
      .map((error) => ({ ...syntaxProblem(error), ...placeAt(lines, error.pos[0]) })),
  );
  if (second !== undefined) {
    problems.unshift({
      ...fault('file.syntax', [], 'the text holds several documents', 'leave out the line ---'),
      ...placeAt(lines, second.range[0]),
    });
  }
  if (problems.length === 0 && cut) {
    problems.push({ ...fault('file.syntax', [], `the text has more than ${maxProblems} directives (%…)`), line: 1, column: 1 });
  }
  if (problems.length === 0 && document.contents === null) {
    problems.push({ ...fault('file.syntax', [], 'the text holds no data'), line: 1, column: 1 });
  }
  const tree =
    problems.length > 0
      ? undefined
      : readTree(document.contents, (problem, offset) => problems.push({ ...problem, ...placeAt(lines, offset) }));
  return { data: tree?.data, problems, position: positions(text, problems.length === 0) };
}

/** What finding a position needs. */
interface Parsed extends Pick<Composed, 'document' | 'lines'> {
  readonly tree: Pick<YamlTree, 'targets' | 'pairs'>;
}

const noTree: Parsed['tree'] = { targets: new Map(), pairs: new Map() };

/** A function of its own, so that what it returns keeps nothing else alive. */
function positions(text: string, wellFormed: boolean): YamlText['position'] {
  let large: WeakRef<Parsed> | undefined;
  return (problem) => {
    let parsed = large?.deref() ?? recent.find((known) => known.text === text)?.parsed;
    if (!parsed) {
      parsed = parseAgain(text, wellFormed);
      if (text.length > mostRecentText) large = new WeakRef(parsed);
      else if (recent.unshift({ text, parsed }) > mostRecent) recent.pop();
    }
    return placeAt(parsed.lines, yamlOffset(problem, parsed.document, text, parsed.tree));
  };
}

/**
 * The trees made last: the problems of a text are located one after another. The tree of a text with more characters is kept
 * by a weak reference, which holds until the end of the turn.
 */
const recent: { readonly text: string; readonly parsed: Parsed }[] = [];
const mostRecent = 4;
const mostRecentText = 50_000;

/** What finding a position in a text needs; `wellFormed` where it was read without a problem. */
function parseAgain(text: string, wellFormed: boolean): Parsed {
  const { document, lines } = compose(text) as Composed;
  return { document, lines, tree: wellFormed ? readTree(document.contents, () => 0) : noTree };
}

function placeAt(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

interface Composed {
  readonly document: Document.Parsed;
  /** A second document, which is one too many. */
  readonly second: Document.Parsed | undefined;
  /** True where parsing stopped early. */
  readonly cut: boolean;
  readonly lines: LineCounter;
}

/**
 * The lexer and the parser of the yaml package are loops, but its composer recurses: a few kilobytes of `[` would crash the
 * process (V8 aborts when it compiles a regular expression on a full stack). So depth is checked between parser and
 * composer, and tokens are counted before parsing. The data is not made by `toJS`, which is quadratic in aliases;
 * `uniqueKeys` is off, because it is quadratic in keys.
 */
function compose(text: string): Composed | { readonly refused: Problem } {
  const lines = new LineCounter();
  const lexemes = lex(text);
  if (lexemes === undefined) return { refused: { ...tooDense(), ...placeAt(lines, 0) } };
  const { tokens, cut } = parse(lexemes, lines);
  const deep = deepToken(tokens);
  if (deep !== undefined) return { refused: { ...tooDeep([]), ...placeAt(lines, deep) } };
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
  return { document, second, cut, lines };
}

/** The lexer's markers for a document, a scalar and the end of a flow collection. */
const lexerSigns: ReadonlySet<string> = new Set(['\u0002', '\u001f', '\u0018']);

/** The lexemes of a text, read once for counting and for parsing; undefined over the limit, where lexing stops. */
function lex(text: string): readonly string[] | undefined {
  const lexemes: string[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (!lexerSigns.has(lexeme) && ++count > maxYamlTokens) return undefined;
    lexemes.push(lexeme);
  }
  return lexemes;
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
function parse(lexemes: readonly string[], lines: LineCounter): { tokens: CST.Token[]; cut: boolean } {
  const tokens: CST.Token[] = [];
  let documents = 0;
  let oddities = 0;
  /** Whether that is enough. */
  const take = (found: Iterable<CST.Token>): boolean => {
    for (const token of found) {
      tokens.push(token);
      if (token.type === 'document') documents++;
      if (token.type === 'error' || token.type === 'directive') oddities++;
      if (documents > 1 || oddities > maxProblems) return true;
    }
    return false;
  };
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  for (const lexeme of lexemes) if (take(parser.next(lexeme))) return { tokens, cut: true };
  return { tokens, cut: take(parser.end()) };
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
