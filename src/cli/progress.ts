import { SingleBar } from 'cli-progress';
import { printable, type Terminal } from './terminal.ts';

export interface Progress {
  step(line: string): void;
  stop(): void;
  /** For messages during the run; buffered until the bar is removed. */
  readonly aside: Terminal;
}

/** On a terminal a bar, otherwise one plain line per file; on stderr, so stdout stays data. */
export function startProgress(total: number, terminal: Terminal): Progress {
  if (!terminal.interactive) {
    let done = 0;
    return {
      step: (line) => {
        terminal.write(`${++done}/${total} ${line}\n`);
      },
      stop: () => undefined,
      aside: terminal,
    };
  }
  const [full, empty] = terminal.unicode ? ['█', '░'] : ['#', '-'];
  const bar = new SingleBar({
    format: '{bar} {value}/{total}  {file}',
    barCompleteChar: full,
    barIncompleteChar: empty,
    barsize: Math.min(30, terminal.width - 20),
    stream: process.stderr,
    clearOnComplete: true,
    gracefulExit: false,
  });
  let kept: string | undefined = '';
  bar.start(total, 0, { file: '' });
  return {
    step: (line) => {
      bar.increment({ file: printable(line).slice(0, Math.max(0, terminal.width - 50)) });
    },
    stop: () => {
      bar.stop();
      terminal.write(kept ?? '');
      kept = undefined;
    },
    aside: {
      ...terminal,
      write: (text) => {
        if (kept === undefined) terminal.write(text);
        else kept += text;
      },
    },
  };
}
