/**
 * Maps each character of a YAML scalar's value to its offset in the source, so that a column in an equation becomes a
 * column in the file. The value is rebuilt character by character by the rules of YAML 1.2 (line folding, quotes, escapes,
 * block scalars); where the result differs from the parser's, there is no map rather than a wrong one.
 */
export type ScalarStyle = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | 'BLOCK_FOLDED' | 'BLOCK_LITERAL';

/** Source offsets of the characters of `value`, whose node spans `start`…`end` of `source`; one more for its end. */
export function scalarOffsets(
  source: string,
  start: number,
  end: number,
  style: ScalarStyle,
  value: string,
): readonly number[] | undefined {
  const rebuilt =
    style === 'BLOCK_FOLDED' || style === 'BLOCK_LITERAL' ? blockText(source, start, end, style) : flowText(source, start, end, style);
  if (!rebuilt.text.startsWith(value)) return undefined;
  const offsets = rebuilt.offsets.slice(0, value.length);
  offsets.push((offsets.at(-1) ?? start) + 1);
  return offsets;
}

interface Rebuilt {
  text: string;
  offsets: number[];
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};
const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function flowText(source: string, start: number, end: number, style: 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE'): Rebuilt {
  const characters: string[] = [];
  const offsets: number[] = [];
  const push = (character: string, offset: number) => {
    characters.push(character);
    offsets.push(offset);
  };
  const quoted = style !== 'PLAIN';
  const last = quoted ? end - 1 : end;
  let i = quoted ? start + 1 : start;
  while (i < last) {
    const c = source.charAt(i);
    if (style === 'QUOTE_DOUBLE' && c === '\\') {
      const next = source.charAt(i + 1);
      const digits = hexDigits[next];
      if (next === '\n' || next === '\r') {
        i = afterBlanks(source, i + (source.startsWith('\r\n', i + 1) ? 3 : 2));
      } else if (digits !== undefined) {
        const code = Number.parseInt(source.slice(i + 2, i + 2 + digits), 16);
        const decoded = code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
        for (let u = 0; u < decoded.length; u++) push(decoded.charAt(u), i);
        i += 2 + digits;
      } else {
        push(escapes[next] ?? next, i);
        i += 2;
      }
    } else if (style === 'QUOTE_SINGLE' && c === "'") {
      push("'", i);
      i += 2;
    } else if (c === '\n' || (c === '\r' && source.charAt(i + 1) === '\n')) {
      while (characters.at(-1) === ' ' || characters.at(-1) === '\t') {
        characters.pop();
        offsets.pop();
      }
      const lineEnd = i;
      let breaks = 0;
      while (i < last && /[\r\n \t]/.test(source.charAt(i))) {
        if (source.charAt(i) === '\n') breaks++;
        i++;
      }
      if (breaks === 1) push(' ', lineEnd);
      else for (let b = 1; b < breaks; b++) push('\n', lineEnd);
    } else {
      push(c, i);
      i++;
    }
  }
  return { text: characters.join(''), offsets };
}

function afterBlanks(source: string, from: number): number {
  let i = from;
  while (source.charAt(i) === ' ' || source.charAt(i) === '\t') i++;
  return i;
}

/** Follows `resolveBlockScalar` of the yaml package, which follows YAML 1.2 § 8.1. */
function blockText(source: string, start: number, end: number, style: 'BLOCK_FOLDED' | 'BLOCK_LITERAL'): Rebuilt {
  const characters: string[] = [];
  const offsets: number[] = [];
  const push = (text: string, offset: number) => {
    for (let i = 0; i < text.length; i++) {
      characters.push(text.charAt(i));
      offsets.push(offset + i);
    }
  };
  const headerEnd = source.indexOf('\n', start);
  if (headerEnd < 0 || headerEnd >= end) return { text: '', offsets };
  const lines = blockLines(source, headerEnd + 1, end);
  const stated = /^[>|][+-]?([1-9])/.exec(source.slice(start, headerEnd))?.[1];
  const indent = blockIndent(lines, stated === undefined ? undefined : Number(stated), source, start);
  let separator = '';
  let separatorAt = headerEnd;
  let indentedMore = false;
  for (const line of lines) {
    const content = line.text.slice(Math.min(indent, line.indent));
    const contentAt = line.offset + Math.min(indent, line.indent);
    const blank = content.trim() === '' && line.indent <= indent;
    if (style === 'BLOCK_LITERAL') {
      push(separator, separatorAt);
      push(content, contentAt);
      separator = '\n';
    } else if (!blank && (line.indent > indent || content.startsWith('\t'))) {
      if (separator === ' ') separator = '\n';
      else if (!indentedMore && separator === '\n') separator = '\n\n';
      push(separator, separatorAt);
      push(content, contentAt);
      separator = '\n';
      indentedMore = true;
    } else if (blank) {
      if (separator === '\n') push('\n', line.offset);
      else separator = '\n';
    } else {
      push(separator, separatorAt);
      push(content, contentAt);
      separator = ' ';
      indentedMore = false;
    }
    separatorAt = line.offset + line.text.length;
  }
  push('\n', separatorAt);
  return { text: characters.join(''), offsets };
}

interface BlockLine {
  readonly text: string;
  readonly offset: number;
  readonly indent: number;
}

function blockLines(source: string, from: number, end: number): BlockLine[] {
  const lines: BlockLine[] = [];
  let offset = from;
  while (offset < end) {
    const newline = source.indexOf('\n', offset);
    const lineEnd = newline < 0 || newline > end ? end : newline;
    const text = source.slice(offset, lineEnd).replace(/\r$/, '');
    lines.push({ text, offset, indent: /^ */.exec(text)?.[0].length ?? 0 });
    offset = lineEnd + 1;
  }
  return lines;
}

/** The indent in the header, relative to the parent's; else that of the first non-blank line. */
function blockIndent(lines: readonly BlockLine[], stated: number | undefined, source: string, start: number): number {
  const first = lines.find((line) => line.text.trim() !== '');
  if (stated === undefined) return first?.indent ?? 0;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  return (/^ */.exec(source.slice(lineStart))?.[0].length ?? 0) + stated;
}
