import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { called } from '../support/jevons.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'jevons-verify-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Kept {
  scenario: string | null;
  time: string[];
  findings: { text: string }[];
  claims: { holds: boolean }[];
  curves: Record<string, { unit: string; values?: number[]; by?: Record<string, number[]> }>;
  provenance: { engine: string; scenario: { hash: string } };
}

const results = path.join(folder, 'results');
const file = path.join(folder, 'kept.json');
let kept = '';

/** Keeps a run, as changed. */
async function keep(change: (kept: Kept) => void = () => undefined, ...options: string[]): Promise<string> {
  if (options.length > 0 || kept === '') kept = (await called('run', 'us-data-centers', '--format', 'json', ...options)).out;
  const answer = JSON.parse(kept) as Kept;
  change(answer);
  writeFileSync(file, JSON.stringify(answer));
  return file;
}

beforeAll(async () => {
  await keep();
});

test('kept runs of several scenarios are each the same to the last bit', async () => {
  const names = ['stargate-10gw', 'us-data-centers', 'gpt-4-training', 'bitcoin-2013-2022', 'deepseek-moment'];
  expect(await called('run', ...names, '--format', 'json', '--out', results)).toMatchObject({ code: 0 });
  for (const name of names) {
    const { out, code } = await called('verify', path.join(results, `${name}.json`));
    expect(code, out).toBe(0);
    expect(out).toMatch(new RegExp(`^the same to the last bit: \\d+ curves of ${name}, run [0-9a-f]{32}\n$`));
  }
});

test.each([
  [['--curves', 'facility_power'], []],
  [
    ['--curves', 'facility_power', '--every', 'year', '--set', 'pue[hyperscale]=1.1'],
    ['--set', 'pue[hyperscale]=1.1'],
  ],
])('with the options it was run with, a run is the same: %o', async (options, again) => {
  const { out } = await called('run', 'us-data-centers', '--format', 'json', ...options);
  const own = path.join(folder, 'own.json');
  writeFileSync(own, out);
  expect((await called('verify', own, ...again)).out).toMatch(/^the same to the last bit: 1 curve of us-data-centers/);
});

describe('the first difference is named', () => {
  it.each<[string, (kept: Kept) => void, RegExp]>([
    [
      'a value',
      ({ curves }) => (Object.values(curves)[0]!.values![2]! += 1e-9),
      /differs: \w+ at 2\d{3}\S* is [\d.]+ in the file and [\d.]+ now; model, scenario and engine are the same$/m,
    ],
    ['a unit', ({ curves }) => (Object.values(curves)[0]!.unit = 'W'), /is in W in the file and in \S+ now/],
    ['an instant', ({ time }) => (time[1] = '1999-01-01'), /instant 2 is 1999-01-01 in the file and \S+ now/],
    ['an end', ({ time }) => time.pop(), /it ends at \S+, the run now at \S+;/],
    ['an end of values', ({ curves }) => Object.values(curves)[0]!.values!.pop(), /has \d+ values in the file and \d+ now/],
    ['a text', ({ curves }) => (Object.values(curves)[0]!.values![2] = '1' as never), /is the text "1" in the file and [\d.]+ now/],
    ['a value too many', ({ curves }) => Object.values(curves)[0]!.values!.push(1), /has \d+ values in the file and \d+ now/],
    ['a finding', ({ findings }) => (findings[0]!.text = 'It is 7.'), /finding 1 is "It is 7." in the file and "Electricity/],
    ['a claim', ({ claims }) => (claims[0]!.holds = false), /claim 1 is ".*, which does not hold" in the file/],
    [
      'what changed with it',
      (answer) => {
        Object.values(answer.curves)[0]!.values![0]! += 1;
        answer.provenance.scenario.hash = '0'.repeat(64);
        answer.provenance.engine = 'jevons 0.0.1';
      },
      /changed since: the scenario, or the options it was run with, the engine \(jevons 0\.0\.1; now jevons/,
    ],
  ])('%s', async (_, change, said) => {
    const { out, code } = await called('verify', await keep(change));
    expect(code).toBe(1);
    expect(out).toMatch(said);
  });

  it('an element', async () => {
    const own = path.join(folder, 'stargate-10gw.json');
    const answer = JSON.parse((await called('run', 'stargate-10gw', '--curves', 'site_power', '--format', 'json')).out) as Kept;
    const [element, values] = Object.entries(answer.curves['site_power']!.by!)[0]!;
    values[3]! += 1;
    writeFileSync(own, JSON.stringify(answer));
    expect((await called('verify', own)).out).toContain(`differs: site_power[${element}] at `);
    answer.curves['site_power']!.by = Object.fromEntries(Object.entries(answer.curves['site_power']!.by!).slice(1));
    writeFileSync(own, JSON.stringify(answer));
    expect((await called('verify', own)).out).toContain(`differs: site_power[${element}] is not in the file`);
  });
});

describe('is refused', () => {
  it('where a file keeps no run', async () => {
    for (const text of [
      '{}',
      '[1]',
      'no JSON',
      kept.replace(/"curves": ?\{.*?\},\s*"cut_equations"/s, '"curves":{},"cut_equations"'),
      readFileSync('package.json', 'utf8'),
    ]) {
      writeFileSync(file, text);
      const { code, err, out } = await called('verify', file);
      expect(code).toBe(2);
      expect(err).toContain('is not the JSON answer of one run');
      expect(out).toBe('');
    }
    expect((await called('verify', path.join(folder, 'none.json'))).err).toContain('does not exist');
  });

  it('without a scenario, and with one that is not there', async () => {
    await keep((answer) => (answer.scenario = null));
    expect((await called('verify', file)).err).toContain('name its file with --scenario');
    expect((await called('verify', file, '--scenario', 'us-data-centers')).code).toBe(0);
    expect(await called('verify', file, '--scenario', 'no-such')).toMatchObject({ code: 2 });
  });
});
