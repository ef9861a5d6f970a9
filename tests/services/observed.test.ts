import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { operations } from '../../src/contract/operations.ts';
import { bundle } from '../support/jevons.ts';
import { parseMetrics, type Scrape } from '../support/prometheus.ts';
import { requestOf, sayRaw } from '../support/raw-http.ts';
import { fixtures } from '../http/service.ts';

const folders = ['--models', path.join(fixtures, 'models'), '--scenarios', path.join(fixtures, 'scenarios')];
const root = path.resolve(import.meta.dirname, '../..');
const children: ChildProcess[] = [];
afterEach(() => {
  children.splice(0).forEach((child) => child.kill('SIGKILL'));
});

interface Running {
  readonly url: string;
  readonly child: ChildProcess;
  scrape(): Promise<Scrape>;
  /** Ends the service; the lines of its log. */
  stop(): Promise<{ readonly code: number | null; readonly err: string; readonly lines: readonly Record<string, unknown>[] }>;
}

/** The built service with these options, at level info. */
async function start(
  args: readonly string[] = [],
  env: Record<string, string> = { JEVONS_LOG_LEVEL: 'info' },
  library = folders,
): Promise<Running> {
  const child = spawn(process.execPath, [bundle(), ...library, 'serve', '--port', '0', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  children.push(child);
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const found = /http:\S+/.exec(out)?.[0];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => {
      reject(new Error(err));
    });
  });
  return {
    url,
    child,
    scrape: async () => parseMetrics(await (await fetch(`${url}/metrics`)).text()),
    stop: async () => {
      child.kill('SIGTERM');
      const code = await ended;
      const lines = err
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      return { code, err, lines };
    },
  };
}

