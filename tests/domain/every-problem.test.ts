import { copyFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { checkScenarioText } from '../../src/analysis/check/check-text.ts';
import { runScenario } from '../../src/analysis/projection/run-scenario.ts';
import { readDocument } from '../../src/domain/text/document.ts';
import { readScenario } from '../../src/domain/scenario/read-scenario.ts';
import { said as saidOf, writtenLibrary, type WrittenLibrary } from '../support/written-library.ts';

/** Schema faults of a file do not hide its other problems, and cause no further ones. */
let written: WrittenLibrary | undefined;
afterEach(() => {
  written?.remove();
  written = undefined;
});

const said = (problems: Parameters<typeof saidOf>[0]): string[] => saidOf(problems).map((line) => line.replace(/;.*$/, ''));

const parts = `time: { from: 2025, to: 2027 }
dimensions:
  site: { title: Site, elements: [abilene, memphis] }
parameters:
  chips: { title: Chips, unit: GPU, for: [site], value: { abilene: 10, memphis: 20 }, source: assumption }
  watts: { title: Watts, unit: kW(it)/GPU, value: 1.2, source: assumption }
  pue: { title: PUE, unit: ratio(facility/it), value: 1.2, range: [1, 3], source: assumption }
`;

const checked = (body: string, more: Readonly<Record<string, string>> = {}): string[] => {
  written = writtenLibrary({ m: body, ...more });
  return said(written.check('m'));
};

describe('a model', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a fault in one variable and a unit in another',
      `${parts}  load: { titel: Load, unit: MW, value: 1, source: assumption }
auxiliaries:
  it_power: { title: IT power, unit: MWh(it), equation: sum(chips * watts) }
`,
      [
        'm.yaml 13:11 field.unknown: "titel" is not a field here',
        'm.yaml 15:57 unit.mismatch: it_power is declared in MWh(it), but its equation gives kW(it)',
      ],
    ],
    [
      'a fault and a wrong equation in the same variable',
      `${parts}auxiliaries:
  it_power: { title: IT power, unit: MW(it), equation: sum(chips * wats), reprot: true }
`,
      ['m.yaml 14:68 name.unknown: wats is not defined', 'm.yaml 14:75 field.unknown: "reprot" is not a field here'],
    ],
    [
      'whoever uses a variable without a unit, or of an unknown one, is left alone',
      `${parts}  load: { title: Load, value: 1, source: assumption }
  limit: { title: Limit, unit: MWW, value: 1, source: assumption }
auxiliaries:
  a: { title: A, unit: MW, equation: load + limit }
  b: { title: B, unit: MW, equation: a + watts }
`,
      [
        'm.yaml 13:3 field.missing: "unit" is missing',
        "m.yaml 14:32 unit.unknown: unit 'MWW' is unknown",
        'm.yaml 17:38 unit.mismatch: operands of + do not fit: a is MW, watts is kW(it)/GPU',
      ],
    ],
    [
      'a variable whose dimensions are misspelt',
      `${parts}  load: { title: Load, unit: MW, fro: [site], value: { abilene: 1, memphis: 2 }, source: assumption }
  rent: { title: Rent, unit: USD/MWh, per: [site], value: { abilene: 1, memphis: 2 } }
auxiliaries:
  a: { title: A, unit: MW, equation: "load[abilene]" }
  b: { title: B, unit: MW, equation: "sum(load, site)" }
  c: { title: C, unit: USD/MWh, equation: "2 * rent" }
  d: { title: D, unit: USD/MWh, equation: "sum(c, site) + e" }
`,
      [
        'm.yaml 13:34 field.unknown: "fro" is not a field here',
        'm.yaml 14:39 field.unknown: "per" is not a field here',
        'm.yaml 19:59 name.unknown: e is not defined',
      ],
    ],
    [
      'names in another style',
      `${parts}  Load-peak: { title: Load, unit: MW, value: 1, source: assumption }
  LowLoad: { title: Load, unit: MW, value: 1, source: assumption }
auxiliaries:
  a: { title: A, unit: MW, equation: Load-peak + LowLoad + low_load + pue }
  b: { title: B, unit: MW, equation: a * watt }
`,
      [
        'm.yaml 13:3 name.style: "Load-peak" must be snake_case: small letters, digits and _',
        'm.yaml 14:3 name.style: "LowLoad" must be snake_case: small letters, digits and _',
        'm.yaml 17:42 name.unknown: watt is not defined',
      ],
    ],
    [
      'fields with names of Object',
      `${parts}  constructor: { title: C, unit: MW, constructor: 1, toString: 2 }
auxiliaries:
  a: { title: A, unit: MW, equation: constructor + gone, valueOf: [] }
hasOwnProperty: 3
`,
      [
        'm.yaml 13:38 field.unknown: "constructor" is not a field here',
        'm.yaml 13:54 field.unknown: "toString" is not a field here',
        'm.yaml 15:52 name.unknown: gone is not defined',
        'm.yaml 15:58 field.unknown: "valueOf" is not a field here',
        'm.yaml 16:1 field.unknown: "hasOwnProperty" is not a field here',
      ],
    ],
    [
      'a misspelt section',
      `${parts.replace('parameters', 'paramters')}auxiliaries:
  a: { title: A, unit: MW(it), equation: sum(chips * watts) }
  b: { title: B, unit: MW(it), equation: a + 3 MW }
`,
      [
        'm.yaml 9:1 field.unknown: "paramters" is not a field here',
        'm.yaml 15:46 expression.unit-literal: the number 3 is followed by MW without an operator',
      ],
    ],
    [
      'a misspelt time',
      `${parts.replace('time:', 'tiem:')}stocks:
  fleet: { title: Fleet, unit: GPU, initial: 0, inflows: [bought] }
auxiliaries:
  bought: { title: Bought, unit: GPU, equation: "cumulative(chips[abilene]) / time_step" }
`,
      [
        'm.yaml 6:1 field.unknown: "tiem" is not a field here',
        'm.yaml 14:59 unit.mismatch: bought flows into the stock fleet and is a rate, but it is GPU, an amount',
      ],
    ],
    [
      'sections of another form',
      `${parts}series: []
flows: nothing
auxiliaries:
  a: { title: A, unit: MW(it), equation: "sum(chips * watts) + b" }
  c: { title: C, unit: MW(facility), equation: "sum(chips * watts) + b" }
`,
      [
        'm.yaml 13:9 field.type: "series": expected a mapping, found an empty list',
        'm.yaml 14:8 field.type: "flows": expected a mapping, found the text "nothing"',
      ],
    ],
    [
      'a dimension without its elements',
      `${parts.replace('elements: [abilene, memphis]', 'elements: abilene')}auxiliaries:
  a: { title: A, unit: MW(it), equation: "chips[abilene] * watts" }
  b: { title: B, unit: MW(it), equation: sum(chips) + watts }
`,
      [
        'm.yaml 8:34 field.type: "elements": expected a list, found the text "abilene"',
        'm.yaml 15:42 unit.mismatch: operands of + do not fit: sum(chips) is GPU, watts is kW(it)/GPU',
      ],
    ],
    [
      'a list keeps the places of its other entries',
      `${parts}stocks:
  fleet: { title: Fleet, unit: GPU, initial: 0, inflows: [3, wrong], outflows: ["pue * also_wrong", { a: 1 }] }
categories:
  size: { title: Size, cases: [{ when: 1, is: one }, { when: pue > watts, is: two }] }
require:
  - { that: watts > 0 }
  - { that: pue, message: no condition }
report: [3, pues]
`,
      [
        'm.yaml 14:59 field.type: "inflows" entry 1: expected a text, found the number 3',
        'm.yaml 14:62 name.unknown: wrong is not defined',
        'm.yaml 14:88 name.unknown: also_wrong is not defined',
        'm.yaml 14:101 field.type: "outflows" entry 2: expected a text, found a mapping',
        'm.yaml 16:40 field.type: "when": expected a text, found the number 1',
        'm.yaml 16:62 unit.mismatch: sides of > do not fit: pue is ratio(facility/it), watts is kW(it)/GPU',
        'm.yaml 18:5 field.missing: "message" is missing',
        'm.yaml 19:13 unit.truth: a requirement is a condition, pue is a number',
        'm.yaml 20:10 field.type: "report" entry 1: expected a text or a mapping, found the number 3',
        'm.yaml 20:13 name.unknown: m has no variable pues',
      ],
    ],
    [
      'auxiliaries without the whole of an equation',
      `${parts}auxiliaries:
  a: { title: A, unit: MW }
  b: { title: B, unit: MW, solve: b, so_that: c == wrong }
  c: { title: C, unit: MW, solve: d, so_that: "c == a", between: [0, also_wrong] }
  d: { title: D, unit: MW, equatoin: e }
  f: { title: F, unit: MW, equation: "a + b + c + d + g" }
`,
      [
        'm.yaml 14:3 field.missing: a has no equation',
        'm.yaml 15:3 field.missing: b is solved for and lacks between',
        'm.yaml 15:52 name.unknown: wrong is not defined',
        'm.yaml 16:28 field.type: c says solve: d',
        'm.yaml 16:70 name.unknown: also_wrong is not defined',
        'm.yaml 17:28 field.unknown: "equatoin" is not a field here',
        'm.yaml 18:55 name.unknown: g is not defined',
      ],
    ],
    [
      'values of their own are looked at where they can be read',
      `${parts}  a: { title: 3, unit: MW, value: 5 MWh, source: nobody }
  b: { title: B, unit: MW, value: [1], source: nobody }
  c: { title: C, unit: MW, value: 1, sorce: assumption }
  d: { title: D, unit: MW, value: 9, range: 3, source: assumption }
`,
      [
        'm.yaml 13:15 field.type: "title": expected a text, found the number 3',
        'm.yaml 13:35 unit.mismatch: a is in MW, but 5 MWh is MWh',
        'm.yaml 13:50 source.unknown: nobody is not a source of models/sources.yaml',
        'm.yaml 14:35 field.type: "value": expected a number, a text or a mapping, found a list',
        'm.yaml 15:38 field.unknown: "sorce" is not a field here',
        'm.yaml 16:45 field.type: "range": expected a list, found the number 3',
      ],
    ],
    [
      'series, and who reads them',
      `${parts}series:
  price: { title: Price, unit: USD/MWh, points: { 2025: 1 }, source: assumption }
  curve: { title: Curve, unit: ratio, against: 3, between: linear, outside: hold, points: { 0: 1 }, source: assumption }
auxiliaries:
  a: { title: A, unit: USD/MWh, equation: "price + lookup(curve, pue) + lookup(gone, pue)" }
  b: { title: B, unit: GPU, equation: "surviving(chips[abilene] / year, fixed_life(2 * year), price) + x" }
`,
      [
        'm.yaml 14:3 field.missing: "between" is missing',
        'm.yaml 14:3 field.missing: "outside" is missing',
        'm.yaml 15:48 field.type: "against": expected a text, found the number 3',
        'm.yaml 17:80 function.arguments: the first argument of lookup is a series, gone is not',
        'm.yaml 18:104 name.unknown: x is not defined',
      ],
    ],
    [
      'a key that appears twice',
      `${parts}  pue: { title: PUE, unit: ratio, value: 9 }
auxiliaries:
  a: { title: A, unit: ratio(facility/it), equation: pue + gone }
`,
      ['m.yaml 13:3 file.duplicate-key: the key "pue" appears twice in one mapping', 'm.yaml 15:60 name.unknown: gone is not defined'],
    ],
    [
      'a number that is not finite is said once',
      `${parts}  a: { title: A, unit: MW, value: .inf, source: assumption }\nauxiliaries:\n` +
        '  b: { title: B, unit: MW, equation: a + gone }\n',
      ['m.yaml 13:35 field.type: .inf is not a finite number', 'm.yaml 15:42 name.unknown: gone is not defined'],
    ],
    [
      'examples set names, and their own faults hide nothing',
      `${parts}  a: { title: 3, unit: MW, value: 1, source: assumption }
examples:
  - { title: One, assumptions: { peu: 1, a: 2 MW }, expect: [{ of: pue, equals: 1 }] }
  - { titel: Two, assumptions: { peu: 1 }, expect: [] }
`,
      [
        'm.yaml 13:15 field.type: "title": expected a text, found the number 3',
        'm.yaml 15:34 name.unknown: m has no variable peu',
        'm.yaml 16:7 field.unknown: "titel" is not a field here',
        'm.yaml 16:52 field.type: "expect" is empty',
      ],
    ],
  ])('%s', (_, body, want) => {
    expect(checked(body)).toEqual(want);
  });

  test('in the head', () => {
    written = writtenLibrary({ m: '' });
    const { problems } = written.library.modelOf(
      `format: 2\nmodel: m\ntitle: 5\nversion: one\nparameters:\n  a: { title: A, unit: MWW, value: 1, source: assumption }\n`,
      'yaml',
      'm.yaml',
    );
    expect(said(problems)).toEqual([
      'm.yaml 1:1 field.missing: "summary" is missing',
      'm.yaml 1:9 field.type: "format": expected 1, found the number 2',
      'm.yaml 3:8 field.type: "title": expected a text, found the number 5',
      'm.yaml 4:10 field.type: "version" must be three numbers such as 1.0.0, found the text "one"',
      "m.yaml 6:24 unit.unknown: unit 'MWW' is unknown",
    ]);
  });

  test.each([
    ['a list', '- a\n'],
    ['no model', 'title: x\nparameters: { A: { } }\n'],
    ['no text', 'a: [\n'],
  ])('%s is looked at no further', (_, text) => {
    written = writtenLibrary({ m: '' });
    const { value, problems } = written.library.modelOf(text, 'yaml', 'm.yaml');
    expect(value).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ code }) => ['field.type', 'field.missing', 'name.style', 'file.syntax'].includes(code))).toBe(true);
  });

  test('a model without a fault has no problem', () => {
    expect(checked(parts)).toEqual([]);
  });
});

