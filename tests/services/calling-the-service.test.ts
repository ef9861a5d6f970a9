import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtService } from './built-service.ts';
import { blocksOf, expectPrinted, root, type Block } from './pages.ts';
import { askedBy, typedColumns } from './power-query.ts';

const { url } = builtService();
const page = 'docs/calling-the-service.md';
const blocks = blocksOf(page);
const python = process.env['PYTHON_PATH'] ?? 'python3';
const hasR = spawnSync('Rscript', ['--version']).status === 0;
const hasJsonlite = hasR && spawnSync('Rscript', ['-e', 'library(jsonlite)']).status === 0;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jevons-page-'));
  for (const { language, text } of blocks) {
    const name = language === 'yaml' ? /^# (\S+\.yaml)\n/.exec(text)?.[1] : undefined;
    if (name !== undefined) writeFileSync(path.join(folder, name), text);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const here = (text: string): string => text.replaceAll('localhost:8080', new URL(url()).host);
const written = (language: string): readonly (readonly [string, Block])[] =>
  blocks.filter((block) => block.language === language).map((block) => [title(block), block]);

function title({ text }: Block): string {
  return text.trim().split('\n').slice(0, 2).join(' ').slice(0, 120);
}

/**
 * Runs a program in the page's folder; on failure its output is the message of the test. Meanwhile this process still notices
 * that the service closes a connection, and does not send the next test's request on it.
 */
async function printedBy(command: string, ...args: readonly string[]): Promise<string> {
  const ran = await promisify(execFile)(command, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 1e8,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  }).catch((error: unknown) => error as { readonly message: string; readonly stdout: string; readonly stderr: string });
  expect('message' in ran ? `${ran.message}\n${ran.stderr}` : undefined, ran.stdout).toBeUndefined();
  return ran.stdout;
}

/** The status of an address, once its answer is read: an unread one holds its connection. */
async function statusOf(address: string): Promise<number> {
  const response = await fetch(here(address));
  await response.arrayBuffer();
  return response.status;
}

async function runAndCompare(block: Block, command: string, ...args: readonly string[]): Promise<void> {
  const printed = await printedBy(command, ...args);
  expect(printed).not.toBe('');
  if (block.shown) expectPrinted(printed, block.shown);
}

/** A command that is refused fails, whatever it prints. */
const strict = 'set -euo pipefail\ncurl() { command curl --fail-with-body --max-time 30 "$@"; }\n';

