import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache, dependencyPlugin, generatorJar, oapiCodegen, openapiGenerator, pinned, python, run } from './tools.ts';

/** Installs the generators in the versions of `pinned`, each once; what cannot be installed fails the run. */
export default async function setup(): Promise<void> {
  mkdirSync(cache, { recursive: true });
  await Promise.all([
    once('python', ['requirements.txt'], async () => {
      await run(process.env['PYTHON_PATH'] ?? 'python3', ['-m', 'venv', '--clear', path.join(cache, 'python')]);
      await run(python, ['-m', 'pip', 'install', '--quiet', '--requirement', path.join(pinned, 'requirements.txt')]);
    }),
    once('go', ['go.mod', 'go.sum'], () =>
      run('go', ['build', '-o', oapiCodegen, 'github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen'], { cwd: pinned, env: goEnv }),
    ),
    once(openapiGenerator, [], () =>
      run('mvn', [
        '-q',
        '-B',
        `${dependencyPlugin}:copy`,
        `-Dartifact=${openapiGenerator}`,
        `-DoutputDirectory=${path.dirname(generatorJar)}`,
      ]),
    ),
    once('node', ['package.json', 'package-lock.json'], async () => {
      const folder = path.join(cache, 'node');
      mkdirSync(folder, { recursive: true });
      for (const file of ['package.json', 'package-lock.json']) copyFileSync(path.join(pinned, file), path.join(folder, file));
      await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
    }),
  ]);
}

export const goEnv = { GOFLAGS: '-mod=readonly -buildvcs=false', GOWORK: 'off' };

/** Installs what is not there yet in the state of its files. */
async function once(name: string, files: readonly string[], install: () => Promise<unknown>): Promise<void> {
  const stamp = path.join(cache, `${name.replaceAll(':', '-')}.installed`);
  const hash = createHash('sha256');
  hash.update(name);
  for (const file of files) hash.update(readFileSync(path.join(pinned, file)));
  const state = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  rmSync(stamp, { force: true });
  await install();
  writeFileSync(stamp, state);
}
