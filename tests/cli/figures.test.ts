import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundle, called, root, temporaryFolder, type Finished } from '../support/jevons.ts';

const fixtures = path.join(root, 'tests/fixtures/figures');
const jevons = (...args: string[]): Promise<Finished> =>
  called('--models', path.join(fixtures, 'models'), '--scenarios', path.join(fixtures, 'scenarios'), ...args);

function csv(text: string): string {
  const file = path.join(temporaryFolder(), 'own.csv');
  writeFileSync(file, text);
  return file;
}

describe('figures of the catalog', () => {
  test('a run counts them, and prints those a scenario overrides', async () => {
    const { out, code } = await jevons('run', 'measured');
    expect(code).toBe(0);
    expect(out).toContain('in place of the catalog: chips.old.tdp is 680 W(chip)/GPU, not 700 W(chip)/GPU: Measured at the card\n');
    expect(out).toMatch(/1 source, 1 figure of the catalog; run [0-9a-f]{32}/);
  });

  test('a run names each with unit, date, source and licence', async () => {
    const { figures } = JSON.parse(
      (await jevons('run', 'measured', '--set', 'life=figure(chips.old.life, high)', '--format', 'json')).out,
    ) as { figures: Record<string, unknown> };
    expect(figures['chips.old.life']).toMatchObject({
      value: 5,
      low: 4,
      high: 6,
      unit: 'year',
      as_of: '2025',
      kind: 'estimate',
      sources: ['epoch', 'hearsay'],
      licences: ['CC BY 4.0'],
    });
    expect(figures['chips.old.tdp']).toMatchObject({ value: 680, overridden: { by: 'scenario', catalog: { value: 700 } } });
  });

  test('explain shows what a figure is, under a scenario too', async () => {
    expect((await jevons('explain', 'rated-power', 'tdp')).out).toContain(
      'figure     chips.old.tdp: The old chip, Rated power, 700 W(chip)/GPU, as of 2022-10, spec, high',
    );
    expect((await jevons('explain', 'rated-power', 'tdp', '--scenario', 'measured')).out).toContain(
      '680 W(chip)/GPU, spec, in place of 700',
    );
  });

  test('a run takes them as of a date, of the scenario or of the command line', async () => {
    const then = await jevons('run', 'seen-in-2024');
    expect(then.out).toContain('as of 2023-06: chips.old.life is 4.5 year; as of 2025 it is 5 year\n');
    expect(then.out).toMatch(/2 figures of the catalog as of 2024-12; run/);
    const now = await jevons('run', 'seen-in-2024', '--as-of', '2026');
    expect(now.out).not.toContain('it is 5 year');
    expect(now.out).toMatch(/2 figures of the catalog as of 2026; run/);
    const before = await jevons('run', 'seen-in-2024', '--as-of', '2023-05');
    expect(before.code).toBe(2);
    expect(before.err).toContain('the figure chips.old.life is of 2023-06 and did not exist as of 2023-05');
    expect((await jevons('run', 'seen-in-2024', '--as-of', 'May')).err).toContain('write a year, 2024-12 or 2024-12-31.');
    const json = (
      await jevons('demand-curve', 'seen-in-2024', '--against', 'tdp', '--from', '1 kW/GPU', '--to', '2 kW/GPU', '--format', 'json')
    ).out;
    expect(JSON.parse(json)).toMatchObject({
      as_of: '2024-12',
      figures: { 'chips.old.life': { value: 4.5, newest: { value: 5, as_of: '2025' } } },
    });
  });

  test('explain shows what a figure was before, and what it is now', async () => {
    const explained = async (...more: string[]): Promise<string> =>
      (await jevons('explain', 'rated-power', 'life', '--scenario', 'seen-in-2024', ...more)).out.replace(/\s+/g, ' ');
    expect(await explained()).toContain('4.5 year, as of 2023-06, estimate, medium confidence, later 5 year as of 2025');
    expect(await explained('--as-of', '2026')).toContain('5 year, as of 2025, estimate, medium confidence, before 4.5 year as of 2023-06');
    expect((await jevons('explain', 'rated-power', 'life', '--as-of', '2024')).err).toContain('--as-of needs a variable and --scenario');
  });

  test('check takes a part of the catalog, with line and column', async () => {
    expect((await jevons('check', path.join(fixtures, 'models/catalog/chips.yaml'))).out).toMatch(/catalog, 3 figures\n$/);
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'catalog'));
    writeFileSync(
      path.join(folder, 'catalog/parts.yaml'),
      'format: 1\ncatalog: parts\ntitle: Parts\nsummary: With faults.\nsubjects:\n  one:\n    title: One\n' +
        '    figures:\n      power: { title: Power, value: 9, low: 1, high: 5, unit: MWW, as_of: soon, kind: ' +
        'spec, source: epock, confidence: high }\n' +
        '      life: { title: Life, value: 9, low: 1, high: 5, unit: year, as_of: 2025-13, kind: spec, source: ' +
        'epock, confidence: high, shelf_life: long }\n',
    );
    const { out, code } = await called('--models', folder, '--scenarios', folder, 'check', path.join(folder, 'catalog/parts.yaml'));
    expect(code).toBe(2);
    for (const said of [
      "9:63: error unit.unknown: unit 'MWW' is unknown",
      '9:75: error field.type: "as_of" must begin with a year, 2028-06 or 2028-06-01',
      '9:101: error source.unknown: epock',
      '10:35: error value.out-of-range: one.life is 9, outside its own low 1 and high 5',
      '10:74: error value.unreadable: one.life is as of 2025-13',
      '10:140: error value.unreadable: the shelf life of one.life is no time, found long',
    ])
      expect(out).toContain(said);
  });
});

