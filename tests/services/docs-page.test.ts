import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../../src/contract/operations.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { builtService } from './built-service.ts';

const pictures = path.resolve(import.meta.dirname, '../../out/screenshots');
const { url } = builtService();
const said: string[] = [];
let browser: Browser;
let page: Page;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  page.on('pageerror', (error) => {
    said.push(String(error));
  });
  await page.goto(`${url()}/docs`);
  await page.waitForSelector('.opblock');
});

afterAll(async () => {
  await browser.close();
});

function block(id: string): Locator {
  return page.locator(`[id$="-${id}"].opblock`);
}

/** Opens an operation, executes it with the values it proposes, and gives what the page shows of the answer. */
async function tryOut(id: string, fill: (one: Locator) => Promise<void>): Promise<{ status: string; body: string }> {
  const one = block(id);
  await one.locator('.opblock-summary').click();
  await fill(one);
  await one.locator('button.execute').click();
  const live = one.locator('.live-responses-table');
  await live.waitFor();
  const status = await live.locator('.response-col_status').last().innerText();
  const body = await live.locator('.highlight-code').first().innerText();
  await live.scrollIntoViewIfNeeded();
  await page.screenshot({ path: path.join(pictures, `${id}.png`) });
  return { status: status.trim().split('\n')[0]!, body };
}

describe('the page of the API', () => {
  it('lists every operation of the contract with its summary', async () => {
    await page.screenshot({ path: path.join(pictures, 'docs.png'), fullPage: true });
    for (const [id, { path: place, summary }] of Object.entries<Operation>(operations)) {
      const text = await block(id).innerText();
      expect(text.replaceAll('\u200b', ''), id).toContain(place);
      expect(text, id).toContain(summary);
    }
    expect(await page.locator('.opblock').count()).toBe(Object.keys(operations).length);
  });

  it.each(['runProjection', 'projectScenario', 'drawDemandCurve', 'listCatalog', 'showCatalogPart', 'showFigure'])(
    'shows an answer of %s with values and not with the names of types',
    async (id) => {
      const one = block(id);
      await one.locator('.opblock-summary').click();
      const answer = await one.locator('.responses-table tr[data-code="200"] .highlight-code').first().innerText();
      expect(answer).toMatch(/"title": "[A-Z]/);
      expect(answer).not.toMatch(/"(?:string|additionalProp\d)"/);
      await one.locator('.opblock-summary').click();
    },
  );

  it('runs a scenario that is posted', async () => {
    const { status, body } = await tryOut('runProjection', async (one) => {
      // The page proposes the examples; a reader leaves out what is not needed.
      await one.locator('tr[data-param-name="curves"] input').fill('facility_power');
    });
    expect(status).toBe('200');
    expect(body).toContain('"facility_power"');
    expect(body).toContain('MW(facility)');
  });

  it('runs a scenario of the library', async () => {
    const { status, body } = await tryOut('projectScenario', (one) =>
      one.locator('tr[data-param-name="curves"] input').fill('facility_power'),
    );
    expect(status).toBe('200');
    expect(body).toContain('"facility_power"');
  });

  it('explains a variable with nothing filled in but what it proposes', async () => {
    const { status, body } = await tryOut('explainVariable', () => Promise.resolve());
    expect(status).toBe('200');
    expect(body).toContain('it_power * pue');
  });

  it('shows what was wrong', async () => {
    const { status, body } = await tryOut('showModel', (one) => one.locator('tr[data-param-name="model"] input').fill('ai-pwer'));
    expect(status).toBe('404');
    expect(body).toContain('did you mean ai-power');
  });

  it('works without a word on the console', () => {
    // The 404 that was asked for is Chromium's to report.
    expect(said.filter((text) => !text.includes('404'))).toEqual([]);
  });
});
