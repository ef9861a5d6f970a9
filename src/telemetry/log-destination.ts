import { fstatSync } from 'node:fs';
import net from 'node:net';
import { destination as fileDestination } from 'pino';

/** Where a log is written. A reader that does not read holds up neither the service nor its end. */
export interface LogDestination {
  write(line: string): void;
  /** Writes at once as much as can be written. */
  flush(): void;
  /** Resolves when everything is written, or after a while in which it cannot be. */
  end(): Promise<void>;
  /** Lines left out. */
  dropped(): number;
}

/** Bytes that may wait to be written; more are left out, so that a log which nobody reads does not take the memory. */
const mostWaiting = 8 << 20;
/** Milliseconds in which the end of the log may still be read. */
const longestEnd = 1_000;

/** On an open file. */
export function logDestination(file: number): LogDestination {
  return isRead(file) ? toReader(file) : toFile(file);
}

/** Whether somebody reads at the other end: of a pipe or a socket. */
function isRead(file: number): boolean {
  const state = fstatSync(file);
  return state.isFIFO() || state.isSocket();
}

/** Never blocks: a thread that waits for a full pipe would hold up the end of the process, too. */
function toReader(file: number): LogDestination {
  let dropped = 0;
  let broken = false;
  const socket = new net.Socket({ fd: file, readable: false, writable: true }).unref();
  socket.on('error', () => {
    broken = true; // the reader has gone
  });
  return {
    write: (line) => {
      if (broken || socket.writableLength + line.length > mostWaiting) dropped += 1;
      else socket.write(line);
    },
    flush: () => undefined, // what the pipe has room for is written at once
    end: () =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, longestEnd);
        const done = (): void => {
          clearTimeout(timer);
          resolve();
        };
        if (broken) done();
        else socket.once('error', done).write('', done);
      }),
    dropped: () => dropped,
  };
}

/** Lines are written while nothing else is to be done. */
function toFile(file: number): LogDestination {
  const stream = fileDestination({ dest: file, sync: false, maxLength: mostWaiting });
  let dropped = 0;
  stream.on('drop', () => {
    dropped += 1;
  });
  // Such as a full disk: the service goes on without its log. To write the rest would be tried for ever.
  let broken = false;
  stream.on('error', () => {
    if (!broken) dropped += 1;
    broken = true;
    stream.destroy();
  });
  const flush = (): void => {
    try {
      stream.flushSync();
    } catch {
      // There is nowhere left to say so.
    }
  };
  return {
    write: (line) => {
      if (broken) dropped += 1;
      else stream.write(line);
    },
    flush,
    end: () => {
      flush();
      return Promise.resolve();
    },
    dropped: () => dropped,
  };
}
