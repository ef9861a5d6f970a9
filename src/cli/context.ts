import type { Library, LibraryOptions } from '../domain/library/library.ts';
import type { Terminal } from './terminal.ts';

/** The arguments shared by all commands. */
export interface Context {
  /** Folders of models and scenarios. */
  readonly models: string;
  readonly scenarios: string;
  readonly out: Terminal;
  readonly err: Terminal;
  /** Who runs several commands may keep their libraries; without it each command opens its own. */
  readonly open?: ((options: LibraryOptions) => Library) | undefined;
}

/** 0 success, 1 an expectation does not hold, 2 bad input. */
export type ExitCode = 0 | 1 | 2;

export function worst(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}
