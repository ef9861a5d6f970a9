import { readFileSync } from 'node:fs';
import net from 'node:net';
import { expect, it } from 'vitest';
import { builtService } from './built-service.ts';

const { url, pid } = builtService();

const readers = 4;
/** Several times what the system takes off the service's hands for a client that reads nothing. */
const question = JSON.stringify({ extends: 'stargate-10gw', horizon: { from: 2025, to: 2035, step: 'year/26' } });
const address = '/v1/projections?curves=all&format=csv';

const ask = (): Promise<Response> =>
  fetch(url() + address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-encoding': 'identity' },
    body: question,
  });

async function metric(pattern: RegExp): Promise<number> {
  const text = await (await fetch(`${url()}/metrics`)).text();
  return [...text.matchAll(pattern)].reduce((sum, [, value]) => sum + Number(value), 0);
}
const cut = (): Promise<number> => metric(/^jevons_slow_readers_cut_total\S* (\d+)$/gm);
const held = (): Promise<number> => metric(/^jevons_budget_held_bytes\{[^}]*_answers"[^}]*\} (\d+)$/gm);

/** Reads one byte, and a while later the next, until the service ends the connection; the bytes that came. */
async function byteByByte(): Promise<number> {
  const { hostname, port, host } = new URL(url());
  // The types of Node leave out what a socket takes for its stream.
  const options: net.SocketConstructorOpts & { readonly readableHighWaterMark: number } = { readableHighWaterMark: 1 };
  const socket = new net.Socket(options).connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(
    `POST ${address} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${question.length}\r\n\r\n${question}`,
  );
  let taken = 0;
  const reading = setInterval(() => {
    if (socket.read(1) !== null) taken += 1;
  }, 20);
  // Nothing is left to be said to whoever is cut off: its next word is answered with a reset, which ends this side, too.
  const talking = setInterval(() => {
    if (taken > 0) socket.write('\r\n');
  }, 1_000);
  // Not `once`, which rejects when the connection is reset.
  await new Promise((resolve) => socket.once('close', resolve));
  clearInterval(reading);
  clearInterval(talking);
  return taken;
}

it('who takes an answer a byte at a time is cut off, and what it held comes free', async () => {
  const whole = await ask();
  expect(whole.status).toBe(200);
  const size = (await whole.arrayBuffer()).byteLength;
  expect(size).toBeGreaterThan(8_000_000);
  expect(await cut()).toBe(0);

  const reading = Array.from({ length: readers }, byteByByte);
  await expect.poll(held, { timeout: 60_000, interval: 200 }).toBeGreaterThan(0);
  // Others are served meanwhile.
  expect((await fetch(`${url()}/healthz`)).status).toBe(200);
  expect((await fetch(`${url()}/v1/scenarios/gw-return/projection`)).status).toBe(200);

  for (const taken of await Promise.all(reading)) {
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(size / 100);
  }
  expect(await cut()).toBe(readers);
  await expect.poll(held, { timeout: 60_000, interval: 200 }).toBe(0);
  const [, most] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid()}/status`, 'utf8'))!;
  expect(Number(most)).toBeLessThan(1_024 * 1_024);
  const next = await ask();
  expect([next.status, (await next.arrayBuffer()).byteLength]).toEqual([200, size]);
});
