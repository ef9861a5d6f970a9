import { afterAll, describe, expect, test } from 'vitest';
import { overrideScenario } from '../../../src/domain/scenario/override-scenario.ts';
import { checkScenario } from '../../../src/analysis/check/check-file.ts';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import { readDocument } from '../../../src/domain/text/document.ts';
import { readScenario } from '../../../src/domain/scenario/read-scenario.ts';
import { said, valuesOf, writtenLibrary } from '../../support/written-library.ts';

const body = `
time: { from: 2025, to: 2026 }
dimensions:
  site: { title: Site, elements: [abilene, memphis] }
parameters:
  load: { title: Load, unit: MW, for: [site], value: 1, source: assumption }
  pue: { title: PUE, unit: ratio, value: 1.2, source: assumption }
series:
  price: { title: Price, unit: USD/MWh, between: linear, outside: hold, points: { 2025: 60 }, source: assumption }
auxiliaries:
  power: { title: Power, unit: MW, equation: load * pue }
`;
const library = writtenLibrary(
  {
    campus: body,
    twice:
      `${body}examples:\n  - title: A load in two places\n    assumptions: { load: 2 MW }\n` +
      '    tables: { site: { abilene: { load: 9 MW }, memphis: {} } }\n' +
      '    expect: [{ of: "power[abilene]", at: 2025, equals: 2.4 }]\n',
    faulty:
      `${body.replace('equation: load * pue', 'equation: laod * pue')}examples:\n  - title: A load in two places\n` +
      '    assumptions: { load: 2 MW }\n    tables: { site: { abilene: { load: 9 MW } } }\n' +
      '    expect: [{ of: pue, equals: 1 }]\n',
  },
  {
    parent:
      'scenario: parent\nmodel: campus\nassumptions: { price: { value: { 2025: 70 USD/MWh } } }\n' +
      'tables: { site: { abilene: { load: 5 MW }, memphis: { load: 6 MW } } }\n',
    torn: 'scenario: torn\nmodel: campus\nassumptions: { load: 2 MW }\ntables: { site: { abilene: { load: 5 MW }, memphis: {} } }\n',
  },
);
afterAll(library.remove);

const checked = (text: string): readonly string[] =>
  said(checkScenario(library.library, readScenario(readDocument(text, { format: 'yaml' })), library.library.scenariosDirectory).problems);

