import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import type { Projection } from '../../src/analysis/projection/projection.ts';
import { chartOf, projectionTable } from '../../src/cli/projection-table.ts';
import { valuesTable } from '../../src/cli/values-table.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { curveOf, projectionOf } from '../support/frames.ts';

const terminal: Terminal = {
  colors: picocolors.createColors(false),
  width: 100,
  unicode: true,
  interactive: false,
  write: () => undefined,
};

function projection(
  dims: Readonly<Record<string, readonly string[]>>,
  alternatives: readonly string[],
  time?: readonly string[],
): Projection {
  const count = Object.values(dims).reduce((product, elements) => product * elements.length, 1);
  const rows = Array.from({ length: count }, (_, element) => (time ?? ['']).map((_year, k) => 10 ** element + k));
  const load = curveOf(dims, rows, { title: 'Load', ...(alternatives.length > 0 ? { alternatives } : {}) });
  const axis = time && { kind: 'time' as const, labels: time, years: time.map(Number), stepsPerYear: 1 };
  return projectionOf({ ...(axis ? { axis } : {}), curves: new Map([['load', load]]) }, { scenario: null, title: 'T' });
}

/** The text before and after the unit of each row. */
const rowsOf = (one: Projection): string[] =>
  valuesTable(one, terminal)
    .trimEnd()
    .split('\n')
    .slice(1)
    .filter((row) => !row.startsWith('shown: '))
    .map((row) => row.replace(/ {2,}/g, ' ').trim());

const site = ['abilene', 'milam'];
const cases = ['low', 'high'];
const many = Array.from({ length: 9 }, (_, index) => `case_${index + 1}`);

test.each<[string, Projection, readonly string[]]>([
  ['elements that add up, with their total', projection({ site }, []), ['load, total MW 11', 'abilene 1', 'milam 10']],
  ['alternatives side by side, without', projection({ site }, ['site']), ['load[abilene] MW 1', 'load[milam] MW 10']],
  ['a total for each case', projection({ site, case: cases }, ['case']), ['load[low], total MW 101', 'load[high], total MW 1,010']],
  ['one total over two dimensions', projection({ site, generation: cases }, []), ['load, total MW 1,111']],
  ['the first of many alternatives', projection({ case: many }, ['case']), ['load[case_1] (1 of 9) MW 1']],
  ['the first of many totals', projection({ site, case: many }, ['case']), ['load[case_1], total (1 of 9) MW 1e9']],
  ['the first where all are alternatives', projection({ run: site, case: cases }, ['run', 'case']), ['load[abilene, low] (1 of 4) MW 1']],
])('%s', (_, one, want) => {
  expect(rowsOf(one)).toEqual(want);
});

test('a chart is of the first alternative', () => {
  expect(chartOf(projection({ site }, ['site'], ['2025', '2026', '2027']), terminal)).toMatch(/^Load\[abilene\] \(1 of 2\), MW\n/);
});

test('a table that shows the first of many says of how many, and where the others are', () => {
  const text = valuesTable(projection({ site, case: many }, ['site', 'case'], ['2025', '2026']), terminal);
  expect(text).toMatch(/^load\[abilene, case_1\] \(1 of 18\) /m);
  expect(text).toContain('shown: the first of 18 where a row says 1 of several; --format csv gives all values\n');
  expect(valuesTable(projection({ case: many }, ['case']), terminal)).toContain('shown: the first of 9 ');
  expect(valuesTable(projection({ site }, ['site'], ['2025', '2026']), terminal)).not.toContain('shown:');
});

/** The columns of a table of so many years, in a terminal of this width. */
function yearsShown(count: number, width: number): { readonly years: readonly number[]; readonly text: string } {
  const time = Array.from({ length: count }, (_, k) => String(2026 + k));
  const text = valuesTable(projection({}, [], time), { ...terminal, width });
  return { text, years: (text.split('\n')[0]!.match(/\b20\d\d\b/g) ?? []).map(Number) };
}

test('years that do not fit are left out at equal distances, and never the last', () => {
  for (let count = 2; count <= 30; count++)
    for (let width = 40; width <= 120; width += 7) {
      const { years, text } = yearsShown(count, width);
      expect(years.at(-1)).toBe(2025 + count);
      const gaps = new Set(years.slice(1).map((year, k) => year - years[k]!));
      expect([count, width, gaps.size]).toEqual([count, width, 1]);
      const [gap] = gaps;
      expect(years[0]! - 2026).toBeLessThan(gap!);
      if (gap === 1) expect(text).not.toContain('shown:');
      else expect(text).toContain(`shown: every ${gap}${['', '', 'nd', 'rd'][gap!] ?? 'th'} year up to the last;`);
    }
});

test('where years are left out, the first row follows in every year, with how a year has its value', () => {
  const years = Array.from({ length: 22 }, (_, k) => String(2014 + k));
  const one = projection({}, [], years);
  const other = curveOf({}, [years.map(() => 7)], { unit: 'GW' });
  const text = valuesTable({ ...one, frame: { ...one.frame, curves: new Map([...one.frame.curves, ['other', other]]) } }, terminal);
  const [, whole] = text.split('load in every year, MW, mean\n');
  expect([...whole!.matchAll(/(20\d\d) +(\d+)/g)].map(([, year, value]) => [year, Number(value)])).toEqual(
    years.map((year, k) => [year, 1 + k]),
  );
  expect(whole).not.toContain('other');
  expect(whole!.split('\n').every((line) => line.length <= 100)).toBe(true);
  expect(text.match(/in every year/g)).toHaveLength(1);
  const long = Array.from({ length: 60 }, (_, k) => String(1900 + k));
  expect(valuesTable(projection({}, [], long), terminal)).not.toContain('in every year');
  expect(valuesTable(projection({}, [], ['2025', '2026']), terminal)).not.toContain('in every year');
});

