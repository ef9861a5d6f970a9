import { expect, test } from 'vitest';
import { problemsOfModelText } from './read-refused.ts';

/** Problems of a model's own values, sources, report and time, without a scenario. */
const model = (rest: string): string => `format: 1\nmodel: values\ntitle: Values\nversion: 1.0.0\nsummary: Values.\n${rest}`;
const parameter = (fields: string): string => model(`parameters:\n  pue: { title: PUE, ${fields} }\n`);
const pue = 'unit: ratio(facility/it), value: 1.2, source: assumption';

const shared = (given: string, example: string): string =>
  model(`parameters:
  a: { title: A, unit: MW, value: 1, source: assumption }
given:
  ${given}
examples:
  - title: One
    ${example}
    expect: [{ of: a, equals: 5 }]
`);

test.each<[title: string, text: string, said: readonly string[]]>([
  ['a name of its own', shared('assumptions: { a: 5 MW }', 'note: As given.'), []],
  [
    'a misspelt name, for however many examples',
    `${shared('assumptions: { a: 5 MW, b: 1 }', 'note: As given.')}  - title: Two\n    expect: [{ of: a, equals: 5 }]\n`,
    ['name.unknown 9:27: values has no variable b'],
  ],
  ['a value in another unit', shared('assumptions: { a: 5 MWh }', 'note: As given.'), ['unit.mismatch 9:21: a is in MW, but 5 MWh is MWh']],
  [
    'a wrong value, even if every example replaces it',
    shared('assumptions: { a: 5 MWh }', 'assumptions: { a: 5 MW }'),
    ['unit.mismatch 9:21: a is in MW, but 5 MWh is MWh'],
  ],
  [
    'a wrong value of the example',
    shared('assumptions: { a: 5 MW }', 'assumptions: { a: 5 MWh }'),
    ['unit.mismatch 12:23: a is in MW, but 5 MWh is MWh'],
  ],
  [
    'a wrong value and a misspelt name, even if every example starts from none',
    shared('assumptions: { a: 5 MWh, b: 1 }', 'given: none\n    assumptions: { a: 5 MW }'),
    ['unit.mismatch 9:21: a is in MW, but 5 MWh is MWh', 'name.unknown 9:28: values has no variable b'],
  ],
  [
    'a misspelt name beside another problem of the file, if every example starts from none',
    shared('assumptions: { b: 1 }', 'given: none\n    assumptions: { a: 5 MW }').replace('version:', 'versoin:'),
    ['field.unknown 4:1: "versoin" is not a field here', 'name.unknown 9:18: values has no variable b'],
  ],
  [
    'a horizon in a model without time',
    shared('horizon: { from: 2025 }', 'given: none\n    assumptions: { a: 5 MW }'),
    ['time.missing 9:3: the model values has no time, so a horizon has no meaning'],
  ],
  [
    'none where the examples complete it',
    model(`dimensions:
  site: { title: Site }
inputs:
  size: { title: Size, unit: MW, for: [site] }
given:
  tables: { site: { north: {}, south: {} } }
examples:
  - title: One
    tables: { site: { north: { size: 1 MW }, south: { size: 2 MW } } }
    expect: [{ of: sum(size), equals: 3 }]
`),
    [],
  ],
  [
    'a word that is not none',
    shared('assumptions: { a: 5 MW }', 'given: nothing'),
    ['field.type 12:12: "given": expected none, found the text "nothing"'],
  ],
  [
    'a field that is not known',
    shared('assumption: { a: 5 MW }', 'note: As given.'),
    ['field.unknown 9:3: "assumption" is not a field here'],
  ],
  [
    'a misspelt field, without which no example can be judged',
    shared('assumptions: { a: 5 MW }', 'assumptions: { a: 5 MWh }').replace('given:', 'givens:'),
    ['field.unknown 8:1: "givens" is not a field here'],
  ],
  [
    'a variable in two sections',
    shared('{ assumptions: { a: 5 MW }, series: { a: { points: { 2025: 5 MW } } } }', 'note: As given.'),
    ['field.conflict 9:20: a is given under assumptions and under series'],
  ],
])('what all examples are given: %s', (_, text, said) => {
  expect(problemsOfModelText(text).map(({ code, line, column, message }) => `${code} ${line}:${column}: ${message}`)).toEqual(said);
});

