import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, test } from 'vitest';
import { called } from '../support/jevons.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'jevons-uncertain-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** As a spreadsheet saves it where a comma is the decimal point: an empty cell, a unit in the head, a text. */
const measured = path.join(folder, 'measured.csv');
writeFileSync(measured, '\ufeffsite;PUE;price [USD/MWh]\r\na;1.12;50\r\nb;1.2;60\r\nc;;75\r\nd;1.31;90\r\n');
const one = path.join(folder, 'one.csv');
writeFileSync(one, 'PUE\n1.12\n1.2\n1.31\n');

const drawn = (uncertain: string, target = 'pue[hyperscale]', ...options: string[]): ReturnType<typeof called> =>
  called(
    'ensemble',
    'us-data-centers',
    '--draws',
    '60',
    '--inputs',
    target,
    '--uncertain',
    uncertain,
    '--curves',
    'facility_power',
    ...options,
  );

test('a column of a CSV file is the distribution of an input: the draws are those of its values', async () => {
  const column = await drawn(`pue[hyperscale]=${measured}:PUE`, undefined, '--format', 'json');
  expect(column).toMatchObject({ code: 0 });
  const values = await drawn('pue[hyperscale]={distribution: empirical, values: [1.12, 1.2, 1.31]}', undefined, '--format', 'json');
  const [of, stated] = [column, values].map(({ out }) => JSON.parse(out) as { uncertain_inputs: object[]; curves: object });
  expect(of!.curves).toEqual(stated!.curves);
  expect(of!.uncertain_inputs).toMatchObject([
    { distribution: 'empirical, 3 values', origin: 'request', why: `The column PUE of ${measured}` },
  ]);
  // The only column needs no name.
  expect((await drawn(`pue[hyperscale]=${one}`, undefined, '--format', 'json')).out).toContain('"empirical');
});

test('a unit in the head of a column counts', async () => {
  const { out, code } = await called(
    'ensemble',
    ...['gw-return', '--draws', '20', '--inputs', 'electricity_price'],
    ...['--uncertain', `electricity_price=${measured}:price`],
  );
  expect(code).toBe(0);
  expect(out).toContain('electricity_price (empirical, 4 values)');
});

test('sensitivity takes it, too', async () => {
  const asked = ['us-data-centers', '--method', 'rank', '--draws', '40', '--input', 'pue[hyperscale]', '--curves', 'facility_power'];
  expect((await called('sensitivity', ...asked, '--uncertain', `pue[hyperscale]=${one}`)).code).toBe(0);
});

it.each([
  [`pue[hyperscale]=${measured}:PEU`, `${measured} has no column PEU`, `did you mean ${measured}:PUE`],
  [`pue[hyperscale]=${measured}`, `${measured} has 3 columns`, `name one of its columns: ${measured}:site`],
  [`pue[hyperscale]=${measured}:site`, 'row 1 of the column site', 'leave the cell empty'],
  [`pue[hyperscale]=${measured}:price`, '--uncertain pue[hyperscale]', 'unit.mismatch'],
  [`pue[hyperscale]=${path.join(folder, 'none.csv')}`, 'none.csv', 'does not exist'],
  ['pue[hyperscale]', 'cannot be read', 'write name=null'],
  ['pue[hyperscale]=1.2', 'cannot be read', 'write name=null'],
  ['pue[hyperscale]={distribution: triangle}', 'triangular', 'found the text "triangle"'],
  ['pue[hyperscale]={distribution: triangular, low: 1.1}', 'low does not determine it', 'low, mode, high'],
  ['pie={distribution: uniform, low: 1, high: 2}', 'no variable pie', 'did you mean pue'],
])('%s is refused', async (uncertain, ...said) => {
  const { code, err, out } = await drawn(uncertain);
  expect(code).toBe(2);
  expect(out).toBe('');
  for (const words of said) expect(err).toContain(words);
});
