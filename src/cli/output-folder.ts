import { accessSync, constants, mkdirSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from './bad-input.ts';

/**
 * Creates a folder for `--out` and its missing parents. Throws a readable error on failure and then removes what it
 * created.
 */
export function makeOutputFolder(folder: string): void {
  if (folder.trim() === '') throw new BadInput('--out names no folder', 'write --out results');
  const made: string[] = [];
  try {
    // One by one: the recursive mkdirSync never returns below /proc.
    for (const missing of missingFolders(path.resolve(folder))) {
      mkdirSync(missing);
      made.push(missing);
    }
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    for (const one of made.reverse()) rmdirSync(one);
    throw error instanceof BadInput ? error : cannotWrite(error, folder);
  }
}

/** The folder and its missing parents, outermost first. */
function missingFolders(folder: string): readonly string[] {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return [];
  if (stats) throw new BadInput(`${folder} is a file, not a folder`, 'name a folder with --out');
  return [...missingFolders(path.dirname(folder)), folder];
}

/** A readable message for a failed write to a place that an option names. */
export function cannotWrite(error: unknown, place: string, option = '--out'): BadInput {
  const { code, message } = error as NodeJS.ErrnoException;
  const hint = `name a folder you may write to with ${option}`;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return new BadInput(`${place} may not be written`, hint);
    case 'EROFS':
      return new BadInput(`${place} lies where nothing can be written`, hint);
    case 'ENOENT':
      return new BadInput(`${place} cannot be made there`, hint);
    case 'ENOTDIR':
      return new BadInput(`${place} lies below a file, not a folder`, hint);
    case 'EISDIR':
    case 'ENOTEMPTY':
    case 'EEXIST':
      return new BadInput(`${place} is a folder, and a file cannot take its place`, `move it away, or name another folder with ${option}`);
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new BadInput(`there is no space left for ${place}`, `make room, or name another folder with ${option}`);
    case 'ENAMETOOLONG':
      return new BadInput(`the name ${path.basename(place).slice(0, 40)}… is too long`, hint);
    default:
      return new BadInput(`${place} cannot be written: ${message}`, hint);
  }
}