describe('in one scenario', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'an assumption and a cell',
      'model: campus\nassumptions:\n  load: 2 MW\ntables: { site: { abilene: {}, memphis: { load: 9 MW } } }\n',
      ['3:3 field.conflict: load is given under assumptions and in the row memphis of tables: site; keep one of them'],
    ],
    [
      'an assumption and a series',
      'model: campus\nassumptions:\n  price: { value: { 2025: 70 USD/MWh } }\nseries:\n  price: { points: { 2025: 80 USD/MWh } }\n',
      ['3:3 field.conflict: price is given under assumptions and under series; keep one of them'],
    ],
    [
      'a series and a cell',
      'model: campus\nseries:\n  load: { points: { 2025: 2 MW }, between: linear, outside: hold }\n' +
        'tables: { site: { abilene: { load: 9 MW }, memphis: { load: 9 MW } } }\n',
      ['3:3 field.conflict: load is given under series and in the row abilene of tables: site; keep one of them'],
    ],
    [
      'beside another fault, and what follows from neither',
      'model: campus\nassumptions:\n  load: 2 MW\n  pue: 1.2 MW\ntables: { site: { abilene: { load: 9 MW }, memphis: {} } }\nexpct: []\n',
      [
        '3:3 field.conflict: load is given under assumptions and in the row abilene of tables: site; keep one of them',
        '4:8 unit.mismatch: pue is in ratio, but 1.2 MW is MW; give the number its unit, or multiply it by a variable in MW',
        '6:1 field.unknown: "expct" is not a field here; did you mean expect',
      ],
    ],
    [
      'an element and its cell',
      'model: campus\nassumptions:\n  load[memphis]: 2 MW\ntables: { site: { abilene: { load: 1 MW }, memphis: { load: 9 MW } } }\n',
      ['3:3 field.conflict: load[memphis] is given under assumptions and in the row memphis of tables: site; keep one of them'],
    ],
    [
      'an element and the same one in the value of the variable',
      'model: campus\nassumptions:\n  load: { value: { abilene: 1 MW, memphis: 3 MW } }\n  load[memphis]: 2 MW\n',
      ['4:3 field.conflict: load[memphis] is given under assumptions and in the value of load under assumptions; keep one of them'],
    ],
    [
      'an element and the same one at a date of a series',
      'model: campus\nassumptions:\n  load[memphis]: 2 MW\nseries:\n' +
        '  load: { points: { 2025: { abilene: 1 MW, memphis: 3 MW } }, between: linear, outside: hold }\n',
      ['3:3 field.conflict: load[memphis] is given under assumptions and in the value of load under series; keep one of them'],
    ],
    [
      'an element with other spaces',
      'model: campus\nassumptions:\n  load[memphis]: 2 MW\n  "load[ memphis ]": 3 MW\n',
      ['3:3 field.conflict: load[memphis] is given under assumptions and under assumptions as load[ memphis ]; keep one of them'],
    ],
    ['none where an element is set beside a value for all', 'model: campus\nassumptions: { load: 3 MW, "load[memphis]": 2 MW }\n', []],
    [
      'none where one of them removes',
      'extends: parent\nassumptions: { load: null }\ntables: { site: { abilene: { load: 9 MW }, memphis: { load: 8 MW } } }\n',
      [],
    ],
    [
      'none where a row is only named',
      'model: campus\nassumptions: { load: 2 MW }\ntables: { site: { abilene: {}, memphis: { load: null } } }\n',
      [],
    ],
    [
      'none where a row says its source',
      'model: campus\nassumptions: { pue: 1.3 }\n' +
        'tables: { site: { abilene: { load: 9 MW, source: assumption }, memphis: { load: 8 MW } } }\n',
      [],
    ],
  ])('%s', (_, text, want) => {
    expect(checked(text)).toEqual(want);
  });

  test('that is extended, at its position', () => {
    expect(checked('extends: torn\n')).toEqual([
      'torn.yaml 3:16 field.conflict: load is given under assumptions and in the row abilene of tables: site; keep one of them',
    ]);
  });
});

describe('between a scenario and its parent the child’s value is taken', () => {
  test.each<[string, string, string, unknown]>([
    ['an assumption over a table', 'extends: parent\nassumptions: { load: 2 MW }\n', 'load', [2, 2]],
    ['a series over an assumption', 'extends: parent\nseries: { price: { points: { 2025: 80 USD/MWh } } }\n', 'price', [80]],
    ['a cell over the parent’s cell', 'extends: parent\ntables: { site: { abilene: { load: 7 MW } } }\n', 'load', [7, 6]],
  ])('%s', (_, text, name, want) => {
    const run = library.run(text);
    expect(said(run.problems)).toEqual([]);
    expect((want as readonly number[]).map((_one, element) => valuesOf(run, name, element)[0])).toEqual(want);
  });

  test('and a caller’s setting over all', () => {
    const scenario = overrideScenario(
      library.scenario('model: campus\ntables: { site: { abilene: { load: 5 MW }, memphis: { load: 6 MW } } }\n'),
      { set: { load: '2 MW' } },
    );
    expect(valuesOf(runScenario(library.library, scenario, { curves: 'all' }), 'load', 0)).toEqual([2, 2]);
  });
});

describe('in an example of a model', () => {
  const at = (file: string, line: number): string =>
    `${file}.yaml ${line}:20 field.conflict: load is given under assumptions and in the row abilene of tables: site; keep one of them`;
  test('that can be run', () => {
    expect(said(library.check('twice'))).toEqual([at('twice', 19)]);
  });
  test('that cannot', () => {
    expect(said(library.check('faulty'))).toContain(at('faulty', 19));
  });
});
