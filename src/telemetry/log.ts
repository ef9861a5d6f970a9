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
  /** Lines left out because whoever reads the log does not keep up, or because it cannot be written any more. */
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
  // Such as a full disk: the service goes on without its log. To write the rest would be tried for ever.
  let broken = false;
  stream.on('error', () => {
    if (!broken) dropped += 1;
    broken = true;
    stream.destroy();
  });
  const lines = pino(
    {
      level,
      base: { pid: process.pid, ...fields },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  );
  const writing =
    (of: 'error' | 'warn' | 'info') =>
    (all: LogFields, message: string): void => {
      if (broken) dropped += 1;
      else lines[of](all, message);
    };
  return {
    level,
    error: writing('error'),
    warn: writing('warn'),
    info: writing('info'),
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
