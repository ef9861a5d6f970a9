import type { WriteStream } from 'node:tty';
import picocolors from 'picocolors';

/** An output stream and what it can show. */
export interface Terminal {
  readonly colors: ReturnType<typeof picocolors.createColors>;
  readonly width: number;
  /** True if it can show characters beyond ASCII. */
  readonly unicode: boolean;
  readonly interactive: boolean;
  write(text: string): void;
}

const piped = 100;

export function terminalOf(stream: NodeJS.WriteStream | WriteStream): Terminal {
  const { env } = process;
  const interactive = stream.isTTY;
  const colored = interactive && env['TERM'] !== 'dumb' && !env['NO_COLOR'];
  const width = interactive ? stream.columns : Number(env['COLUMNS']);
  return {
    colors: picocolors.createColors(colored),
    width: Math.max(40, Number.isFinite(width) && width > 0 ? width : piped),
    unicode: speaksUnicode(),
    interactive,
    write: (text) => {
      stream.write(text);
    },
  };
}

function speaksUnicode(): boolean {
  const { env, platform } = process;
  if (platform === 'win32') return Boolean(env['WT_SESSION']) || env['TERM_PROGRAM'] === 'vscode';
  return platform === 'darwin' || /utf-?8/i.test(env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '');
}
