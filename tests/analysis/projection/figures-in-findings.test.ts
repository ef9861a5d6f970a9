import { afterAll, describe, expect, test } from 'vitest';
import { checkScenarioText } from '../../../src/analysis/check/check-text.ts';
import { countSources } from '../../../src/analysis/sources/count-sources.ts';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import { Library } from '../../../src/domain/library/library.ts';
import { head, libraryFolder, runText, said } from '../../support/written-library.ts';

const { folders, write, remove } = libraryFolder();
afterAll(remove);

write(
  'models/fleet.yaml',
  `${head('fleet')}time: { from: 2024, to: 2026 }
parameters:
  pue: { title: PUE, unit: ratio(facility/it), value: 1.25, source: assumption }
  opening: { title: Opening, unit: date, value: 2026-07, source: assumption }
series:
  it_power: { title: IT power, unit: MW(it), between: linear, outside: hold, points: { 2024: 500, 2026: 1500 }, source: assumption }
auxiliaries:
  facility_power: { title: Facility power, unit: MW(facility), equation: it_power * pue, report: true }
  energy: { title: Energy, unit: TWh(facility)/year, equation: facility_power }
`,
);
write(
  'models/sources.yaml',
  'sources:\n  report: { title: Report, publisher: Agency, licence: CC BY 4.0 }\n  other: { title: Other, publisher: Agency }\n',
);
write(
  'models/catalog/told.yaml',
  `format: 1
catalog: told
title: Told
summary: What was told of a fleet.
boundaries: { wide: With mining, narrow: Data centres alone }
subjects:
  fleet:
    title: Fleet
    figures:
      power:
        { title: Power, points: { 2023-12-31: 0.5, 2025-01: 1.25 }, unit: GW,
          as_of: 2026-01, kind: reported, source: report, confidence: high,
          earlier: [{ as_of: 2025-02, points: { 2023-12-31: 0.4, 2025-01: 1.3 }, source: other }] }
      site_power:
        { title: Power at the meter, value: 1000, unit: MW(facility),
          as_of: 2026-01, kind: reported, source: report, confidence: high }
      price: { title: Price, low: 40, high: 60, unit: USD/MWh, as_of: 2026-01, kind: estimate, source: report, confidence: medium }
      start: { title: Start, value: 2026-03, unit: date, as_of: 2026-01, kind: announced, source: report, confidence: high }
      growth: { title: Growth, value: 2, unit: x/year, as_of: 2026-01, kind: estimate, source: report, confidence: high }
      guess: { title: Guess, value: 3, unit: GW, as_of: 2026-01, kind: estimate, source: other, confidence: low }
      rumour:
        { title: Rumour, value: 3, unit: GW,
          as_of: 2026-01, kind: estimate, source: other, confidence: medium, unverified: true }
      old: { title: Old, value: 2, unit: GW(it), as_of: 2020, kind: estimate, source: other, confidence: medium, shelf_life: 1 year }
      all:
        { title: All, value: 460, unit: TWh(facility)/year, boundary: wide,
          as_of: 2026-01, kind: estimate, source: report, confidence: high }
      base:
        { title: Base, value: 400, unit: TWh(facility)/year, boundary: narrow,
          as_of: 2026-01, kind: estimate, source: report, confidence: high }
`,
);
const library = new Library(folders);

const run = (finding: string, rest = 'model: fleet\n') => runText(library, `${rest}findings: [${JSON.stringify(finding)}]\n`);
const read = (finding: string, rest?: string): readonly [text: string | undefined, problems: readonly string[]] => {
  const { projection, problems } = run(finding, rest);
  return [projection?.findings[0]?.text, said(problems)];
};

