import { destination as fileDestination, pino, stdTimeFunctions } from 'pino';
import type { LogLevel } from './log-levels.ts';

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes lines of JSON. Nothing but the given fields is written. */
export interface Log {
  readonly level: LogLevel;
  error(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  /** Writes at once what waits to be written. */
  flush(): void;
  /** Lines left out because whoever reads the log does not keep up. */
  dropped(): number;
}

/** Bytes that may wait to be written; more are left out, so that a log which nobody reads does not take the memory. */
const mostWaiting = 8 << 20;

/** A log on stderr, or on another open file. It is written while nothing else is to be done, and to its end before the process ends. */
export function newLog(level: LogLevel, fields: LogFields = {}, file = 2): Log {
  const stream = fileDestination({ dest: file, sync: false, maxLength: mostWaiting });
  let dropped = 0;
  stream.on('drop', () => {
    dropped += 1;
  });
  // Where there is no room, as on a full disk, the service goes on. What waits is tried again with the next line.
  let failing = false;
  stream.on('error', () => {
    failing = true;
  });
  stream.on('write', () => {
    failing = false;
  });
  // It would try until there is room, and the process would never end.
  const flushSync = stream.flushSync.bind(stream);
  stream.flushSync = () => {
    if (!failing) flushSync();
  };
  const lines = pino(
    {
      level,
      base: { pid: process.pid, ...fields },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  );
  return {
    level,
    error: (all, message) => {
      lines.error(all, message);
    },
    warn: (all, message) => {
      lines.warn(all, message);
    },
    info: (all, message) => {
      lines.info(all, message);
    },
    flush: () => {
      try {
        stream.flushSync();
      } catch {
        // There is nowhere left to say so.
      }
    },
    dropped: () => dropped,
  };
}
