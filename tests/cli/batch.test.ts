import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundle, finished, fixtures, jevons, temporaryFolder, type Finished } from '../support/jevons.ts';

interface Manifest {
  readonly counts: Readonly<Record<string, number>>;
  readonly scenarios: readonly {
    readonly file: string;
    readonly label: string;
    readonly status: string;
    readonly problems: readonly { readonly code: string; readonly severity: string }[];
    readonly inputs: readonly { readonly file: string }[];
    readonly provenance?: { readonly run: string };
    readonly outputs: readonly { readonly file: string; readonly sha256: string; readonly bytes: number }[];
  }[];
  readonly tables: readonly { readonly file: string; readonly sha256: string }[];
  readonly stale: readonly string[];
}

let place: string;
let [folder, out, models, scenarios] = ['', '', '', ''];

/** A folder of scenarios and a library, both to be changed. */
function freshFolders(): void {
  place = temporaryFolder();
  [folder, out, models, scenarios] = ['plans', 'results', 'models', 'library'].map((name) => path.join(place, name)) as [
    string,
    string,
    string,
    string,
  ];
  mkdirSync(path.join(folder, 'north'), { recursive: true });
  cpSync(path.join(fixtures, 'models'), models, { recursive: true });
  cpSync(path.join(fixtures, 'scenarios'), scenarios, { recursive: true });
  for (const [file, pue] of [
    ['low.yaml', 1.1],
    ['high.yaml', 1.5],
    ['north/low.yaml', 1.2],
  ] as const)
    variation(file, pue);
}

function variation(file: string, pue: number): void {
  writeFileSync(path.join(folder, file), `extends: base\nassumptions: { pue: ${pue} }\nexpect: []\n`);
}

const batch = (...args: readonly string[]): Promise<Finished> =>
  finished(['--models', models, '--scenarios', scenarios, 'batch', folder, '--out', out, '--jobs', '1', ...args]);

const manifest = (): Manifest => JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8')) as Manifest;

const text = (file: string): string => readFileSync(path.join(out, file), 'utf8');

/** Every file of a folder with its bytes. */
function snapshot(of: string): ReadonlyMap<string, string> {
  const files = readdirSync(of, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    files
      .map((one) => path.join(one.parentPath, one.name))
      .sort()
      .map((file) => [path.relative(of, file), readFileSync(file, 'utf8')]),
  );
}

beforeAll(freshFolders);

describe('a folder of scenarios', () => {
  beforeAll(async () => {
    freshFolders();
    const done = await batch('--jobs', '2', '--format', 'json');
    expect(done.err).toContain('3 ok, 0 with a failed expectation, 0 failed');
    expect(done).toMatchObject({ code: 0, out: '' });
  });

  test('says how many are done, how fast, and what time is left', async () => {
    const { err } = await batch();
    expect(err).toMatch(/^3\/3 ok {2}\S+ {2}[\d.e+]+\/s, 0 s left$/m);
  });

  test('one table of all, told apart by their files, though none has a name', () => {
    const labels = new Set(
      text('combined.csv')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
    );
    expect([...labels]).toEqual(['high', 'low', 'north/low']);
  });

  test('a file of results for each, and its label in it', () => {
    expect([...snapshot(path.join(out, 'results')).keys()]).toEqual([
      'high.csv',
      'high.json',
      'low.csv',
      'low.json',
      'north/low.csv',
      'north/low.json',
    ]);
    expect(JSON.parse(text('results/north/low.json'))).toMatchObject({ scenario: 'north/low' });
  });

  test('a summary with the headline numbers of each', () => {
    const [head, ...rows] = text('summary.csv').trim().split('\n');
    expect(head).toMatch(/^file,scenario,model,status,.*variable,unit,first,last,highest/);
    expect(rows).toHaveLength(3);
    expect(rows[2]).toMatch(/^north\/low\.yaml,north\/low,plant,ok,.*,MW\(it\),150,/);
  });

  test('a manifest with the hash of everything', () => {
    const { scenarios: entries, tables, counts } = manifest();
    expect(counts).toEqual({ scenarios: 3, ok: 3, expectation_failed: 0, failed: 0 });
    for (const { file, sha256 } of [...tables, ...entries.flatMap(({ outputs }) => outputs)])
      expect(createHash('sha256').update(text(file)).digest('hex'), file).toBe(sha256);
    expect(entries[0]!.inputs.map(({ file }) => file)).toEqual(['high.yaml', 'base.yaml', 'library:base']);
    expect(new Set(entries.map(({ provenance }) => provenance!.run)).size).toBe(3);
  });
});

