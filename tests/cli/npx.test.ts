import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { linkCommand } from '../../scripts/link-command.ts';
import { bundle, root, temporaryFolder } from '../support/jevons.ts';
import { thorough } from '../support/runs.ts';

/** With the package.json of the checkout and what a build puts beside it. */
test('npx jevons is safe to run side by side, and installs nothing', async () => {
  const folder = temporaryFolder();
  copyFileSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  symlinkSync(path.dirname(bundle()), path.join(folder, 'dist'));
  linkCommand(folder);
  const cache = path.join(folder, 'cache');
  const call = (): Promise<{ stdout: string; stderr: string }> =>
    promisify(execFile)('npx', ['jevons', 'list', '--models', folder], {
      cwd: folder,
      env: { PATH: process.env['PATH'], npm_config_cache: cache, npm_config_update_notifier: 'false' },
    });
  for (const { stdout, stderr } of await Promise.all(Array.from({ length: thorough ? 8 : 4 }, call))) {
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^models\n/);
  }
  expect(existsSync(path.join(cache, '_npx'))).toBe(false);
});
