/** Time of the command line to its first answer, against Node importing only express. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Bench } from './bench.ts';
import { median } from './ratio.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const builder = 'scripts/build.ts';

let found: { readonly why: string | undefined } | undefined;

/** Builds dist if it is missing; returns the reason when that fails. */
function notBuilt(): string | undefined {
  found ??= { why: build() };
  return found.why;
}

function build(): string | undefined {
  if (existsSync(`${root}dist/cli.js`)) return undefined;
  if (!existsSync(root + builder)) return `dist/cli.js is not built, and there is no ${builder}`;
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', builder], { cwd: root, encoding: 'utf8' });
  return status === 0 && existsSync(`${root}dist/cli.js`)
    ? undefined
    : `dist/cli.js is not built, and ${builder} failed: ${stderr.trim().split('\n')[0] ?? ''}`;
}

function timeOf(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const list = ['dist/cli.js', 'list'];
const importOnly = ['-e', "import('express')"];

export const coldStart: Bench = {
  name: 'cold start: jevons list ÷ import express',
  bound: 3,
  direction: 'at-most',
  skipped: notBuilt,
  measure() {
    const [ofList, ofImport]: [number[], number[]] = [[], []];
    for (let round = 0; round < 16; round++) {
      const [a, b] = [timeOf(list), timeOf(importOnly)];
      // The first round warms the disk cache.
      if (round > 0) {
        ofList.push(a);
        ofImport.push(b);
      }
    }
    return median(ofList) / median(ofImport);
  },
};
