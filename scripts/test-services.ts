import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Installs the tools of the service tests, builds the service, runs the tests. A missing tool fails the run; nothing is skipped. */
const root = fileURLToPath(new URL('..', import.meta.url));

interface Part {
  readonly name: string;
  readonly debianPackages: readonly string[];
  /** Environment variable that may name the command; the tests read it. Without one the command is looked up on the path. */
  readonly variable?: string;
  readonly places: readonly string[];
  /** Arguments of a probe that exits with 0 when the command is usable. */
  readonly proof: readonly string[];
}

const parts: readonly Part[] = [
  {
    name: 'Chromium',
    debianPackages: ['chromium'],
    variable: 'CHROMIUM_PATH',
    places: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
    proof: ['--version'],
  },
  { name: 'curl', debianPackages: ['curl'], places: ['curl'], proof: ['--version'] },
  {
    name: 'Python with pandas',
    debianPackages: ['python3', 'python3-pandas'],
    variable: 'PYTHON_PATH',
    places: ['python3', '/usr/bin/python3'],
    proof: ['-c', 'import pandas'],
  },
];

const missing = parts.filter((part) => found(part) === undefined);
if (missing.length > 0) install(missing);
const env: Record<string, string> = {};
for (const part of parts) {
  const command = found(part);
  if (command === undefined)
    fail(
      `${part.name} is missing and could not be installed; install ${part.debianPackages.join(' and ')} from Debian` +
        (part.variable === undefined ? '' : `, or name the command in ${part.variable}`),
    );
  if (part.variable !== undefined) env[part.variable] = command;
}
run('npm', ['run', '--silent', 'build']);
run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.services.config.ts', ...process.argv.slice(2)], env);

function found({ variable, places, proof }: Part): string | undefined {
  return [variable === undefined ? undefined : process.env[variable], ...places].find(
    (place) => place !== undefined && spawnSync(place, proof, { stdio: 'ignore' }).status === 0,
  );
}

function install(absent: readonly Part[]): void {
  process.stderr.write(`${absent.map(({ name }) => name).join(', ')} missing: installing from Debian\n`);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  for (const args of [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...absent.flatMap(({ debianPackages }) => debianPackages)],
  ]) {
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
