import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { bundle, root } from '../support/jevons.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const page = read('docs/dependencies.md');

interface Locked {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
}

const { packages } = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
const manifest = JSON.parse(read('package.json')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly scarfSettings: object;
};
const names = Object.keys(manifest.dependencies);

/** Where Node finds a package that a file in a folder imports. */
function placeOf(from: string, name: string): string {
  const place = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (packages[place]) return place;
  if (from === '') throw new Error(`${name} is not in the lock`);
  return placeOf(from.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''), name);
}

/** A package and all that it brings. */
function withAll(place: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(place)) return found;
  found.add(place);
  const { dependencies, optionalDependencies } = packages[place]!;
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) withAll(placeOf(place, name), found);
  return found;
}

/** Bytes of the files of a package, without the packages in it; none for one of another platform, which is not installed. */
function bytesOf(folder: string): number {
  if (packages[folder]?.optional && !existsSync(path.join(root, folder))) return 0;
  return readdirSync(path.join(root, folder), { withFileTypes: true }).reduce((sum, entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? sum : sum + bytesOf(file);
    return sum + (entry.isFile() ? statSync(path.join(root, file)).size : 0);
  }, 0);
}

const megabytes = (places: ReadonlySet<string>): number => [...places].reduce((sum, place) => sum + bytesOf(place), 0) / 1e6;

