/** How long /healthz takes while the service draws ensembles, one after another, beside how long it takes when idle. */
import type { Bench } from './bench.ts';
import { load, quantile } from './load-generator.ts';
import { median } from './ratio.ts';
import { start, stop } from './service-throughput.ts';

const request = 'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n';
const body = JSON.stringify({ scenario: 'stargate-10gw', draws: 100_000, quantities: ['facility_power'] });

/** The 99th percentile, in milliseconds, of three seconds of requests. */
async function healthTime(url: string): Promise<number> {
  const { times, notSent, lost } = await load({ url, request: () => request, connections: 200, rate: 200, duration: 3_000 });
  const answered = times.get(200) ?? [];
  if (lost + notSent > 0 || times.size !== 1) throw new Error(`${lost} requests of /healthz were lost, ${notSent} not sent`);
  return quantile(answered, 0.99);
}

export const healthWhileDrawing: Bench = {
  name: '99th percentile of /healthz while the service draws an ensemble ÷ idle',
  bound: 3,
  direction: 'at-most',
  measure: async () => {
    const served = await start(['dist/cli.js', 'serve', '--port', '0']);
    const { url } = served;
    let drawing = 0;
    const draw = async (signal: AbortSignal): Promise<void> => {
      drawing += 1;
      const headers = { 'content-type': 'application/json' };
      const ran = await fetch(`${url}/v1/ensembles`, { method: 'POST', headers, body, signal }).catch(() => undefined);
      drawing -= 1;
      if (ran && !ran.ok) throw new Error(`the ensemble was answered with ${ran.status}: ${await ran.text()}`);
    };
    try {
      await healthTime(url); // warm-up
      const ratios: number[] = [];
      for (let round = 0; round < 5; round++) {
        const idle = await healthTime(url);
        const leave = new AbortController();
        const drawn = draw(leave.signal);
        await new Promise((resolve) => setTimeout(resolve, 500));
        const busy = await healthTime(url);
        if (drawing === 0) throw new Error('the ensemble was drawn before the requests of /healthz were through');
        leave.abort();
        await drawn;
        ratios.push(busy / idle);
      }
      return median(ratios);
    } finally {
      await stop(served);
    }
  },
};
