import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { fault, type Problem } from '../core/problem.ts';
import { maxBytes, tooLarge } from '../domain/text/document-limits.ts';
import { decodeUtf8 } from '../domain/text/utf8.ts';
import { parseKeyFile, type ReadKeys } from './key-file.ts';

/**
 * Reads a key file, or says everything that is wrong with it. As ssh does with its keys, it refuses a file that other users
 * may read or write, or that belongs to another user: who may write it may let himself in.
 */
export function readKeyFile(file: string): ReadKeys {
  const read = readOwn(file);
  return 'problem' in read ? { problems: [{ ...read.problem, file }] } : parseKeyFile(read.text, file);
}

function readOwn(file: string): { readonly text: string } | { readonly problem: Problem } {
  try {
    // The rights are those of the file that is open, whatever its name comes to mean meanwhile. A pipe does not block.
    const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const problem = refusal(file, fstatSync(handle));
      if (problem) return { problem };
      const { text, problem: encoding } = decodeUtf8(readFileSync(handle));
      return encoding ? { problem: encoding } : { text };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return { problem: systemProblem(error, file) };
  }
}

function refusal(file: string, stats: Stats): Problem | undefined {
  if (!stats.isFile()) return fault('file.unreadable', [], `${file} is not a file`, 'name a key file with --keys');
  if (stats.size > maxBytes.json) return tooLarge(stats.size, maxBytes.json);
  const user = process.getuid?.();
  // Windows knows neither.
  if (user === undefined) return undefined;
  if (stats.uid !== user && stats.uid !== 0)
    return fault('file.exposed', [], `${file} belongs to another user`, 'make it your own: chown it to the user that runs the service');
  if ((stats.mode & 0o077) !== 0)
    return fault(
      'file.exposed',
      [],
      `${file} may be read or written by other users: its mode is ${(stats.mode & 0o777).toString(8).padStart(4, '0')}`,
      `take their rights away: chmod 600 ${file}`,
    );
  return undefined;
}

function systemProblem(error: unknown, file: string): Problem {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fault('file.not-found', [], `there is no key file ${file}`, 'jevons keys create makes one, and --keys names another');
    case 'EACCES':
    case 'EPERM':
      return fault('file.unreadable', [], `${file} may not be read`, 'it is for the user alone who runs the service');
    default:
      return fault('file.unreadable', [], `${file} cannot be read: ${message}`, 'name a key file with --keys');
  }
}
