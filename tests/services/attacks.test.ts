import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { expectDocumented } from '../support/contract.ts';
import { builtService, childrenOf } from './built-service.ts';

/**
 * Small requests that once stopped the service. Each is answered with a clear refusal, or with the problems of its text,
 * within its deadline, while the service goes on: health answers, memory stays under its ceiling, the next request is served.
 */
const { url, pid } = builtService();

/** Bytes of memory that the service, and each of its worker processes, may hold at most. */
const megabyte = 1 << 20;
const ofService = 1_024 * megabyte;
/** What a worker takes between two looks at its memory is beyond its limit of 256 MB. */
const ofWorker = 2 * 256 * megabyte;
/** Milliseconds: the longest deadline is 20 s of computing, and 10 s of waiting. */
const longest = 32_000;

const range = <T>(count: number, of: (k: number) => T): T[] => Array.from({ length: count }, (_, k) => of(k));
const model = (rest: string): string => `format: 1\nmodel: m\ntitle: T\nversion: 1.0.0\nsummary: S\n${rest}`;
const elements = (dim: string, count: number): string => range(count, (k) => `${dim}${k}`).join(', ');
const dimensions = (dims: readonly string[], count: number): string =>
  `dimensions:\n${dims.map((dim) => `  ${dim}: { title: D, elements: [${elements(dim, count)}] }\n`).join('')}`;
const parameterOver = (dims: readonly string[]): string =>
  `parameters:\n  p: { title: P, unit: MW, value: 1, source: assumption, dimensions: [${dims.join(', ')}] }\n`;
const four = ['a', 'b', 'c', 'd'];
const five = [...four, 'e'];
const hourly = 'time: { from: 2000, to: 2100, step: year/8760 }\n';
const hourlyExample = (k: number): string =>
  `  - { title: E${k}, assumptions: { p: ${k} MW }, expect: [{ of: x, at: 2001, equals: 1 }] }\n`;
const check = '/v1/models/check';
const yaml = 'application/yaml';
const json = 'application/json';

const attacks: readonly (readonly [
  string,
  { readonly path: string; readonly type: string; readonly text: string; readonly gzip?: true },
])[] = [
  ['millions of entries of the wrong type', { path: check, type: json, text: `{"report":[${'1,'.repeat(4_800_000)}1]}`, gzip: true }],
  [
    'the same in a scenario',
    { path: '/v1/projections', type: json, text: `{"extends":"stargate-10gw","expect":[${'1,'.repeat(4_800_000)}1]}`, gzip: true },
  ],
  [
    'thousands of unknown rows',
    {
      path: '/v1/projections',
      type: json,
      text: JSON.stringify({
        extends: 'stargate-10gw',
        tables: { site: Object.fromEntries(range(4_000, (k) => [`nowhere_${k}`, { announced_it_power: { 2025: '1 MW' } }])) },
      }),
    },
  ],
  [
    'thousands of unknown names',
    {
      path: '/v1/projections',
      type: json,
      text: JSON.stringify({
        extends: 'stargate-10gw',
        assumptions: Object.fromEntries(range(20_000, (k) => [`own_price_elasticity${k}`, 1])),
      }),
    },
  ],
  ['a parameter over four dimensions of 100', { path: check, type: yaml, text: model(dimensions(four, 100) + parameterOver(four)) }],
  ['a parameter over five dimensions of 100', { path: check, type: yaml, text: model(dimensions(five, 100) + parameterOver(five)) }],
  [
    'a chain of thousands of equations',
    {
      path: check,
      type: yaml,
      text: model(
        `parameters:\n  a: { title: A, unit: MW, value: 1, source: assumption }\nauxiliaries:\n${range(
          3_000,
          (k) => `  x${k}: { title: X, unit: MW, equation: "${k < 2 ? 'a' : `x${k - 1} + x${k - 2}`}" }\n`,
        ).join('')}`,
      ),
      gzip: true,
    },
  ],
  [
    'hundreds of examples of a million steps',
    {
      path: check,
      type: yaml,
      text: model(
        `${hourly}parameters:\n  p: { title: P, unit: MW, value: 1, source: assumption }\n` +
          `auxiliaries:\n  x: { title: X, unit: MW, equation: p * (time / one), report: true }\n` +
          `examples:\n${range(300, hourlyExample).join('')}`,
      ),
      gzip: true,
    },
  ],
  [
    'a demand curve of five hundred hourly runs',
    {
      path: '/v1/demand-curves',
      type: json,
      text: JSON.stringify({
        scenario: { extends: 'stargate-10gw', horizon: { from: 2025, to: 2035, step: 'year/8760' } },
        against: 'own_price_elasticity',
        from: -2,
        to: 0,
        points: 500,
        quantities: ['facility_power'],
      }),
    },
  ],
];

