/**
 * Tokens of an equation, with the offsets that mathjs's nodes lack. Scans more than the language allows, so that a refused
 * token is reported at its own place.
 */
export interface Token {
  readonly kind: 'number' | 'name' | 'operator' | 'bracket' | 'comma' | 'text' | 'unknown';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words that mathjs parses as operators; never names. */
export const operatorWords: ReadonlySet<string> = new Set(['mod', 'and', 'or', 'not', 'xor', 'to', 'in']);

const blank = /\s+/y;

// Longest spelling first. Names are ASCII; any other letter is `unknown`.
const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['name', /[A-Za-z_][A-Za-z0-9_]*/y],
  ['bracket', /[()[\]{}]/y],
  ['comma', /,/y],
  ['text', /"[^"]*"?|'[^']*'?/y],
  ['operator', /===|!==|>>>|<>|=>|&&|\|\||\*\*|\?\?|\?\.|>>|<<|\.[*/^']|<=|>=|==|!=|[-+*/^<>=!%&|~?:;.]/y],
  ['unknown', /./suy],
];

export function scan(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = skipBlank(text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = skipBlank(text, token.end);
  }
  return tokens;
}

function skipBlank(text: string, at: number): number {
  blank.lastIndex = at;
  return blank.test(text) ? blank.lastIndex : at;
}

function tokenAt(text: string, start: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = start;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) {
      const isWord = kind === 'name' && operatorWords.has(found);
      return { kind: isWord ? 'operator' : kind, text: found, start, end: start + found.length };
    }
  }
  throw new Error(`no token at offset ${start}`);
}
