import { closeSync, cpSync, ftruncateSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parsed } from '../support/raw-http.ts';
import { childrenOf, startService, type Started } from './built-service.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures/http');
const folders = ['--models', path.join(fixtures, 'models'), '--scenarios', path.join(fixtures, 'scenarios')] as const;
const scenario = JSON.stringify({ extends: 'two-sites' });

function post(body: string): string {
  const head = ['POST /v1/projections HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', `Content-Length: ${body.length}`];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

interface Caller {
  /** Answers, by status. */
  readonly answers: Map<number, number>;
  /** Requests that were sent and got no answer, on a connection of which the service had not said that it closes it. */
  lost: number;
  readonly ended: Promise<void>;
}

/** Sends one request after another over one connection, until the service says that it closes it, or closes it. */
function callOnAndOn(port: number): Caller {
  const answers = new Map<number, number>();
  const socket = net.connect(port, '127.0.0.1');
  let text = '';
  let waits = false;
  const send = (): void => {
    waits = true;
    text = '';
    socket.write(post(scenario));
  };
  socket.once('connect', send);
  socket.on('data', (bytes) => {
    text += bytes.toString('latin1');
    const { status, headers, body } = parsed(text);
    if (!headers.has('content-length') || body.length < Number(headers.get('content-length'))) return;
    waits = false;
    answers.set(status, (answers.get(status) ?? 0) + 1);
    if (headers.get('connection') !== 'close') send();
  });
  socket.on('error', () => undefined);
  const caller: { answers: Map<number, number>; lost: number; ended: Promise<void> } = {
    answers,
    lost: 0,
    ended: new Promise((resolve) =>
      socket.once('close', () => {
        if (waits) caller.lost += 1;
        resolve();
      }),
    ),
  };
  return caller;
}

it.each([
  ['one process', []],
  ['two processes', ['--workers', '2']],
])('SIGTERM under load twenty times, %s: no request that was accepted is lost', { timeout: 600_000 }, async (_, workers) => {
  for (let round = 0; round < 20; round++) {
    const { child, url, ended } = await startService(...folders, ...workers);
    const callers = Array.from({ length: 50 }, () => callOnAndOn(Number(new URL(url).port)));
    // Not always at the same moment of their calls.
    await pause(150 + round * 7);
    child.kill('SIGTERM');
    await Promise.all(callers.map((caller) => caller.ended));
    expect({ round, lost: callers.reduce((sum, { lost }) => sum + lost, 0) }).toEqual({ round, lost: 0 });
    expect(callers.every(({ answers }) => [...answers.keys()].every((status) => status === 200 || status === 503))).toBe(true);
    expect(callers.reduce((sum, { answers }) => sum + (answers.get(200) ?? 0), 0)).toBeGreaterThan(0);
    expect(await ended).toMatchObject({ code: 0 });
  }
});

it(
  'kill -9 of the processes that compute, fifty times: only the request that one held fails, with a clear answer',
  { timeout: 600_000 },
  async () => {
    const { child, url, ended } = await startService(...folders);
    const hourly = JSON.stringify({ extends: 'two-sites', horizon: { from: 2025, to: 2027, step: 'year/8760' } });
    const ask = async (): Promise<number> => {
      const response = await fetch(`${url}/v1/projections?curves=all&format=csv`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        // Longer than what the serving process reads itself.
        body: hourly + ' '.repeat(20_000),
      });
      const text = await response.text();
      if (response.status === 200) return 200;
      const { problems } = JSON.parse(text) as { problems: readonly { message: string }[] };
      expect(problems[0]!.message).toBe('the process that computed the answer has ended');
      expect(response.headers.get('retry-after')).toBe('1');
      return response.status;
    };
    expect(await ask()).toBe(200);
    let failed = 0;
    for (let kill = 0; kill < 50; kill++) {
      const answers = Promise.all([ask(), ask(), ask(), ask()]);
      await pause(10 + kill * 3);
      const [victim] = childrenOf(child.pid!);
      if (victim !== undefined) process.kill(victim, 'SIGKILL');
      const statuses = await answers;
      const lost = statuses.filter((status) => status !== 200);
      expect(lost.length).toBeLessThanOrEqual(1);
      expect(lost.every((status) => status === 503)).toBe(true);
      failed += lost.length;
    }
    expect(failed).toBeGreaterThan(0); // some were killed in the middle of a request
    expect(await ask()).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0 });
  },
);

it('a second signal ends the service at once', async () => {
  const started: Started = await startService(...folders);
  const socket = net.connect(Number(new URL(started.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(post(scenario).slice(0, -5)); // a request that stays open
  await pause(300);
  started.child.kill('SIGTERM');
  await pause(300);
  const began = performance.now();
  started.child.kill('SIGTERM');
  expect((await started.ended).signal).toBe('SIGTERM');
  expect(performance.now() - began).toBeLessThan(5_000);
});

it('a library file that is rewritten in place is never answered by half', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jevons-rewritten-'));
  cpSync(fixtures, folder, { recursive: true });
  const file = path.join(folder, 'scenarios/two-sites.yaml');
  const text = readFileSync(file, 'utf8');
  const { child, url, ended } = await startService('--models', path.join(folder, 'models'), '--scenarios', path.join(folder, 'scenarios'));
  const address = `${url}/v1/scenarios/two-sites`;
  // The serving process and a worker have both read it before it is rewritten.
  for (let k = 0; k < 5; k++) {
    expect((await fetch(`${address}/projection`)).status).toBe(200);
    await pause(200);
  }
  const state = { done: false };
  const writing = (async () => {
    for (let k = 0; k < 60; k++) {
      // As an editor does that writes in place: empty, one half, a moment later the other.
      const handle = openSync(file, 'r+');
      ftruncateSync(handle, 0);
      const whole = `${text}\n# ${k}\n`;
      writeSync(handle, whole.slice(0, 150), 0);
      for (const until = performance.now() + 3; performance.now() < until;);
      writeSync(handle, whole.slice(150), 150);
      closeSync(handle);
      await pause(150);
    }
    state.done = true;
  })();
  const wrong: string[] = [];
  while (!state.done) {
    for (const answer of [await fetch(`${address}/projection?include=values`), await fetch(`${address}?format=yaml`)]) {
      const heard = await answer.text();
      if (answer.status !== 200 || (answer.headers.get('content-type')!.includes('yaml') && !heard.startsWith(text)))
        wrong.push(heard.slice(0, 200));
    }
  }
  await writing;
  expect(wrong.slice(0, 2)).toEqual([]);
  child.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true });
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
