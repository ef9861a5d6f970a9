import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import { projectionTable } from '../../src/cli/projection-table.ts';
import { printable, terminalTo } from '../../src/cli/terminal.ts';
import { projectionOf } from '../support/frames.ts';
import { bundle, called, fixtures, jevons, root, temporaryFolder } from '../support/jevons.ts';

/** Sets the window's title, clears the screen, colours, hides text, and turns its direction. */
const hostile = '\u001b]0;x\u0007\u001b[2J\u001b[31m\u001b[8m\u009b2J\u202etxt\r';
const inYaml = JSON.stringify(hostile).replaceAll('\u009b', '\\u009b').replaceAll('\u202e', '\\u202e');

const commands = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

test('control characters are shown', () => {
  expect(printable(`a\n\tb${hostile}é⚡`)).toBe('a\n\tb\\u001b]0;x\\u0007\\u001b[2J\\u001b[31m\\u001b[8m\\u009b2J\\u202etxt\\u000dé⚡');
});

test('a terminal with colours gets those of the program and no others', () => {
  let said = '';
  const colors = picocolors.createColors(true);
  const terminal = terminalTo({ colors, width: 100, unicode: true, interactive: true }, (text) => {
    said += text;
  });
  terminal.write(projectionTable(projectionOf({ curves: new Map() }, { title: hostile, summary: hostile }), terminal));
  expect(said).toContain(colors.bold(printable(hostile)));

  expect(said.replace(/\u001b\[(?:1|2|22)m/g, '')).not.toMatch(commands);
});

test.each([
  ['run', 'hostile.yaml'],
  ['run', 'hostile.yaml', '--format', 'csv'],
  ['run', 'hostile.yaml', '--format', 'json'],
  ['run', '.', 'refused.yaml', '--format', 'ndjson'],
  ['run', 'refused.yaml'],
  ['run', `${hostile}.yaml`],
  ['run', 'hostile.yaml', '--set', `${hostile}=1`],
  ['run', 'hostile.yaml', '--format', hostile],
  ['check', 'hostile.yaml', 'refused.yaml'],
  ['check', '.', '--format', 'json'],
  ['demand-curve', 'hostile.yaml', '--against', hostile, '--from', '1', '--to', '2'],
  ['explain', 'plant', hostile],
  ['list'],
])('no text of a file or an argument commands the terminal: %j', async (...args) => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'scenarios'));
  const text = `title: ${inYaml}\nsummary: ${inYaml}\nmodel: plant\n`;
  writeFileSync(path.join(folder, 'hostile.yaml'), text);
  writeFileSync(path.join(folder, 'scenarios', 'listed.yaml'), text);
  writeFileSync(path.join(folder, 'refused.yaml'), `model: plant\n${inYaml}: 1\nassumptions: { pue: ${inYaml} }\n`);
  const placed = args.map((one) => (one === '.' ? folder : one.endsWith('.yaml') ? path.join(folder, one) : one));
  const { out, err } = await called('--models', path.join(fixtures, 'models'), '--scenarios', path.join(folder, 'scenarios'), ...placed);
  expect(out + err).not.toBe('');
  expect(out + err).not.toMatch(commands);
});

test('JSON has the same text', async () => {
  const file = path.join(temporaryFolder(), 'hostile.yaml');
  writeFileSync(file, `title: ${inYaml}\nmodel: plant\n`);
  expect((JSON.parse((await jevons('run', file, '--format', 'json')).out) as { title: string }).title).toBe(hostile);
});

test.each(['CI', 'FORCE_COLOR'])('what is piped has no colours where %s is set', async (name) => {
  const env = { ...process.env, [name]: '1' };
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [bundle(), 'check', path.join(root, 'models/campus.yaml'), 'nowhere'],
    { env },
  ).catch((error: unknown) => error as { stdout: string; stderr: string });
  expect(stdout + stderr).toContain('nowhere');
  expect(stdout + stderr).not.toContain('\u001b');
});