describe('what a model includes', () => {
  const root =
    `include: [campus]\n${parts}auxiliaries:\n` +
    '  a: { title: A, unit: MW(facility), equation: facility_power + gone }\n' +
    '  b: { title: B, unit: MW(it), equation: sum(chips) + watts }\n';
  const mismatch = 'm.yaml 16:42 unit.mismatch: operands of + do not fit: sum(chips) is GPU, watts is kW(it)/GPU';

  test('faults of an included file, and those of the root', () => {
    expect(
      checked(root, {
        campus:
          'auxiliaries:\n  facility_power: { title: F, unit: MW(facility), equaton: x }\n  c: { title: C, unit: MW, equation: nothing }\n',
      }),
    ).toEqual([
      'm.yaml 15:65 name.unknown: gone is not defined',
      mismatch,
      'campus.yaml 7:51 field.unknown: "equaton" is not a field here',
      'campus.yaml 8:38 name.unknown: nothing is not defined',
    ]);
  });
  test('one that cannot be read as text: its names are not called unknown', () => {
    expect(checked(root, { campus: 'auxiliaries: [' })).toEqual([mismatch, expect.stringMatching(/^campus\.yaml 6:\d+ file\.syntax/)]);
  });
  test('a missing one', () => {
    expect(checked(root)).toEqual(['m.yaml 6:11 file.not-found: there is no model campus', mismatch]);
  });
  test('a list with an entry of another form', () => {
    expect(checked(root.replace('[campus]', '[3, A b, campos]'))).toEqual([
      'm.yaml 6:11 field.type: "include" entry 1: expected a text, found the number 3',
      'm.yaml 6:14 name.style: "include" entry 2 must be kebab-case: small letters, digits and -, found the text "A b"',
      'm.yaml 6:19 file.not-found: there is no model campos',
      mismatch,
    ]);
  });
  test('one that states another name is refused in its own file', () => {
    written = writtenLibrary({ m: root });
    const other = writtenLibrary({ other: 'auxiliaries:\n  facility_power: { title: F, unit: MW(facility), equation: also_gone }\n' });
    copyFileSync(`${other.library.modelsDirectory}/other.yaml`, `${written.library.modelsDirectory}/campus.yaml`);
    other.remove();
    expect(said(written.check('m'))).toEqual([
      'm.yaml 15:65 name.unknown: gone is not defined',
      mismatch,
      'campus.yaml 2:8 file.name: the file is named campus, but its model is other',
      'campus.yaml 7:61 name.unknown: also_gone is not defined',
    ]);
  });
});