describe('a figure in a finding', () => {
  test.each([
    ['figure(told.fleet.site_power)', '1,000 MW'],
    ['figure(told.fleet.site_power) as GW', '1 GW'],
    ['figure(told.fleet.site_power) as GW(facility) to 2 digits', '1 GW'],
    ['figure(told.fleet.power, 2025)', '1.25 GW'],
    ['figure(told.fleet.power) at 2025', '1.25 GW'],
    ['figure(told.fleet.power) at 2025-01-01 as MW', '1,250 MW'],
    ['figure ( told.fleet.power , 2023-12-31 ) as MW', '500 MW'],
    ['figure(told.fleet.power, 2025, as of 2025-06)', '1.3 GW'],
    ['figure(told.fleet.power, as of 2025-06) at 2025 as MW', '1,300 MW'],
    ['figure(told.fleet.price, low)', '40 USD/MWh'],
    ['figure(told.fleet.start)', 'March 2026'],
    ['figure(told.fleet.growth)', '2 x/year'],
    ['it_power at 2025 / figure(told.fleet.power, 2025) as %', '80 %'],
    ['figure(told.fleet.power, 2025) / it_power at 2025', '1.25'],
    ['it_power at 2025 - figure(told.fleet.power) at 2025', '-250 MW'],
    ['figure(told.fleet.power, 2025, as of 2025-06) - figure(told.fleet.power) at 2025 as MW', '50 MW'],
    ['facility_power at 2025 / figure(told.fleet.site_power)', '1.25'],
    ['figure(told.fleet.power) at 2025 / figure(told.fleet.power) at 2023-12-31 to 2 digits', '2.5'],
    ['figure(told.fleet.all) / figure(told.fleet.site_power) as h/year', '460,000 h/year'],
  ])('{%s} is %s', (reading, text) => {
    expect(read(`{${reading}}`)).toEqual([text, []]);
  });

  test('is data with its id, and is among the figures and sources of the answer', () => {
    const { projection } = run(
      'It has {it_power at 2025}; {figure(told.fleet.power) at 2025} was told, {it_power at 2025 / figure(told.fleet.power, 2025) as %}.',
    );
    expect(projection?.findings).toEqual([
      {
        text: 'It has 1,000 MW; 1.25 GW was told, 80 %.',
        readings: [
          { reading: 'it_power at 2025', value: 1000, unit: 'MW(it)', at: '2025-01-01' },
          { reading: 'figure(told.fleet.power) at 2025', value: 1.25, unit: 'GW', at: '2025-01', figures: ['told.fleet.power'] },
          {
            reading: 'it_power at 2025 / figure(told.fleet.power, 2025) as %',
            value: 80,
            unit: '%',
            at: '2025-01-01',
            figures: ['told.fleet.power'],
          },
        ],
      },
    ]);
    expect(Object.keys(projection!.figures)).toEqual(['told.fleet.power']);
    expect(projection!.figures['told.fleet.power']!.licences).toEqual(['CC BY 4.0']);
    expect(Object.keys(projection!.sources)).toEqual(['report']);
  });

  test('is the same figure of the same run where findings are not shown', () => {
    const scenario = { model: 'fleet', findings: ['{figure(told.fleet.site_power)}'] };
    const [shown, hidden] = [true, false].map((findings) => runScenario(library, scenario, { findings }).projection!);
    expect(hidden!.findings).toEqual([]);
    expect(hidden!.provenance).toEqual(shown!.provenance);
    expect(shown!.provenance.run).not.toBe(runScenario(library, { model: 'fleet' }).projection!.provenance.run);
  });

  test('is read as a scenario overrides it', () => {
    const rest = 'model: fleet\nfigures: { told.fleet.site_power: { value: 2 GW, why: measured, source: other }, told.fleet.guess: 4 }\n';
    const { projection } = run('{figure(told.fleet.site_power)} and {figure(told.fleet.guess)}', rest);
    expect(projection?.findings[0]?.text).toBe('2,000 MW and 4 GW');
    expect(projection?.figures['told.fleet.site_power']?.overridden).toEqual({ by: 'scenario', why: 'measured', catalog: { value: 1000 } });
  });

  test('is the vintage that the run sees', () => {
    const rest = 'model: fleet\nas_of: 2025-06\n';
    expect(read('{figure(told.fleet.power, 2025)}', rest)).toEqual(['1.3 GW', []]);
    expect(read('{figure(told.fleet.power, 2025, as of 2026)}', rest)).toEqual(['1.3 GW', []]);
    const { projection } = run('{figure(told.fleet.power, 2025)}', rest);
    expect(projection?.figures['told.fleet.power']).toMatchObject({ as_of: '2025-02', newest: { as_of: '2026-01' } });
    expect(read('{figure(told.fleet.site_power)}', rest)[1]).toEqual([
      '3:14 figure.later: the figure told.fleet.site_power is of 2026-01 and did not exist as of 2025-06; ' +
        'state what was known then, under figures: told.fleet.site_power, or give the value itself',
    ]);
  });

  test('may be weak where its sentence says that it is assumed', () => {
    expect(read('We assume {figure(told.fleet.guess)}.')).toEqual(['We assume 3 GW.', []]);
    expect(read('By an unconfirmed assumption {figure(told.fleet.rumour)}.')[1]).toEqual([]);
  });

  test('past its shelf life is a warning', () => {
    const dated = new Library({ ...folders, now: () => new Date('2026-11-30') });
    const { problems } = runText(dated, 'model: fleet\nfindings: ["{figure(told.fleet.old)}"]\n');
    expect(said(problems)).toEqual([
      '2:12 figure.stale: the figure told.fleet.old is as of 2020, and its shelf life of 1 year ended on 2022-01-01; ' +
        'look for a newer one, or state it under figures',
    ]);
  });
});

