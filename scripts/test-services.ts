import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Installs what the service tests need, builds the service, runs them. Whatever is missing afterwards fails; nothing is skipped. */
const root = fileURLToPath(new URL('..', import.meta.url));

interface Part {
  readonly name: string;
  readonly debianPackage: string;
  readonly found: () => string | undefined;
}

const chromiumPlaces = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const parts: readonly Part[] = [
  { name: 'Chromium', debianPackage: 'chromium', found: () => chromiumPlaces.find((place) => place !== undefined && existsSync(place)) },
];

for (const part of parts) {
  if (part.found() === undefined) install(part);
  if (part.found() === undefined) fail(`${part.name} is missing and could not be installed; install the Debian package ${part.debianPackage}, or name its binary in CHROMIUM_PATH`);
}
run('npm', ['run', '--silent', 'build']);
run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.services.config.ts', ...process.argv.slice(2)], { CHROMIUM_PATH: parts[0]!.found()! });

function install({ name, debianPackage }: Part): void {
  process.stderr.write(`${name} is missing: installing ${debianPackage}\n`);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  for (const args of [['apt-get', 'update', '-qq'], ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', debianPackage]]) {
    const [command, ...rest] = [...sudo, ...args];
    spawnSync(command!, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
}

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
