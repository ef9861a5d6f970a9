import { describe, expect, test } from 'vitest';
import type { ProjectedCurve, Projection } from '../../src/analysis/projection/projection.ts';
import { csvRow } from '../../src/contract/csv-row.ts';
import { longCsv, wideCsv } from '../../src/contract/projection-csv.ts';
import { projectionJson } from '../../src/contract/projection-json.ts';

type Value = number | string | null;

function curve(dims: Record<string, string[]>, values: Value[][], more: Partial<ProjectedCurve> = {}): ProjectedCurve {
  return { title: 'A curve', unit: 'MW', overTime: 'mean', category: false, dims: Object.keys(dims), elements: Object.values(dims), values: (element) => values[element]!, ...more };
}

function projection(curves: Record<string, ProjectedCurve>, more: Partial<Projection> = {}): Projection {
  return {
    scenario: 's', title: 'S', summary: '', model: 'm', time: ['2025-01-01', '2026-01-01'], years: [2025, 2026], stepsPerYear: 1, curves: new Map(Object.entries(curves)),
    cut: [], claims: [], problems: [], sources: {}, figures: {}, provenance: { run: '', engine: '', model: { name: 'm', version: '1.0.0', hash: '' }, scenario: { name: 's', hash: '' } }, ...more,
  };
}

const both = { site: ['a', 'b'], generation: ['x', 'y'] };

describe('csvRow', () => {
  test.each([
    [['a', 'b,c', 'd"e', 'f\ng'], 'a,"b,c","d""e","f\ng"\n'],
    [['=1+1', '+x', '-x', '@x'], "'=1+1,'+x,'-x,'@x\n"],
    [[-1.5, 0.1 + 0.2, 1e300, null, undefined, NaN], '-1.5,0.30000000000000004,1e+300,,,\n'],
  ] as const)('%j', (cells, want) => { expect(csvRow(cells)).toBe(want); });
});

describe('longCsv', () => {
  test('a column per dimension of any curve, in the model’s order', () => {
    const one = projection({ p: curve({ generation: ['x'] }, [[1, 2]]), q: curve(both, [[1, 2], [3, 4], [5, 6], [7, null]]) });
    const lines = [...longCsv([one])].join('').trimEnd().split('\n');
    expect(lines[0]).toBe('scenario,variable,unit,site,generation,time,value');
    expect(lines[1]).toBe('s,p,MW,,x,2025-01-01,1');
    expect(lines.at(-1)).toBe('s,q,MW,b,y,2026-01-01,');
    expect(lines).toHaveLength(11);
  });
});

describe('wideCsv', () => {
  test('a column per series', () => {
    const one = projection({ q: curve(both, [[1, 2], [3, 4], [5, 6], [7, 8]]), r: curve({}, [['low', null]], { unit: '', category: true }) });
    expect([...wideCsv([one])].join('')).toBe('scenario,time,"q[a, x] (MW)","q[a, y] (MW)","q[b, x] (MW)","q[b, y] (MW)",r\ns,2025-01-01,1,3,5,7,low\ns,2026-01-01,2,4,6,8,\n');
  });
});

describe('projectionJson', () => {
  test('nests in the order of the dimensions', () => {
    const { curves } = projectionJson(projection({ q: curve(both, [[1, 2], [3, 4], [5, 6], [7, 8]]) }));
    expect(curves['q']).toEqual({ title: 'A curve', unit: 'MW', over_time: 'mean', dims: ['site', 'generation'], by: { a: { x: [1, 2], y: [3, 4] }, b: { x: [5, 6], y: [7, 8] } } });
  });

  test('without time there is no time, no step and no over_time', () => {
    const { time, years, ...timeless } = projection({ q: curve({}, [[1]]) });
    expect([time?.length, years?.length]).toEqual([2, 2]);
    expect(projectionJson(timeless)).toMatchObject({ curves: { q: { title: 'A curve', unit: 'MW', values: [1] } } });
    expect(Object.keys(projectionJson(timeless))).not.toContain('time');
    expect(JSON.stringify(projectionJson(timeless))).not.toMatch(/over_time|step/);
  });

  test('a problem’s path becomes a JSON Pointer', () => {
    const { problems } = projectionJson(projection({}, { problems: [{ code: 'value.not-finite', severity: 'warning', path: ['a/b', 'c~d', 0], message: 'x' }] }));
    expect(problems).toEqual([{ code: 'value.not-finite', severity: 'warning', at: '/a~1b/c~0d/0', message: 'x' }]);
  });
});