describe('the page', () => {
  it('has only blocks of a kind these tests know', () => {
    const known = ['sh', 'bash', 'python', 'r', 'ts', 'powerquery', 'excel', 'yaml', 'text'];
    expect(blocks.filter(({ language }) => !known.includes(language))).toEqual([]);
    expect(blocks.filter(({ language, text }) => language === 'sh' && !/^npm ci && npm start\n$/.test(text))).toEqual([]);
    expect(blocks.filter(({ language, text }) => language === 'text' && !/^http:\/\/localhost:8080\/\S+\n$/.test(text))).toEqual([]);
  });

  it('names addresses that are there', async () => {
    const text = readFileSync(path.join(root, page), 'utf8').replaceAll(/^```[\s\S]*?^```$/gm, '');
    const addresses = text.match(/http:\/\/localhost:8080\/[\w./]*\w/g)!;
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) expect(await statusOf(address), address).toBe(200);
  });

  it('links to what is there', () => {
    const text = readFileSync(path.join(root, page), 'utf8');
    for (const [, file = '', anchor] of text.matchAll(/\]\(([\w-]+\.md)?(?:#([\w-]+))?\)/g)) {
      const headings = readFileSync(path.join(root, 'docs', file === '' ? path.basename(page) : file), 'utf8')
        .match(/^#+ .*$/gm)!
        .map((heading) => heading.replace(/^#+ /, '').toLowerCase().replaceAll(' ', '-'));
      if (anchor !== undefined) expect(headings).toContain(anchor);
    }
  });
});

describe('curl', () => {
  it.each(written('bash'))('%s', async (_, block) => {
    await runAndCompare(block, 'bash', '-c', strict + here(block.text));
  });

  const ofReadme = blocksOf('README.md')
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) =>
      text
        .replaceAll('\\\n', ' ')
        .split('\n')
        .filter((line) => line.startsWith('curl ')),
    );
  it.each(ofReadme)('of the README: %s', async (line) => {
    expect(await printedBy('bash', '-c', strict + here(line))).toMatch(/^scenario,variable,|"curves":\{"/);
  });
});

describe('Python', () => {
  // What needs the client of Python runs in tests/interop/python-client.test.ts.
  it.each(written('python').filter(([, { text }]) => !text.includes('import jevons')))('%s', async (_, block) => {
    await runAndCompare(block, python, '-c', here(block.text));
  });
});

describe('R', () => {
  for (const [name, block] of written('r')) {
    const needed = block.text.includes('library(jsonlite)') ? 'jsonlite for R' : 'Rscript';
    const there = needed === 'Rscript' ? hasR : hasJsonlite;
    it(there ? name : `not run, for there is no ${needed} here, but what it reads is there: ${name}`, async () => {
      if (there) {
        await runAndCompare(block, 'Rscript', '-e', here(block.text));
        return;
      }
      const address = /"(http:\S+)"/.exec(block.text)![1]!;
      expect(await statusOf(address)).toBe(200);
    });
  }
});

describe('Excel', () => {
  const header = async (address: string, request: RequestInit = {}): Promise<{ text: string; columns: readonly string[] }> => {
    const response = await fetch(here(address), request);
    const text = await response.text();
    expect(response.status, text).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
    return { text, columns: text.split('\n', 1)[0]!.split(',') };
  };

  it.each(written('powerquery'))('Power Query asks for what the page says: %s', async (_, { text, prose }) => {
    const { address, method, headers, body } = askedBy(text);
    const said = /has the columns ((?:`[^`]+`(?:, )?)+)/.exec(prose)![1]!.match(/[^`]+(?=`(?:,|$))/g);
    const { columns, text: table } = await header(address, { method, headers, ...(body === undefined ? {} : { body }) });
    expect(columns).toEqual(said);
    expect(columns).toEqual(expect.arrayContaining([...typedColumns(text)]));
    expect(table.split('\n').length).toBeGreaterThan(10);
  });

  it.each(written('text'))('a table of one address: %s', async (_, { text }) => {
    expect((await header(text.trim())).columns.slice(0, 2)).toEqual(text.includes('/v1/catalog/') ? ['id', 'title'] : ['scenario', 'time']);
  });

  it.each(written('excel'))('one cell: %s', async (_, { text }) => {
    const address = /WEBSERVICE\("([^"]+)"\)/.exec(text)![1]!;
    expect(address.length).toBeLessThan(2048);
    const answer = await header(address);
    expect(answer.text.length).toBeLessThan(32_767);
    expect(answer.text).not.toMatch(/"|\r/); // a split at commas and line ends gives the cells
  });
});

describe('TypeScript', () => {
  it.each(written('ts'))('%s', async (_, block) => {
    // Within the package, so that it finds itself by its name.
    mkdirSync(path.join(root, 'out'), { recursive: true });
    const place = mkdtempSync(path.join(root, 'out/page-'));
    try {
      const file = path.join(place, 'page.ts');
      writeFileSync(file, here(block.text));
      await promisify(execFile)(
        process.execPath,
        [
          path.join(root, 'node_modules/typescript/bin/tsc'),
          '--noEmit',
          '--strict',
          '--exactOptionalPropertyTypes',
          '--skipLibCheck',
          '--module',
          'nodenext',
          '--target',
          'es2023',
          '--lib',
          'es2023,dom',
          file,
        ],
        { cwd: place },
      );
      await runAndCompare(block, process.execPath, '--import', path.join(root, 'node_modules/tsx/dist/esm/index.mjs'), file);
    } finally {
      rmSync(place, { recursive: true });
    }
  });
});
