import { afterAll, describe, expect, test } from 'vitest';
import { said, writtenLibrary } from '../../support/written-library.ts';

/** Where problems of a run are located, and what a run depends on. */
const entry = (title: string): string => `  survey: { title: ${title}, publisher: Uptime }\n  unused: { title: Other, publisher: Other }\n`;
const campus = `
parameters:
  pue: { title: PUE, unit: ratio, value: 1.2, source: assumption }
  chips: { title: Chips, unit: GPU, value: 10, source: assumption }
`;
const parent =
  'scenario: parent\nmodel: campus\nassumptions:\n  pue: { value: 1.3, source: surveyy }\n' +
  '  chips: { value: 5 GPU, source: [survey, elsewhere] }\nsources:\n' +
  '  own: { title: Own, publisher: Own }\n';
const derating =
  'series:\n  derating: { title: Derating, unit: ratio, against: MW, between: linear, outside: hold, ' +
  'points: { 0: 1, 4: 0.5 }, source: assumption }\n';
const library = writtenLibrary(
  { campus: campus + derating, reporting: `${campus}report: [pue, peu, { chips: MW }]\n` },
  { parent },
  entry('A survey'),
);
afterAll(library.remove);

describe('a source that is not in the list', () => {
  test('is named where the chain of scenarios wrote it', () => {
    expect(said(library.run('extends: parent\n').problems)).toEqual([
      'parent.yaml 4:30 source.unknown: surveyy is not in the list of sources; did you mean survey',
      'parent.yaml 5:43 source.unknown: elsewhere is not in the list of sources; add it to sources.yaml, or write assumption',
    ]);
  });

  test('is checked in the child as in the parent, and may be a source of the parent', () => {
    expect(
      said(
        library.run(
          'extends: parent\nassumptions:\n  pue: { value: 1.3, source: own }\n' +
            '  chips: { value: 5 GPU, source: ownn }\nexpect:\n  - { of: pue, equals: 1.3, source: nowhere }\n',
        ).problems,
      ),
    ).toEqual([
      'tried.yaml 4:34 source.unknown: ownn is not in the list of sources; did you mean own',
      'tried.yaml 6:37 source.unknown: nowhere is not in the list of sources; add it to sources.yaml, or write assumption',
    ]);
  });

  test('of an entry that was replaced is not missed', () => {
    expect(said(library.run('extends: parent\nassumptions: { pue: 1.3, chips: null }\n').problems)).toEqual([]);
  });
});

describe('the id of a run', () => {
  const idWith = (list: string, text: string): string => {
    const one = writtenLibrary({ campus }, {}, list);
    const { projection, problems } = one.run(text);
    one.remove();
    if (!projection) throw new Error(said(problems).join('\n'));
    return projection.provenance.run;
  };
  const cites = 'model: campus\nassumptions:\n  pue: { value: 1.3, source: survey }\n';

  test('has the details of the sources it cites', () => {
    expect(idWith(entry('A survey'), cites)).toBe(idWith(entry('A survey'), cites));
    expect(idWith(entry('A survey'), cites)).not.toBe(idWith(entry('Another survey'), cites));
  });

  test('does not move with sources it does not cite', () => {
    expect(idWith(entry('A survey'), 'model: campus\n')).toBe(idWith(entry('Another survey'), 'model: campus\n'));
  });
});

test('what a model reports of itself is wrong in the model file', () => {
  expect(said(library.run('model: reporting\n', 'reported').problems)).toEqual([
    'reporting.yaml 10:15 name.unknown: reporting has no variable peu; did you mean pue',
    'reporting.yaml 10:29 unit.mismatch: chips is in GPU, which cannot be shown in MW; MW times something in GPU/MW would give GPU',
  ]);
});

describe('a curve asked for by an element', () => {
  test.each([
    [
      'pue[abilene]',
      'tried.yaml 1:1 name.unknown: pue[abilene] is one element, and curves are chosen by variable; write pue, which gives every element',
    ],
    ['peu[abilene]', 'tried.yaml 1:1 name.unknown: campus has no variable peu; did you mean pue'],
    ['derating', 'tried.yaml 1:1 name.unknown: derating is a table to look up in, and has no curve over time; ask for what looks it up'],
    ['peu', 'tried.yaml 1:1 name.unknown: campus has no variable peu; did you mean pue'],
  ])('%s', (name, want) => {
    expect(said(library.run('model: campus\n', [name]).problems)).toEqual([want]);
  });
});
