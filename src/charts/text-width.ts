import { advances } from './advances.ts';

/** How a text is set. */
export interface Setting {
  readonly size: number;
  readonly bold?: boolean;
}

const widthOf = new Map(advances.flatMap(([width, characters]) => Array.from(characters).map((one) => [one, width] as const)));

/** Semibold is wider than regular by about so much; a test holds it for the texts of charts. */
const semibold = 1.04;
/** Width of a character that is not in the table: that of the widest letters. */
const unknown = 900;

/** Width of a text in pixels, in Source Sans 3; other fonts of a reader are a little wider, so leave room. */
export function textWidth(text: string, { size, bold = false }: Setting): number {
  let sum = 0;
  for (const character of text) sum += widthOf.get(character) ?? unknown;
  return (sum * size * (bold ? semibold : 1)) / 1000;
}

/** The lines of a text that are no wider than so many pixels; a word that is wider has a line of its own, and is cut. */
export function wrapped(text: string, width: number, setting: Setting): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, setting) > width) {
      lines.push(line);
      line = cut(word, width, setting);
    } else line = cut(longer, width, setting);
  }
  return line === '' ? lines : [...lines, line];
}

/** The text, or as much of it as fits before an ellipsis. */
export function cut(text: string, width: number, setting: Setting): string {
  if (textWidth(text, setting) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, setting) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** Wrapped into at most so many lines, the last of which ends in an ellipsis where there is more. */
export function wrappedInto(lines: number, text: string, width: number, setting: Setting): readonly string[] {
  const all = wrapped(text, width, setting);
  if (all.length <= lines) return all;
  const last = all.slice(lines - 1).join(' ');
  return [...all.slice(0, lines - 1), cut(last, width, setting)];
}