describe('a scenario', () => {
  const model = `time: { from: 2025, to: 2027 }
dimensions:
  site: { title: Site }
inputs:
  limit: { title: Limit, unit: MW }
  chips: { title: Chips, unit: GPU, for: [site] }
parameters:
  watts: { title: Watts, unit: kW(it)/GPU, value: 1.2, source: assumption }
  pue: { title: PUE, unit: ratio(facility/it), value: 1.2, range: [1, 3], source: assumption }
series:
  price: { title: Price, unit: USD/MWh, between: step, outside: hold }
auxiliaries:
  power: { title: Power, unit: MW(it), equation: sum(chips * watts), report: true }
`;
  const whole = `model: m
assumptions:
  limit: 5 MW
series:
  price: { points: { 2025: 10 USD/MWh } }
tables:
  site: { abilene: { chips: 10 GPU }, memphis: { chips: 20 GPU } }
`;
  const foundIn = (text: string, scenarios: Readonly<Record<string, string>> = {}): string[] => {
    written = writtenLibrary({ m: model }, scenarios);
    const document = readDocument(text, { file: 's.yaml', format: 'yaml' });
    const read = readScenario(document);
    const { projection, problems } = runScenario(written.library, read.value ?? read.partial!, {
      read,
    });
    if (problems.some(({ severity }) => severity === 'error')) expect(projection).toBeUndefined();
    return said(problems);
  };

  test('without a fault it runs', () => {
    expect(foundIn(whole)).toEqual([]);
  });

  test.each<[string, string, readonly string[]]>([
    [
      'a misspelt field beside a wrong value',
      whole.replace('limit: 5 MW', 'limit: 5 MWh\n  pue: { value: 1.1, wyh: x }\n  peu: 1'),
      [
        's.yaml 3:10 unit.mismatch: limit is in MW, but 5 MWh is MWh',
        's.yaml 4:22 field.unknown: "wyh" is not a field here',
        's.yaml 5:3 name.unknown: m has no variable peu',
      ],
    ],
    [
      'a wrong value beside a misspelt field of its own',
      whole.replace('limit: 5 MW', 'limit: { value: 5 MWh, surce: x }'),
      ['s.yaml 3:19 unit.mismatch: limit is in MW, but 5 MWh is MWh', 's.yaml 3:26 field.unknown: "surce" is not a field here'],
    ],
    [
      'a value that could not be read is not missing too',
      whole.replace('limit: 5 MW', 'limit: { valeu: 5 MW }\n  pue: 4'),
      ['s.yaml 3:12 field.unknown: "valeu" is not a field here', 's.yaml 4:8 value.out-of-range: pue is 4, outside its range 1 to 3'],
    ],
    [
      'a name in another style',
      whole.replace('limit: 5 MW', 'Limit: 5 MW\n  pue: 4'),
      [
        's.yaml 3:3 name.style: "Limit" must be snake_case, or x[element], x[element, element]',
        's.yaml 4:8 value.out-of-range: pue is 4, outside its range 1 to 3',
      ],
    ],
    [
      'a misspelt section',
      whole.replace('assumptions', 'asumptions').replace('10 USD/MWh', '10 USD'),
      ['s.yaml 2:1 field.unknown: "asumptions" is not a field here', 's.yaml 5:28 unit.mismatch: price is in USD/MWh, but 10 USD is USD'],
    ],
    [
      'a section of another form',
      whole.replace('  limit: 5 MW', '  - limit').replace('10 USD/MWh', '10 USD'),
      [
        's.yaml 2:1 field.type: "assumptions": expected a mapping, found a list',
        's.yaml 5:28 unit.mismatch: price is in USD/MWh, but 10 USD is USD',
      ],
    ],
    [
      'a table with a row of another form',
      whole.replace('{ chips: 20 GPU }', '20').replace('5 MW', '5 GPU'),
      [
        's.yaml 3:10 unit.mismatch: limit is in MW, but 5 GPU is GPU',
        's.yaml 7:48 field.type: "memphis": expected null or a mapping, found the number 20',
      ],
    ],
    [
      'a column in another style',
      whole.replace('{ chips: 20 GPU }', '{ Chips: 20 GPU }').replace('5 MW', '5 GPU'),
      [
        's.yaml 3:10 unit.mismatch: limit is in MW, but 5 GPU is GPU',
        's.yaml 7:50 name.style: "Chips" must be snake_case: small letters, digits and _',
      ],
    ],
    [
      'a horizon of another form',
      `${whole}horizon: { form: 2030 }\nexpect: [{ off: x }]\nreport: [3]\n`.replace('5 MW', '5 GPU'),
      [
        's.yaml 3:10 unit.mismatch: limit is in MW, but 5 GPU is GPU',
        's.yaml 8:12 field.unknown: "form" is not a field here',
        's.yaml 9:12 field.unknown: "off" is not a field here',
        's.yaml 10:10 field.type: "report" entry 1: expected a text or a mapping, found the number 3',
      ],
    ],
    [
      'a series of another form',
      whole.replace('points:', 'point:').replace('5 MW', '5 GPU'),
      ['s.yaml 3:10 unit.mismatch: limit is in MW, but 5 GPU is GPU', 's.yaml 5:12 field.unknown: "point" is not a field here'],
    ],
    [
      'points over time whose reading is misspelt',
      whole.replace('limit: 5 MW', 'limit: { value: { 2025: 5 MWh }, betwen: linear, outside: hold }'),
      ['s.yaml 3:27 unit.mismatch: limit is in MW, but 5 MWh is MWh', 's.yaml 3:36 field.unknown: "betwen" is not a field here'],
    ],
    [
      'a source of its own with a fault may be cited',
      `${whole}sources: { me: { title: Me } }\n`.replace(
        'limit: 5 MW',
        'limit: { value: 5 MW, source: me }\n  pue: { value: 4, source: you }',
      ),
      [
        's.yaml 4:17 value.out-of-range: pue is 4, outside its range 1 to 3',
        's.yaml 4:28 source.unknown: you is not in the list of sources',
        's.yaml 9:12 field.missing: "publisher" is missing',
      ],
    ],
    [
      'a model in another style names no other',
      whole.replace('model: m', 'model: My_Model'),
      ['s.yaml 1:8 name.style: "model" must be kebab-case: small letters, digits and -, found the text "My_Model"'],
    ],
    [
      'a key that appears twice',
      whole.replace('limit: 5 MW', 'limit: 5 MWh\n  limit: 5 MW'),
      [
        's.yaml 3:10 unit.mismatch: limit is in MW, but 5 MWh is MWh',
        's.yaml 4:3 file.duplicate-key: the key "limit" appears twice in one mapping',
      ],
    ],
  ])('%s', (_, text, want) => {
    expect(foundIn(text)).toEqual(want);
  });

  test('every fault of the model is reported beside the scenario’s own', () => {
    written = writtenLibrary({ m: `${model}  a: { title: A, unit: MW, equtaion: x }\n  b: { title: B, unit: MW, equation: gone }\n` });
    expect(said(checkScenarioText(written.library, 'model: m\ntitel: x\n', 'yaml').problems)).toEqual([
      '2:1 field.unknown: "titel" is not a field here',
      'm.yaml 19:28 field.unknown: "equtaion" is not a field here',
      'm.yaml 20:38 name.unknown: gone is not defined',
    ]);
  });

  test('faults of a parent hide nothing, and cause no further problems', () => {
    expect(
      foundIn('extends: parent\nassumptions:\n  pue: 4\n  peu: 1\n', {
        parent: whole.replace('limit: 5 MW', 'limit: { valeu: 5 MW }\n  watts: 3 GPU'),
      }),
    ).toEqual([
      'parent.yaml 3:12 field.unknown: "valeu" is not a field here',
      'parent.yaml 4:10 unit.mismatch: watts is in kW(it)/GPU, but 3 GPU is GPU',
      's.yaml 3:8 value.out-of-range: pue is 4, outside its range 1 to 3',
      's.yaml 4:3 name.unknown: m has no variable peu',
    ]);
  });

  test('with a missing parent its own values are still checked where it names its model', () => {
    expect(foundIn('extends: paren\nmodel: m\nassumptions:\n  peu: 4\n', { parent: whole })).toEqual([
      's.yaml 1:10 name.unknown: there is no scenario paren',
      's.yaml 4:3 name.unknown: m has no variable peu',
    ]);
  });
});
