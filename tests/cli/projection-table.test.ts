import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import type { ProjectedCurve, Projection } from '../../src/analysis/projection.ts';
import { chartOf, valuesTable } from '../../src/cli/projection-table.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

const terminal: Terminal = { colors: picocolors.createColors(false), width: 100, unicode: true, interactive: false, write: () => undefined };

function projection(dims: Readonly<Record<string, readonly string[]>>, alternatives: readonly string[], time?: readonly string[]): Projection {
  const curve: ProjectedCurve = {
    title: 'Load', unit: 'MW', overTime: 'mean', category: false, dims: Object.keys(dims), elements: Object.values(dims),
    ...(alternatives.length > 0 ? { alternatives } : {}), values: (element) => (time ?? ['']).map((_, k) => 10 ** element + k),
  };
  return {
    scenario: null, title: 'T', summary: '', model: 'm', ...(time ? { time, years: time.map(Number) } : {}), stepsPerYear: 1, curves: new Map([['load', curve]]),
    cut: [], claims: [], problems: [], sources: {}, figures: {}, provenance: { run: '', engine: '', model: { name: 'm', version: '1.0.0', hash: '' }, scenario: { name: null, hash: '' } },
  };
}

/** What stands before and after the unit of each row. */
const rowsOf = (one: Projection): string[] => valuesTable(one, terminal).trimEnd().split('\n').slice(1).map((row) => row.replace(/ {2,}/g, ' ').trim());

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
])('%s', (_, one, want) => { expect(rowsOf(one)).toEqual(want); });

test('a chart is of the first alternative', () => {
  expect(chartOf(projection({ site }, ['site'], ['2025', '2026', '2027']), terminal)).toMatch(/^Load\[abilene\], MW\n/);
});
