import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { serve, type ServeOptions } from '../../src/main.ts';
import { temporaryFolder } from '../support/jevons.ts';
import { fixtures } from '../http/service.ts';

const closers: (() => Promise<void>)[] = [];
const options = process.env['NODE_OPTIONS'];
afterEach(async () => {
  if (options === undefined) delete process.env['NODE_OPTIONS'];
  else process.env['NODE_OPTIONS'] = options;
  for (const close of closers.splice(0)) await close();
});

const folders = { models: path.join(fixtures, 'models'), scenarios: path.join(fixtures, 'scenarios') };

async function start(more: Partial<ServeOptions> = {}): Promise<{ readonly url: string; close(): Promise<void> }> {
  const service = await serve({ port: 0, ...folders, logLevel: 'silent', ...more });
  closers.push(service.close);
  return service;
}

async function readiness(url: string): Promise<readonly [status: number, message: string | undefined]> {
  const response = await fetch(`${url}/readyz`);
  const { problems } = (await response.json()) as { problems?: readonly { message: string }[] };
  return [response.status, problems?.[0]?.message];
}

it('is not ready while worker processes end at once, and ready again when they start', async () => {
  const { url } = await start({ computing: 1 });
  expect(await readiness(url)).toEqual([200, undefined]);
  // Worker processes inherit it, and end before they are ready.
  process.env['NODE_OPTIONS'] = '--import data:text/javascript,process.exit(1)';
  const ask = async (): Promise<number> => {
    const response = await fetch(`${url}/v1/projections`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      // Longer than what is read in the serving process.
      body: JSON.stringify({ extends: 'two-sites', summary: 'x'.repeat(20_000) }),
    });
    await response.text();
    return response.status;
  };
  expect(await ask()).toBe(503);
  expect(await readiness(url)).toEqual([503, 'the processes that compute do not start']);
  delete process.env['NODE_OPTIONS'];
  await expect.poll(ask, { timeout: 30_000, interval: 500 }).not.toBe(503);
  expect(await readiness(url)).toEqual([200, undefined]);
}, 60_000);

it('is not ready while it stops, and answers the requests it has', async () => {
  const { url, close } = await start();
  expect(await readiness(url)).toEqual([200, undefined]); // leaves a connection alive
  const closing = close();
  expect(await readiness(url)).toEqual([503, 'the service is stopping']);
  await closing;
});

it('is not ready without its library, and ready again with it', async () => {
  const folder = temporaryFolder();
  const copy = { models: path.join(folder, 'models'), scenarios: path.join(folder, 'scenarios') };
  for (const part of ['models', 'scenarios'] as const) cpSync(folders[part], copy[part], { recursive: true });
  const { url } = await start(copy);
  expect(await readiness(url)).toEqual([200, undefined]);
  rmSync(copy.models, { recursive: true });
  expect(await readiness(url)).toEqual([503, 'there is no model in the library']);
  cpSync(folders.models, copy.models, { recursive: true });
  expect(await readiness(url)).toEqual([200, undefined]);
  rmSync(folder, { recursive: true });
});
