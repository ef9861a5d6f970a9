import { statSync } from 'node:fs';
import { readTextFile } from './text-file.ts';
import type { Decoded } from './utf8.ts';

/**
 * File systems tell the time of a change in steps of some milliseconds. A file that changed later than this before it was
 * read may change once more without its times saying so, and is read again.
 */
const settledAfter = 2_000;

/** Files kept; the oldest makes room. */
const mostKept = 1_024;

interface Kept {
  readonly stamp: string;
  readonly text: Decoded;
}

/** The texts of files: a file is read when it is first asked for, and again when its times, size or place on disk have changed. */
export class KeptFiles {
  private readonly kept = new Map<string, Kept>();
  private readonly oncePerTurn: boolean;
  /** What was seen in this turn of the event loop. */
  private seen: Map<string, Decoded> | undefined;

  /**
   * With `oncePerTurn` a file is looked at once in a turn of the event loop, so that requests that come in together see
   * the same files and share the looking. What is written before a request is sent is seen by it all the same.
   */
  constructor({ oncePerTurn = false }: { readonly oncePerTurn?: boolean | undefined } = {}) {
    this.oncePerTurn = oncePerTurn;
  }

  read(file: string): Decoded {
    if (!this.oncePerTurn) return this.look(file);
    if (!this.seen) {
      this.seen = new Map();
      setImmediate(() => { this.seen = undefined; });
    }
    const seen = this.seen.get(file) ?? this.look(file);
    this.seen.set(file, seen);
    return seen;
  }

  private look(file: string): Decoded {
    const stamp = stampOf(file);
    const known = this.kept.get(file);
    if (known !== undefined && known.stamp === stamp) return known.text;
    const text = readTextFile(file);
    this.kept.delete(file);
    if (stamp !== undefined && text.problem === undefined) this.kept.set(file, { stamp, text });
    if (this.kept.size > mostKept) this.kept.delete(this.kept.keys().next().value!);
    return text;
  }
}

/** Undefined for a file that cannot be told from what it will be in a moment, or that is not there. */
function stampOf(file: string): string | undefined {
  try {
    const { mtimeMs, ctimeMs, size, ino, dev } = statSync(file);
    return Date.now() - ctimeMs < settledAfter ? undefined : `${mtimeMs} ${ctimeMs} ${size} ${ino} ${dev}`;
  } catch {
    return undefined;
  }
}
