import { execFile, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, keyFileOf, madeKey } from '../support/keys.ts';
import { replayed, type Image } from './container.ts';
import { root } from './pages.ts';

let place: string;
let image: Image;
beforeAll(async () => {
  expect(process.getuid?.(), 'only root can start a program as another user').toBe(0);
  place = mkdtempSync(path.join(tmpdir(), 'jevons-image-'));
  chmodSync(place, 0o755);
  image = await replayed(root, place);
}, 600_000);
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** A program as the user of the image, with nothing of the environment of this process. */
function asUser(words: readonly string[]): readonly [string, readonly string[]] {
  const [user = '', group = ''] = image.user.split(':');
  const [program = '', ...args] = words;
  return ['setpriv', ['--reuid', user, '--regid', group, '--clear-groups', program === 'node' ? process.execPath : program, ...args]];
}

describe('the image', () => {
  it('is of a Node that the package supports', () => {
    const [, major, minor] = /^node:(\d+)\.(\d+)\.\d+-bookworm-slim$/.exec(image.base)!;
    const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { engines: { node: string } };
    const [, least, leastMinor] = /^>=(\d+)\.(\d+)$/.exec(engines.node)!;
    expect(Number(major) * 1000 + Number(minor)).toBeGreaterThanOrEqual(Number(least) * 1000 + Number(leastMinor));
  });

  it('is built and run as the page says', () => {
    const said = readFileSync(path.join(root, 'Dockerfile'), 'utf8')
      .split('\n', 1)[0]!
      .replace(/^# The service: /, '');
    expect(readFileSync(path.join(root, 'docs/container.md'), 'utf8')).toContain(said.split(' && ').join('\n'));
  });

  it('holds what runs, and no more', () => {
    expect(readdirSync(image.folder).sort()).toEqual(['LICENSE', 'dist', 'models', 'node_modules', 'package.json', 'scenarios']);
    for (const name of ['typescript', 'vitest', 'esbuild', 'tsx'])
      expect(existsSync(path.join(image.folder, 'node_modules', name))).toBe(false);
    const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { dependencies: object };
    for (const name of Object.keys(dependencies)) expect(existsSync(path.join(image.folder, 'node_modules', name)), name).toBe(true);
  });

  it('has no npm, and its last stage only removes', () => {
    expect(image.lastRuns).toEqual([expect.stringMatching(/^rm -rf .*\/usr\/local\/lib\/node_modules .*\/usr\/local\/bin\/npm /)]);
  });

  it('is of a user that is not root and can write nothing', async () => {
    expect(image.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    const [program, args] = asUser(['find', image.root, '-writable', '-not', '-type', 'l']);
    expect((await promisify(execFile)(program, args)).stdout).toBe('');
  });

  it('listens beyond the container, on the port it exposes', () => {
    expect(image.env).toMatchObject({ NODE_ENV: 'production', HOST: '0.0.0.0', PORT: image.port });
  });
});

describe('its service', () => {
  it('starts, is healthy, answers, and ends with 0 on its stop signal', async () => {
    const port = await freePort();
    // As `docker run --env`: on this machine it stays on loopback. The keys are mounted by whoever runs it, and are theirs.
    const key = madeKey(['read', 'run']);
    const keys = keyFileOf([key], path.join(place, 'keys.json'));
    const [user, group] = image.user.split(':').map(Number);
    chownSync(keys, user!, group!);
    const env = { ...image.env, HOST: '127.0.0.1', PORT: String(port), JEVONS_KEYS: keys, PATH: process.env['PATH'] };
    const healthy = async (): Promise<number> => {
      const [program, args] = asUser(image.healthCheck);
      return promisify(execFile)(program, args, { cwd: image.folder, env }).then(
        () => 0,
        (error: unknown) => (error as { code: number }).code,
      );
    };
    expect(await healthy()).toBe(1);

    const [program, args] = asUser(image.command);
    const child = spawn(program, args, { cwd: image.folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal, said })));
    try {
      await new Promise<void>((resolve, reject) => {
        child.stdout.on('data', (chunk: Buffer) => {
          if (chunk.includes(`listens on http://127.0.0.1:${port}`)) resolve();
        });
        void ended.then((end) => reject(new Error(JSON.stringify(end))));
      });
      expect(await healthy()).toBe(0);
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).toBe(image.user.split(':')[0]);

      const answer = await fetch(
        `http://127.0.0.1:${port}/v1/scenarios/stargate-10gw/projection?curves=facility_power&every=year&format=csv`,
        bearer(key.text),
      );
      const shown = await promisify(execFile)(
        process.execPath,
        [path.join(root, 'dist/cli.js'), 'run', 'stargate-10gw', ...['--curves', 'facility_power', '--every', 'year', '--format', 'csv']],
        { cwd: root },
      );
      expect(await answer.text()).toBe(shown.stdout);
      for (const address of ['/docs/', '/docs/swagger-ui-bundle.js']) {
        const page = await fetch(`http://127.0.0.1:${port}${address}`);
        expect((await page.arrayBuffer()).byteLength, address).toBeGreaterThan(500);
        expect(page.status, address).toBe(200);
      }
    } finally {
      child.kill(image.stopSignal);
    }
    expect(await ended).toEqual({ code: 0, signal: null, said: '' });
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
