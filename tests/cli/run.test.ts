import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { ProjectionJson } from '../../src/contract/schema/projection.ts';
import { bundle, calledAt, finished, fixtures, jevons, root, spawned, temporaryFolder } from '../support/jevons.ts';
import { expectMedianBelow } from '../support/median.ts';

const signalCodes = { SIGINT: 130, SIGTERM: 143 } as const;

const json = async (...args: string[]): Promise<ProjectionJson> =>
  JSON.parse((await jevons('run', ...args, '--format', 'json')).out) as ProjectionJson;

describe('exit codes', () => {
  test.each([
    ['a scenario whose expectation holds', ['base'], 0],
    ['an expectation that does not hold', ['bad/untrue.yaml'], 1],
    ['a value out of range', ['bad/greedy.yaml'], 2],
    ['several: the highest', ['base', 'bad/untrue.yaml', 'bad/broken.yaml'], 2],
    ['a file that is not there', ['nothing.yaml'], 2],
    ['a model instead of a scenario', ['models/plant.yaml'], 2],
    ['an unknown option', ['base', '--colour'], 2],
    ['an unknown format', ['base', '--format', 'xml'], 2],
    ['an unknown block', ['base', '--format', 'json', '--include', 'value'], 2],
    ['blocks of what has none', ['base', '--format', 'csv', '--include', 'values'], 2],
    ['a setting without a value', ['base', '--set', 'pue'], 2],
    ['a step that is none', ['base', '--step', 'week'], 2],
    ['an unknown curve', ['base', '--curves', 'nonsense'], 2],
    ['no curve', ['base', '--curves', ','], 2],
    ['an empty name of a curve', ['base', '--curves', 'pue,,size'], 2],
    ['all the curves and one more', ['base', '--curves', 'all,pue'], 2],
    ['a setting twice', ['base', '--set', 'pue=1.2', '--set', 'pue=1.3'], 2],
    ['a folder of models that is not there', ['base', '--models', 'nowhere'], 2],
    ['no file', [], 2],
  ] as const)('%s', async (_, args, code) => {
    const done = await jevons('run', ...args);
    expect(done.code).toBe(code);
    expect(done.out + done.err).not.toMatch(/\n\s+at .*:\d+:\d+/);
    if (code === 2) expect(done.err).not.toBe('');
  });
});

test.each([
  ['run', 'base'],
  ['run', 'bad/untrue.yaml', '--format', 'json'],
  ['run', 'base', 'bad/broken.yaml', 'nothing.yaml', '--format', 'csv'],
  ['run', 'base', '--colour'],
  ['check'],
  ['list', '--format', 'json'],
  ['explain', 'plant', 'pue', '--scenario', 'base'],
  ['sources'],
  ['--version'],
])('the bundle, a process of its own, says and ends as the command line does: %s %s', async (...args) => {
  const said = await spawned(...args);
  expect(said).toEqual(await jevons(...args));
  expect(said.out + said.err).not.toBe('');
});

