import { fstatSync } from 'node:fs';
import type { WriteStream } from 'node:tty';
import picocolors from 'picocolors';
import { writeWhole } from './write-whole.ts';

/** An output stream and what it can show. */
export interface Terminal {
  readonly colors: ReturnType<typeof picocolors.createColors>;
  readonly width: number;
  /** True if it can show characters beyond ASCII. */
  readonly unicode: boolean;
  readonly interactive: boolean;
  /** Control characters of the text are shown, not obeyed, except for the colours of `colors`. */
  write(text: string): void;
}

const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const colorsOrControls = new RegExp(`\\u001b\\[\\d{1,2}m|${controls.source}`, 'g');

/** Text of a file with its control characters as `\u001b`: in JSON the same text, on a terminal no command. */
export function printable(text: string): string {
  return text.replace(controls, asEscape);
}

function asEscape(text: string): string {
  return text.length > 1 ? text : `\\u${text.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A terminal that sends what is written to it. */
export function terminalTo(shape: Omit<Terminal, 'write'>, send: (text: string) => void): Terminal {
  const unsafe = shape.colors.isColorSupported ? colorsOrControls : controls;
  return {
    ...shape,
    write: (text) => {
      send(text.replace(unsafe, asEscape));
    },
  };
}

const piped = 100;

export function terminalOf(stream: (NodeJS.WriteStream | WriteStream) & { readonly fd: number }): Terminal {
  const { env } = process;
  // Of a pipe it is undefined, for which picocolors would decide itself: with CI or FORCE_COLOR for colours in a pipe.
  const interactive = (stream.isTTY as boolean | undefined) ?? false;
  const colored = interactive && env['TERM'] !== 'dumb' && !env['NO_COLOR'];
  const width = interactive ? stream.columns : Number(env['COLUMNS']);
  const shape = {
    colors: picocolors.createColors(colored),
    width: Math.max(40, Number.isFinite(width) && width > 0 ? width : piped),
    unicode: speaksUnicode(),
    interactive,
  };
  const whole = isFile(stream.fd);
  return terminalTo(shape, (text) => {
    if (whole) writeWhole(stream.fd, Buffer.from(text));
    else stream.write(text);
  });
}

/** Node does not notice when a full disk takes a part of what is redirected to a file. */
function isFile(handle: number): boolean {
  try {
    return fstatSync(handle).isFile();
  } catch {
    return false;
  }
}

function speaksUnicode(): boolean {
  const { env, platform } = process;
  if (platform === 'win32') return Boolean(env['WT_SESSION']) || env['TERM_PROGRAM'] === 'vscode';
  return platform === 'darwin' || /utf-?8/i.test(env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '');
}

/** The same without colours, for files. */
export function plainTerminal(terminal: Terminal): Terminal {
  const colors = Object.fromEntries(
    Object.keys(terminal.colors).map((name) => [name, name === 'isColorSupported' ? false : String]),
  ) as unknown as Terminal['colors'];
  return { ...terminal, colors };
}
