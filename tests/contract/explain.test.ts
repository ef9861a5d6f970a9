import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { service } from '../http/service.ts';
import { called, root, temporaryFolder } from '../support/jevons.ts';

/** Each library folder, with paths below /v1/models and the equivalent command lines. */
const libraries: readonly (readonly [string, string, readonly (readonly [string, readonly string[]])[]])[] = [
  [
    'the project',
    root,
    [
      ['ai-power', ['ai-power']],
      ['rebound', ['rebound']],
      ['ai-power/variables/facility_power', ['ai-power', 'facility_power']],
      ['ai-power/variables/announced_it_power?scenario=stargate-10gw', ['ai-power', 'announced_it_power', '--scenario', 'stargate-10gw']],
      ['ai-power/variables/facility_power?scenario=stargate-10gw', ['ai-power', 'facility_power', '--scenario', 'stargate-10gw']],
      ['ai-power/variables/pue?scenario=stargate-10gw', ['ai-power', 'pue', '--scenario', 'stargate-10gw']],
      ['rebound/variables/regime', ['rebound', 'regime']],
      [
        'price-cut/variables/claimed_cut?scenario=deepseek-r1-price-cut',
        ['price-cut', 'claimed_cut', '--scenario', 'deepseek-r1-price-cut'],
      ],
    ],
  ],
  [
    'figures that a scenario states',
    path.join(root, 'tests/fixtures/figures'),
    [
      ['rated-power/variables/tdp', ['rated-power', 'tdp']],
      ['rated-power/variables/tdp?scenario=measured', ['rated-power', 'tdp', '--scenario', 'measured']],
    ],
  ],
  [
    'a table to look up in, and ranges of two models',
    written(),
    [
      ['outer', ['outer']],
      ['outer/variables/loss', ['outer', 'loss']],
      ['outer/variables/loss?scenario=warm', ['outer', 'loss', '--scenario', 'warm']],
      ['outer/variables/lost?scenario=warm', ['outer', 'lost', '--scenario', 'warm']],
      ['outer/variables/heat?scenario=warm', ['outer', 'heat', '--scenario', 'warm']],
    ],
  ],
];

function written(): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries({
    'models/inner.yaml':
      'format: 1\nmodel: inner\ntitle: Inner\nversion: 1.0.0\nsummary: Heat.\nparameters:\n' +
      '  heat: { title: Heat, unit: GW, value: 1, range: [0, 9], source: assumption }\n',
    'models/outer.yaml':
      'format: 1\nmodel: outer\ntitle: Outer\nversion: 1.0.0\nsummary: What is lost of it.\ninclude: [inner]\n' +
      'inputs:\n  heat: { title: Heat, unit: MW, range: [1, 5000] }\nseries:\n' +
      '  loss: { title: Loss, unit: ratio, against: MW, between: linear, outside: hold, points: { 0: 0, 5000: ' +
      '0.5 }, source: assumption }\nauxiliaries:\n' +
      '  lost: { title: Lost, unit: MW, equation: "heat * lookup(loss, heat)" }\nreport: [lost]\n',
    'scenarios/warm.yaml':
      'scenario: warm\ntitle: Warm\nmodel: outer\nassumptions:\n' +
      '  heat: { value: 2 GW, source: assumption, why: As measured. }\nseries:\n' +
      '  loss: { points: { 0: 0, 5000: 0.4 }, source: assumption, why: A better wall. }\n',
    'models/sources.yaml': 'sources: {}\n',
  })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

describe.each(libraries)('jevons explain --format json is the answer of the service: %s', (_, folder, questions) => {
  const { ask } = service(folder === root ? undefined : folder);

  test.each(questions)('%s', async (address, args) => {
    const { status, text } = await ask(`/v1/models/${address}`);
    const { code, out, err } = await called(
      '--models',
      path.join(folder, 'models'),
      '--scenarios',
      path.join(folder, 'scenarios'),
      'explain',
      ...args,
      '--format',
      'json',
    );
    expect([status, code, err], text).toEqual([200, 0, '']);
    expect(JSON.stringify(JSON.parse(out))).toBe(text);
  });
});

describe('what it says under a scenario', () => {
  const { ask } = service(libraries[2]![1]);

  test('the given value, its reason and origin, and its values over time', async () => {
    expect((await ask('/v1/models/outer/variables/heat?scenario=warm')).body).toMatchObject({
      given: { value: '2 GW', from: ['warm'], sources: ['assumption'], why: 'As measured.' },
      under: { scenario: 'warm', curve: { unit: 'GW', values: [2] } },
    });
    expect((await ask('/v1/models/outer/variables/lost?scenario=warm')).body).toMatchObject({
      under: { curve: { unit: 'MW', values: [expect.closeTo(2000 * 0.16, 9)] } },
    });
  });

  test('the points of a lookup table, and no values over time', async () => {
    const { status, body } = await ask('/v1/models/outer/variables/loss?scenario=warm');
    expect([status, body.under, body.given]).toEqual([
      200,
      undefined,
      { value: '0: 0, 5000: 0.4', from: ['warm'], sources: ['assumption'], why: 'A better wall.' },
    ]);
  });
});
