import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Console, fits, launched, picturePath, seriousOn, until } from './browser.ts';
import { builtService } from './built-service.ts';

const { url } = builtService();
const browser = launched();
const heard = new Console();
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  context = await browser().newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  page = heard.listen(await context.newPage());
});

async function open(place: string, on = page): Promise<void> {
  await on.goto(url() + place);
  await on.waitForSelector('h1');
}

/** Everything that the explorer shows has come. */
async function settled(on = page): Promise<void> {
  const nothingAwaited = `!/Running the scenario|Asking/.test(document.body.innerText) && !document.querySelector('.pending')`;
  await until(`${nothingAwaited} && /runs that vary/.test(document.body.innerText)`, on);
}

const headline = async (on = page): Promise<string> => on.locator('.answer h1').innerText();

describe('the explorer', () => {
  it('answers the question at a date, from the run of the service', async () => {
    await open('/');
    await settled();
    const response = await fetch(`${url()}/v1/scenarios/stargate-10gw/projection?curves=facility_power`);
    const { time, curves } = (await response.json()) as { time: string[]; curves: { facility_power: { values: number[] } } };
    const megawatts = curves.facility_power.values[time.indexOf('2030-01-01')]!;
    expect(await headline()).toContain(`${(megawatts / 1000).toFixed(1)} GW`);
    expect(await headline()).toMatch(/^(More|Fewer|No difference): .* instead of .* in January 2030\.$/);
    await page.screenshot({ path: picturePath('explorer'), fullPage: true });
  });

  it('moves the curve and the sentence with a slider, and says what the value means', async () => {
    await open('/');
    await settled();
    const before = await headline();
    const slider = page.getByRole('slider', { name: 'Response of use to price' });
    const drawn = await page.locator('.main-chart .drawing').innerHTML();
    await slider.focus();
    for (let k = 0; k < 8; k++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('own_price_elasticity');
    await settled();
    expect(await headline()).not.toBe(before);
    expect(await page.locator('.main-chart .drawing').innerHTML()).not.toBe(drawn);
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/a tenth cheaper, .* use/);
  });

  it('shows the same from a copied address', async () => {
    const address = page.url().slice(url().length);
    const shown = await headline();
    const other = heard.listen(await context.newPage());
    await open(address, other);
    await settled(other);
    expect(await headline(other)).toBe(shown);
    await other.close();
  });

  it('goes back to the scenario’s own value', async () => {
    await page.getByRole('button', { name: 'All back to the scenario' }).click();
    await expect.poll(() => page.url()).not.toContain('set=');
  });

  it('moves the date, and the sentence with it', async () => {
    await open('/?at=2028-01-01');
    await settled();
    expect(await headline()).toContain('in January 2028');
  });

  it.each(['no-gains', 'published', 'stargate-10gw-inelastic'])('compares with %s', async (against) => {
    await open(`/?against=${against}&set=own_price_elasticity=-0.9`);
    await expect.poll(headline, { timeout: 30_000 }).toMatch(/instead of/);
  });

  it('compares a scenario of a one-off gain with the world without that gain, unless the address names another', async () => {
    const compared = (): Promise<string> => page.getByLabel('Compared with').inputValue();
    await open('/?scenario=deepseek-moment');
    await expect.poll(compared, { timeout: 30_000 }).toBe('no-shock');
    await expect.poll(headline, { timeout: 30_000 }).toMatch(/instead of/);
    expect(page.url()).not.toContain('against');
    await open('/?scenario=deepseek-moment&against=no-gains');
    await expect.poll(compared, { timeout: 30_000 }).toBe('no-gains');
  });

  it('knows where the sliders of a scenario stand while what they mean is awaited', async () => {
    const own = await browser().newContext({ viewport: { width: 1440, height: 900 } });
    const shown = heard.listen(await own.newPage());
    await shown.route('**/v1/sensitivities*', () => undefined);
    await shown.goto(url());
    const values = (): Promise<string[]> => shown.locator('.slider output').allTextContents();
    await expect.poll(async () => (await values()).length, { timeout: 30_000 }).toBe(10);
    await expect.poll(async () => (await values()).join(), { timeout: 30_000 }).not.toContain('…');
    expect((await values()).slice(0, 2)).toEqual(['× 2.6 a year', '100 %']);
    await own.close();
  });

  it('shows the problem of the service for a value that is refused', async () => {
    // The browser logs each refusal, of the view and of the world it is compared with.
    const refused = heard.listen(await context.newPage(), /status of 422/);
    await refused.goto(`${url()}/?set=own_price_elasticity=3`);
    await refused.waitForSelector('.trouble');
    expect(await refused.locator('.trouble').innerText()).toMatch(/own_price_elasticity/);
    await refused.close();
  });

  it('opens an equation and what it rests on, down to a source', async () => {
    await open('/');
    await settled();
    const rests = page.locator('#rests');
    await rests.locator('.formula button').first().click();
    await expect.poll(() => rests.locator('.card h3').innerText()).toMatch(/^IT power/);
    await page.locator('#rests summary').click();
    expect(await page.locator('#rests .sources li').count()).toBeGreaterThan(20);
  });

  it.each([
    ['csv', /^scenario,|^model,|^curve,/],
    ['json', /^\{/],
    ['svg', /^<svg/],
    ['png', /^.PNG/],
    ['yaml', /^extends: stargate-10gw/],
  ])('saves %s', async (format, begins) => {
    await open('/');
    await page.getByRole('button', { name: 'Download' }).click();
    const [saved] = await Promise.all([page.waitForEvent('download'), page.locator(`dialog [data-format="${format}"]`).click()]);
    const bytes = readFileSync(await saved.path());
    expect(bytes.toString('latin1')).toMatch(begins);
    await page.keyboard.press('Escape');
  });

  it('saves the picture and the table of what is shown: what was moved, bands, date, what holds back, both worlds', async () => {
    await open('/?set=pass_through=0.9');
    await settled();
    await page.getByRole('button', { name: 'Download' }).click();
    const save = async (format: string): Promise<string> => {
      const [saved] = await Promise.all([page.waitForEvent('download'), page.locator(`dialog [data-format="${format}"]`).click()]);
      return readFileSync(await saved.path(), 'utf8');
    };
    const svg = await save('svg');
    const said = ['Power: Stargate, ten gigawatts', 'Changed: Gains passed on to the price 90 %', '9 in 10', 'January 2030', 'What holds'];
    for (const one of said) expect(svg).toContain(one);
    const [head, ...lines] = (await save('table')).trimEnd().split('\n');
    expect(head).toMatch(/^\ufeffdate,"with gains: .*GW.*","without gains: .*GW.*","with gains minus without gains: /);
    const [year, own, other, more] = lines.find((line) => line.startsWith('2030-01-01'))!.split(',');
    expect(year).toBe('2030-01-01');
    expect(Number(own) - Number(other)).toBeCloseTo(Number(more), 3);
    expect(await headline()).toContain(`${Number(own).toFixed(1)} GW instead of ${Number(other).toFixed(1)}`);
    expect(lines.at(-1)).toContain('Gains passed on to the price 90 %');
    await page.keyboard.press('Escape');
  });

  it('takes the date along with a hand on the chart', async () => {
    await open('/');
    await settled();
    const marker = (await page.locator('.main-chart [data-plot]').boundingBox())!;
    await page.mouse.move(marker.x, marker.y + 60);
    await page.mouse.down();
    await page.mouse.move(marker.x - 160, marker.y + 60, { steps: 4 });
    expect(await headline()).not.toContain('January 2030');
    await page.mouse.up();
    await expect.poll(() => page.url()).toContain('at=202');
  });

  it('opens the equation of a step of the chain', async () => {
    await open('/');
    await settled();
    await page.locator('.chain button', { hasText: 'Tokens served' }).click();
    await expect.poll(() => page.locator('#rests .card h3').innerText()).toMatch(/^Served demand/);
  });

  it('says what an assumption is, what is plausible and where that comes from', async () => {
    await open('/');
    await settled();
    await page.getByRole('button', { name: 'About: Gain in efficiency every year' }).click();
    const about = page.getByRole('dialog', { name: 'About this assumption' });
    await expect.poll(() => about.innerText()).toMatch(/Plausible: .*Epoch AI/s);
    await page.keyboard.press('Escape');
    await expect.poll(() => about.count()).toBe(0);
  });

  it('keeps the chart in sight on a phone while the sliders pass', async () => {
    const own = await browser().newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const shown = heard.listen(await own.newPage());
    await open('/', shown);
    await settled(shown);
    await shown.evaluate(`document.getElementById('slider-autonomous_growth').scrollIntoView()`);
    await shown.waitForTimeout(300);
    const [chart, slider] = await Promise.all([
      shown.locator('.main-chart .picture').boundingBox(),
      shown.getByRole('slider', { name: 'Growth without lower prices' }).boundingBox(),
    ]);
    expect(chart!.y).toBeCloseTo(0, 0);
    expect(slider!.y).toBeGreaterThan(chart!.height - 40);
    await shown.screenshot({ path: picturePath('phone-sliders') });
    await shown.evaluate(`document.getElementById('rests').scrollIntoView()`);
    await shown.screenshot({ path: picturePath('phone-rests') });
    await own.close();
  });

  it('shows a call whose answer is the shown curve, in a dialog that axe has nothing against', async () => {
    await open('/?set=own_price_elasticity=-0.9');
    await expect.poll(headline, { timeout: 30_000 }).toMatch(/instead of/);
    await page.getByRole('button', { name: 'Download' }).click();
    const curl = await page.locator('dialog pre').first().innerText();
    const [, address, body] = /'(http[^']+)'.*-d '([^']+)'/s.exec(curl)!;
    const response = await fetch(address!, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: body! });
    const { time, curves } = (await response.json()) as { time: string[]; curves: { facility_power: { values: number[] } } };
    expect(await seriousOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Show as table' }).click();
    const shown = await page.locator('.main-chart tbody tr', { hasText: 'January 2030' }).locator('td').first().innerText();
    const [before, after] = [time.indexOf('2029'), time.indexOf('2030')].map((k) => curves.facility_power.values[k]! / 1000);
    // The call answers by year, the table by quarter: January lies between both means.
    expect(Number(shown.replaceAll(',', ''))).toBeGreaterThan(Math.min(before!, after!) * 0.99 - 0.05);
    expect(Number(shown.replaceAll(',', ''))).toBeLessThan(Math.max(before!, after!) * 1.01 + 0.05);
  });

  it('says when the service is gone, keeps what is shown, and goes on when it is back', async () => {
    const own = await browser().newContext({ viewport: { width: 1440, height: 900 } });
    const shown = heard.listen(await own.newPage(), /ERR_INTERNET_DISCONNECTED/);
    await open('/', shown);
    await settled(shown);
    const before = await headline(shown);
    await own.setOffline(true);
    await shown.getByLabel('Compared with').selectOption('published');
    await shown.waitForSelector('.trouble');
    expect(await headline(shown)).toBe(before);
    await own.setOffline(false);
    await shown.waitForSelector('.trouble', { state: 'detached', timeout: 60_000 });
    await own.close();
  });
});

const places = [
  '/',
  '/scenarios',
  '/scenarios/deepseek-moment',
  '/models',
  '/models/ai-power',
  '/compare',
  '/batches',
  '/catalog',
  '/catalog/elasticities',
];

describe.each([
  ['light', 1440],
  ['dark', 1280],
  ['light', 390],
  ['dark', 390],
] as const)('in %s colours, %s pixels wide', (colorScheme, width) => {
  it.each(places)('%s has nothing that axe finds serious, and fits', async (place) => {
    const own = await browser().newContext({ viewport: { width, height: 900 }, colorScheme });
    const shown = heard.listen(await own.newPage());
    await open(place, shown);
    if (place === '/') await settled(shown);
    else await until(`!document.querySelector('.waiting')`, shown);
    await shown.screenshot({ path: picturePath(`page-${place.replaceAll('/', '-')}-${width}-${colorScheme}`), fullPage: true });
    expect(await fits(shown)).toBe(true);
    expect(await seriousOn(shown)).toEqual([]);
    await own.close();
  });
});

describe('the first view', () => {
  /** Medians of five, in milliseconds, printed beside the time of a fixed piece of work: other programs share the machine. */
  const times = new Map<string, number[]>();
  const noted = (what: string, milliseconds: number): void => {
    times.set(what, [...(times.get(what) ?? []), milliseconds]);
  };

  afterAll(() => {
    const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!;
    console.log([...times].map(([what, all]) => `${what}: ${median(all).toFixed(1)} ms`).join('\n'));
  });

  it.each([
    ['on loopback', 0],
    ['over 80 ms of network', 80],
  ])('comes with a cold cache %s, each of its answers asked for once', async (how, latency) => {
    for (let k = 0; k < 5; k++) {
      const since = performance.now();
      let work = 0;
      for (let n = 0; n < 2e7; n++) work += n % 7;
      expect(work).toBeGreaterThan(0);
      noted('a fixed piece of work', performance.now() - since);
      const own = await browser().newContext({ viewport: { width: 1440, height: 900 } });
      const shown = heard.listen(await own.newPage());
      const network = await own.newCDPSession(shown);
      await network.send('Network.enable');
      await network.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: -1, uploadThroughput: -1 });
      await shown.addInitScript(`{
        const look = () => {
          if (!globalThis.firstCurve && document.querySelector('.main-chart svg path')) globalThis.firstCurve = performance.now();
          if (document.querySelector('.answer h1')) globalThis.firstAnswer = performance.now();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }`);
      await shown.goto(url());
      await until('globalThis.firstAnswer > 0', shown);
      noted(`first curve ${how}`, await shown.evaluate('globalThis.firstCurve'));
      noted(`first answer ${how}`, await shown.evaluate('globalThis.firstAnswer'));
      const asked = await shown.evaluate<[name: string, bytes: number][]>(
        `performance.getEntriesByType('resource').filter(({ name, responseEnd }) => name.includes('/v1/') && responseEnd <= firstCurve)
          .map(({ name, encodedBodySize }) => [name, encodedBodySize])`,
      );
      expect(asked.length).toBeGreaterThan(0);
      expect(new Set(asked.map(([name]) => name)).size).toBe(asked.length);
      expect(asked.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThanOrEqual(20_000);
      await own.close();
    }
  });

  it('is drawn again within a frame while a slider is dragged, without a request, and an idle page asks nothing', async () => {
    await open('/');
    await settled();
    const slider = page.getByRole('slider', { name: 'Response of use to price' });
    const swept = page.waitForResponse((response) => response.url().includes('/v1/sweeps'));
    await slider.focus();
    await swept;
    await page.waitForTimeout(300);
    let requests = 0;
    page.on('request', () => requests++);
    const drags = await page.evaluate<readonly { readonly redraw: number; readonly frame: number }[]>(`(async () => {
      const slider = document.activeElement;
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
      const drawing = document.querySelector('.main-chart .drawing');
      const found = [];
      for (let stop = 5; stop < 35; stop++) {
        set.call(slider, String(stop));
        const since = performance.now();
        const drawn = new Promise((done) => {
          const watching = new MutationObserver(() => { watching.disconnect(); done(performance.now() - since); });
          watching.observe(drawing, { childList: true });
        });
        const framed = new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now() - since))));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        found.push({ redraw: await drawn, frame: await framed });
      }
      return found;
    })()`);
    for (const { redraw, frame } of drags) {
      noted('redraw', redraw);
      noted('from the hand to the frame', frame);
    }
    expect(requests).toBe(0);
    await page.waitForTimeout(2_000);
    expect(requests).toBe(0);
  });
});

describe('a drag before its sweep has come', () => {
  it('is followed by runs, four under way at most, and ends where the hand is', async () => {
    const own = await browser().newContext({ viewport: { width: 1440, height: 900 } });
    const shown = heard.listen(await own.newPage());
    await open('/', shown);
    await settled(shown);
    // The sweep is held up on its way.
    await shown.route('**/v1/sweeps*', () => undefined);
    const before = await headline(shown);
    await shown.getByRole('slider', { name: 'Response of use to price' }).focus();
    await shown.evaluate(`(async () => {
      performance.clearResourceTimings();
      performance.setResourceTimingBufferSize(1000);
      const slider = document.activeElement;
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
      for (let stop = 2; stop <= 30; stop++) {
        set.call(slider, String(stop));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => requestAnimationFrame(done));
      }
    })()`);
    await expect.poll(() => headline(shown), { timeout: 60_000 }).not.toBe(before);
    // Until nothing comes any more, which is the run of the last stop.
    const times = `performance.getEntriesByType('resource').filter(({ name }) => name.includes('/v1/projections'))
      .map(({ startTime, responseEnd }) => [startTime, responseEnd])`;
    let last = '';
    await expect
      .poll(
        async () => {
          const now = JSON.stringify([await shown.evaluate(times), await headline(shown)]);
          const same = now === last;
          last = now;
          return same;
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toBe(true);
    const asked = await shown.evaluate<[start: number, end: number][]>(times);
    expect(asked.length).toBeGreaterThan(0);
    for (const [start] of asked) expect(asked.filter(([since, end]) => since <= start && end > start).length).toBeLessThanOrEqual(4);
    const followed = await headline(shown);
    await shown.locator(':focus').dispatchEvent('change');
    await expect.poll(() => shown.url()).toContain('own_price_elasticity');
    await settled(shown);
    expect(await headline(shown)).toBe(followed);
    await own.close();
  });
});

describe('the page that compares', () => {
  it('names scenarios by their titles, and saves all curves', async () => {
    await open('/compare');
    await page.waitForSelector('.picture svg');
    const drawn = await page.locator('.picture svg').first().innerHTML();
    expect(drawn).toContain('Stargate');
    expect(drawn).not.toContain('stargate-10gw');
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV of all curves' }).click()]);
    expect(readFileSync(await saved.path(), 'utf8')).toMatch(/^scenario,time,.*\nstargate-10gw,/);
  });
});

describe('the page of a model', () => {
  it('sets an equation with its fractions, whose text is still that of the model', async () => {
    await open('/models/inference-roofline?variable=largest_batch');
    await page.waitForSelector('.formula .fraction');
    const { equations } = (await (await fetch(`${url()}/v1/models/inference-roofline/variables/largest_batch`)).json()) as {
      equations: { text: string }[];
    };
    const plain = (text: string): string => text.replaceAll(/\s/g, '').replaceAll('×', '*').replaceAll('−', '-');
    const [text] = await page.locator('.formula').allTextContents();
    expect(plain(text!)).toBe(`largest_batch=${plain(equations[0]!.text)}`);
  });

  it('draws its parts, the variables of one, and opens the equation of a variable', async () => {
    await open('/models/ai-power');
    await page.evaluate('globalThis.sameDocument = true');
    const graph = page.locator('.graph');
    await graph.getByRole('link', { name: 'facility power' }).click();
    await expect.poll(() => page.url()).toContain('part=facility-power');
    await graph.locator('a', { hasText: 'IT power' }).first().click();
    await expect.poll(() => page.url()).toMatch(/variable=\w+&part=facility-power/);
    await expect.poll(() => page.locator('.card h3').innerText()).toMatch(/IT power/);
    expect(await page.evaluate('globalThis.sameDocument')).toBe(true);
    await page.screenshot({ path: picturePath('model-part'), fullPage: true });
  });
});

describe('the pages', () => {
  it('allow nothing from elsewhere, and no script or style within', async () => {
    const response = await fetch(url());
    expect(response.headers.get('content-type')).toContain('text/html');
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(await response.text()).not.toMatch(/<script(?![^>]*src)|style=/);
  });

  it('stay within their budget: script 60 kB, style 8, fonts 80, compressed', async () => {
    const text = await (await fetch(url())).text();
    const size = async (place: string): Promise<number> => {
      const response = await fetch(url() + place, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(response.headers.get('content-encoding')).toBe('gzip');
      expect(response.headers.get('cache-control')).toContain('immutable');
      return Number(response.headers.get('content-length'));
    };
    const scripts = text.match(/\/page\/[\w-]+\.js/g)!;
    expect(scripts.length).toBeLessThanOrEqual(2);
    expect((await Promise.all(scripts.map(size))).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(60_000);
    const style = /\/page\/app-\w+\.css/;
    expect(await size(style.exec(text)![0])).toBeLessThanOrEqual(8_000);
    const fonts = (await (await fetch(url() + style.exec(text)![0])).text()).match(/\/page\/[\w-]+\.woff2/g)!;
    let sum = 0;
    for (const font of fonts) sum += (await (await fetch(url() + font)).arrayBuffer()).byteLength;
    expect(fonts).toHaveLength(2);
    expect(sum).toBeLessThanOrEqual(80_000);
  });

  it('are reached from the page of the API, too', async () => {
    await page.goto(`${url()}/docs/`);
    await page.getByRole('link', { name: 'Jevons: to the explorer' }).click();
    await page.waitForSelector('.answer');
    expect(page.url()).toBe(`${url()}/`);
  });

  it('are open on an unknown name, and say what the service says', async () => {
    // The file, the run and the description are refused, each in its time.
    const shown = heard.listen(await context.newPage(), /status of 404/);
    await shown.goto(`${url()}/scenarios/stargate-10`);
    await shown.waitForSelector('.trouble');
    expect(await shown.locator('.trouble').innerText()).toContain('there is no scenario stargate-10');
    await shown.close();
  });

  it('said nothing in the console of the browser', () => {
    expect(heard.said).toEqual([]);
  });
});
