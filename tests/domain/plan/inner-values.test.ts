import { afterAll, describe, expect, test } from 'vitest';
import { overrideScenario } from '../../../src/domain/scenario/override-scenario.ts';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import { said, valuesOf, writtenLibrary } from '../../support/written-library.ts';

/** Values by an inner dimension only apply to every element of the outer ones, wherever a value is allowed. */
const library = writtenLibrary({
  supply: `
time: { from: 2025, to: 2027 }
dimensions:
  site: { title: Site }
  class: { title: Class, elements: [ai, other] }
  supply: { title: Supply, elements: [grid, gas, wind] }
parameters:
  share: { title: Share, unit: ratio, for: [site, supply], value: { grid: 0.7, gas: 0.2, wind: 0.1 }, source: assumption }
  weight: { title: Weight, unit: ratio, for: [site, class, supply], value: { grid: 1, gas: 2, wind: 3 }, source: assumption }
auxiliaries:
  total: { title: Total, unit: ratio, equation: "sum(share * weight)" }
`,
});
afterAll(library.remove);

const sites = 'site: { abilene: {}, memphis: {} }';
const shares = (text: string): unknown => {
  const run = library.run(text);
  const elements = run.projection?.frame.curves.get('share')?.elements.reduce((count, { length }) => count * length, 1);
  return elements ? Array.from({ length: elements }, (_, element) => valuesOf(run, 'share', element)[0]) : said(run.problems);
};

test('a model may give them for elements that only a scenario lists', () => {
  expect(said(library.check('supply'))).toEqual([]);
  expect(shares(`model: supply\ntables: { ${sites} }\n`)).toEqual([0.7, 0.2, 0.1, 0.7, 0.2, 0.1]);
});

test('an assumption', () => {
  expect(shares(`model: supply\ntables: { ${sites} }\nassumptions: { share: { value: { grid: 1, gas: 0, wind: 0 } } }\n`)).toEqual([
    1, 0, 0, 1, 0, 0,
  ]);
});

test('a misspelt element is reported once, with both dimensions', () => {
  expect(shares(`model: supply\ntables: { ${sites} }\nassumptions: { share: { value: { grid: 1, gaz: 0, wind: 0 } } }\n`)).toEqual([
    'tried.yaml 3:43 dimension.element: gaz is not an element of site or supply; did you mean gas',
  ]);
});

test('over time', () => {
  const run = library.run(
    `model: supply\ntables: { ${sites} }\n` +
      'assumptions: { share: { value: { grid: { 2025: 1, 2027: 0 }, gas: { 2025: 0, 2027: 1 }, wind: { 2025: 0 } }, ' +
      'between: linear, outside: hold } }\n',
  );
  expect(said(run.problems)).toEqual([]);
  expect([0, 1, 3].map((element) => valuesOf(run, 'share', element))).toEqual([
    [1, 0.5, 0],
    [0, 0.5, 1],
    [1, 0.5, 0],
  ]);
});

describe('a cell of a table', () => {
  test('of the outer dimension, past the middle one', () => {
    const run = library.run(
      `model: supply\ntables: { site: { abilene: { weight: { grid: 4, gas: 5, wind: 6 } }, memphis: { weight: 7 } } }\n`,
    );
    expect(Array.from({ length: 12 }, (_, element) => valuesOf(run, 'weight', element)[0])).toEqual([4, 5, 6, 4, 5, 6, 7, 7, 7, 7, 7, 7]);
  });

  test('of the middle dimension, for every outer element', () => {
    const run = library.run(
      `model: supply\ntables: { ${sites}, class: { ai: { weight: { grid: 4, gas: 5, wind: 6 } }, other: { weight: 7 } } }\n`,
    );
    expect(Array.from({ length: 12 }, (_, element) => valuesOf(run, 'weight', element)[0])).toEqual([4, 5, 6, 7, 7, 7, 4, 5, 6, 7, 7, 7]);
  });

  test('with an unknown element, at its cell', () => {
    expect(
      said(
        library.run(`model: supply\ntables: { site: { abilene: { weight: { grid: 4, gaz: 5, wind: 6 } }, memphis: { weight: 7 } } }\n`)
          .problems,
      ),
    ).toEqual(['tried.yaml 2:49 dimension.element: gaz is not an element of class or supply; did you mean gas']);
  });
});

test('elements that a table leaves out are ignored', () => {
  expect(shares(`model: supply\ntables: { ${sites}, supply: { grid: {}, wind: {} } }\n`)).toEqual([0.7, 0.1, 0.7, 0.1]);
});

test('one element is set for every outer one', () => {
  const scenario = overrideScenario(library.scenario(`model: supply\ntables: { ${sites} }\n`), { set: { 'share[grid]': 0.5 } });
  const run = runScenario(library.library, scenario, { curves: 'all' });
  expect(said(run.problems)).toEqual([]);
  expect([0, 1, 3, 4].map((element) => valuesOf(run, 'share', element)[0])).toEqual([0.5, 0.2, 0.5, 0.2]);
});