describe('the table of dependencies', () => {
  const rows = [...page.matchAll(/^\| `(.+?)` \| (.+) \| (.+) \| (.+) \| (\d+) \| ([\d.]+) MB \|$/gm)].map((match) => match.slice(1));

  test('has a row for each of package.json, and no more', () => {
    expect(rows.map(([name]) => name).sort()).toEqual([...names].sort());
  });

  test.each(rows)('%s: %s', (name, why, instead, licence, brings, size) => {
    expect(why.length).toBeGreaterThan(10);
    expect(instead).not.toBe('');
    const all = withAll(placeOf('', name));
    expect(licence).toBe(packages[placeOf('', name)]!.license);
    expect(Number(brings)).toBe(all.size - 1);
    expect(Math.abs(megabytes(all) - Number(size))).toBeLessThanOrEqual(0.051);
  });

  test('adds them up', () => {
    const all = new Set(names.flatMap((name) => [...withAll(placeOf('', name))]));
    expect(page).toContain(`Together they are ${all.size} packages with ${megabytes(all).toFixed(0)} MB`);
    const licences = new Set([...all].map((place) => packages[place]!.license));
    expect([...licences].sort()).toEqual(['Apache-2.0', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT AND OFL-1.1', 'MPL-2.0', 'OFL-1.1']);
  });
});

describe('no telemetry', () => {
  /** What opens a connection, in the words of Node and of a browser. */
  const outgoing =
    /\bfetch\(|\b(?:https?|http2|net|tls)\.(?:request|get|connect|createConnection)\b|\bcreateConnection\(|\bconnect\(|node:(?:https|http2|tls|dgram|dns)|\bWebSocket\b|\bEventSource\b|undici|sendBeacon/;
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

  test.each([
    "await fetch('https://x')",
    "http.request('http://x')",
    'net.connect(80)',
    'socket.connect(80)',
    "import tls from 'node:tls'",
    "import { request } from 'node:https'",
    "new WebSocket('ws://x')",
  ])('would notice %s', (line) => {
    expect(line).toMatch(outgoing);
  });

  /** In the browser, whose page may reach nothing but its own address: a picture holds the font of the page, read once more. */
  const ownFont = path.join('web', 'save-picture.ts');

  test('no production code opens a connection, but for the page that reads its own font', () => {
    expect(sources.length).toBeGreaterThan(100);
    const found = sources.filter((file) => outgoing.test(read(`src/${file}`)));
    expect(found).toEqual([ownFont]);
    expect(read(`src/${ownFont}`).match(new RegExp(outgoing, 'g'))).toEqual(['fetch(']);
    expect(read('src/http/pages.ts')).toContain(`"connect-src 'self'"`);
  });

  test('the only processes that are started are workers of this program', () => {
    const starters = sources.filter((file) => /node:(?:child_process|cluster)/.test(read(`src/${file}`))).sort();
    const pools = ['cli/batch/batch-pool.ts', 'compute-pool.ts'];
    expect(starters).toEqual([...pools, 'pool/pool-worker.ts', 'pool/pool.ts', 'shared-metrics.ts', 'workers.ts']);
    for (const pool of pools) expect(read(`src/${pool}`).match(/\b(?:fork|spawn|exec\w*)\([^,]*/g)).toEqual(['fork(program']);
  });

  test('openapi-fetch, which does, is of the client alone', () => {
    const users = sources.filter((file) => /from 'openapi-fetch'/.test(read(`src/${file}`)));
    expect(users).toEqual([path.join('contract', 'client.ts')]);
  });

  const env = { NODE_OPTIONS: `--import=${pathToFileURL(path.join(root, 'tests/support/no-outgoing.mjs')).href}` };

  test.each([
    ["fetch('http://127.0.0.1:45678')", 'a connection'],
    ["require('node:dns').resolve('x.invalid', () => {})", 'the name resolve'],
    ["require('node:dgram').createSocket('udp4').send('x', 9, '127.0.0.1')", 'a datagram'],
  ])('a program that does is ended: %s', async (program, said) => {
    const ran = promisify(execFile)(process.execPath, ['-e', program], { env: { ...process.env, ...env } });
    await expect(ran).rejects.toMatchObject({ code: 97, stderr: `outgoing: ${said}\n` });
  });

  /** Commands one after the other in one process of the bundle, which reads its modules once. */
  const oneAfterAnother = `
    const [cli, ...commands] = JSON.parse(process.argv[1]);
    for (const [index, words] of commands.entries()) {
      process.argv = [process.execPath, cli, ...words];
      await import(cli + '?' + index);
      process.stderr.write('ended with ' + process.exitCode + '\\n');
    }`;

  test('the command line runs and checks without one', async () => {
    const library = ['--models', path.join(root, 'models'), '--scenarios', path.join(root, 'scenarios')];
    const commands = [
      ['run', 'stargate-abilene'],
      ['check', path.join(root, 'scenarios/stargate-abilene.yaml')],
      ['explain', 'ai-power'],
    ].map((words) => [...library, ...words]);
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', oneAfterAnother, JSON.stringify([pathToFileURL(bundle()).href, ...commands])],
      { env: { ...process.env, ...env } },
    );
    expect(stderr).toBe('ended with 0\n'.repeat(commands.length));
    for (const part of ['stargate-abilene, model campus', '✓ ', 'facility_power']) expect(stdout).toContain(part);
  }, 60_000);

  test('the service answers without one', async () => {
    const child = spawn(process.execPath, [bundle(), 'serve', '--port', '0'], {
      env: { ...process.env, ...env },
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    try {
      const url = await new Promise<string>((resolve) => {
        child.stdout.on('data', (chunk: Buffer) => {
          const match = /listens on (\S+)/.exec(chunk.toString());
          if (match) resolve(match[1]!);
        });
      });
      for (const address of ['/readyz', '/v1/scenarios/stargate-abilene/projection?curves=facility_power', '/docs/', '/openapi.json'])
        expect((await fetch(url + address)).status, address).toBe(200);
    } finally {
      child.kill('SIGTERM');
    }
    expect(await ended).toBe(0);
  }, 60_000);

  test('installing runs no script that is not named, and that of scarf not at all', () => {
    expect(manifest.scarfSettings).toEqual({ enabled: false });
    expect(manifest.allowScripts).toEqual({ esbuild: true, '@scarf/scarf': false });
    const scripted = Object.entries(packages).flatMap(([place, { hasInstallScript, optional }]) =>
      hasInstallScript && !optional ? [place.replace(/^.*node_modules\//, '')] : [],
    );
    expect(scripted.sort()).toEqual(Object.keys(manifest.allowScripts).sort());
  });
});