describe('the why of an expectation', () => {
  const expecting = (why: string, rest = 'model: fleet\n') =>
    runText(library, `${rest}expect: [{ of: pue, at: 2024, equals: 1.25, why: ${JSON.stringify(why)} }]\n`);

  test('has readings too, of the newest figures, and these are among those of the answer', () => {
    const { projection, problems } = expecting(
      '{figure(told.fleet.power) at 2025} of {it_power at 2025}',
      'model: fleet\nas_of: 2025-06\n',
    );
    expect(problems).toEqual([]);
    expect(projection?.claims[0]).toMatchObject({ holds: true, why: '1.25 GW of 1,000 MW' });
    expect(Object.keys(projection!.figures)).toEqual(['told.fleet.power']);
  });

  test('is as written without braces, and where it cannot be read', () => {
    expect(expecting('As told').projection?.claims[0]?.why).toBe('As told');
    const { projection, problems } = expecting('Told as {figure(told.fleet.powr)} and {pue');
    expect(projection?.claims[0]?.why).toBe('Told as {figure(told.fleet.powr)} and {pue');
    expect(problems.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'figure.unknown expect.0.why',
      'finding.unreadable expect.0.why',
    ]);
  });

  test('says what is wrong in it where the run is refused, and hides no expectation that does not hold', () => {
    const wrong = 'model: fleet\nexpect: [{ of: pue, at: 2024, equals: 2, why: "{figure(told.fleet.powr)}" }]\n';
    expect(checkScenarioText(library, wrong, 'yaml').problems.map(({ code }) => code)).toEqual(['claim.broken', 'figure.unknown']);
    expect(expecting('{peu}', 'model: fleet\nassumptions: { pue: 3 MW }\n').problems.map(({ code }) => code)).toEqual([
      'unit.mismatch',
      'name.unknown',
    ]);
  });
});

