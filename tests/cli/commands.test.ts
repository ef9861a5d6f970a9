import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundle, called, calledAt, finished, fixtures, jevons, root, temporaryFolder } from '../support/jevons.ts';

describe('list', () => {
  test('names and titles', async () => {
    expect(await jevons('list')).toEqual({
      code: 0,
      err: '',
      out: 'models\n  gain      Gain\n  plant     Plant: "small"\nscenarios\n  base      Base\n  child     Child\n  timeless  =Timeless\n',
    });
  });

  test('the package uses its own models from any working folder', async () => {
    const { out, code } = await finished(['list', '--format', 'json']);
    expect(code).toBe(0);
    expect((JSON.parse(out) as { models: { name: string; title: string }[] }).models).toContainEqual({ name: 'rebound', title: 'Rebound' });
  });

  test('a file that is not YAML is skipped', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'odd.yaml'), '{]: [\n');
    expect((await called('--models', folder, '--scenarios', folder, 'list')).out).toContain('odd  odd');
  });
});

describe('check', () => {
  test('the whole library by default, with examples and expectations', async () => {
    const { out, code } = await jevons('check');
    expect(code).toBe(0);
    expect(out).toContain('✓ models/plant.yaml  model, 1 example holds\n');
    expect(out).toContain('✓ models/sources.yaml  sources, 1 source\n');
    expect(out).toContain('✓ scenarios/base.yaml  scenario, 1 expectation holds\n');
  });

  test.each([
    ['models/plant.yaml', 0, ''],
    ['plant', 0, ''],
    ['bad/untrue.yaml', 1, 'bad/untrue.yaml:5:5: error claim.broken: facility_energy during 2026 is'],
    ['bad/broken.yaml', 2, 'bad/broken.yaml:6:3: error name.unknown'],
    [
      'bad/wrong-model.yaml',
      2,
      'bad/wrong-model.yaml:13:15: error unit.mismatch: operands of + do not fit: it_power is MW(it), used is MWh(it)\n    → ',
    ],
    ['nothing', 2, 'nothing: error file.not-found'],
  ])('%s', async (file, code, says) => {
    const done = await jevons('check', file);
    expect(done.code).toBe(code);
    expect(done.out).toContain(says);
  });

  test('an example that does not hold', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      path.join(folder, 'half.yaml'),
      'format: 1\nmodel: half\ntitle: Half\nversion: 1.0.0\nsummary: Halves.\nparameters:\n' +
        '  whole: { title: Whole, unit: ratio, value: 1, source: assumption }\nauxiliaries:\n' +
        '  half: { title: Half, unit: ratio, equation: whole / 2 }\nexamples:\n  - title: of one\n    expect:\n' +
        '      - { of: half, equals: 0.4 }\n',
    );
    const { out, code } = await jevons('check', path.join(folder, 'half.yaml'));
    expect(code).toBe(1);
    expect(out).toContain('half.yaml:13:9: error claim.broken: example of one: half is 0.5, expected 0.4');
  });

  test('an unknown source', async () => {
    const file = path.join(temporaryFolder(), 'cited.yaml');
    writeFileSync(file, 'scenario: cited\nmodel: plant\nassumptions:\n  pue: { value: 1.3, source: makr }\n');
    const { out, code } = await jevons('check', file);
    expect(code).toBe(2);
    expect(out).toMatch(/cited\.yaml:4:30: error source\.unknown: makr .*\n    → did you mean maker/);
  });

  test('json', async () => {
    const { out } = await jevons('check', 'bad/broken.yaml', 'base', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject([
      { file: 'bad/broken.yaml', kind: 'scenario', problems: [{ at: '/assumptions/grwth' }, { at: '/assumptions/first_power' }] },
      { problems: [] },
    ]);
  });
});

