import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, test } from 'vitest';
import { called } from '../support/jevons.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'jevons-ensemble-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const ask = (...options: string[]): ReturnType<typeof called> =>
  called(
    'ensemble',
    'us-data-centers',
    '--draws',
    '40',
    '--inputs',
    'pue[hyperscale],idle_share[ai_training]',
    '--curves',
    'facility_power',
    ...options,
  );

test('a sentence, a fan chart, percentiles by year, probabilities, and what the spread holds', async () => {
  const { out, code } = await ask(
    '--claim',
    'facility_power at 2030 above 60 GW',
    '--exceedance',
    'facility_power at 2030',
    '--at',
    '2030',
  );
  expect(code).toBe(0);
  expect(out).toContain('40 draws, seed 1');
  expect(out.replaceAll('\n', ' ')).toMatch(
    /Facility power at 2030-01-01: 90 % of the draws lie between [\d.]+ and [\d.]+ GW\(facility\)\. Without uncertainty it is/,
  );
  expect(out).toMatch(/[░▒]/);
  for (const row of ['without uncertainty', 'mean', 'p5', 'p25', 'p50', 'p75', 'p95'])
    expect(
      out.split('\n').some((line) => line.startsWith(row)),
      row,
    ).toBe(true);
  expect(out).toMatch(/\d+\.\d % facility_power at 2030: above 60 GW \(standard error/);
  expect(out).toMatch(/facility_power at 2030-01-01, GW\(facility\): above [\d.]+ with a probability of 90 %/);
  expect(out.replaceAll('\n', ' ')).toContain('conditioned holds them to 4 observations');
  expect(out.replaceAll('\n', ' ')).toContain('accelerator_additions is one run of world-ai');
});

test('two scenarios on the same draws: in how many worlds there is more', async () => {
  const { out, code } = await ask('--against', 'us-data-centers-inelastic', '--margin', '1 %');
  expect(code).toBe(0);
  expect(out.replaceAll('\n', ' ')).toMatch(
    /Facility power at [\d-]+: more in \d+ % of 40 worlds than in “[^”]+”, fewer in \d+ %, the same within 1 % in \d+ %\./,
  );
  expect(out).toContain('% of worlds with more, the same and fewer');
});

test('the draws as a file, one line each', async () => {
  const file = path.join(folder, 'draws.csv');
  const { out, err, code } = await ask('--rows', 'draws', '--at', '2025,2030', '--format', 'csv-wide', '--out', file);
  expect([code, out]).toEqual([0, '']);
  expect(err).toContain(`written to ${file}\n`);
  const [head, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  expect(head!.split(',').slice(0, 4)).toEqual([
    'scenario',
    'draw',
    'idle_share[ai_training] (ratio)',
    'pue[hyperscale] (ratio(facility/it))',
  ]);
  expect(head).toContain('facility_power@2030-01-01 (GW(facility))');
  expect(lines.map((line) => line.split(',')[1])).toEqual(Array.from({ length: 40 }, (_, k) => String(k + 1)));
});

test('the same seed gives the same bytes, another one others', async () => {
  const csv = async (...options: string[]): Promise<string> => (await ask('--format', 'csv', ...options)).out;
  expect(await csv()).toBe(await csv('--seed', '1'));
  expect(await csv('--seed', '2')).not.toBe(await csv());
});

it.each([
  ['a claim without a test', ['--claim', 'facility_power at 2030'], '--claim "facility_power at 2030" cannot be read'],
  ['no draws', ['--draws', '0'], 'a number of draws is from 1 to 1,000,000'],
  ['a percentile beyond 100', ['--percentiles', '5,500'], 'write numbers from 0 to 100'],
  ['a margin that is no share', ['--margin', '2 MW'], 'write a share'],
  ['draws on a terminal', ['--rows', 'draws'], '--rows draws is a row for each draw'],
  ['an input that is not uncertain', ['--inputs', 'no_such_input'], 'no_such_input'],
  ['a scenario that is not there', ['--against', 'us-data'], 'there is no scenario us-data'],
])('refuses %s', async (_, options, message) => {
  const { code, err, out } = await ask(...options);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});

test('draws can be held to what was observed, and say what they are worth', async () => {
  const asked = ['ensemble', 'world-ai', '--draws', '50', '--conditioned', '--curves', 'maker_compute_sold'];
  const { out, code } = await called(...asked);
  expect(code).toBe(0);
  expect(out.replaceAll(/\s+/g, ' ')).toMatch(
    /conditioned on 8 observations: chosen from 8,192 by how well each agrees with them\. All proposals are worth about \d+/,
  );
  const { conditioned } = (
    JSON.parse((await called(...asked, '--format', 'json')).out) as { draws: { conditioned: { observed: string[] } } }
  ).draws;
  expect(conditioned.observed).toHaveLength(8);
  const without = await called('ensemble', 'gw-return', '--draws', '5', '--conditioned');
  expect(without).toMatchObject({ code: 2 });
  expect(without.err).toContain('the scenario does not say what was observed of it');
});