test('the combined table is that of one run of all', async () => {
  freshFolders();
  cpSync(scenarios, folder, { recursive: true });
  rmSync(path.join(folder, 'north'), { recursive: true });
  await batch('--curves', 'all');
  const one = await finished(['--models', models, '--scenarios', scenarios, 'run', folder, '--format', 'csv', '--curves', 'all']);
  // A folder of one level: the files have the names of their scenarios.
  expect(text('combined.csv')).toBe(one.out);
});

describe('what is wrong in the folder', () => {
  test('an empty file is a problem, and the others are run', async () => {
    freshFolders();
    writeFileSync(path.join(folder, 'empty.yaml'), '');
    const done = await batch();
    expect(done.code).toBe(2);
    expect(done.err).toContain('empty.yaml:1:1: error file.syntax: the text holds no data');
    expect(manifest().counts).toMatchObject({ ok: 3, failed: 1 });
    expect(text('summary.csv')).toMatch(/^empty\.yaml,empty,,failed,.*the text holds no data/m);
  });

  test('an expectation that does not hold', async () => {
    freshFolders();
    cpSync(path.join(fixtures, 'bad/untrue.yaml'), path.join(folder, 'untrue.yaml'));
    const done = await batch();
    expect(done.code).toBe(1);
    expect(done.err).toMatch(/untrue\.yaml: expectation failed: /);
  });

  test.each([
    ['a file in place of a folder', () => ['batch', path.join(folder, 'low.yaml'), '--out', out], 'there is no folder'],
    ['an empty folder', () => ['batch', place, '--out', `${place}-out`, '--format', 'csv'], undefined],
    ['output among the scenarios', () => ['batch', folder, '--out', path.join(folder, 'results')], '--out lies in the folder'],
    ['no output', () => ['batch', folder], "required option '--out <dir>'"],
    ['an unknown format', () => ['batch', folder, '--out', out, '--format', 'xml'], 'write one or more of json, csv'],
    ['no process', () => ['batch', folder, '--out', out, '--jobs', '0'], 'a number from 1 to 64'],
  ] as const)('%s is refused', async (_, args, message) => {
    if (message === undefined) {
      rmSync(place, { recursive: true });
      mkdirSync(place);
    } else freshFolders();
    const done = await jevons(...args());
    expect(done.code).toBe(2);
    expect(done.err).toContain(message ?? 'there is no scenario in');
  });
});

