import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where pictures of the pages are put. */
const pictures = path.resolve(import.meta.dirname, '../../out/screenshots');

export function picturePath(name: string): string {
  return path.join(pictures, `${name}.png`);
}

/** A browser for the tests of one file. */
export function launched(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
  });
  return () => browser;
}

/** What pages have said in the console of the browser, by whoever listens to them. */
export class Console {
  readonly said: string[] = [];

  /**
   * Collects the errors and warnings of a page with the address they are about. `expected`: what the browser logs of what the test
   * does on this page, however late. Where the service has no room, the page asks again.
   */
  listen(page: Page, expected?: RegExp): Page {
    page.on('console', (message) => {
      const text = message.text();
      if (!['error', 'warning'].includes(message.type()) || /status of 503/.test(text) || expected?.test(text)) return;
      this.said.push(`${page.url()}: ${text} (${message.location().url})`);
    });
    page.on('pageerror', (error) => {
      this.said.push(`${page.url()}: ${error.stack ?? String(error)}`);
    });
    return page;
  }
}

/** Waits until an expression holds in the page; evaluated by the debugger, which the policy of the page does not reach. */
export async function until(expression: string, on: Page): Promise<void> {
  await expect.poll(() => on.evaluate(expression), { timeout: 110_000, interval: 100 }).toBe(true);
}

/** What axe finds serious on a page, each with the place where it stands. */
export async function seriousOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`);
}

/** Whether nothing of a page lies beyond its right edge. */
export async function fits(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1');
}