test.each<[title: string, text: string, said: readonly string[]]>([
  [
    'a plausible range upside down',
    parameter(`${pue}, plausible: [1.5, 1.1]`),
    ['value.out-of-range 7:91: the plausible range of pue ends below its beginning'],
  ],
  [
    'a plausible range in another unit',
    parameter(`${pue}, plausible: [1.1, 2 MW]`),
    ['unit.mismatch 7:97: pue is in ratio(facility/it), but 2 MW is MW'],
  ],
  [
    'a plausible range beyond what is legal',
    parameter(`${pue}, range: [1, 3], plausible: [0.9, 1.5]`),
    ['value.out-of-range 7:106: the plausible range 0.9 to 1.5 of pue leaves its range 1 to 3'],
  ],
  [
    'a central value outside',
    parameter(`${pue}, plausible: { low: 1.1, central: 1.6, high: 1.5, source: assumption }`),
    ['value.out-of-range 7:112: the central value 1.6 of pue lies outside its plausible range 1.1 to 1.5'],
  ],
  [
    'a plausible range by an unknown source',
    parameter(`${pue}, plausible: { low: 1.1, high: 1.5, source: uptime }`),
    ['source.unknown 7:122: uptime is not a source of models/sources.yaml'],
  ],
  [
    'a plausible range without a source',
    parameter(`${pue}, plausible: { low: 1.1, high: 1.5 }`),
    ['field.missing 7:80: "source" is missing'],
  ],
  [
    'a plausible range of an element that is not there',
    model(
      'dimensions:\n  site: { title: Site, elements: [abilene] }\nparameters:\n' +
        '  a: { title: A, unit: MW, for: [site], value: 1, source: assumption, plausible: { abilen: [1, 2] } }\n' +
        'auxiliaries:\n  b: { title: B, unit: MW, equation: sum(a) }\n',
    ),
    ['dimension.element 9:84: a has no element abilen'],
  ],
  ['a default outside its plausible range is no fault', parameter(`${pue}, plausible: [1.3, 1.5]`), []],
  [
    'a value in its own unit or another of its size',
    model('parameters:\n  a: { title: A, unit: MW, value: 1.2 GW, range: [1 MW, 2 GW], source: assumption }\n'),
    [],
  ],
  [
    'a value in another unit',
    parameter('unit: MW, value: 5 MWh, source: assumption'),
    ['unit.mismatch 7:39: pue is in MW, but 5 MWh is MWh'],
  ],
  [
    'a range in another unit',
    parameter('unit: MW, value: 5, range: [1, 5 MWh], source: assumption'),
    ['unit.mismatch 7:53: pue is in MW, but 5 MWh is MWh'],
  ],
  ['a range upside down', parameter(`${pue}, range: [3, 1]`), ['value.out-of-range 7:87: the range of pue ends below its beginning']],
  [
    'a fold-rate outside its range',
    parameter('unit: x/year, value: 3, range: [1, 2], source: assumption'),
    ['value.out-of-range 7:43: pue is 3 x/year, outside its range 1 to 2 x/year'],
  ],
  [
    'a fold-rate of 0',
    parameter('unit: x/year, value: 0, source: assumption'),
    ['value.out-of-range 7:43: pue is a factor per time and must be above 0, found 0'],
  ],
  [
    'one of two sources unknown',
    parameter('unit: ratio, value: 1, source: [assumption, uptime]'),
    ['source.unknown 7:66: uptime is not a source of models/sources.yaml'],
  ],
  [
    'an input’s default without a source',
    model('inputs:\n  pue: { title: PUE, unit: ratio, default: 1.2 }\n'),
    ['source.missing 7:3: pue has a value without a source'],
  ],
  ['an input without a default needs none', model('inputs:\n  pue: { title: PUE, unit: ratio }\n'), []],
  [
    'points without a source',
    model('time: {}\nseries:\n  s: { title: S, unit: ratio, between: step, outside: hold, points: { 2025: 1 } }\n'),
    ['source.missing 8:3: s has points without a source'],
  ],
  [
    'a value for elements that nothing lists',
    model(
      'dimensions:\n  site: { title: Site }\nparameters:\n' +
        '  a: { title: A, unit: MW, for: [site], value: { abilene: 1 }, source: assumption }\n',
    ),
    ['dimension.element 9:48: a has a value for abilene, but the dimension site lists no elements'],
  ],
  [
    'one value for elements that nothing lists',
    model(
      'dimensions:\n  site: { title: Site }\nparameters:\n' +
        '  a: { title: A, unit: MW, for: [site], value: 1, source: assumption }\nauxiliaries:\n' +
        '  b: { title: B, unit: MW, equation: sum(a) }\n',
    ),
    [],
  ],
  ['a report of what is not there', `${parameter(pue)}report: [peu]\n`, ['name.unknown 8:10: values has no variable peu']],
  [
    'a report in a unit without its kind',
    model('parameters:\n  a: { title: A, unit: MW(facility), value: 1, source: assumption }\nreport: [{ a: GW }]\n'),
    [],
  ],
  [
    'a report in a unit that does not fit',
    `${parameter(pue)}report: [{ pue: MW }]\n`,
    ['unit.mismatch 8:17: pue is in ratio(facility/it), which cannot be shown in MW'],
  ],
  ['a report in a unit that cannot be read', `${parameter(pue)}report: [{ pue: MWW }]\n`, ["unit.unknown 8:17: unit 'MWW' is unknown"]],
  [
    'a horizon that does not fit its step',
    model('time: { from: 2025, to: 2025-05, step: quarter }\n'),
    ['time.horizon 6:25: 2025 to 2025-05 is not a whole number of steps of one quarter'],
  ],
  [
    'a day that is not in the calendar',
    model('time: { from: 2025-02-30, to: 2027 }\n'),
    ['time.horizon 6:15: 2025-02-30 is not a calendar date'],
  ],
  ['a step too short', model('time: { step: year/9000 }\n'), ['time.horizon 6:15: a step of year/9000 is not between year and year/8784']],
])('%s', (_, text, said) => {
  expect(problemsOfModelText(text).map(({ code, line, column, message }) => `${code} ${line}:${column}: ${message}`)).toEqual(said);
});
