import { afterAll, describe, expect, test } from 'vitest';
import { writtenLibrary, said } from '../../support/written-library.ts';

const halls = `time: { from: 2025, to: 2027, step: quarter }
dimensions:
  site: { title: Site, elements: [abilene, memphis] }
parameters:
  pue: { title: PUE, unit: ratio(facility/it), value: 1.25, source: assumption }
  growth: { title: Growth, unit: x/year, value: 2, source: assumption }
  opening: { title: Opening, unit: date, value: 2026-07, source: assumption }
  crowd: { title: Crowd, unit: MW(it), value: 300, source: assumption }
  grid: { title: Grid, unit: MW, value: unlimited, range: [0, unlimited], source: assumption }
  share: { title: Share, unit: ratio, value: 0.4, source: assumption }
series:
  it_power:
    { title: IT power, unit: MW(it), for: [site], between: linear, outside: hold, source: assumption,
      points: { abilene: { 2025: 100, 2026: 300, 2027: 200 }, memphis: { 2025: 50 } } }
auxiliaries:
  facility_power: { title: Facility power, unit: MW(facility), equation: it_power * pue, report: true }
  cost: { title: Cost, unit: million USD/year, equation: "unit_price * sum(facility_power) * share" }
  none: { title: No value, unit: ratio, may_be: none, equation: "(pue - pue) / (pue - pue)" }
inputs:
  unit_price: { title: Price, unit: USD/MWh(facility), default: 50, source: assumption }
categories:
  state:
    title: State
    cases: [{ when: "sum(it_power) > crowd", is: crowded }, { when: "sum(it_power) > crowd * 2 / 3", is: busy }]
    otherwise: calm
`;
const still = `parameters:
  power: { title: Power, unit: MW, value: 40, source: assumption }
`;
const larger =
  'scenario: larger\nmodel: halls\nassumptions: { pue: 1.5 }\nfindings: ["A tenth of {sum(facility_power) at 2025 in larger-still}"]\n';
const written = writtenLibrary(
  { halls, still },
  {
    larger,
    'larger-still': 'scenario: larger-still\nextends: larger\nfindings: ["{pue in larger}"]\n',
    'still-one': 'scenario: still-one\nmodel: still\n',
    broken: 'scenario: broken\nmodel: halls\nassumptions: { pue: 3 MW }\n',
  },
);
afterAll(() => {
  written.remove();
});

const run = (findings: readonly string[], rest = 'model: halls\n') => written.run(`${rest}findings: ${JSON.stringify(findings)}\n`);
const read = (reading: string, rest?: string): readonly [text: string | undefined, problems: readonly string[]] => {
  const { projection, problems } = run([`{${reading}}`], rest);
  return [projection?.findings[0]?.text, said(problems)];
};

describe('a reading', () => {
  test.each([
    ['facility_power[abilene] at 2026', '375 MW'],
    ['facility_power[abilene] at 2025-07', '250 MW'],
    ['sum(facility_power) at start', '188 MW'],
    ['sum(facility_power) at end to 4 digits', '312.5 MW'],
    ['sum(facility_power) at max as GW', '0.438 GW'],
    ['min(facility_power, site) at min', '62.5 MW'],
    ['facility_power[abilene] during 2025 as kW', '219,000 kW'],
    ['facility_power[abilene] during 2025 as kW to 5 digits', '218,750 kW'],
    ['pue', '1.25'],
    ['share as %', '40 %'],
    ['grid as GW', 'unlimited'],
    ['growth', '2 x/year'],
    ['opening', 'July 2026'],
    ['state at 2025', 'calm'],
    ['state at 2026', 'crowded'],
    ['when sum(facility_power) is max', 'January 2026'],
    ['when facility_power[abilene] is min', 'January 2025'],
    ['when facility_power[abilene] is above 0.2 GW', 'July 2025'],
    ['when facility_power[abilene] is below 130 MW', 'January 2025'],
    ['when state is busy', 'July 2025'],
    ['when pue is above 1', 'January 2025'],
    ['it_power[abilene] at 2026 / it_power[abilene] at 2025', '3'],
    ['it_power[memphis] at 2026 / sum(it_power) at 2026 as % to 2 digits', '14 %'],
    ['it_power[abilene] at 2027 - it_power[abilene] at 2026', '-100 MW'],
    ['cost at 2025 / facility_power[abilene] at 2025 as USD/kWh', '0.03 USD/kWh'],
    ['sum(facility_power) at 2026 in larger', '525 MW'],
    ['sum(facility_power) at 2026 in larger / sum(facility_power) at 2026', '1.2'],
    ['power in still-one', '40 MW'],
    ['when sum(facility_power) is above 500 MW in larger', 'January 2026'],
  ])('{%s} gives %s', (reading, text) => {
    expect(read(reading)).toEqual([text, []]);
  });

  test('comes as data too', () => {
    const { projection } = run([
      'Power is {sum(facility_power) at max as GW} in {when sum(facility_power) is max}, and the campus {state at 2026}.',
    ]);
    expect(projection?.findings).toEqual([
      {
        text: 'Power is 0.438 GW in January 2026, and the campus crowded.',
        readings: [
          { reading: 'sum(facility_power) at max as GW', value: 0.4375, unit: 'GW', at: '2026-01-01' },
          { reading: 'when sum(facility_power) is max', value: '2026-01-01', at: '2026-01-01' },
          { reading: 'state at 2026', value: 'crowded', at: '2026-01-01' },
        ],
      },
    ]);
  });

  test('of what has no value is a warning and says so', () => {
    expect(read('none at 2026')).toEqual([
      'no value',
      ['tried.yaml 2:14 finding.no-value: {none at 2026} has no value; check the values it depends on, and the dates of the run'],
    ]);
    expect(read('when sum(facility_power) is above 9 GW')[0]).toBe('no value');
    expect(read('grid - grid')[0]).toBe('no value');
  });

  test('follows the values of the run', () => {
    expect(read('sum(facility_power) at 2026', 'model: halls\nassumptions: { pue: 2 }\n')).toEqual(['700 MW', []]);
  });
});

