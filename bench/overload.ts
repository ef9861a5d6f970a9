/**
 * The service beyond its capacity, on loopback: `npm run overload`. Measures what it answers at most, then 80 % of that, then
 * ten times as much over a thousand connections, and prints what was admitted, how long it took, and whether the service
 * recovers. Ends with 1 where a bound does not hold. Bounded: half a minute and some ten thousand requests.
 */
import { readFileSync } from 'node:fs';
import { load, quantile, type LoadResult } from './load-generator.ts';
import { start, stop } from './service-throughput.ts';

const connections = 1_000;
const duration = 8_000;

let asked = 0;
function request(): string {
  asked += 1;
  const body = JSON.stringify({ extends: 'stargate-10gw', assumptions: { own_price_elasticity: -0.5 - (asked % 1_000_000) * 1e-6 } });
  const head = ['POST /v1/projections?curves=facility_power HTTP/1.1', 'Host: 127.0.0.1', 'Content-Type: application/json'];
  return `${[...head, `Content-Length: ${body.length}`].join('\r\n')}\r\n\r\n${body}`;
}

const served = await start(['dist/cli.js', 'serve', '--port', '0']);
const { url, child } = served;
const most = (name: 'VmHWM' | 'VmRSS'): number =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024;

async function answerTimes(path: string, until: () => boolean): Promise<readonly number[]> {
  const times: number[] = [];
  while (!until()) {
    const began = performance.now();
    const response = await fetch(url + path);
    await response.text();
    if (response.ok) times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return times.sort((a, b) => a - b);
}

async function atRate(rate: number): Promise<LoadResult & { readonly health: readonly number[] }> {
  let done = false;
  const health = answerTimes('/healthz', () => done);
  const result = await load({ url, request, connections, rate, duration });
  done = true;
  return { ...result, health: await health };
}

const line = (name: string, { times, lag, notSent, lost, health }: Awaited<ReturnType<typeof atRate>>): void => {
  const counts = [...times].map(([status, list]) => `${list.length} × ${status}`).join(', ');
  const admitted = times.get(200) ?? [];
  console.log(
    `${name}: ${counts}; not sent ${notSent}, lost ${lost}; ` +
      `admitted p50 ${quantile(admitted, 0.5).toFixed(1)} ms, p99 ${quantile(admitted, 0.99).toFixed(1)} ms; ` +
      `health p99 ${quantile(health, 0.99).toFixed(1)} ms (${health.length} asked); ` +
      `generator late p99 ${quantile(lag, 0.99).toFixed(1)} ms`,
  );
};

await load({ url, request, connections: 8, duration: 4_000 }); // warm-up
const closed = await load({ url, request, connections: 8, duration: 3_000 });
const capacity = (closed.times.get(200)?.length ?? 0) / 3;
console.log(`capacity ${capacity.toFixed(0)} requests a second`);
const usual = await atRate(0.8 * capacity);
line('80 % of capacity', usual);
const beyond = await atRate(10 * capacity);
line('ten times capacity', beyond);
const recovered = performance.now();
const after = await fetch(`${url}/v1/scenarios/stargate-10gw/projection?curves=facility_power`);
await after.text();
const recovery = performance.now() - recovered;
const [p99, p99Beyond] = [quantile(usual.times.get(200) ?? [], 0.99), quantile(beyond.times.get(200) ?? [], 0.99)];
const memory = most('VmHWM');
await stop(served);

const bounds: readonly (readonly [string, boolean])[] = [
  [`every status is 200 or 503`, [...beyond.times.keys()].every((status) => status === 200 || status === 503)],
  [`no request is lost`, beyond.lost === 0 && usual.lost === 0],
  [`p99 of admitted requests at ten times capacity ÷ at 80 %: ${(p99Beyond / p99).toFixed(2)} (at most 3)`, p99Beyond / p99 <= 3],
  [`health answers, p99 ${quantile(beyond.health, 0.99).toFixed(1)} ms`, beyond.health.length > 20],
  [`memory at most ${memory.toFixed(0)} MB (1,024)`, memory <= 1_024],
  [`the next request is answered within a second: ${after.status} in ${recovery.toFixed(0)} ms`, after.status === 200 && recovery <= 1_000],
];
for (const [name, holds] of bounds) console.log(`${holds ? 'holds' : 'NO   '} ${name}`);
process.exitCode = bounds.every(([, holds]) => holds) ? 0 : 1;