describe('a fault', () => {
  test.each([
    ['figure(told.fleet.powr) at 2025', 'figure.unknown: told.fleet has no figure powr; did you mean told.fleet.power'],
    ['figure(power)', 'figure.unknown: "power" is not the id of a figure; write part.subject.figure, such as accelerators.h100-sxm.tdp'],
    [
      'figure(told.fleet.power)',
      'figure.shape: the figure told.fleet.power is given over time (2023-12-31 to 2025-01), and one value is needed here; ' +
        'name its date: figure(told.fleet.power, 2025-01)',
    ],
    [
      'figure(told.fleet.power) at 2024',
      'figure.shape: the figure told.fleet.power has no point at 2024; its points are 2023-12-31, 2025-01',
    ],
    [
      'figure(told.fleet.power) at noon',
      'figure.shape: the figure told.fleet.power has no point at noon; its points are 2023-12-31, 2025-01',
    ],
    [
      'figure(told.fleet.site_power) at 2025',
      'figure.shape: the figure told.fleet.site_power is one number and has no 2025; write figure(told.fleet.site_power)',
    ],
    [
      'figure(told.fleet.price)',
      'figure.range: the figure told.fleet.price has only a range, from 40 to 60 USD/MWh; ' +
        'write figure(told.fleet.price, low) or figure(told.fleet.price, high)',
    ],
    [
      'figure(told.fleet.power) during 2025',
      'finding.unreadable: a figure has points and no value during 2025; name the date of a point: figure(told.fleet.power) at 2025',
    ],
    [
      'figure(told.fleet.power) at end',
      'finding.unreadable: a figure has points and no value at end; name the date of a point: figure(told.fleet.power) at 2025',
    ],
    [
      'figure(told.fleet.power, 2025) at 2025',
      'finding.unreadable: figure(told.fleet.power, 2025) at 2025 names two values, 2025 and 2025; leave out one of them',
    ],
    [
      'figure(told.fleet.power, 2025) in GW',
      'finding.unreadable: figure(told.fleet.power, 2025) is of the catalog and not in GW; leave out in GW; a unit is written as GW',
    ],
    [
      'figure(told.fleet.power) 2025',
      'finding.unreadable: "figure(told.fleet.power) 2025" is not a figure and a date; ' +
        'write figure(told.fleet.power) or figure(told.fleet.power) at 2025',
    ],
    [
      'figure(told.fleet.guess)',
      'figure.unlabelled: the figure told.fleet.guess is of low confidence, and nothing here says that it is assumed; ' +
        'say in the sentence that it is assumed, or state the figure under figures',
    ],
    [
      'figure(told.fleet.rumour)',
      'figure.unlabelled: the figure told.fleet.rumour is not verified, and nothing here says that it is assumed; ' +
        'say in the sentence that it is assumed, or state the figure under figures',
    ],
    [
      'figure(told.fleet.site_power) as GWh',
      'unit.mismatch: the reading is in MW(facility), which cannot be shown in GWh; divide GWh by the time it took, such as year, ' +
        'to get MW(facility)',
    ],
    [
      'figure(told.fleet.site_power) - it_power at 2025',
      'unit.kind: MW(facility) less MW(it) has no meaning; multiply IT power by pue, a ratio(facility/it), first',
    ],
    [
      'figure(told.fleet.all) - figure(told.fleet.base)',
      'figure.boundary: the figure told.fleet.base counts within narrow, and told.fleet.all within wide; write each by itself',
    ],
  ])('in {%s} is at its place', (reading, problem) => {
    expect(read(`{${reading}}`)[1]).toEqual([`2:14 ${problem}`]);
  });

  test('is at its side of a ratio', () => {
    const [, problems] = read('{it_powr at 2025 / figure(told.fleet.powr)}');
    expect(problems.map((line) => /^\S+ \S+(?=:)/.exec(line)?.[0])).toEqual(['2:14 name.unknown', '2:32 figure.unknown']);
  });

  test('is found by a check, and where the run is refused', () => {
    const text = 'model: fleet\nfindings: ["{figure(told.fleet.powr)}"]\nexpect: [{ of: pue, at: 2024, equals: 1.25 }]\n';
    expect(checkScenarioText(library, text, 'yaml').problems.map(({ code }) => code)).toEqual(['figure.unknown']);
    const { projection, problems } = run('{figure(told.fleet.powr)}', 'model: fleet\nassumptions: { pue: 3 MW }\n');
    expect(projection).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['unit.mismatch', 'figure.unknown']);
  });
});

test('figures that findings read are counted with their sources', () => {
  write(
    'scenarios/one.yaml',
    'scenario: one\nmodel: fleet\nfindings:\n' +
      '- "{figure(told.fleet.power) at 2025} and {figure(told.fleet.site_power)}"\n- "assumed {figure(told.fleet.guess)}"\n',
  );
  const { files, bySource } = countSources(new Library(folders));
  expect(files.find(({ name }) => name === 'one')?.counts).toEqual({ figure: 2, sourced: 0, assumption: 1, neither: 0 });
  expect(Object.fromEntries(bySource)).toEqual({ report: 2, other: 1 });
});