test('a column of a year says whether it is the mean, the last, the highest value or the sum', () => {
  const one = projection({}, [], ['2025', '2026']);
  const load = one.frame.curves.get('load')!;
  const curves = (['mean', 'last', 'max', 'sum'] as const).map((overTime) => [overTime, { ...load, overTime }] as const);
  const size = curveOf({}, [['small', 'large']], { overTime: 'last' });
  expect(rowsOf({ ...one, frame: { ...one.frame, curves: new Map<string, typeof load>([...curves, ['size', size]]) } })).toEqual([
    'mean MW, mean 1 2',
    'last MW, last 1 2',
    'max MW, max 1 2',
    'sum MW, sum 1 2',
    'size last small large',
  ]);
  const instants = projectionOf({ ...one.frame, axis: { kind: 'time', labels: ['2025-07-01'], years: [2025.5], stepsPerYear: 2 } });
  expect(valuesTable(instants, terminal)).toMatch(/^load +MW +1$/m);
});

const share = ['no', 'half', 'all'];

/** Curves over one dimension without time, each by its unit and values. */
function crossing(
  curves: Readonly<Record<string, readonly [unit: string, ...values: (number | null)[]]>>,
  alternatives: readonly string[] = ['case'],
): Projection {
  return projectionOf({
    curves: new Map(
      Object.entries(curves).map(([name, [unit, ...values]]) => [
        name,
        curveOf(
          { case: share },
          values.map((value) => [value]),
          { unit, alternatives },
        ),
      ]),
    ),
  });
}

test('curves with the same elements share a table', () => {
  const one = crossing({ power: ['MW', 1, 2, null], rebound: ['ratio', 0, 1, 28.4] });
  expect(valuesTable(one, terminal)).toBe(
    ['         unit   no  half   all', 'power    MW      1     2     ·', 'rebound  ratio   0     1  28.4', ''].join('\n'),
  );
});

test('with their totals, where something adds up', () => {
  expect(rowsOf(crossing({ power: ['MW', 1, 2, 3], price: ['USD/MWh', 80, 90, 120] }, []))).toEqual([
    'power MW 1 2 3 6',
    'price USD/MWh 80 90 120',
  ]);
});

test('or in a list, where they are too wide', () => {
  const narrow = valuesTable(crossing({ power: ['MW', 1, 2, 3], cost: ['MW', 1234567, 1234567, 1234567] }), { ...terminal, width: 24 });
  expect(narrow).toMatch(/power\[no\]/);
});

const course = (elements: readonly (readonly number[])[]): Projection => {
  const one = projection(
    { site: elements.map((_, index) => `site_${index + 1}`) },
    [],
    elements[0]!.map((_, year) => String(2025 + year)),
  );
  return {
    ...one,
    frame: { ...one.frame, curves: new Map([['load', { ...one.frame.curves.get('load')!, values: Float64Array.from(elements.flat()) }]]) },
  };
};

test('an element that is nothing from beginning to end is left out below its total', () => {
  expect(
    rowsOf(
      course([
        [0, 1e-13],
        [0, 5],
      ]),
    ),
  ).toEqual(['load, total MW, mean 0 5', 'site_2 0 5']);
});

test('what rounding has left of nothing is 0', () => {
  expect(rowsOf(course([[1e6, 2.3e-10]]))).toEqual(['load[site_1] MW, mean 1,000,000 0']);
  expect(rowsOf(course([[1e-10, 2.3e-10]]))).toEqual(['load[site_1] MW, mean 1e-10 2.3e-10']);
});

test('of many claims the broken ones are printed, and how many hold', () => {
  const claims = (holds: readonly boolean[]): Projection => ({
    ...course([[1, 2]]),
    claims: holds.map((one, index) => ({ claim: `claim ${index}`, holds: one })) as unknown as Projection['claims'],
  });
  expect(projectionTable(claims([true, false]), terminal)).toContain('✓ claim 0\n✗ claim 1\n');
  expect(projectionTable(claims(Array.from({ length: 9 }, () => true)), terminal)).toContain('\n✓ all 9 expectations hold\n');
  expect(projectionTable(claims(Array.from({ length: 9 }, (_, index) => index !== 4)), terminal)).toContain(
    '\n✗ claim 4\n✓ 8 of 9 expectations hold\n',
  );
});

test('an unlimited value is a word, and leaves the values beside it what they are', () => {
  const one = projection({}, [], ['2025', '2026', '2027']);
  const load = { ...one.frame.curves.get('load')!, unlimited: true, values: Float64Array.of(Infinity, 5, 0) };
  expect(rowsOf({ ...one, frame: { ...one.frame, curves: new Map([['load', load]]) } })).toEqual(['load MW, mean unlimited 5 0']);
});
