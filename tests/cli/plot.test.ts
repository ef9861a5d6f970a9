import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { jevons, temporaryFolder } from '../support/jevons.ts';

test('one picture of several scenarios, with their names, on the terminal', async () => {
  const { out, code } = await jevons('plot', 'base', 'child', '--curves', 'facility_power');
  expect(code).toBe(0);
  expect(out.match(/<svg /g)).toHaveLength(1);
  expect(out).toMatch(/ in two scenarios<\/title>/);
  expect(out.match(/<path [^>]*fill="none" stroke="#(0d5aa0|626c75)"/g)).toHaveLength(2);
});

test('a file of the format its name says, written whole or not at all', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'chart.png');
  const { out, err, code } = await jevons('plot', 'base', '--out', file, '--width', '400', '--theme', 'dark');
  expect([out, code]).toEqual(['', 0]);
  expect(err).toContain(`written to ${file}`);
  expect(readFileSync(file).subarray(1, 4).toString()).toBe('PNG');
  expect(readFileSync(file).readUInt32BE(16)).toBe(800);
  const other = path.join(folder, 'small.svg');
  expect((await jevons('plot', 'base', '--out', other, '--curves', 'all', '--height', '200')).code).toBe(2);
  expect(existsSync(other)).toBe(false);
});

test.each([
  ['bytes on the terminal', ['base', '--format', 'png'], 'name where they go with --out'],
  ['no picture', ['base', '--out', 'x.csv'], 'is not a picture'],
  ['a model without time', ['timeless'], 'has no time'],
  ['a date that is none', ['base', '--at', 'soon'], 'is not a date'],
  ['a date outside the run', ['base', '--at', '1999'], 'name a date from'],
  ['a width beyond the limits', ['base', '--width', '10'], 'a number from 280 to 2000'],
  ['an unknown curve', ['base', '--curves', 'facility_pwer'], 'did you mean facility_power'],
])('refuses %s', async (_, args, said) => {
  const { err, code } = await jevons('plot', ...args);
  expect([code, err]).toEqual([2, expect.stringContaining(said)]);
});

test('a picture for each run of a folder, and one of all without it', async () => {
  const folder = temporaryFolder();
  expect((await jevons('run', 'base', 'child', '--out', folder, '--format', 'svg')).code).toBe(0);
  expect(readFileSync(path.join(folder, 'base.svg'), 'utf8')).toMatch(/^<svg /);
  const { out } = await jevons('run', 'base', 'child', '--format', 'svg');
  expect(out.match(/<svg /g)).toHaveLength(1);
});
