import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  type Scalar,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { fault, type Problem } from '../../core/problem.ts';
import { maxAliasValues, maxDepth, maxProblems, maxYamlTokens, tooDeep, tooDense, unsafeKey } from './document-limits.ts';
import { duplicateKey } from './json-document.ts';
import { scalarOffsets } from './scalar-offsets.ts';

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
  const noTree: Pick<Tree, 'targets' | 'pairs'> = { targets: new Map(), pairs: new Map() };
  const tree =
    problems.length > 0 ? undefined : readTree(document.contents, (problem, offset) => problems.push({ ...problem, ...position(offset) }));
  return {
    data: tree?.data,
    problems,
    position: (problem) => position(offsetOf(problem, document, text, tree ?? noTree)),
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

interface Tree {
  readonly data: unknown;
  /** Alias → its target. */
  readonly targets: ReadonlyMap<Node, Node>;
  /** Cache: mapping → its pairs by key. */
  readonly pairs: Map<YAMLMap, ReadonlyMap<string | undefined, Pair>>;
}

class TooMuch extends Error {}

function readTree(contents: unknown, report: (problem: Problem, offset: number) => number): Tree {
  const anchors = new Map<string, Node>();
  const targets = new Map<Node, Node>();
  const open = new Set<Node>();
  const path: (string | number)[] = [];
  let aliasValues = 0;

  const refuse = (problem: Problem, node: Node | undefined) => {
    if (report(problem, node?.range?.[0] ?? 0) >= maxProblems) throw new TooMuch();
  };
  const alias = (message: string, node: Node): undefined => refuse(fault('file.syntax', [...path], message), node) as undefined;

  const read = (node: unknown, inAlias: boolean): unknown => {
    if (inAlias && ++aliasValues > maxAliasValues) {
      alias(`the aliases stand for more than ${maxAliasValues} values`, node as Node);
      throw new TooMuch();
    }
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target === undefined) return alias(`the alias *${node.source} stands before its anchor &${node.source} or has none`, node);
      if (open.has(target)) return alias(`the alias *${node.source} lies within its own anchor`, node);
      targets.set(node, target);
      return read(target, true);
    }
    if (isScalar(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      if (typeof node.value === 'number' && !Number.isFinite(node.value)) {
        refuse(
          fault(
            'field.type',
            [...path],
            `${node.source ?? String(node.value)} is not a finite number`,
            'write a finite number; no value is null',
          ),
          node,
        );
      }
      return node.value;
    }
    if (!isCollection(node)) return null;
    if (path.length >= maxDepth) {
      refuse(tooDeep([...path]), node);
      throw new TooMuch();
    }
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    open.add(node);
    let value: unknown;
    if (isSeq(node)) {
      value = node.items.map((item, index) => {
        path.push(index);
        const element = read(item, inAlias);
        path.pop();
        return element;
      });
    } else {
      const entries = new Map<string, unknown>();
      for (const pair of isMap(node) ? node.items : []) {
        const keyNode = isAlias(pair.key) ? anchors.get(pair.key.source) : (pair.key as Node | null);
        if (isScalar(keyNode) && keyNode.anchor !== undefined) anchors.set(keyNode.anchor, keyNode);
        const key = isScalar(keyNode) ? scalarText(keyNode.value) : '';
        path.push(key);
        const at = (pair.key as Node | null) ?? node;
        if (key === '__proto__') refuse(unsafeKey([...path]), at);
        else if (entries.has(key)) refuse(duplicateKey([...path], key), at);
        else entries.set(key, read(pair.value, inAlias));
        path.pop();
      }
      value = Object.fromEntries(entries);
    }
    open.delete(node);
    return value;
  };

  try {
    return { data: read(contents, false), targets, pairs: new Map() };
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return { data: undefined, targets, pairs: new Map() };
  }
}

/** Offset of a path: of its last existing part. */
function offsetOf(problem: Problem, document: Document, text: string, { targets, pairs }: Pick<Tree, 'targets' | 'pairs'>): number {
  let node = document.contents;
  let key: Node | null = null;
  let found = 0;
  for (const part of problem.path) {
    const inner: unknown = isAlias(node) ? targets.get(node) : node;
    if (isMap(inner)) {
      const pair = pairsOf(inner, pairs).get(String(part));
      if (pair === undefined) break;
      key = pair.key as Node | null;
      node = pair.value as Node | null;
    } else if (isSeq(inner)) {
      const item = inner.items[Number(part)] as Node | undefined;
      if (item === undefined) break;
      key = null;
      node = item;
    } else break;
    found++;
  }
  const keyAt = key?.range?.[0];
  if (node === null) return keyAt ?? 0;
  const whole = found === problem.path.length;
  const target = isAlias(node) && problem.offset !== undefined ? (targets.get(node) ?? node) : node;
  const start = target.range?.[0] ?? 0;
  const block = isCollection(node) && node.flow !== true;
  if (keyAt !== undefined && (problem.atKey === true || !whole || block || isEmpty(node))) return keyAt;
  if (whole && problem.offset !== undefined && isScalar(target)) return scalarOffset(target, text, problem.offset) ?? start;
  return start;
}

/** Pairs by key, the first of duplicates; cached per document, since a text may have as many problems as keys. */
function pairsOf(map: YAMLMap, known: Tree['pairs']): ReadonlyMap<string | undefined, Pair> {
  const pairs = known.get(map) ?? new Map(map.items.toReversed().map((pair) => [keyText(pair.key), pair]));
  known.set(map, pairs);
  return pairs;
}

function keyText(key: unknown): string | undefined {
  return isScalar(key) ? scalarText(key.value) : undefined;
}

/** `pue:` with nothing after it. */
function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null && node.source === '';
}

function scalarOffset(node: Scalar, text: string, offset: number): number | undefined {
  const { range, type, value } = node;
  if (!range || type === undefined) return undefined;
  const rendered = typeof value === 'string' ? value : text.slice(range[0], range[1]);
  const offsets = scalarOffsets(text, range[0], range[1], type, rendered);
  return offsets?.[Math.min(Math.max(offset, 0), offsets.length - 1)];
}

function scalarText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
