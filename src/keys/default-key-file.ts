import os from 'node:os';
import path from 'node:path';

/** Where the keys are if nothing says otherwise: `~/.config/jevons/keys.json`, below `XDG_CONFIG_HOME` where that is set. */
export function defaultKeyFile(env: NodeJS.ProcessEnv = process.env): string {
  const given = env['XDG_CONFIG_HOME'];
  // A relative one is to be ignored (XDG Base Directory Specification).
  const base = given !== undefined && path.isAbsolute(given) ? given : path.join(os.homedir(), '.config');
  return path.join(base, 'jevons', 'keys.json');
}