describe('table', () => {
  test('title, summary, chart, yearly values, claims', async () => {
    const { out, err } = await jevons('run', 'base');
    expect(err).toBe('');
    expect(out).toContain('Base (base, model plant)\nTwo sites as they are.\n');
    expect(out).toMatch(/IT power, total, MW\(it\)\n *210 ┤/);
    expect(out).toMatch(/^ +unit +2025 +2026 +2027$/m);
    expect(out).toMatch(/^it_power, total +MW\(it\), last +170 +190 +210$/m);
    expect(out).toMatch(/^ {2}milam +60 +70 +80$/m);
    expect(out).toMatch(/^facility_energy +TWh\(facility\)\/year, mean +1\.656 +1\.866 +2\.076$/m);
    expect(out).toContain('✓ sum(it_power) at 2025-01-01 is 150 MW(it)');
  });

  test('no colour codes when piped', async () => {
    expect((await jevons('run', 'base')).out).not.toContain('\u001b');
  });

  test('ASCII where the locale is not UTF-8', async () => {
    const { out } = await finished(['--models', 'models', '--scenarios', 'scenarios', 'run', 'base'], { LANG: 'C' });
    expect(out).toMatch(/^[\n\x20-\x7e]+$/);
    expect(out).toContain('ok   sum(it_power)');
  });

  test('units below the names where years would not fit beside them', async () => {
    const { out } = await finished(['--models', 'models', 'run', 'scenarios/base.yaml'], { COLUMNS: '60' });
    expect(out).toMatch(/^it_power, total +170 +190 +210\n {2}MW\(it\), last$/m);
  });

  test('four of twelve years at 80 columns, however long the names: the unit on a line with the name', async () => {
    const { out } = await calledAt(80, root, ['run', 'stargate-10gw']);
    expect(out).toMatch(/^ +2025 +2028 +2031 +2034$/m);
    expect(out).toMatch(/^facility_power {2}GW\(facility\), mean\n( +\S+){4}$/m);
    expect(out).toMatch(/^ {2}port_washington( +\S+){4}$/m);
    const table = out.slice(out.search(/^ +2025 /m), out.indexOf('✓'));
    expect(table.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('a curve that is flat has its own value on the axis', async () => {
    expect((await jevons('run', 'base', '--curves', 'pue')).out).toMatch(/^ *1\.2 ┼─+$/m);
  });

  test('prices are never summed', async () => {
    const { out } = await jevons('run', 'base', '--curves', 'price');
    expect(out).toContain('Price of power[abilene] (1 of 2), USD/MWh(facility)');
    expect(out).not.toContain('total');
  });

  test('a model without time has one value', async () => {
    const { out } = await jevons('run', 'timeless');
    expect(out).toMatch(/^resource_ratio +ratio +0\.1$/m);
  });
});

describe('json', () => {
  test('one projection for one file, and nothing else on stdout', async () => {
    const { out, err, code } = await jevons('run', 'base', '--format', 'json');
    expect([code, err]).toEqual([0, '']);
    const one = JSON.parse(out) as ProjectionJson;
    expect(one).toMatchObject({
      scenario: 'base',
      title: 'Base',
      model: 'plant',
      step: 'quarter',
      claims: [{ holds: true }],
      problems: [],
    });
    expect(one.time?.slice(0, 2)).toEqual(['2025-01-01', '2025-04-01']);
    expect(one.curves['it_power']).toMatchObject({
      title: 'IT power',
      unit: 'MW(it)',
      over_time: 'last',
      dims: ['site'],
      by: { abilene: [100, 102.5, 105, 107.5, 110, 112.5, 115, 117.5, 120, 122.5, 125, 127.5, 130] },
    });
    expect(Object.keys(one.curves)).toEqual(['it_power', 'facility_power', 'facility_energy', 'size']);
  });

  test('with the blocks that are wanted', async () => {
    const { out } = await jevons('run', 'base', '--format', 'json', '--include', 'values,claims');
    expect(Object.keys(JSON.parse(out) as object)).toEqual([
      'scenario',
      'title',
      'summary',
      'model',
      'time',
      'step',
      'curves',
      'cut_equations',
      'claims',
      'problems',
    ]);
    expect((await jevons('run', 'base', '--format', 'json', '--include', 'value')).err).toContain('did you mean values');
  });

  test('an array in argument order for several, a failed one with its problems', async () => {
    const { out, err } = await jevons('run', 'child', 'bad/broken.yaml', 'base', '--format', 'json');
    const all = JSON.parse(out) as { scenario: string; file?: string; problems: { at: string; line: number; code: string }[] }[];
    expect(all.map(({ scenario }) => scenario)).toEqual(['child', 'broken', 'base']);
    expect(all[1]).toMatchObject({
      file: 'bad/broken.yaml',
      problems: [
        { code: 'name.unknown', at: '/assumptions/grwth', line: 6 },
        { code: 'unit.mismatch', at: '/assumptions/first_power', line: 7 },
      ],
    });
    expect(err).toContain('bad/broken.yaml:6:3: error name.unknown: plant has no variable grwth\n    → did you mean growth\n');
    expect(err).toContain('3/3 ok  ');
  });

  test('a single failed one is an object too', async () => {
    expect(JSON.parse((await jevons('run', 'bad/greedy.yaml', '--format', 'json')).out)).toMatchObject({
      scenario: 'greedy',
      problems: [{ code: 'value.out-of-range' }],
    });
  });

  test('a folder is a batch even with one file in it', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'only.yaml'), 'scenario: only\nmodel: gain\n');
    expect(JSON.parse((await jevons('run', folder, '--format', 'json')).out)).toHaveLength(1);
  });
});

