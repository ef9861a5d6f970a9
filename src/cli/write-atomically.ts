import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Chunk } from '../formats/answer.ts';
import { cannotWrite } from './output-folder.ts';
import { writeWhole } from './write-whole.ts';

const unfinished = new Set<string>();
let counter = 0;

/** Writes a whole file or none: to a temporary file in the same folder, then renamed. Throws a readable error on failure. */
export function writeAtomically(file: string, pieces: Iterable<Chunk>): void {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.${counter++}.tmp`);
  unfinished.add(temporary);
  try {
    const handle = openSync(temporary, 'wx');
    try {
      let waiting = '';
      const flush = (): void => {
        writeWhole(handle, Buffer.from(waiting));
        waiting = '';
      };
      for (const piece of pieces) {
        if (typeof piece === 'string') waiting += piece;
        else {
          flush();
          writeWhole(handle, piece);
        }
        if (waiting.length > 1 << 16) flush();
      }
      flush();
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw cannotWrite(error, file);
  } finally {
    unfinished.delete(temporary);
  }
}

/** For signal handlers: removes temporary files. */
export function removeUnfinished(): void {
  for (const file of unfinished) rmSync(file, { force: true });
}
