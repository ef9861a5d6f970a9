import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { BatchPageJson } from '../../src/contract/schema/batch.ts';
import { bearer, keyFileOf, madeKey } from '../support/keys.ts';
import { Console, fits, launched, picturePath, seriousOn } from './browser.ts';
import { builtService, startServiceWith, type Started } from './built-service.ts';

const { url } = builtService();
const browser = launched();
const heard = new Console();
const running = new Set<Started>();
afterAll(() => {
  for (const { child } of running) child.kill('SIGKILL');
});

/** Another service than that of the file, with variables of its own. */
async function other(env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Started> {
  const service = await startServiceWith(env, ...args);
  running.add(service);
  return service;
}

async function newPage(expected?: RegExp, width = 1440): Promise<Page> {
  const context = await browser().newContext({ viewport: { width, height: 900 }, acceptDownloads: true });
  return heard.listen(await context.newPage(), expected);
}

const idOf = (page: Page): string => /batches\/([\w-]+)/.exec(page.url())![1]!;
const status = async (page: Page): Promise<string> => page.getByRole('status').innerText();
const known = async (id: string, at = url()): Promise<BatchPageJson> =>
  (await (await fetch(`${at}/v1/batches/${id}`)).json()) as BatchPageJson;

async function started(values: readonly number[], at = url()): Promise<string> {
  const body = JSON.stringify({ scenarios: ['stargate-10gw'], matrix: { own_price_elasticity: values }, every: 'year' });
  const response = await fetch(`${at}/v1/batches`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return ((await response.json()) as { id: string }).id;
}

describe('a batch that is started on the page', () => {
  let page: Page;
  let id: string;

  it('is followed to its end', { timeout: 300_000 }, async () => {
    page = await newPage();
    await page.goto(`${url()}/batches`);
    await page.getByLabel('Stargate, ten gigawatts', { exact: true }).check();
    await page.getByLabel('Stargate, ten gigawatts behind a slow grid').check();
    await page.getByLabel('Assumption').first().selectOption({ label: 'Response of use to price' });
    await page.getByLabel(/^Values, with commas/).fill('-0.5, -1, 3');
    await page.getByRole('button', { name: /^Start/ }).focus();
    await expect.poll(() => page.url()).toContain('vary=own_price_elasticity');
    await page.getByRole('button', { name: 'Start 6 runs' }).click();
    await page.waitForURL(/batches\/[\w-]{20,}/);
    id = idOf(page);
    await expect.poll(() => status(page), { timeout: 200_000 }).toMatch(/^Ended/);
  });

  it('shows each scenario with its state, and its numbers or why it failed, as the service has them', async () => {
    const { scenarios, counts } = await known(id);
    expect(scenarios).toHaveLength(6);
    expect(await status(page)).toContain(`${counts.done} done, ${counts.failed} failed of 6`);
    for (const { label, state, problems, headline } of scenarios) {
      const row = await page.locator('tbody tr', { hasText: label }).first().innerText();
      expect(row).toContain(state);
      if (problems) expect(row).toContain(problems[0]!.message);
      if (headline?.last) expect(row).toContain(`${headline.last.toFixed(headline.last < 0.945 ? 2 : 1)} GW`);
    }
    // What is outside of its range is refused on any machine.
    expect(scenarios.filter(({ label }) => label.endsWith('=3')).map(({ state }) => state)).toEqual(['failed', 'failed']);
  });

  it('shows the curves of a run', async () => {
    await page
      .getByRole('button', { name: /^Curves of/ })
      .first()
      .click();
    await page.waitForSelector('.card .drawing svg');
    await page.screenshot({ path: picturePath('batch'), fullPage: true });
    await page.getByRole('button', { name: 'Close' }).click();
  });

  it.each([
    ['csv', /^scenario,/],
    ['csv-wide', /^scenario,/],
    ['json', /^\[/],
    ['ndjson', /^\{/],
  ])('saves its results as %s', async (format, begins) => {
    const [saved] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-format="${format}"]`).click()]);
    const text = readFileSync(await saved.path(), 'utf8');
    expect(text).toMatch(begins);
    expect(text).toBe(await (await fetch(`${url()}/v1/batches/${id}/results?format=${format}`)).text());
  });

  it('asks nothing once it has ended', async () => {
    let requests = 0;
    page.on('request', () => requests++);
    await page.waitForTimeout(2_000);
    expect(requests).toBe(0);
  });

  it('is listed in this browser with its state, and not any more when it is left out', async () => {
    await page.getByRole('link', { name: 'All batches of this browser' }).click();
    await expect.poll(() => page.locator('tbody tr').first().innerText()).toMatch(/Ended: \d done, \d failed of 6/);
    expect(await page.locator('tbody a').getAttribute('href')).toBe(`/batches/${id}`);
    await page.getByRole('button', { name: /^Leave/ }).click();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(0);
  });

  it.each([
    [1440, 'light'],
    [390, 'dark'],
  ] as const)('has nothing that axe finds serious at %s pixels in %s colours, and fits', async (width, colorScheme) => {
    for (const [place, name] of [
      [`/batches/${id}`, 'batch'],
      ['/batches?scenario=stargate-10gw&vary=own_price_elasticity=-1', 'batches'],
    ] as const) {
      const own = await newPage(undefined, width);
      await own.emulateMedia({ colorScheme });
      await own.goto(url() + place);
      await own.waitForSelector(name === 'batch' ? 'tbody tr' : 'input[type=text]');
      await own.screenshot({ path: picturePath(`${name}-${width}`), fullPage: true });
      expect(await fits(own)).toBe(true);
      expect(await seriousOn(own)).toEqual([]);
      await own.context().close();
    }
  });
});

describe('a batch', () => {
  it('is cancelled on its page, which says what was not run', async () => {
    // More than any machine runs before it is cancelled; read in several pages.
    const id = await started(Array.from({ length: 1_000 }, (_, k) => -(1_000 + k) / 1_000));
    const page = await newPage();
    await page.goto(`${url()}/batches/${id}`);
    await page.getByRole('button', { name: 'Cancel what has not ended' }).click();
    await expect.poll(() => status(page), { timeout: 60_000 }).toMatch(/^Cancelled/);
    const { counts } = await known(id);
    expect(counts.cancelled).toBeGreaterThan(0);
    await expect.poll(() => status(page)).toContain(`not run of 1,000`);
    await page.getByRole('button', { name: 'Show more of 1,000' }).click();
    expect(await page.locator('tbody tr').count()).toBe(400);
    await page.context().close();
  });

  it('is followed from the last event on when the service was gone', { timeout: 300_000 }, async () => {
    const env = { JEVONS_DATA: mkdtempSync(path.join(tmpdir(), 'jevons-followed-')) };
    const first = await other(env);
    const id = await started(
      Array.from({ length: 60 }, (_, k) => -(100 + k) / 100),
      first.url,
    );
    const page = await newPage(/ERR_/);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/events')) asked.push(request.headers()['last-event-id'] ?? 'none');
    });
    await page.goto(`${first.url}/batches/${id}`);
    await expect.poll(() => status(page), { timeout: 60_000 }).toMatch(/[1-9]\d* done/);
    first.child.kill('SIGKILL');
    await first.ended;
    await page.waitForSelector('.trouble');
    expect(await page.locator('.trouble').innerText()).toContain('does not answer');
    const second = await other(env, '--port', new URL(first.url).port);
    await expect.poll(() => status(page), { timeout: 200_000 }).toMatch(/^Ended: .* of 60/);
    expect(await page.locator('.trouble').count()).toBe(0);
    expect(Number(asked.at(-1))).toBeGreaterThan(0);
    await page.context().close();
    second.child.kill('SIGTERM');
  });

  it('that nobody knows is told so, in the words of the service', async () => {
    const page = await newPage(/status of 404/);
    await page.goto(`${url()}/batches/7`);
    await expect.poll(() => page.locator('.trouble').innerText()).toContain('there is no such batch');
    await page.context().close();
  });

  it('is not started without a place to keep it, and the page says what is wrong', async () => {
    const { url: nowhere, child } = await other({ JEVONS_DATA: '/dev/null/nowhere' });
    const page = await newPage();
    await page.goto(`${nowhere}/batches?scenario=stargate-10gw`);
    await page.getByRole('button', { name: 'Start 1 run' }).click();
    await expect.poll(() => page.locator('.trouble').innerText(), { timeout: 60_000 }).toContain('the store of the service');
    await page.context().close();
    child.kill('SIGTERM');
  });

  it('is started with a key where the service asks for one, and refused without the scope for it', async () => {
    const keys = [madeKey(['read', 'run']), madeKey(['read', 'run', 'write'])] as const;
    const env = { JEVONS_DATA: mkdtempSync(path.join(tmpdir(), 'jevons-keyed-')) };
    const service = await other(env, '--keys', keyFileOf(keys));
    const page = await newPage(/status of 40[13]/);
    const use = async (key: string): Promise<void> => {
      await page.goto(`${service.url}/batches?scenario=stargate-10gw`);
      await page.getByLabel('This service needs a key').fill(key);
      await page.getByRole('button', { name: 'Use it' }).click();
      await page.getByRole('button', { name: 'Start 1 run' }).click();
    };
    await use(keys[0].text);
    await expect.poll(() => page.locator('.trouble').innerText()).toContain('the scope write');
    await page.evaluate('sessionStorage.clear()');
    await use(keys[1].text);
    await page.waitForURL(/batches\/[\w-]{20,}/);
    await expect.poll(() => status(page), { timeout: 60_000 }).toMatch(/^Ended/);
    const read = await fetch(`${service.url}/v1/batches/${idOf(page)}`, bearer(keys[0].text));
    expect(read.status).toBe(200);
    await page.context().close();
    service.child.kill('SIGTERM');
  });

  it('said nothing in the console of the browser', () => {
    expect(heard.said).toEqual([]);
  });
});
