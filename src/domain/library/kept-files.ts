import { statSync } from 'node:fs';
import { readTextFile } from './text-file.ts';
import type { Decoded } from '../text/utf8.ts';

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
  private readonly heldFor: number | undefined;
  /** What was made of files in this moment. */
  private made: Map<string, unknown> | undefined;

  /**
   * With `heldFor`, in milliseconds, a file that was looked at is not looked at again for so long, so that requests that
   * come in together see the same files and share the looking. Without it a file is looked at each time.
   */
  constructor({ heldFor }: { readonly heldFor?: number | undefined } = {}) {
    this.heldFor = heldFor;
  }

  read(file: string): Decoded {
    return this.once(`text ${file}`, () => this.look(file));
  }

  /** What is made of files and nothing else, and so is the same for that moment; made at every call without `heldFor`. */
  once<T>(key: string, make: () => T): T {
    if (this.heldFor === undefined) return make();
    if (!this.made) {
      this.made = new Map();
      setTimeout(() => {
        this.made = undefined;
      }, this.heldFor).unref();
    }
    if (this.made.has(key)) return this.made.get(key) as T;
    const made = make();
    // Names come from requests, of which a moment may bring many.
    if (this.made.size < mostKept) this.made.set(key, made);
    return made;
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