const post = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/v1/projections`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('/metrics', () => {
  it('counts a series of requests, each once, and knows where they were answered', async () => {
    const { url, scrape, stop } = await start();
    const texts = [];
    for (let k = 0; k < 5; k++) texts.push(await (await post(url, { extends: 'two-sites' })).text());
    for (let k = 0; k < 3; k++) texts.push(await (await fetch(`${url}/healthz`)).text());
    texts.push(await (await post(url, { extends: 'nothing-of-the-kind' })).text());
    texts.push(await (await fetch(`${url}/v1/models`, { method: 'DELETE' })).text());
    const found = await scrape();
    const count = (operation: string, method: string, status: string): number =>
      found.sum('jevons_requests_total', { operation, method, status });
    expect(count('runProjection', 'POST', '2xx')).toBe(5);
    expect(count('runProjection', 'POST', '4xx')).toBe(1);
    expect(count('showHealth', 'GET', '2xx')).toBe(3);
    expect(count('none', 'other', '4xx')).toBe(1);
    expect(found.sum('jevons_requests_total')).toBe(texts.length);
    expect(found.sum('jevons_request_duration_seconds_count')).toBe(texts.length);
    expect(found.sum('jevons_answers_total')).toBe(6);
    expect(found.sum('jevons_queue_wait_seconds_count')).toBe(6);
    expect(found.sum('jevons_kernel_runs_total')).toBeGreaterThanOrEqual(5);
    expect(found.sum('jevons_kernel_seconds_total')).toBeGreaterThan(0);
    expect(found.sum('jevons_cache_entries')).toBeGreaterThan(0);
    expect(found.sum('jevons_budget_held_bytes')).toBe(0);
    expect(found.sum('jevons_budget_limit_bytes', { budget: 'bodies' })).toBe(96 << 20);
    expect(found.sum('jevons_connections')).toBeGreaterThan(0);
    expect(found.sum('jevons_faults_total')).toBe(0);
    expect(found.sum('process_cpu_seconds_total')).toBeGreaterThan(0);
    expect(found.sum('process_resident_memory_bytes')).toBeGreaterThan(1e7);
    // The request of the scrape itself is open.
    expect(found.sum('jevons_open_responses')).toBe(1);
    expect((await scrape()).sum('jevons_requests_total', { operation: 'showMetrics' })).toBe(1);
    expect((await stop()).code).toBe(0);
  });

  it('follows the rules of Prometheus for names, units and types', async () => {
    const { url, stop } = await start();
    const response = await fetch(`${url}/metrics`);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const { types, samples } = parseMetrics(await response.text());
    const own = [...types].filter(([name]) => name.startsWith('jevons_'));
    expect(own.length).toBeGreaterThan(25);
    for (const [name, type] of own) {
      expect(name).toMatch(/^[a-z][a-z_]*[a-z]$/);
      if (type === 'counter') expect(name).toMatch(/_total$/);
      else expect(name).not.toMatch(/_total$/);
      expect(name).not.toMatch(/_(ms|milliseconds|kb|megabytes|percent)/);
    }
    for (const { labels } of samples) expect(labels['process']).toBe('1');
    await stop();
  });

  it('has no label that a request makes up', async () => {
    const { url, scrape, stop } = await start();
    for (let k = 0; k < 20; k++) {
      await (await fetch(`${url}/v1/models/m${k}"x{}\\n?a${k}=1`)).text();
      await (await fetch(`${url}/nowhere/${k}`)).text();
      await (await fetch(`${url}/v1/scenarios/s${k}`, { headers: { 'x-request-id': `id${k}` } })).text();
      await sayRaw(url, requestOf(`${['PROPFIND', 'PATCH', 'PURGE'][k % 3]!} /v1/x${k} HTTP/1.1`, 'Host: x', 'Connection: close'));
      await sayRaw(url, requestOf(`NONSENSE${k}`));
    }
    const { samples, sum } = await scrape();
    const values = (label: string): Set<string> =>
      new Set(samples.filter(({ name }) => name.startsWith('jevons_')).flatMap(({ labels }) => labels[label] ?? []));
    for (const operation of values('operation')) expect([...Object.keys(operations), 'none']).toContain(operation);
    for (const method of values('method')) expect(['GET', 'HEAD', 'POST', 'OPTIONS', 'other']).toContain(method);
    for (const status of values('status')) expect(status).toMatch(/^([2-5]xx|left)$/);
    expect(sum('jevons_requests_total')).toBe(100);
    await stop();
  });

  it('answers for all serving processes, each under its number', async () => {
    const { url, scrape, stop } = await start(['--workers', '2']);
    // A connection each: the processes take turns.
    for (let k = 0; k < 8; k++) await (await fetch(`${url}/healthz`, { headers: { connection: 'close' } })).text();
    const found = await scrape();
    expect(new Set(found.samples.map(({ labels }) => labels['process']))).toEqual(new Set(['1', '2']));
    expect(found.sum('jevons_requests_total', { operation: 'showHealth' })).toBe(8);
    const { code, lines } = await stop();
    expect(code).toBe(0);
    expect(new Set(lines.map((line) => line['process']))).toEqual(new Set(['1', '2']));
  });

  it('does not wait for computing', async () => {
    const { url, scrape, stop } = await start([], { JEVONS_LOG_LEVEL: 'info' }, []);
    const state = { answered: false };
    const asked = fetch(`${url}/v1/demand-curves`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        scenario: { extends: 'stargate-10gw', horizon: { from: 2025, to: 2035, step: 'month' } },
        against: 'own_price_elasticity',
        from: -2,
        to: 0,
        points: 500,
      }),
    }).then(async (response) => {
      await response.text();
      state.answered = true;
    });
    let running = 0;
    while (running === 0 && !state.answered) running = (await scrape()).sum('jevons_pool_jobs_running');
    expect({ running, ...state }).toEqual({ running: 1, answered: false });
    await asked;
    await stop();
  });
});

