import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache, dependencyPlugin, generatorJar, oapiCodegen, openapiGenerator, pinned, run } from './tools.ts';

/** Installs the generators in the versions of `pinned`, each once; what cannot be installed fails the run. */
export default async function setup(): Promise<void> {
  await Promise.all([
    installPython(),
    once('python-client', ['python-client.txt'], () => virtualEnvironment('python-client', 'python-client.txt')),
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
    once('node', ['package.json', 'package-lock.json'], () => packages('node', '')),
    installNodeVersions(),
  ]);
}

/** The generator of clients/python, with one of the clients that are tested. */
export function installPython(): Promise<void> {
  return once('python', ['requirements.txt'], () => virtualEnvironment('python', 'requirements.txt'));
}

/** Node itself in the versions of `pinned/node-versions`, as prebuilt packages for Linux. */
export function installNodeVersions(): Promise<void> {
  const files = ['node-versions/package.json', 'node-versions/package-lock.json'];
  return once('node-versions', files, () => packages('node-versions', 'node-versions'));
}

async function packages(name: string, from: string): Promise<void> {
  const folder = path.join(cache, name);
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(path.join(pinned, from, file), path.join(folder, file));
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
}

async function virtualEnvironment(name: string, requirements: string): Promise<void> {
  const folder = path.join(cache, name);
  await run(process.env['PYTHON_PATH'] ?? 'python3', ['-m', 'venv', '--clear', folder]);
  await run(path.join(folder, 'bin/python'), ['-m', 'pip', 'install', '--quiet', '--requirement', path.join(pinned, requirements)]);
}

export const goEnv = { GOFLAGS: '-mod=readonly -buildvcs=false', GOWORK: 'off' };

/** Installs what is not there yet in the state of its files. */
async function once(name: string, files: readonly string[], install: () => Promise<unknown>): Promise<void> {
  mkdirSync(cache, { recursive: true });
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
