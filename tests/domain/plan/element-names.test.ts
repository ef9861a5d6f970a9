import { afterAll, expect, test } from 'vitest';
import { said, valuesOf, writtenLibrary } from '../../support/written-library.ts';

const model = (elements: string): string => `dimensions:
  site: { title: Site, elements: ${elements} }
parameters:
  load: { title: Load, unit: MW, for: [site], value: 3, source: assumption }
auxiliaries:
  total: { title: Total, unit: MW, equation: sum(load), report: true }
`;
const written = writtenLibrary({ m: model('[us-east-1, B_2]'), bad: model('["2nd", new york]') });
afterAll(written.remove);

test('a vintage may be named by its year', () => {
  const one = writtenLibrary({ v: model('["2023", "2024"]').replace('sum(load)', '"load[2023] + 2 * load[2024]"') });
  const run = one.run('model: v\nassumptions: { "load[2024]": 5 MW }\n');
  one.remove();
  expect([said(run.problems), valuesOf(run, 'total')]).toEqual([[], [13]]);
});

test('an element with hyphens can be declared and read', () => {
  const run = written.run('model: m\nassumptions: { "load[us-east-1]": 5 MW }\n');
  expect([said(run.problems), valuesOf(run, 'total')]).toEqual([[], [8]]);
});

test('an element with hyphens, or a year, is compared in quotes', () => {
  const wide = (equation: string): string => model('[us-east-1, "2023", B_2]').replace('sum(load)', `'${equation}'`);
  const one = writtenLibrary({
    m: wide('sum(if(site == "us-east-1" or site=="2023" or site == "B_2" and site != "us-east-1", load, 100 * load))'),
    unlike: wide('sum(if(site != "us-east-1", load, 0 * load))'),
    bare: wide('sum(if(site == us-east-1, load, 0 * load))'),
    year: wide('sum(if(site != 2023, load, 0 * load))'),
  });
  const values = ['m', 'unlike'].map((name) => valuesOf(one.run(`model: ${name}\nassumptions: { "load[us-east-1]": 5 MW }\n`), 'total'));
  const refused = ['bare', 'year'].map((name) => said(one.check(name)));
  one.remove();
  expect(values).toEqual([[11], [6]]);
  expect(refused).toEqual([
    [
      'bare.yaml 11:62 dimension.element: us-east-1 is read as a number or a difference, not as an element of site; ' +
        'put it into quotes: site == "us-east-1"',
    ],
    [
      'year.yaml 11:62 dimension.element: 2023 is read as a number or a difference, not as an element of site; ' +
        'put it into quotes: site != "2023"',
    ],
  ]);
});

test('an element that no equation can read is refused where the model declares it', () => {
  expect(said(written.check('bad'))).toEqual([
    'bad.yaml 7:9 name.style: no equation can read the element 2nd of site: ' +
      'letters, digits, _ and - after a letter, or a year; write site_2nd',
    'bad.yaml 7:9 name.style: no equation can read the element new york of site: ' +
      'letters, digits, _ and - after a letter, or a year; write new_york',
  ]);
});

test('a row that no equation can read is refused where the scenario writes it', () => {
  expect(said(written.run('model: m\ntables:\n  site:\n    a.b: { load: 2 MW }\n    fine: { load: 2 MW }\n').problems)).toEqual([
    'tried.yaml 4:5 name.style: no equation can read the element a.b of site: ' +
      'letters, digits, _ and - after a letter, or a year; write a_b',
  ]);
});