describe('request ids', () => {
  const trace = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

  it('come back with every answer and stand in the log, on refusals and broken requests too', async () => {
    const { url, stop } = await start();
    const answered = await fetch(`${url}/v1/models`, { headers: { 'x-request-id': 'mine-1', traceparent: trace } });
    expect(answered.headers.get('x-request-id')).toBe('mine-1');
    expect(answered.headers.get('traceparent')).toBe(trace);
    await answered.text();
    const refused = await fetch(`${url}/v1/models/none`, { headers: { 'x-request-id': 'not well formed', traceparent: 'nonsense' } });
    const made = refused.headers.get('x-request-id')!;
    expect(made).toMatch(/^[0-9a-f-]{36}$/);
    expect(refused.headers.get('traceparent')).toBeNull();
    await refused.text();
    const broken = await sayRaw(url, requestOf('NONSENSE'));
    expect(broken.status).toBe(400);
    const last = broken.headers.get('x-request-id');
    const { lines } = await stop();
    const about = (id: unknown): Record<string, unknown> | undefined => lines.find((line) => line['request_id'] === id);
    expect(about('mine-1')).toMatchObject({
      level: 'info',
      method: 'GET',
      operation: 'listModels',
      path: '/v1/models',
      status: 200,
      trace_id: '0af7651916cd43dd8448eb211c80319c',
    });
    expect(about(made)).toMatchObject({ operation: 'showModel', status: 404 });
    expect(about(made)).not.toHaveProperty('trace_id');
    expect(about(last)).toMatchObject({ status: 400 });
  });

  it('may be read by pages of other origins', async () => {
    const { url, stop } = await start(['--origin', 'https://planner.example']);
    const { headers } = await fetch(`${url}/healthz`, { headers: { origin: 'https://planner.example' } });
    expect(headers.get('access-control-expose-headers')).toBe('ETag,X-Request-Id,traceparent');
    await stop();
  });
});

describe('the log', () => {
  it('is silent by default while all is well', async () => {
    const { url, stop } = await start([], {});
    await (await fetch(`${url}/v1/models`)).text();
    await (await fetch(`${url}/v1/models/none`)).text();
    expect(await stop()).toMatchObject({ code: 0, err: '' });
  });

  it('has no secret, wherever a client puts it', async () => {
    const { url, stop } = await start();
    const headers = { authorization: 'Bearer SECRET', 'x-api-key': 'SECRET', cookie: 'session=SECRET' };
    for (const address of ['/v1/models?key=SECRET', '/nowhere?token=SECRET', '/healthz?%6Bey=SECRET', '/docs/?access_token=SECRET'])
      await (await fetch(url + address, { headers })).text();
    await (await post(url, { extends: 'two-sites', assumptions: { x: 'SECRET' } }, headers)).text();
    await sayRaw(url, requestOf('GET http://user:SECRET@x/healthz HTTP/1.1', 'Host: x', 'Connection: close'));
    await sayRaw(url, requestOf('GET /healthz?key=SECRET HTTP/9.9', 'Host: x'));
    const { err, lines } = await stop();
    expect(lines.length).toBeGreaterThanOrEqual(7);
    expect(err).not.toContain('SECRET');
  });

  it('cannot be forged by a path', async () => {
    const { url, stop } = await start();
    const forged = encodeURIComponent('"}\n{"level":"error","msg":"forged"}');
    await (await fetch(`${url}/v1/models/${forged}`)).text();
    await sayRaw(url, Buffer.from(requestOf('GET /a\u0085\u009b[31m"},{ HTTP/1.1', 'Host: x', 'Connection: close'), 'latin1'));
    const { err, lines } = await stop();
    expect(lines).toHaveLength(2);
    expect(err).not.toMatch(/[^\n\x20-\x7e]/);
    for (const line of lines) expect(line['level']).toBe('info');
  });

  it('refuses a level that there is not', async () => {
    const child = spawn(process.execPath, [bundle(), ...folders, 'serve', '--port', '0', '--log-level', 'loud']);
    children.push(child);
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(2);
  });
});