describe('ndjson', () => {
  test('a line for each value, of one run after the other', async () => {
    const { out } = await jevons('run', 'timeless', 'bad/broken.yaml', 'base', '--format', 'ndjson', '--every', 'year');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines.slice(0, 2)).toEqual([
      { scenario: 'timeless', variable: 'resource_ratio', unit: 'ratio', value: 0.1 },
      { scenario: 'base', variable: 'it_power', unit: 'MW(it)', site: 'abilene', time: '2025', value: 110 },
    ]);
  });
});

describe('csv', () => {
  test('long: one header for several models, formulas escaped', async () => {
    const { out } = await jevons(
      'run',
      'timeless',
      'base',
      '--format',
      'csv',
      '--every',
      'year',
      '--curves',
      'all',
      '--set',
      'efficiency_gain=3',
    );
    expect(out.split('\n')[0]).toBe('scenario,variable,unit,time,value');
    const full = await jevons('run', 'scenarios/timeless.yaml', 'scenarios/base.yaml', '--format', 'csv', '--every', 'year');
    const lines = full.out.trimEnd().split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'scenario,variable,unit,site,time,value,label',
      'timeless,resource_ratio,ratio,,,0.1,',
      'base,it_power,MW(it),abilene,2025,110,',
    ]);
    expect(lines).toContain('base,size,,,2026,,large');
  });

  test('numbers are full doubles', async () => {
    expect((await jevons('run', 'base', '--format', 'csv', '--every', 'year')).out).toContain('2026,1.8658800000000002,\n');
  });

  test('wide: one column per series', async () => {
    const { out } = await jevons('run', 'child', '--format', 'csv-wide', '--curves', 'it_power,facility_energy');
    expect(out.split('\n').slice(0, 2)).toEqual([
      'scenario,time,it_power[abilene] (MW(it)),it_power[milam] (MW(it)),facility_energy (TWh(facility)/year)',
      'child,2025-01-01,100,50,1.5768',
    ]);
  });
});

describe('options', () => {
  test('--set over the scenario, numbers and texts with units', async () => {
    const one = await json(
      'base',
      '--set',
      'pue=1.5',
      '--set',
      'growth=0.02 GW/year',
      '--every',
      'year',
      '--curves',
      'it_power,facility_power',
    );
    expect(one.time).toEqual(['2025', '2026', '2027']);
    expect(one.curves['it_power']).toMatchObject({ by: { abilene: [120, 140, 160] } });
    expect(one.curves['facility_power']).toMatchObject({ by: { milam: [86.25, 116.25, 146.25] } });
  });

  test('--set x=null removes what is inherited', async () => {
    const one = await json('child', '--set', 'pue=null', '--curves', 'facility_power');
    expect(one.curves['facility_power']).toMatchObject({ by: { abilene: [125, 150, 175, 200] } });
  });

  test('a fault of --set names the option', async () => {
    const { err } = await jevons('run', 'base', '--set', 'pue=7');
    expect(err).toContain('--set pue=7: error value.out-of-range');
  });

  test('what a scenario expects of its own values is not tested against others', async () => {
    expect(await json('bad/untrue.yaml', '--set', 'pue=1.1')).toMatchObject({ claims: [] });
  });

  test('--step', async () => {
    expect(await json('base', '--step', 'month')).toMatchObject({ step: 'month' });
    expect((await json('base', '--step', 'month')).time).toHaveLength(37);
  });

  test('--curves all', async () => {
    expect(Object.keys((await json('base', '--curves', 'all')).curves)).toContain('overhead');
  });

  test('a problem of an inherited value is placed in the parent', async () => {
    expect((await jevons('run', 'bad/heir.yaml')).err).toMatch(/^bad\/greedy\.yaml:6:8: error value\.out-of-range/m);
  });
});

