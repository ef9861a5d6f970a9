import { closeSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Problem } from '../core/problem.ts';
import { keyFileText, type KeyRecord } from './key-file.ts';
import { readKeyFile } from './read-key-file.ts';

/** Milliseconds to wait for another command that changes the same file; a change takes a few. */
const patience = 10_000;

/** Another command is changing the file, or one was interrupted at that instant. */
export class KeyFileBusy extends Error {
  readonly lock: string;

  constructor(file: string, lock: string) {
    super(`another command is changing ${file}, or one was interrupted`);
    this.lock = lock;
  }
}

/**
 * Changes the keys of a file, or makes the file. The next version is written to `<file>.lock`, which only one process can
 * create, then takes the place of the file: nobody reads half a file, and no change is lost to another one. Resolves with
 * the problems of the file as it is, which is then left alone. Rejects with the system's error if it cannot be written.
 */
export async function changeKeyFile(
  file: string,
  change: (keys: readonly KeyRecord[]) => readonly KeyRecord[],
  wait = patience,
): Promise<readonly Problem[]> {
  const target = targetOf(file);
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
  const lock = `${target}.lock`;
  const handle = await locked(file, lock, Date.now() + wait);
  // Nothing below waits, so no other code of this process runs before the lock is gone.
  let held = true;
  try {
    const { keys, problems } = readKeyFile(file);
    if (problems && problems[0]?.code !== 'file.not-found') return problems;
    // All of it, also where the system takes a part at a time.
    writeFileSync(handle, keyFileText(change(keys ?? [])));
    fsyncSync(handle);
    renameSync(lock, target);
    held = false;
    return [];
  } finally {
    closeSync(handle);
    if (held) rmSync(lock, { force: true });
  }
}

/** The file itself where a link names it, so that the link stays. */
function targetOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

async function locked(file: string, lock: string, until: number): Promise<number> {
  for (;;) {
    try {
      return openSync(lock, 'wx', 0o600);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (Date.now() >= until) throw new KeyFileBusy(file, lock);
    }
    // Not all at the same instant again.
    await pause(5 + Math.random() * 20);
  }
}
