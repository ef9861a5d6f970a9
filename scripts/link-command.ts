import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Links `jevons` into node_modules/.bin of a checkout, for `npx jevons`. npm does not link a package's own `bin`: `npx`
 * would install the package into its cache at every call, which takes half a second and fails when several calls do it at
 * once.
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
  // Atomic, since another process may call the command meanwhile.
  renameSync(made, path.join(commands, 'jevons'));
}