describe('a fault', () => {
  test.each([
    [
      'readings that cannot be parsed and readings with unknown names',
      '{nope} and {} and {pue to 99 digits} and {nada at 2026}',
      ['2:14 name.unknown', '2:25 finding.unreadable', '2:39 finding.unreadable', '2:55 name.unknown'],
    ],
    ['both sides of a ratio', '{nope / nada at 2026}', ['2:14 name.unknown', '2:21 name.unknown']],
    [
      'both sides of a ratio that cannot be parsed',
      '{8 / 9 to 16 digits}',
      ['2:14 finding.unreadable', '2:18 finding.unreadable', '2:23 finding.unreadable'],
    ],
    ['a brace that is not closed, and the next reading', '{pue and {nope}', ['2:13 finding.unreadable', '2:23 name.unknown']],
    ['a brace that is not open, and the next reading', 'pue} and {nope}', ['2:16 finding.unreadable', '2:23 name.unknown']],
    ['one problem for nested braces', '{pue {at} start} and {nope}', ['2:13 finding.unreadable', '2:35 name.unknown']],
  ])('in each of %s', (_, finding, places) => {
    expect(said(run([finding]).problems).map((problem) => /^tried.yaml (\S+ [a-z.-]+):/.exec(problem)?.[1])).toEqual(places);
  });

  test.each([
    ['facilty_power at 2026', '2:14 name.unknown: nothing is named facilty_power; did you mean facility_power'],
    [
      'facility_power at 2026',
      '2:14 finding.unreadable: facility_power has a value for each site; name an element, as in [abilene], or ' +
        'an aggregate, as in sum(facility_power)',
    ],
    ['facility_power[abilen] at 2026', '2:14 dimension.element: facility_power has no element abilen; did you mean abilene'],
    [
      'sum(facility_power)',
      '2:14 finding.unreadable: facility_power changes over the run; say when: at 2030, at start, at end, at max, at min or during 2030',
    ],
    ['sum(facility_power) at 2026-02', '2:14 time.off-grid: 2026-02 lies between the steps 2026-01-01 and 2026-04-01; name one of the two'],
    ['sum(facility_power) at 2031', '2:14 time.horizon: 2031 lies outside the run, which goes from 2025-01-01 to 2027-01-01'],
    ['sum(facility_power) at noon', '2:14 finding.unreadable: "noon" is not a date; write 2028, 2028-06, 2028-06-01 or 2028-06-01T05:00'],
    [
      'sum(facility_power) during 2027',
      '2:14 time.horizon: the run, from 2025-01-01 to 2027-01-01, lacks a part of 2027; name a year that is entirely within the run',
    ],
    [
      'sum(facility_power) at 2026 as MWh',
      '2:14 unit.mismatch: the reading is in MW(facility), which cannot be shown in MWh; divide MWh by the ' +
        'time it took, such as year, to get MW(facility)',
    ],
    ['sum(facility_power) at 2026 as GWW', "2:14 unit.unknown: unit 'GWW' is unknown; did you mean GW"],
    [
      'sum(facility_power) at 2026 - sum(it_power) at 2026',
      '2:14 unit.kind: MW(facility) less MW(it) has no meaning; multiply IT power by pue, a ratio(facility/it), first',
    ],
    ['pue / pue / pue', '2:24 finding.unreadable: a reading compares two values at most; write one ratio or one difference'],
    ['state at 2026 as MW', '2:14 finding.unreadable: state is a category and has no unit and no digits; write it alone'],
    ['state at max', '2:14 finding.unreadable: state is a category and has no max; name a date'],
    ['when state is bussy', '2:14 name.unknown: state is never bussy; did you mean busy'],
    ['when pue is high', '2:14 finding.unreadable: pue is a number and never "high"; write max, min, above or below'],
    ['when sum(facility_power) is above 5', '2:14 unit.missing: the claim is in MW(facility), but 5 has no unit; write "5 MW(facility)"'],
    [
      'when power',
      '2:14 finding.unreadable: "when power" does not say what is when; write when x is max, min, above 2 GW, ' +
        'below 2 GW or the word of a category',
    ],
    ['pue to 40 digits', '2:21 finding.unreadable: a number has no 40 digits; write to 1 digit up to 15 digits'],
    ['pue in largr', '2:14 name.unknown: there is no scenario largr; did you mean larger'],
    ['pue in ../scenarios/larger', '2:14 name.unknown: there is no scenario ../scenarios/larger; a name is of small letters, digits and -'],
    ['when pue is above e', "2:14 value.unreadable: 'e' does not start with a number; write a number and a unit, as in 1.9 kW/GPU"],
    ['pue in broken', '2:14 finding.unreadable: the scenario broken cannot be run; jevons check broken says why'],
    ['peu in larger', '2:14 name.unknown: nothing is named peu in larger; did you mean pue'],
  ])('in {%s}', (reading, problem) => {
    expect(read(reading)[1]).toEqual([`tried.yaml ${problem}`]);
  });

  test.each([
    ['{two * power}', '2:14 finding.unreadable: "two * power" is not a variable, an element or an aggregate'],
    ['open {pue', '2:18 finding.unreadable: a brace is not closed'],
    ['closed pue}', '2:23 finding.unreadable: a brace is closed that is not open'],
    ['{pue {pue}}', '2:13 finding.unreadable: a brace is not closed'],
    ['{}', '2:14 finding.unreadable: the braces are empty'],
  ])('in the sentence "%s"', (text, problem) => {
    const { problems } = run([text]);
    expect(problems.map(({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`)).toEqual([problem]);
  });

  test('in a time of a model without time', () => {
    expect(read('power at 2026', 'model: still\n')[1]).toEqual([
      'tried.yaml 2:14 time.missing: at in a reading of a model without time; leave the time out',
    ]);
  });

  test('is found although the run is refused, beside what refuses it', () => {
    const { projection, problems } = run(['{peu} and {sum(facility_power) at 2026}'], 'model: halls\nassumptions: { pue: 3 MW }\n');
    expect(projection).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['unit.mismatch', 'name.unknown']);
  });

  test('of a scenario that reads itself', () => {
    expect(read('pue in self', 'scenario: self\nmodel: halls\n')[1]).toEqual([
      'tried.yaml 3:14 scenario.chain: self reads itself; leave out in self',
    ]);
  });
});

test('scenarios that read each other are run without their findings, so there is no circle', () => {
  const { projection, problems } = written.run(larger);
  expect(problems).toEqual([]);
  expect(projection?.findings.map(({ text }) => text)).toEqual(['A tenth of 225 MW']);
});

test('findings are not inherited, and a model without any answers with none', () => {
  expect(written.run('extends: larger\n').projection?.findings).toEqual([]);
});

test('one scenario reads few others, and has few findings', () => {
  const many = writtenLibrary(
    { still },
    Object.fromEntries(Array.from({ length: 8 }, (_, k) => [`one-${k}`, `scenario: one-${k}\nmodel: still\n`])),
  );
  const { problems } = many.run(`model: still\nfindings: [${Array.from({ length: 8 }, (_, k) => `"{power in one-${k}}"`).join(', ')}]\n`);
  expect(problems.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(['limit.exceeded findings.6', 'limit.exceeded findings.7']);
  many.remove();
  expect(run(Array.from({ length: 31 }, () => '{pue}')).problems.map(({ code }) => code)).toEqual(['limit.exceeded']);
  expect(run(['{pue}'.repeat(13)]).problems.map(({ code }) => code)).toEqual(['limit.exceeded']);
  expect(run(['x'.repeat(601)]).problems.map(({ code }) => code)).toEqual(['limit.exceeded']);
});

test('a finding over the limit is not taken apart, which would take minutes', () => {
  expect(run([`{a${' '.repeat(200_000)}b}`]).problems.map(({ code }) => code)).toEqual(['limit.exceeded']);
});