describe('explain', () => {
  test('equation, LaTeX, unit, conversion, neighbours', async () => {
    const { out, code } = await jevons('explain', 'plant', 'facility_energy');
    expect(code).toBe(0);
    for (const part of [
      'equation   sum(facility_power)',
      '\\mathrm{facility\\_energy} = \\sum \\mathrm{facility\\_power}',
      'converted  sum(facility_power): MW(facility) → TWh(facility)/year, times 0.00876',
      'depends on facility_power',
      'feeds      size',
    ])
      expect(out).toContain(part);
  });

  test('source, range and note of a parameter', async () => {
    const { out } = await jevons('explain', 'models/plant.yaml', 'pue');
    for (const part of [
      'value      1.25 ratio(facility/it)',
      'range      1 to 2',
      'source     maker: Data sheet, The maker 2025',
      'note       Over a year.',
      'feeds      facility_power, overhead',
    ])
      expect(out).toContain(part);
  });

  test('a stock: initial value and flows, dimensions', async () => {
    const { out } = await jevons('explain', 'plant', 'it_power');
    for (const part of ['for        site', 'initial    first_power', 'inflow     growth']) expect(out).toContain(part);
  });

  test('what a scenario gives, and who says so', async () => {
    const { out } = await jevons('explain', 'plant', 'pue', '--scenario', 'child');
    for (const part of ['own value  1.25 ratio(facility/it)', 'given      1.2 (by base)']) expect(out).toContain(part);
    expect((await jevons('explain', 'plant', 'growth', '--scenario', 'base')).out).not.toContain('given');
  });

  test('only equations are wider than the terminal', async () => {
    const { out } = await calledAt(80, root, ['explain', 'ai-power', 'announced_it_power', '--scenario', 'stargate-10gw']);
    expect(out).toContain('given      abilene: ');
    expect(out).toContain('before     0 MW(it_nameplate)');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('the variables there are when none is named', async () => {
    const { out, code } = await jevons('explain', 'gain');
    expect([code, out]).toEqual([0, expect.stringMatching(/^(\S+ +\S.*, \S.*\n)+$/)]);
    expect((JSON.parse((await jevons('explain', 'plant', '--format', 'json')).out) as { variables: unknown[] }).variables).toContainEqual(
      expect.objectContaining({ name: 'size', title: 'Size', role: 'category', unit: '' }),
    );
  });

  test('values under a scenario', async () => {
    expect((await jevons('explain', 'plant', 'facility_energy', '--scenario', 'base')).out).toMatch(
      /under base\n[\s\S]*^facility_energy +TWh\(facility\)\/year, mean +1\.656 +1\.866 +2\.076$/m,
    );
    const { out } = await jevons('explain', 'plant', 'facility_energy', '--scenario', 'base', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      name: 'facility_energy',
      rests_on: [{ name: 'facility_power', title: 'Facility power' }],
      under: { scenario: 'base', curve: { over_time: 'mean' } },
    });
  });

  test.each([
    [['plant', 'facility_powr'], 'did you mean facility_power'],
    [['plnt', 'pue'], 'did you mean plant'],
    [['plant', 'pue', '--scenario', 'bse'], 'did you mean base'],
    [
      ['gain', 'resource_ratio', '--scenario', 'base'],
      'scenarios/base.yaml runs the model plant, not gain\n    → write jevons explain plant resource_ratio --scenario scenarios/base.yaml',
    ],
    [['models/plnt.yaml', 'pue'], 'did you mean plant'],
    [['plant', 'zzzzzzzz'], 'jevons explain plant lists its variables'],
    [['plant', 'pue', '--scenario', 'bad/untrue.yml'], 'did you mean bad/untrue.yaml'],
  ])('%j is refused', async (args, says) => {
    const { code, err } = await jevons('explain', ...args);
    expect(code).toBe(2);
    expect(err).toContain(says);
    expect(err).not.toBe('');
  });
});

test('the bundle needs no node_modules', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  cpSync(path.dirname(bundle()), path.join(folder, 'dist'), { recursive: true });
  const { code, err } = await finished(
    ['--models', path.join(fixtures, 'models'), 'run', path.join(fixtures, 'scenarios/base.yaml')],
    {},
    path.join(folder, 'dist/cli.js'),
  );
  expect([code, err]).toEqual([0, '']);
});