describe('--figures', () => {
  const own = 'id,value,note\nchips.old.tdp,0.65 kW/GPU,by a vendor\n';

  test('overrides the catalog in run and explain, but not a scenario', async () => {
    const figures = ['--figures', csv(own)];
    expect((await jevons('explain', 'rated-power', 'tdp', ...figures)).out).toContain('650 W(chip)/GPU');
    expect((await jevons('run', 'measured', ...figures)).out).toContain('680 W(chip)/GPU, not 700');
    expect((await jevons('check', 'rated-power', ...figures)).code).toBe(0);
  });

  test('a file with faults prevents the run and reports each of them', async () => {
    const file = csv('id,value\nchips.old.tpd,650\nchips.old.tdp,650 MW\n');
    const { out, err, code } = await jevons('run', 'measured', '--figures', file);
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain(`${file}:2:1: error figure.unknown: chips.old has no figure tpd`);
    expect(err).toContain(`${file}:3:1: error unit.mismatch`);
    expect((await jevons('run', 'measured', '--figures', 'nowhere.csv')).err).toContain('nowhere.csv does not exist');
  });

  test('serve answers with them', async () => {
    const child = spawn(process.execPath, [
      bundle(),
      '--models',
      path.join(fixtures, 'models'),
      '--scenarios',
      path.join(fixtures, 'scenarios'),
      'serve',
      '--port',
      '0',
      '--figures',
      csv(own),
    ]);
    try {
      const url = await new Promise<string>((resolve, reject) => {
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          const found = /http:\S+/.exec(text)?.[0];
          if (found) resolve(found);
        });
        child.on('exit', () => {
          reject(new Error('the service ended'));
        });
      });
      const { entries } = (await (await fetch(`${url}/v1/catalog/chips`)).json()) as { entries: Record<string, unknown> };
      expect(entries['chips.old.tdp']).toMatchObject({
        value: 650,
        overridden: { by: 'file', why: 'by a vendor', catalog: { value: 700 } },
      });
      const { figures } = (await (
        await fetch(`${url}/v1/projections`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"model":"rated-power"}',
        })
      ).json()) as { figures: Record<string, unknown> };
      expect(figures['chips.old.tdp']).toMatchObject({ value: 650 });
    } finally {
      child.kill('SIGTERM');
    }
  });
});

describe('sources', () => {
  test('counts the basis of values, per file and in total', async () => {
    const { out, code } = await jevons('sources');
    expect(code).toBe(0);
    expect(out).toMatch(/^ +figures +sourced +assumed +neither$/m);
    expect(out).toMatch(/^model rated-power +1 +0 +1 +0$/m);
    expect(out).toMatch(/^scenario measured +0 +1 +0 +0$/m);
    expect(out).toContain('values by source: epoch 2, hearsay 1\n');
    expect(out).toContain('2 figures of the catalog, 1 sourced values, 1 labelled assumptions, neither: 0\n');
  });

  test('exits with 1 and prints the location if a value has no basis', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'open.yaml'), 'model: rated-power\nassumptions: { life: 4 year }\n');
    const { out, code } = await called('--models', path.join(fixtures, 'models'), '--scenarios', folder, 'sources');
    expect(code).toBe(1);
    expect(out).toContain('neither scenario open: assumptions.life\n');
    expect(
      JSON.parse((await called('--models', path.join(fixtures, 'models'), '--scenarios', folder, 'sources', '--format', 'json')).out),
    ).toMatchObject({ total: { figure: 1, sourced: 0, assumption: 1, neither: 1 }, by_source: { epoch: 1 } });
  });
});
