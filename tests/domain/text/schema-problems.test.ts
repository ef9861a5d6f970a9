import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { modelFile } from '../../../src/domain/model/model-file.ts';
import { scenarioFile } from '../../../src/domain/scenario/scenario-file.ts';
import { schemaProblems } from '../../../src/domain/text/schema-problems.ts';
import { processorSeconds } from '../../support/processor-seconds.ts';

const problemsOf = (data: unknown, schema: z.ZodType = scenarioFile): string[] => {
  const parsed = schema.safeParse(data);
  if (parsed.success) return [];
  return schemaProblems(parsed.error, data, schema).map(
    ({ code, path, message, hint, atKey }) =>
      `${code} /${path.join('/')}${atKey === true ? '#' : ''} ${message}${hint === undefined ? '' : ` | ${hint}`}`,
  );
};

describe('what the schema of a scenario refuses', () => {
  it.each<[string, unknown, string[]]>([
    ['nothing', {}, []],
    [
      'an unknown field near a known one',
      { asumptions: {} },
      ['field.unknown /asumptions# "asumptions" is not a field here | did you mean assumptions'],
    ],
    [
      'an unknown field near none',
      { horizon: { zzz: 1 } },
      ['field.unknown /horizon/zzz# "zzz" is not a field here | the fields here are from, to and step'],
    ],
    [
      'several at once',
      { expect: [{ of: 'x', whitin: 1, abve: 2 }] },
      [
        'field.unknown /expect/0/whitin# "whitin" is not a field here | did you mean within',
        'field.unknown /expect/0/abve# "abve" is not a field here | did you mean above',
      ],
    ],
    [
      'an unknown field within a union',
      { assumptions: { pue: { value: 1, surce: 'x' } } },
      ['field.unknown /assumptions/pue/surce# "surce" is not a field here | did you mean source'],
    ],
    ['an absent field', { expect: [{ at: 2028 }] }, ['field.missing /expect/0/of "of" is missing | give a text']],
    [
      'an absent field of any type',
      { assumptions: { pue: {} } },
      ['field.missing /assumptions/pue/value "value" is missing | give a value'],
    ],
    [
      'another type',
      { report: 'pue' },
      ['field.type /report "report": expected a list, found the text "pue" | put it into brackets: [pue]'],
    ],
    ['a number for a text', { title: 3 }, ['field.type /title "title": expected a text, found the number 3 | put it into quotes: "3"']],
    ['null', { title: null }, ['field.type /title "title": expected a text, found nothing (null)']],
    [
      'no branch of a union',
      { assumptions: { pue: [1] } },
      ['field.type /assumptions/pue "pue": expected a number, a text, a mapping or null, found a list'],
    ],
    [
      'a choice misspelled',
      { assumptions: { pue: { value: 1, between: 'liner' } } },
      ['field.type /assumptions/pue/between "between": expected step, linear or log, found the text "liner" | did you mean linear'],
    ],
    [
      'a name as key',
      { assumptions: { PeakPue: 1 } },
      ['name.style /assumptions/PeakPue# "PeakPue" must be snake_case, or x[element], x[element, element] | write peak_pue'],
    ],
    [
      'an id',
      { scenario: 'My Scenario!' },
      [
        'name.style /scenario "scenario" must be kebab-case: small letters, digits and -, ' +
          'found the text "My Scenario!" | write my-scenario',
      ],
    ],
    ...['stargate-10gW', 'stargate-10GW', 'Stargate-10gw'].map((extended): [string, object, string[]] => [
      `an id with a unit, ${extended}`,
      { extends: extended },
      [
        'name.style /extends "extends" must be kebab-case: small letters, digits and -, ' +
          `found the text "${extended}" | write stargate-10gw`,
      ],
    ]),
    [
      'a name in a list',
      { report: ['peak-pue'] },
      ['name.style /report/0 "report" entry 1 must be snake_case: small letters, digits and _, found the text "peak-pue" | write peak_pue'],
    ],
    [
      'a date',
      { horizon: { from: '2027-1' } },
      [
        'field.type /horizon/from "from" must be a year, 2028-06, 2028-06-01 or 2028-06-01T05:00, without a time zone, ' +
          'found the text "2027-1"',
      ],
    ],
    ['a year out of bounds', { horizon: { from: 27 } }, ['field.type /horizon/from "from" must be at least 1000, found 27']],
    [
      'a short tuple',
      { expect: [{ of: 'x', between: ['1 MW'] }] },
      ['field.type /expect/0/between "between" needs at least 2 entries, found 1'],
    ],
    ['an empty text', { title: '' }, ['field.type /title "title" is empty']],
    ['another format', { format: 2 }, ['field.type /format "format": expected 1, found the number 2']],
    ['no mapping at all', [], ['field.type / the document: expected a mapping, found an empty list']],
    ['nothing at all', null, ['field.type / the document: expected a mapping, found nothing (null)']],
    ['true where a claim stands', { expect: [true] }, ['field.type /expect/0 "expect" entry 1: expected a mapping, found true']],
  ])('%s', (_title, data, want) => {
    expect(problemsOf(data)).toEqual(want);
  });
});

describe('what the schema of a model refuses', () => {
  it('in order, all at once', () => {
    const data = {
      format: 1,
      model: 'm',
      title: 'M',
      version: '1',
      summary: 's',
      auxiliaries: { x: { title: 'X', unit: 'MW', equations: 'a' }, Y: { title: 'Y', unit: 'MW', equation: 'a' } },
      require: [{ that: 'x > 0' }],
    };
    expect(problemsOf(data, modelFile)).toEqual([
      'field.type /version "version" must be three numbers such as 1.0.0, found the text "1"',
      'field.unknown /auxiliaries/x/equations# "equations" is not a field here | did you mean equation',
      'name.style /auxiliaries/Y# "Y" must be snake_case: small letters, digits and _ | write y',
      'field.missing /require/0/message "message" is missing | give a text',
    ]);
  });
  it('a missing union', () => {
    expect(problemsOf({ initial: undefined }, z.strictObject({ initial: z.union([z.number(), z.string()]) }))).toEqual([
      'field.missing /initial "initial" is missing | give a number or a text',
    ]);
  });
});

it('does not report a misspelt field as missing', () => {
  expect(problemsOf({ expect: [{ off: 'x' }], assumptions: { pue: { valeu: 1 } } })).toEqual([
    'field.unknown /assumptions/pue/valeu# "valeu" is not a field here | did you mean value',
    'field.unknown /expect/0/off# "off" is not a field here | did you mean of',
  ]);
});

it('stops at a limit of problems', () => {
  const start = process.cpuUsage();
  const names = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`K${index}`, 1]));
  expect(problemsOf(names).length).toBeLessThan(1_100);
  expect(problemsOf({ report: Object.keys(names) }).length).toBeLessThan(1_100);
  expect(processorSeconds(start)).toBeLessThan(5);
});

it('gives no hint for an unknown field without a schema', () => {
  const parsed = scenarioFile.safeParse({ asumptions: {} });
  expect(schemaProblems(parsed.error!, { asumptions: {} })).toEqual([
    { code: 'field.unknown', severity: 'error', path: ['asumptions'], atKey: true, message: '"asumptions" is not a field here' },
  ]);
});
