import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import type { Bits } from './bits-of-results.ts';
import { cache, root, run } from './tools.ts';

const versions = ['20', '22', '24'];
const bits: Bits[] = [];

beforeAll(async () => {
  const outfile = path.join(cache, 'bits-of-results.mjs');
  const entry = path.join(import.meta.dirname, 'bits-of-results.ts');
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
  await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    banner,
    logLevel: 'error',
  });
  for (const version of versions) {
    const node = path.join(cache, 'node-versions/node_modules', `node${version}-linux-${process.arch}`, 'bin/node');
    if (!existsSync(node)) throw new Error(`${node} is missing: the versions are installed for Linux on x64 and arm64`);
    bits.push(JSON.parse(await run(node, [outfile, root])) as Bits);
  }
});

test('each ran in its own version', () => {
  expect(bits.map(({ node }) => node.split('.')[0])).toEqual(versions.map((version) => `v${version}`));
});

test('every scenario of the library has the same bits on Node 20, 22 and 24', () => {
  const [first, ...others] = bits;
  expect(Object.keys(first!.scenarios).length).toBeGreaterThan(30);
  for (const other of others) expect(other.scenarios).toEqual(first!.scenarios);
});

test('so do draws in blocks, whatever the size of a block', () => {
  const [first, ...others] = bits;
  for (const hashes of Object.values(first!.draws)) expect([hashes.length, new Set(hashes).size]).toEqual([7, 1]);
  for (const other of others) expect(other.draws).toEqual(first!.draws);
});

test('so does every function of our mathematics', () => {
  const [first, ...others] = bits;
  for (const other of others) expect(other.ours).toEqual(first!.ours);
});

test('functions of Math do not: what is measured here would be noticed', () => {
  expect(new Set(bits.map(({ theirs }) => JSON.stringify(theirs))).size).toBeGreaterThan(1);
});
