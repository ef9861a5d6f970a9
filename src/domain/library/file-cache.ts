import { statSync } from 'node:fs';
import { Cache } from './cache.ts';
import { readTextFile } from './text-file.ts';
import type { Decoded } from '../text/utf8.ts';

/**
 * File systems store times in steps of some milliseconds. A file that changed less than this before it was read may change
 * again under the same times, so its text is not cached.
 */
const settledAfter = 2_000;

/**
 * Milliseconds. A service answers from the text it knows while a file changed more recently than this: whoever writes it in
 * place may not have finished. A text that has become shorter is more likely a half, and a busy machine may stop its writer.
 */
const stillWritten = { shorter: 1_000, otherwise: 100 };
const secondLook = 2;

/** Limits of the cache. A letter takes up to two bytes. */
const mostCached = 1_024;
const limits = { entries: mostCached, bytes: 64_000_000, bytesOf: ({ text: { text = '' } }: CachedText) => 200 + 2 * text.length };

interface CachedText {
  /** Undefined if the file had changed shortly before it was read. */
  readonly stamp: string | undefined;
  readonly text: Decoded;
}

/** A cache of file texts. A file is read on first use, and again when its times, size or place on disk have changed. */
export class FileCache {
  private readonly cached = new Cache<CachedText>('file texts', limits);
  private readonly ttl: number | undefined;
  /** Values derived from files, dropped when the TTL ends. */
  private made: Map<string, unknown> | undefined;

  /**
   * Within `ttl` milliseconds a file's times are checked once, so that concurrent requests see the same files and share
   * the check. Without it every read checks.
   */
  constructor({ ttl: heldFor }: { readonly ttl?: number | undefined } = {}) {
    this.ttl = heldFor;
  }

  read(file: string): Decoded {
    return this.once(`text ${file}`, () => this.look(file));
  }

  /** Caches a value derived from files alone until the TTL ends; without a TTL, every call makes it. */
  once<T>(key: string, make: () => T): T {
    if (this.ttl === undefined) return make();
    if (!this.made) {
      this.made = new Map();
      setTimeout(() => {
        this.made = undefined;
      }, this.ttl).unref();
    }
    if (this.made.has(key)) return this.made.get(key) as T;
    const made = make();
    // Keys come from requests, so their number is bounded.
    if (this.made.size < mostCached) this.made.set(key, made);
    return made;
  }

  private look(file: string): Decoded {
    const stamp = stampOf(file);
    const known = this.cached.get(file);
    if (known !== undefined && stamp !== undefined && known.stamp === stamp) return known.text;
    const text = readTextFile(file);
    if (known !== undefined && text.text !== known.text.text && this.mayBeHalf(file, text, known.text)) return known.text;
    return text.problem === undefined ? this.cached.set(file, { stamp, text }).text : text;
  }

  /** Looks twice: a file is empty for a moment before its times say so. */
  private mayBeHalf(file: string, { text = '' }: Decoded, known: Decoded): boolean {
    if (this.ttl === undefined) return false;
    const written = text.length < (known.text ?? '').length ? stillWritten.shorter : stillWritten.otherwise;
    if (changedWithin(file, written)) return true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, secondLook);
    return changedWithin(file, written);
  }
}

/** Whether a file that exists has changed within this many milliseconds. Not so one from the future, by another clock. */
function changedWithin(file: string, milliseconds: number): boolean {
  try {
    return Math.abs(Date.now() - statSync(file).mtimeMs) < milliseconds;
  } catch {
    return false;
  }
}

/** A stamp of the file's version; undefined where the file is missing or changed too recently to be told from its next version. */
function stampOf(file: string): string | undefined {
  try {
    const { mtimeMs, ctimeMs, size, ino, dev } = statSync(file);
    return Date.now() - ctimeMs < settledAfter ? undefined : `${mtimeMs} ${ctimeMs} ${size} ${ino} ${dev}`;
  } catch {
    return undefined;
  }
}
