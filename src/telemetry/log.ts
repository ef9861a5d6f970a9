import { pino, stdTimeFunctions } from 'pino';
import { logDestination, type LogDestination } from './log-destination.ts';
import type { LogLevel } from './log-levels.ts';

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes lines of JSON. Nothing but the given fields is written. */
export interface Log {
  readonly level: LogLevel;
  error(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  /** Writes this text at every level. */
  plain(text: string): void;
  /** Writes at once what can be written. */
  flush(): void;
  /** Resolves when everything is written, or after a second in which nobody reads it. */
  end(): Promise<void>;
  /** Lines left out because whoever reads the log does not keep up, or because it cannot be written any more. */
  dropped(): number;
}

/** A log on stderr, or on another open file. It is written to its end before the process ends, unless nobody reads it. */
export function newLog(level: LogLevel, fields: LogFields = {}, file = 2): Log {
  const to = file === 2 ? onStderr() : logDestination(file);
  const lines = pino(
    {
      level,
      base: { pid: process.pid, ...fields },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    to,
  );
  const writing =
    (of: 'error' | 'warn' | 'info') =>
    (all: LogFields, message: string): void => {
      lines[of](all, message);
    };
  return {
    level,
    error: writing('error'),
    warn: writing('warn'),
    info: writing('info'),
    plain: (text) => {
      to.write(`${text}\n`);
    },
    flush: () => {
      to.flush();
    },
    end: () => to.end(),
    dropped: () => to.dropped(),
  };
}

let stderr: LogDestination | undefined;

/** One for all logs of this process. */
function onStderr(): LogDestination {
  return (stderr ??= logDestination(2));
}