describe('batch', () => {
  test('--out: a file per scenario and a summary; one bad file does not stop the others', async () => {
    const folder = path.join(temporaryFolder(), 'deep', 'out');
    const { code, out, err } = await jevons('run', 'bad', 'scenarios', '--out', folder);
    expect([code, out]).toEqual([2, '']);
    expect(readdirSync(folder).sort()).toEqual(['base.csv', 'child.csv', 'summary.csv', 'timeless.csv', 'untrue.csv']);
    expect(err).toContain('4 files and summary.csv written to');
    const summary = readFileSync(path.join(folder, 'summary.csv'), 'utf8').trimEnd().split('\n');
    // With the damaged model in the folder.
    expect(summary).toHaveLength(9);
    expect(summary.at(-1)).toMatch(/^bad\/wrong-model\.yaml,wrong-model,,failed,0,0,/);
    expect(summary[1]).toBe('bad/broken.yaml,broken,,failed,0,0,2,0,,plant has no variable grwth,,,,,,,');
    expect(summary.find((line) => line.includes('untrue'))).toContain('expectation failed,1,1,0,0,untrue.csv');
    expect(summary[0]).toMatch(/,variable,unit,first,last,highest,highest_at,findings$/);
    expect(summary.find((line) => line.startsWith('scenarios/base.yaml'))).toMatch(
      /,base\.csv,,"it_power, total",MW\(it\),150,210,210,2028-01-01,$/,
    );
    expect(summary.find((line) => line.startsWith('scenarios/timeless.yaml'))).toMatch(
      /,timeless\.csv,,resource_ratio,ratio,0\.1,0\.1,0\.1,,$/,
    );
  });

  test('scenarios without a name have that of their file, and of two with one name the second has its path', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'deep'));
    for (const [name, text] of Object.entries({
      'cheap.yaml': 'extends: base\nassumptions: { pue: 1.1 }\n',
      'dear.yaml': 'extends: base\nassumptions: { pue: 1.4 }\n',
      'deep/dear.yaml': 'extends: base\nassumptions: { pue: 1.5 }\n',
      'deep/same.yaml': 'scenario: same\nextends: base\n',
      'same.yaml': 'scenario: same\nextends: base\nassumptions: { pue: 1.3 }\n',
    }))
      writeFileSync(path.join(folder, name), text);
    const want = ['cheap', 'dear', `${folder}/deep/dear`, 'same', `${folder}/same`];
    const labels = (text: string): string[] => [
      ...new Set(
        text
          .trimEnd()
          .split('\n')
          .slice(1)
          .map((line) => line.split(',')[0]!),
      ),
    ];
    for (const format of ['csv', 'csv-wide']) {
      const { out, code } = await jevons('run', folder, '--format', format, '--curves', 'facility_power');
      expect([code, labels(out)]).toEqual([0, want]);
    }
    const { out } = await jevons('run', folder, '--format', 'json', '--include', 'values');
    expect((JSON.parse(out) as ProjectionJson[]).map(({ scenario }) => scenario)).toEqual(want);
    expect((await jevons('run', path.join(folder, 'cheap.yaml'))).out).toContain(' (cheap, model plant)\n');
    const results = path.join(folder, 'results');
    expect((await jevons('run', folder, '--out', results)).code).toBe(0);
    expect(readdirSync(results).sort()).toEqual(['cheap.csv', 'dear-2.csv', 'dear.csv', 'same-2.csv', 'same.csv', 'summary.csv']);
  });

  test('--out replaces whole files and leaves nothing else', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'base.json'), 'old');
    await jevons('run', 'base', '--out', folder, '--format', 'json');
    expect(JSON.parse(readFileSync(path.join(folder, 'base.json'), 'utf8'))).toMatchObject({ scenario: 'base' });
    expect(readdirSync(folder).sort()).toEqual(['base.json', 'summary.csv']);
  });

  test('patterns', async () => {
    expect((await jevons('run', 'scenarios/*e*.yaml', '--format', 'csv')).err).toBe(
      '1/2 ok  scenarios/base.yaml\n2/2 ok  scenarios/timeless.yaml\n',
    );
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s leaves no temporary file and no half one', async (signal, exit) => {
    const [folder, many] = [temporaryFolder(), temporaryFolder()];
    for (let n = 0; n < 300; n++)
      writeFileSync(path.join(many, `many-${n}.yaml`), `scenario: many-${n}\nmodel: plant\nhorizon: { step: year/1000 }\n`);
    const child = spawn(
      process.execPath,
      [bundle(), '--models', path.join(fixtures, 'models'), 'run', many, '--out', folder, '--curves', 'all'],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const code = new Promise((resolve) =>
      child.on('close', (own, by) => {
        resolve(own ?? by);
      }),
    );
    child.stderr.once('data', () => child.kill(signal));
    // The signal itself ends the process in the middle of a computation; a shell gives it the same code.
    expect([exit, signal]).toContain(await code);
    const written = readdirSync(folder);
    expect(written.filter((file) => !file.endsWith('.csv'))).toEqual([]);
    for (const file of written)
      expect(readFileSync(path.join(folder, file), 'utf8').trimEnd().split('\n').at(-1)).toMatch(/,2028-01-01,\S+$/);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s ends one long scenario at once', async (signal) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'long.yaml'), 'model: plant\nhorizon: { from: 2025, to: 2250, step: year/8784 }\n');
    const args = [bundle(), '--models', path.join(fixtures, 'models'), 'run', folder, '--curves', 'all', '--out', folder];
    await expectMedianBelow(1_000, async () => {
      const child = spawn(process.execPath, args, { stdio: 'ignore' });
      const ended = new Promise((resolve) =>
        child.on('close', (code, by) => {
          resolve(code ?? by);
        }),
      );
      await setTimeout(800);
      const start = performance.now();
      child.kill(signal);
      expect([signal, signalCodes[signal]]).toContain(await ended);
      return performance.now() - start;
    });
    expect(readdirSync(folder)).toEqual(['long.yaml']);
  });

  /** In a shell whose files end after so many KiB: a write over it is cut short, as on a full disk, and the next one fails. */
  const onFullDisk = (blocks: number, command: string, folder: string): { readonly status: number | null; readonly stderr: string } =>
    spawnSync(
      '/bin/bash',
      ['-c', `ulimit -f ${blocks}; "${process.execPath}" "${bundle()}" --models models --scenarios scenarios ${command}`],
      {
        cwd: fixtures,
        encoding: 'utf8',
        env: { ...process.env, LANG: 'C.UTF-8', OUT: folder, NODE_DISABLE_COMPILE_CACHE: '1' },
      },
    );

  test('a full disk fails the run, and leaves whole files only', () => {
    const folder = temporaryFolder();
    const { status, stderr } = onFullDisk(1, 'run timeless base --out "$OUT"', folder);
    expect(status).toBe(2);
    expect(stderr).toMatch(/jevons: there is no space left for .*base\.csv\n +→ make room, or name another folder with --out\n$/);
    expect(stderr).not.toContain('summary.csv written');
    expect(readdirSync(folder)).toEqual(['timeless.csv']);
  });

  test.each(['csv', 'json', 'table'])('a full disk fails a run whose %s goes to a file', (format) => {
    const folder = temporaryFolder();
    const { status, stderr } = onFullDisk(1, `run base --step month --curves all --format ${format} > "$OUT/out"`, folder);
    const short = readFileSync(path.join(folder, 'out')).length === 1024;
    expect([format, status, short]).toEqual([format, 2, true]);
    expect(stderr).toContain('jevons: there is no space left for the output\n');
  });

  test.each<[string, string, string]>([
    ['', '--out names no folder', 'write --out results'],
    ['FILE', 'FILE is a file, not a folder', 'name a folder with --out'],
    ['FILE/deep', 'FILE/deep lies below a file, not a folder', 'name a folder you may write to with --out'],
    ['/dev/null', '/dev/null is a file, not a folder', 'name a folder with --out'],
    ['/proc/nothing', '/proc/nothing cannot be made there', 'name a folder you may write to with --out'],
    ['/proc/nothing/deep', '/proc/nothing/deep cannot be made there', 'name a folder you may write to with --out'],
    [`FOLDER/${'x'.repeat(300)}`, `the name ${'x'.repeat(40)}… is too long`, 'name a folder you may write to with --out'],
  ])(
    '--out %j is refused in words, and at once',
    async (out, message, hint) => {
      const folder = temporaryFolder();
      const file = path.join(folder, 'file');
      writeFileSync(file, '');
      const placed = (text: string): string => text.replace('FILE', file).replace('FOLDER', folder);
      const { code, err } = await jevons('run', 'base', '--out', placed(out));
      expect([code, err]).toEqual([2, `jevons: ${placed(message)}\n    → ${hint}\n`]);
      expect(readdirSync(folder)).toEqual(['file']);
    },
    5_000,
  );

  test('a folder in the place of an output leaves everything as it was', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'base.csv', 'kept'), { recursive: true });
    const { code, err } = await jevons('run', 'base', '--out', folder);
    expect(code).toBe(2);
    expect(err).toContain(
      `base.csv is a folder, and a file cannot take its place\n    → move it away, or name another folder with --out\n`,
    );
    expect(readdirSync(folder)).toEqual(['base.csv']);
  });

  test('folders that --out needs are made', async () => {
    const folder = path.join(temporaryFolder(), 'a', 'b');
    expect((await jevons('run', 'base', '--out', folder)).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['base.csv', 'summary.csv']);
  });
});

