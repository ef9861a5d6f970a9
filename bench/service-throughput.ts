/**
 * The service under load: POST /v1/projections of the Stargate buildout. Each request has a different assumption, so no
 * cache can answer it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import type { Bench } from './bench.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const service = ['dist/cli.js', 'serve', '--port', '0'];
/** Every curve that the scenario reports, by quarter: 46 KB. */
const wholeAnswer = '/v1/projections';
/** One curve by year, as a planning tool requests it. */
const oneCurve = '/v1/projections?curves=facility_power&every=year';

export interface Served {
  readonly url: string;
  readonly child: ChildProcess;
}

let asked = 0;

function body(): string {
  asked += 1;
  return JSON.stringify({ extends: 'stargate-10gw', assumptions: { own_price_elasticity: -0.5 - (asked % 1_000_000) * 1e-6 } });
}

export async function start(args: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const match = /listens on (http:\S+)/.exec(said);
      if (match) resolve(match[1]!);
    });
    child.once('exit', (code) => {
      reject(new Error(`${args.join(' ')} ended with ${code}`));
    });
  });
  return { url, child };
}

export async function stop({ child }: Served): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

/** Requests per second over 10 connections. Throws when a response is not 200. */
export async function requestsPerSecond(
  { url }: Served,
  question: string,
  limits: { readonly duration: number } | { readonly amount: number },
): Promise<number> {
  const started = performance.now();
  const result = await autocannon({
    url,
    connections: 10,
    ...limits,
    requests: [
      {
        method: 'POST',
        path: question,
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => ({ ...request, body: body() }),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} answers were not 200, ${result.errors} errors`);
  return (result['2xx'] * 1e3) / (performance.now() - started);
}

/** The fastest of many short rounds, alternating between the services: other load on the machine only slows a round down. */
async function fastest(services: readonly Served[], question: string, rounds: number): Promise<readonly number[]> {
  const best = services.map(() => 0);
  for (const served of services) await requestsPerSecond(served, question, { duration: 3 }); // warm-up
  for (let round = 0; round < rounds; round++) {
    for (const [index, served] of services.entries())
      best[index] = Math.max(best[index]!, await requestsPerSecond(served, question, { duration: 1 }));
  }
  return best;
}

/** Starts an Express route that parses the same body and writes the service's recorded answer. */
async function startBare(ours: Served, question: string, folder: string): Promise<Served> {
  const response = await fetch(ours.url + question, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body() });
  const file = path.join(folder, 'answer.json');
  writeFileSync(file, await response.text());
  return start(['--import', 'tsx', 'bench/bare-express.ts', file]);
}

/** The service against the bare Express route, one process each: the cost of computing and of the service's own edge. */
function againstBare(what: string, question: string, bound: number): Bench {
  return {
    name: `${what} of POST /v1/projections ÷ bare Express that writes the same, requests a second`,
    bound,
    direction: 'at-least',
    measure: async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'jevons-bench-'));
      const ours = await start(service);
      try {
        const bare = await startBare(ours, question, folder);
        const [a, b] = await fastest([ours, bare], question, 15);
        await stop(bare);
        return a! / b!;
      } finally {
        await stop(ours);
        rmSync(folder, { recursive: true });
      }
    },
  };
}

/** Garbage collection moves memory use up and down, so the median of many readings is compared. */
const readings = 10;
const perReading = 2_000;

const memory: Bench = {
  name: 'memory of the service, middle of the last 20,000 of 120,000 projections ÷ of the second 20,000',
  bound: 1.1,
  direction: 'at-most',
  skipped: () => (existsSync('/proc/self/status') ? undefined : 'only Linux says how much memory another process holds'),
  measure: async () => {
    const ours = await start(service);
    try {
      await requestsPerSecond(ours, wholeAnswer, { amount: 20_000 });
      const early = await middleMemory(ours);
      await requestsPerSecond(ours, wholeAnswer, { amount: 60_000 });
      return (await middleMemory(ours)) / early;
    } finally {
      await stop(ours);
    }
  },
};

async function middleMemory(served: Served): Promise<number> {
  const found: number[] = [];
  for (let k = 0; k < readings; k++) {
    await requestsPerSecond(served, wholeAnswer, { amount: perReading });
    found.push(megabytes(served));
  }
  return found.sort((a, b) => a - b)[readings / 2]!;
}

function megabytes({ child }: Served): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024;
}

export const serviceBenches: readonly Bench[] = [
  againstBare('the whole answer', wholeAnswer, 0.75),
  againstBare('one curve by year', oneCurve, 0.4),
  memory,
];
