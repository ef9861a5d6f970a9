import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { fault, type Problem } from '../../core/problem.ts';
import { formatOf, maxBytes, tooLarge } from '../text/document-limits.ts';
import { decodeUtf8, type Decoded } from '../text/utf8.ts';

/**
 * The only reader of model, scenario and source files. Never throws, and waits for a few milliseconds at most: a folder, a
 * pipe or a device is refused without opening it.
 */
export function readTextFile(file: string): Decoded {
  const read = readWhole(file);
  return read.problem ? { problem: { ...read.problem, file } } : read;
}

function readWhole(file: string): Decoded {
  try {
    const problem = refusal(file);
    if (problem) return { problem };
    const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return decodeUtf8(readUnchanged(handle));
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return { problem: systemProblem(error, file) };
  }
}

/** How often a file is read that changes while it is read, and the pause in milliseconds before it is read again. */
const mostReadings = 5;
const pause = 2;

/** The bytes of a file that did not change between the first and the last of them: not half of what is just being written. */
function readUnchanged(handle: number): Buffer {
  for (let reading = 1; ; reading++) {
    const before = fstatSync(handle);
    if (before.size === 0) return readFileSync(handle); // empty, or of a file system that does not say sizes
    const bytes = Buffer.alloc(before.size);
    let at = 0;
    for (let read = -1; at < bytes.length && read !== 0; at += read) read = readSync(handle, bytes, at, bytes.length - at, at);
    const after = fstatSync(handle);
    const changed = after.mtimeMs !== before.mtimeMs || after.size !== before.size || at < bytes.length;
    if (!changed || reading === mostReadings) return bytes.subarray(0, at);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
}

/** Why an existing path cannot be read as a text. */
function refusal(file: string): Problem | undefined {
  const stats = statSync(file);
  if (!stats.isFile()) {
    const what = stats.isDirectory() ? 'a folder' : stats.isFIFO() ? 'a pipe' : stats.isSocket() ? 'a socket' : 'a device';
    return unreadable(`${file} is ${what}, not a file`, 'name a YAML or JSON file');
  }
  const limit = maxBytes[formatOf(file)];
  return stats.size > limit ? tooLarge(stats.size, limit) : undefined;
}

function systemProblem(error: unknown, file: string): Problem {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fault('file.not-found', [], `${file} does not exist`);
    case 'EACCES':
    case 'EPERM':
      return unreadable(`${file} may not be read`, 'give yourself the right to read it');
    case 'ELOOP':
      return unreadable(`${file} is a link that leads back to itself`);
    case 'ENAMETOOLONG':
      return unreadable('the name of the file is too long');
    default:
      return unreadable(`${file} cannot be read: ${message}`);
  }
}

function unreadable(message: string, hint?: string): Problem {
  return fault('file.unreadable', [], message, hint);
}