describe('what is no file of a scenario', () => {
  const folder = temporaryFolder();
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  execFileSync('mkfifo', [path.join(folder, 'pipe.yaml')]);
  mkdirSync(path.join(folder, 'folder.yaml'));
  symlinkSync('nowhere.yaml', path.join(folder, 'lost.yaml'));

  test.each<[string, string, string]>([
    ['a pipe', path.join(folder, 'pipe.yaml'), 'is a pipe, not a file'],
    ['a device', '/dev/zero', 'is a device, not a file'],
    ['an empty folder', path.join(folder, 'folder.yaml'), 'there is no scenario in'],
    ['a link to nothing', path.join(folder, 'lost.yaml'), 'there is no such file'],
    ['a name that is empty', '', 'there is no such file'],
    [
      'a file over the limit',
      file('large.yaml', `# ${'x'.repeat(2_000_000)}\nmodel: plant\n`),
      'the text has 2,000,016 bytes, over the limit of 2,000,000',
    ],
    [
      'Latin-1',
      file('latin.yaml', Uint8Array.of(...Buffer.from('model: plant\ntitle: Geb'), 0xe4, ...Buffer.from('ude\n'))),
      'latin.yaml:2:11: error file.encoding: the text is not UTF-8: byte E4 on line 2',
    ],
    ['UTF-16', file('wide.yaml', Uint8Array.of(0xff, 0xfe, ...Buffer.from('model: plant\n', 'utf16le'))), 'the text is UTF-16, not UTF-8'],
    ['another tool’s file', file('package.json', '{ "name": "x", "version": "1.0.0" }'), 'error field.unknown: "name" is not a field here'],
  ])(
    '%s is refused by run and by check, at once',
    async (_, name, says) => {
      const ran = await jevons('run', name);
      expect([ran.code, ran.out]).toEqual([2, '']);
      expect(ran.err).toContain(says);
      const checked = await jevons('check', name);
      expect(checked.code).toBe(2);
      expect(checked.out + checked.err).toContain(says.replace('no scenario in', 'no model and no scenario in'));
    },
    5_000,
  );

  test('UTF-8 with a byte order mark is read', async () => {
    expect((await jevons('run', file('marked.yaml', '\ufeffscenario: marked\nmodel: gain\n'))).code).toBe(0);
  });

  test('a folder is searched for scenarios only', async () => {
    const mixed = temporaryFolder();
    for (const [name, text] of Object.entries({
      'package.json': '{ "name": "x", "version": "1" }',
      'compose.yaml': 'version: "3"\nservices: {}\n',
      'one.yaml': 'model: gain\n',
      'two.json': '{ "model": "gain" }',
      'whole.yaml':
        'format: 1\nmodel: whole\ntitle: Whole\nversion: 1.0.0\nsummary: A whole one.\n' +
        'auxiliaries:\n  a: { title: A, unit: ratio, equation: 1 + 1 }\n',
    }))
      writeFileSync(path.join(mixed, name), text);
    execFileSync('mkfifo', [path.join(mixed, 'pipe.yaml')]);
    const { code, err } = await jevons('run', mixed, '--format', 'csv');
    const noHead = 'left out, with no model:, scenario:, extends:, catalog: or sources: at their head: /compose.yaml, /package.json\n';
    expect([code, err.replaceAll(mixed, '')]).toEqual([
      0,
      `${noHead}left out, not scenarios: /whole.yaml\n1/2 ok  /one.yaml\n2/2 ok  /two.json\n`,
    ]);

    writeFileSync(path.join(mixed, 'no-version.yaml'), 'format: 1\nmodel: no-version\nparameters: {}\nauxiliaries: {}\n');
    expect((await jevons('check', mixed)).out.replaceAll(mixed, '')).toMatch(
      /^✗ \/no-version\.yaml[^✓✗]*"version" is missing[^✓✗]*✓ \/one\.yaml[^✓✗]*✓ \/two\.json[^✓✗]*✓ \/whole\.yaml[^✓✗]*$/,
    );
    const damaged = await jevons('run', mixed, '--format', 'csv');
    expect([damaged.code, damaged.err.replaceAll(mixed, '')]).toEqual([2, expect.stringMatching(/3\/3 failed {2}\/no-version\.yaml\n/)]);
    expect(damaged.err).toContain('"version" is missing');
    expect(damaged.out.match(/^(one|two),/gm)?.length).toBeGreaterThan(1);
  });
});

