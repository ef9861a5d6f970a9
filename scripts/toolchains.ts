import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A tool that tests need and Node does not bring. */
export interface Tool {
  readonly name: string;
  readonly debianPackages: readonly string[];
  /** Environment variable that may name the command; the tests read it. Without one the command is looked up on the path. */
  readonly variable?: string;
  readonly places: readonly string[];
  /** Arguments of a probe that exits with 0 when the command is usable. */
  readonly proof: readonly string[];
}

/**
 * Installs the tools from Debian where they are missing, builds the service and runs the tests of a vitest configuration. A
 * missing tool fails the run; nothing is skipped.
 */
export function runWithTools(tools: readonly Tool[], config: string): void {
  const missing = tools.filter((tool) => found(tool) === undefined);
  if (missing.length > 0) install(missing);
  const env: Record<string, string> = {};
  for (const tool of tools) {
    const command = found(tool);
    if (command === undefined)
      fail(
        `${tool.name} is missing and could not be installed; install ${tool.debianPackages.join(' and ')} from Debian` +
          (tool.variable === undefined ? '' : `, or name the command in ${tool.variable}`),
      );
    if (tool.variable !== undefined) env[tool.variable] = command;
  }
  run('npm', ['run', '--silent', 'build']);
  run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--config', config, ...process.argv.slice(2)], env);
}

function found({ variable, places, proof }: Tool): string | undefined {
  return [variable === undefined ? undefined : process.env[variable], ...places].find(
    (place) => place !== undefined && spawnSync(place, proof, { stdio: 'ignore' }).status === 0,
  );
}

function install(absent: readonly Tool[]): void {
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
