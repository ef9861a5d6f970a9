/** Requests a second of POST /v1/projections of the Stargate buildout, each with an assumption of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import type { Bench } from './bench.ts';
import { median } from './ratio.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Served {
  readonly url: string;
  readonly child: ChildProcess;
}

let asked = 0;

/** Never the same twice: nothing comes from a cache of answers. */
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
    child.once('exit', (code) => { reject(new Error(`${args.join(' ')} ended with ${code}`)); });
  });
  return { url, child };
}

export async function stop({ child }: Served): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

/** Requests a second over 10 connections. Throws when one answer is not 200. */
export async function requestsPerSecond({ url }: Served, limits: { readonly duration: number } | { readonly amount: number }): Promise<number> {
  const result = await autocannon({
    url, connections: 10, ...limits,
    requests: [{ method: 'POST', path: '/v1/projections', headers: { 'content-type': 'application/json' }, setupRequest: (request) => ({ ...request, body: body() }) }],
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} answers were not 200, ${result.errors} errors`);
  return result.requests.total / result.duration;
}

/** The answer the bare route writes: the service's own. */
async function answerOf({ url }: Served): Promise<string> {
  const response = await fetch(`${url}/v1/projections`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body() });
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'jevons-bench-')), 'answer.json');
  writeFileSync(file, await response.text());
  return file;
}

async function measure(rounds: number, duration: number): Promise<{ ours: number; bare: number }> {
  const ours = await start(['dist/cli.js', 'serve', '--port', '0']);
  const bare = await start(['--import', 'tsx', 'bench/bare-express.ts', await answerOf(ours)]);
  const rates: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let round = 0; round <= rounds; round++) {
    const [a, b] = [await requestsPerSecond(ours, { duration }), await requestsPerSecond(bare, { duration })];
    // The first round warms the code.
    if (round > 0) { rates.ours.push(a); rates.bare.push(b); }
  }
  await Promise.all([stop(ours), stop(bare)]);
  return { ours: median(rates.ours), bare: median(rates.bare) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { ours, bare } = await measure(3, 4);
  console.log(`ours ${ours.toFixed(0)}/s, bare ${bare.toFixed(0)}/s, ratio ${(ours / bare).toFixed(3)}, answer ${readFileSync('/tmp/h/answer.json').length}`);
}

export const serviceThroughput: Bench = { name: 'POST /v1/projections ÷ bare Express, requests a second', bound: 0.5, direction: 'at-least', measure: async () => { const { ours, bare } = await measure(5, 4); return ours / bare; } };