test.each([
  'run scenarios --step year/200 --curves all',
  'run scenarios --format json',
  'run scenarios/base.yaml',
  'check',
  'list',
  'explain plant',
  'explain plant pue --scenario base',
])('a reader that goes away ends %s quietly', (command) => {
  const folder = temporaryFolder();
  execFileSync(
    '/bin/bash',
    [
      '-c',
      `set -o pipefail; "${process.execPath}" "${bundle()}" --models models --scenarios scenarios ${command} ` +
        `2>"${folder}/err" | head -c 1 >/dev/null; [ \${PIPESTATUS[0]} -lt 2 ]`,
    ],
    { cwd: fixtures, encoding: 'utf8' },
  );
  const progressAndNotes = /^(?:\d\/\d ok .*|scenarios\/\S+: note .*(?:\n {4}.*)?)\n/gm;
  expect(readFileSync(path.join(folder, 'err'), 'utf8').replace(progressAndNotes, '')).toBe('');
});

test('a reader that goes away is no error', () => {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  const said = execFileSync(
    '/bin/sh',
    [
      '-c',
      `"${process.execPath}" "${bundle()}" --models models run scenarios/base.yaml --step year/1000 --format ` +
        `csv --curves all 2>"${folder}/err" | head -n 1`,
    ],
    { cwd: fixtures, encoding: 'utf8' },
  );
  expect(said).toBe('scenario,variable,unit,site,time,value,label\n');
  expect(readFileSync(path.join(folder, 'err'), 'utf8')).toBe('');
});
