import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Puts `jevons` among the commands of a checkout, for `npx jevons`. npm makes no such link for the package it stands
 * in: with a `bin` in its own package.json it installs the package into a cache of its own at every call, which
 * costs half a second and fails where several calls do it at once.
 */
export function linkCommand(root: string): void {
  const commands = path.join(root, 'node_modules/.bin');
  mkdirSync(commands, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(path.join(commands, 'jevons.cmd'), '@node "%~dp0\\..\\..\\dist\\cli.js" %*\r\n');
    return;
  }
  const made = path.join(commands, `.jevons-${process.pid}`);
  rmSync(made, { force: true });
  symlinkSync('../../dist/cli.js', made);
  // In one step, for whoever calls it meanwhile.
  renameSync(made, path.join(commands, 'jevons'));
}