async function post(path: string, type: string, text: string, gzip = false): Promise<{ status: number; text: string; took: number }> {
  const began = performance.now();
  const response = await fetch(url() + path, {
    method: 'POST',
    headers: { 'content-type': type, ...(gzip ? { 'content-encoding': 'gzip' } : {}) },
    body: gzip ? gzipSync(text) : text,
  });
  const heard = await response.text();
  const took = performance.now() - began;
  expectDocumented({
    method: 'POST',
    pathname: path,
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    text: heard,
  });
  return { status: response.status, text: heard, took };
}

function peakOf(id: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))![1]) * 1_024;
  } catch {
    return 0; // it has ended
  }
}

interface Watched {
  /** Milliseconds in ascending order. */
  readonly health: readonly number[];
  readonly ofWorkers: number;
}

/** Asks for health until the work is done. */
async function watching(work: Promise<unknown>): Promise<Watched> {
  const health: number[] = [];
  let ofWorkers = 0;
  const state = { done: false };
  void work.finally(() => {
    state.done = true;
  });
  while (!state.done) {
    const began = performance.now();
    const response = await fetch(`${url()}/healthz`);
    await response.text();
    expect(response.status).toBe(200);
    health.push(performance.now() - began);
    ofWorkers = Math.max(ofWorkers, ...childrenOf(pid()).map(peakOf));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return { health: health.sort((a, b) => a - b), ofWorkers };
}

/** One attack after another until this many milliseconds have passed, so that health is asked for often enough. */
async function attackFor<T>(milliseconds: number, attack: () => Promise<T>): Promise<readonly T[]> {
  const answers: T[] = [];
  for (const until = performance.now() + milliseconds; performance.now() < until;) answers.push(await attack());
  return answers;
}

const p99 = ({ health }: Watched): number => health[Math.floor(health.length * 0.99)]!;

it.each(attacks)('%s', { timeout: 120_000 }, async (_, { path, type, text, gzip }) => {
  const idle = p99(await watching(new Promise((resolve) => setTimeout(resolve, 2_000))));
  const attack = attackFor(2_000, () => post(path, type, text, gzip));
  const watched = await watching(attack);
  for (const { status, took } of await attack) {
    expect([200, 413, 422, 503]).toContain(status);
    expect(took).toBeLessThan(longest);
  }
  expect(p99(watched)).toBeLessThan(Math.max(50, 5 * idle));
  expect(peakOf(pid())).toBeLessThan(ofService);
  expect(watched.ofWorkers).toBeLessThan(ofWorker);
  expect((await post('/v1/projections', json, '{"extends":"stargate-10gw"}')).status).toBe(200);
});

it('models that differ in a comment, checked one after another, do not add up', { timeout: 240_000 }, async () => {
  const text = readFileSync(new URL('../../models/ai-power.yaml', import.meta.url), 'utf8');
  for (let k = 0; k < 40; k++) expect((await post(check, yaml, `${text}\n# ${k}\n`)).status).toBe(200);
  expect(peakOf(pid())).toBeLessThan(ofService);
  expect(Math.max(...childrenOf(pid()).map(peakOf))).toBeLessThan(ofWorker);
});