describe('--resume runs', () => {
  const kept = async (...args: readonly string[]): Promise<string | undefined> =>
    /(\d+ kept, \d+ to run)/.exec((await batch('--resume', ...args)).err)?.[1];

  beforeAll(async () => {
    freshFolders();
    await batch();
  });

  test('nothing where nothing has changed', async () => {
    const before = snapshot(out);
    expect(await kept()).toBe('3 kept, 0 to run');
    expect(snapshot(out)).toEqual(before);
  });

  test.each([
    ['a scenario that has changed', '2 kept, 1 to run', () => variation('low.yaml', 1.15)],
    ['a new scenario', '3 kept, 1 to run', () => variation('late.yaml', 1.3)],
    ['one whose results are gone', '3 kept, 1 to run', () => rmSync(path.join(out, 'results/high.csv'))],
    ['one whose results are not what was written', '3 kept, 1 to run', () => appendFileSync(path.join(out, 'results/high.csv'), 'x\n')],
    ['all whose parent has changed', '0 kept, 4 to run', () => appendFileSync(path.join(scenarios, 'base.yaml'), '# so\n')],
    [
      'those that find a parent nearer by now',
      '1 kept, 4 to run',
      () => cpSync(path.join(scenarios, 'base.yaml'), path.join(folder, 'north/base.yaml')),
    ],
    ['all after a change of a model', '0 kept, 5 to run', () => appendFileSync(path.join(models, 'plant.yaml'), '# so\n')],
  ] as const)('%s', async (name, expected, change) => {
    change();
    expect(await kept()).toBe(name === 'those that find a parent nearer by now' ? '3 kept, 2 to run' : expected);
    expect(await kept()).toMatch(/ kept, 0 to run$/);
  });

  test('all with other options, and says why', async () => {
    const done = await batch('--resume', '--set', 'pue=1.4');
    expect(done.err).toContain('all run again: the options are others');
    expect(done.err).toContain('0 kept, 5 to run');
  });

  test('again what failed', async () => {
    freshFolders();
    writeFileSync(path.join(folder, 'empty.yaml'), '');
    await batch();
    expect(await kept()).toBe('3 kept, 1 to run');
  });

  test('what an earlier run left is named and stays', async () => {
    rmSync(path.join(folder, 'north/low.yaml'));
    const done = await batch('--resume');
    expect(done.err).toContain('of an earlier run, and of no scenario now: results/north/low.csv');
    expect(manifest().stale).toEqual(['results/north/low.csv']);
    expect(existsSync(path.join(out, 'results/north/low.csv'))).toBe(true);
    expect(text('combined.csv')).not.toContain('north/low');
  });
});

describe('a run that is killed', () => {
  test('goes on with --resume, and ends with the bytes of one that was not', async () => {
    freshFolders();
    for (let k = 0; k < 100; k++) variation(`v${k}.yaml`, 1.1 + k / 1_000);
    const args = ['--models', models, '--scenarios', scenarios, 'batch', folder, '--out', out, '--jobs', '2', '--resume'];
    let killed = 0;
    for (let attempt = 0; attempt < 3; attempt++) {
      const child = spawn(process.execPath, [bundle(), ...args], { cwd: fixtures, stdio: ['ignore', 'ignore', 'pipe'] });
      let err = '';
      const some = 5 + 8 * attempt;
      child.stderr.setEncoding('utf8').on('data', (more: string) => {
        err += more;
        // In the midst of the work, at another place each time.
        if ((err.match(/^\d+\/\d+ ok/gm) ?? []).length >= some) child.kill('SIGKILL');
      });
      const signal = await new Promise((resolve) => {
        child.on('close', (_, how) => {
          resolve(how);
        });
      });
      if (signal === 'SIGKILL') killed++;
      await setTimeout(700); // its processes notice
    }
    expect(killed).toBeGreaterThan(0);
    const done = await batch('--resume');
    expect(done.code).toBe(0);
    expect(Number(/^(\d+) kept/m.exec(done.err)![1])).toBeGreaterThan(0);
    const resumed = snapshot(out);
    rmSync(out, { recursive: true });
    await batch();
    expect(resumed).toEqual(snapshot(out));
  });

  test('by Ctrl-C: leaves no half file, and says how it goes on', async () => {
    freshFolders();
    for (let k = 0; k < 200; k++) variation(`v${k}.yaml`, 1.1 + k / 1_000);
    const child = spawn(process.execPath, [bundle(), '--models', models, '--scenarios', scenarios, 'batch', folder, '--out', out], {
      cwd: fixtures,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (more: string) => {
      err += more;
      // Once: a second signal ends it at once.
      if (err.includes('10/203') && !child.killed) child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => {
      child.on('close', resolve);
    });
    expect(code).toBe(130);
    expect(err).toContain('--resume goes on from here');
    expect([...snapshot(out).keys()].filter((file) => file.endsWith('.tmp') || file.includes('.lock'))).toEqual([]);
  });

  test('while another batch writes there, a second is refused', async () => {
    freshFolders();
    mkdirSync(out);
    writeFileSync(path.join(out, '.batch.lock'), `${process.ppid}\n`);
    const done = await batch();
    expect(done.code).toBe(2);
    expect(done.err).toContain(`another batch, process ${process.ppid}, writes to`);
  });
});
