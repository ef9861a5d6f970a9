import { statSync } from 'node:fs';
import type { Problem } from '../core/problem.ts';
import type { KeyRecord } from './key-file.ts';
import { idOf, isKey } from './key.ts';
import { stateOf } from './key-state.ts';
import { readKeyFile } from './read-key-file.ts';

export interface KeyRingOptions {
  readonly file: string;
  readonly now: () => Date;
  /** Milliseconds between two looks at the file; a revoked key works no longer than this. */
  readonly checkEvery?: number;
  /** Called once for each version of the file that cannot be read. */
  readonly report?: (problems: readonly Problem[]) => void;
}

export type Found =
  | { readonly kind: 'key'; readonly key: KeyRecord }
  | { readonly kind: 'unknown' | 'expired' | 'revoked' }
  /** The file cannot be read now: nobody can be told from anybody. */
  | { readonly kind: 'unreadable' };

/** Stands for the hash of a key that is not there, so that it takes as long to refuse. */
const noHash = '0'.repeat(64);

/** The keys of a file, as they are on disk now. Reading the file again waits until its time, size or inode is another. */
export class KeyRing {
  readonly file: string;
  readonly #now: () => Date;
  readonly #checkEvery: number;
  readonly #report: KeyRingOptions['report'];
  #checked = -Infinity;
  #version = '';
  #keys: ReadonlyMap<string, KeyRecord> = new Map();
  #problems: readonly Problem[] = [];

  constructor({ file, now, checkEvery = 1_000, report }: KeyRingOptions) {
    this.file = file;
    this.#now = now;
    this.#checkEvery = checkEvery;
    this.#report = report;
  }

  /** The problems of the file, none if it can be read. */
  problems(): readonly Problem[] {
    this.#refresh();
    return this.#problems;
  }

  /** Finds a key by its id, then compares its hash in constant time: no time depends on the keys there are. */
  find(text: string): Found {
    this.#refresh();
    if (this.#problems.length > 0) return { kind: 'unreadable' };
    const key = this.#keys.get(idOf(text) ?? '');
    if (!isKey(text, key?.sha256 ?? noHash) || !key) return { kind: 'unknown' };
    const state = stateOf(key, this.#now());
    return state === 'active' ? { kind: 'key', key } : { kind: state };
  }

  #refresh(): void {
    const time = performance.now();
    if (time - this.#checked < this.#checkEvery) return;
    this.#checked = time;
    const version = versionOf(this.file);
    if (version === this.#version) return;
    this.#version = version;
    const { keys = [], problems = [] } = readKeyFile(this.file);
    this.#keys = new Map(keys.map((key) => [key.id, key]));
    this.#problems = problems;
    if (problems.length > 0) this.#report?.(problems);
  }
}

/** Changes whenever the file may have: a file that is replaced has another inode, whatever the clock says. */
function versionOf(file: string): string {
  try {
    const { ino, mtimeNs, ctimeNs, size } = statSync(file, { bigint: true });
    return [ino, mtimeNs, ctimeNs, size].join(' ');
  } catch (error) {
    // To read it then says why.
    return (error as NodeJS.ErrnoException).code ?? 'unreadable';
  }
}
