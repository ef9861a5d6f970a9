import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calledIn } from '../support/jevons.ts';

const root = path.resolve(import.meta.dirname, '../..');
const pages = [
  'README.md',
  ...readdirSync(path.join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

interface Fence {
  readonly page: string;
  readonly language: string;
  readonly text: string;
}

const fences: Fence[] = pages.flatMap((page) =>
  [...readFileSync(path.join(root, page), 'utf8').matchAll(/```(\w+)\n([\s\S]*?)```/g)].map((match) => ({
    page,
    language: match[1]!,
    text: match[2]!,
  })),
);

/** Shell lines of a page, with continued lines joined and comments dropped. */
const commands = fences
  .filter((fence) => fence.language === 'sh')
  .flatMap(({ page, text }) =>
    text
      .replaceAll('\\\n', ' ')
      .split('\n')
      .map((line) => line.replace(/\s{2,}#.*$/, '').trim())
      .filter((line) => line !== '')
      .map((line) => ({ page, line })),
  );

let folder: string;

/** A folder that looks like the checkout, for commands to write into. */
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'jevons-docs-'));
  for (const name of ['models', 'scenarios']) symlinkSync(path.join(root, name), path.join(folder, name));
  for (const fence of fences) {
    const named = fence.language === 'yaml' ? /^# (\S+\.yaml)\n/.exec(fence.text) : null;
    const file = named && path.join(folder, named[1]!);
    if (!file || existsSync(file)) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, fence.text);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What calls the service with curl is run by tests/services. */
describe('every command of the docs', () => {
  test('is of a kind this test knows', () => {
    const known = /^(npx jevons |curl |npm (ci|start|test|run \S+)( |$))/;
    expect(commands.filter(({ line }) => !known.test(line))).toEqual([]);
  });

  test.each(commands.filter(({ line }) => line.startsWith('npx jevons ')))('$line', async ({ line }) => {
    // A shell splits the line into words; the command runs in this process.
    const words = execFileSync('bash', ['-c', line.replace('npx jevons', "printf '%s\\0'")], { cwd: folder, encoding: 'utf8' });
    const done = await calledIn(folder, ...words.split('\0').slice(0, -1));
    expect(done.code, done.err).toBe(0);
    const out = /--out (\S+)/.exec(line)?.[1];
    const written = (place: string): string => (statSync(place).isDirectory() ? readdirSync(place).join() : String(statSync(place).size));
    expect(out === undefined ? done.out : written(path.join(folder, out))).not.toMatch(/^0?$/);
  });

  test.each(commands.filter(({ line }) => line.startsWith('npm run ')).map(({ line }) => /^npm run (\S+)/.exec(line)![1]!))(
    'npm run %s is a script of the package',
    (script) => {
      const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
      expect(Object.keys(scripts)).toContain(script);
    },
  );
});
