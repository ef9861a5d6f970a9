import { writeSync } from 'node:fs';

/** Writes all bytes to an open file. A full disk takes a part of them and says so only at the next write. */
export function writeWhole(handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
}
