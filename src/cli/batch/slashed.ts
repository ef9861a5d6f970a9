import path from 'node:path';

/** A path as it is written everywhere: with slashes. */
export function slashed(file: string): string {
  return file.replaceAll(path.sep, '/');
}
