import { fault, type Problem } from '../../core/problem.ts';

/** Bytes as text, or a problem at the first invalid UTF-8. A byte order mark stays; `readDocument` skips it. */
export type Decoded = { readonly text: string; readonly problem?: undefined } | { readonly text?: undefined; readonly problem: Problem };

const save = 'save the text as UTF-8';

export function decodeUtf8(bytes: Uint8Array): Decoded {
  const other = otherEncoding(bytes);
  if (other !== undefined) return refused(`the text is ${other}, not UTF-8`);
  const text = tolerant.decode(bytes);
  const wrong = text.includes('\ufffd') ? firstReplaced(text, bytes) : undefined;
  if (wrong !== undefined) {
    const byte = bytes[wrong.at]!.toString(16).toUpperCase().padStart(2, '0');
    return refused(`the text is not UTF-8: byte ${byte} on line ${wrong.line}`, wrong);
  }
  const zero = text.indexOf('\0');
  if (zero >= 0) {
    const place = placeOf(text, zero);
    return refused(`the text holds a zero byte on line ${place.line}, so it is no text or not UTF-8`, place);
  }
  return { text };
}

const tolerant = new TextDecoder('utf-8', { ignoreBOM: true });

function refused(message: string, place?: { readonly line: number; readonly column: number }): Decoded {
  return { problem: { ...fault('file.encoding', [], message, save), ...(place ? { line: place.line, column: place.column } : {}) } };
}

/** Detected by the byte order mark. UTF-32 is tested first: its mark begins with that of UTF-16. */
function otherEncoding([a, b, c, d]: Uint8Array): string | undefined {
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) return 'UTF-32';
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) ? 'UTF-16' : undefined;
}

/** The first replaced byte; a U+FFFD in the source is valid. */
function firstReplaced(text: string, bytes: Uint8Array): { at: number; line: number; column: number } | undefined {
  let at = 0;
  let from = 0;
  for (let mark = text.indexOf('\ufffd'); mark >= 0; mark = text.indexOf('\ufffd', from)) {
    at += Buffer.byteLength(text.slice(from, mark), 'utf8');
    if (bytes[at] !== 0xef || bytes[at + 1] !== 0xbf || bytes[at + 2] !== 0xbd) return { at, ...placeOf(text, mark) };
    at += 3;
    from = mark + 1;
  }
  return undefined;
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
