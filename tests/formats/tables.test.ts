import { describe, expect, test } from 'vitest';
import type { Curve, Frame } from '../../src/analysis/frame/frame.ts';
import type { Answer } from '../../src/formats/answer.ts';
import { longCsv } from '../../src/formats/csv.ts';
import { csvRow } from '../../src/formats/csv-row.ts';
import { wideCsv } from '../../src/formats/csv-wide.ts';
import { ndjson } from '../../src/formats/ndjson.ts';
import { json } from '../../src/formats/json.ts';
import { curveOf, frameOf, textOf } from '../support/frames.ts';

const answer = (frame: Frame, name = 's'): Answer => ({ name, frame, fields: {} });
const timed = (curves: Readonly<Record<string, Curve>>, name = 's'): Answer => answer(frameOf(curves, [2025, 2026]), name);
const along = (curves: Readonly<Record<string, Curve>>): Answer =>
  answer({
    axis: { kind: 'values', name: 'price', title: 'Price', unit: 'USD/MWh', values: Float64Array.of(0.1, 20) },
    curves: new Map(Object.entries(curves)),
  });
const written = (pieces: Iterable<string>): string => [...pieces].join('');

const both = { site: ['a', 'b'], generation: ['x', 'y'] };
const four = [
  [1, 2],
  [3, 4],
  [5, 6],
  [7, null],
];

describe('csvRow', () => {
  test.each([
    [['a', 'b,c', 'd"e', 'f\ng'], 'a,"b,c","d""e","f\ng"\n'],
    [['=1+1', '+x', '-x', '@x'], "'=1+1,'+x,'-x,'@x\n"],
    [[-1.5, 0.1 + 0.2, 1e300, null, undefined, NaN], '-1.5,0.30000000000000004,1e+300,,,\n'],
  ] as const)('%j', (cells, want) => {
    expect(csvRow(cells)).toBe(want);
  });
});

describe('long CSV', () => {
  test('a column per dimension of any curve, in the model’s order', () => {
    const lines = written(longCsv([timed({ p: curveOf({ generation: ['x'] }, [[1, 2]]), q: curveOf(both, four) })]))
      .trimEnd()
      .split('\n');
    expect(lines[0]).toBe('scenario,variable,unit,site,generation,time,value');
    expect(lines[1]).toBe('s,p,MW,,x,2025-01-01,1');
    expect(lines.at(-1)).toBe('s,q,MW,b,y,2026-01-01,');
    expect(lines).toHaveLength(11);
  });

  test('one header for several; a model without time has no time', () => {
    expect(written(longCsv([timed({ p: curveOf({}, [['low', null]]) }), answer(frameOf({ q: curveOf({}, [[1]]) }), '=t')]))).toBe(
      "scenario,variable,unit,time,value,label\ns,p,,2025-01-01,,low\ns,p,,2026-01-01,,\n'=t,q,MW,,1,\n",
    );
  });

  test('along the values of a variable', () => {
    expect(written(longCsv([along({ q: curveOf({ site: ['a'] }, [[1, null]]) })]))).toBe(
      'scenario,variable,unit,site,price (USD/MWh),value\ns,q,MW,a,0.1,1\ns,q,MW,a,20,\n',
    );
  });
});

describe('a value that is no number', () => {
  const capped = curveOf({}, [[Infinity, 5]], { unlimited: true });
  const start = curveOf({}, [[2028 + 2 / 12, null]], { unit: 'date', calendar: 12 });
  const hour = curveOf({}, [[2028 + 1.5 / 365, 2029]], { unit: 'date', calendar: 8760 });
  const one = timed({ capped, start, hour, size: curveOf({}, [['low', 'high']]) });

  test('has a label in long CSV, where value holds only numbers', () => {
    expect(written(longCsv([one]))).toBe(
      [
        'scenario,variable,unit,time,value,label',
        's,capped,MW,2025-01-01,,unlimited',
        's,capped,MW,2026-01-01,5,',
        's,start,date,2025-01-01,,2028-03-01',
        's,start,date,2026-01-01,,',
        's,hour,date,2025-01-01,,2028-01-02T12:00',
        's,hour,date,2026-01-01,,2029-01-01',
        's,size,,2025-01-01,,low',
        's,size,,2026-01-01,,high',
        '',
      ].join('\n'),
    );
  });

  test('has a column of its own in wide CSV', () => {
    expect(written(wideCsv([one]))).toBe(
      'scenario,time,capped (MW),capped label,start (date),hour (date),size\n' +
        's,2025-01-01,,unlimited,2028-03-01,2028-01-02T12:00,low\n' +
        's,2026-01-01,5,,,2029-01-01,high\n',
    );
  });

  test('has a label in NDJSON', () => {
    expect(
      written(ndjson([one]))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as object)
        .map((row) => [(row as { value: unknown }).value, (row as { label?: unknown }).label]),
    ).toEqual([
      [null, 'unlimited'],
      [5, undefined],
      [null, '2028-03-01'],
      [null, undefined],
      [null, '2028-01-02T12:00'],
      [null, '2029-01-01'],
      [null, 'low'],
      [null, 'high'],
    ]);
  });

  test('is text in JSON', () => {
    const curves = JSON.parse(textOf(json([{ ...one, fields: { curves: one.frame } }]))) as {
      curves: Record<string, { values: unknown }>;
    };
    expect(Object.values(curves.curves).map(({ values }) => values)).toEqual([
      ['unlimited', 5],
      ['2028-03-01', null],
      ['2028-01-02T12:00', '2029-01-01'],
      ['low', 'high'],
    ]);
  });
});

describe('what puts values in doubt', () => {
  const curves = { p: curveOf({}, [[1, 2]]), q: curveOf({}, [[3, 3]]) };
  const doubted: Answer = {
    ...timed(curves),
    cut: ['price', 'rent'],
    warnings: [{ code: 'lever.no-effect', about: 'q' }, { code: 'time.rough' }, { code: 'value.not-finite', about: 'unshown' }],
  };
  const all = 'time.rough; value.not-finite';

  test('has columns after the values of long CSV, on the rows it concerns', () => {
    expect(written(longCsv([doubted, timed({ p: curves.p }, 't')]))).toBe(
      'scenario,variable,unit,time,value,cut_equations,warnings\n' +
        `s,p,MW,2025-01-01,1,price; rent,${all}\ns,p,MW,2026-01-01,2,price; rent,${all}\n` +
        `s,q,MW,2025-01-01,3,price; rent,lever.no-effect; ${all}\ns,q,MW,2026-01-01,3,price; rent,lever.no-effect; ${all}\n` +
        't,p,MW,2025-01-01,1,,\nt,p,MW,2026-01-01,2,,\n',
    );
  });

  test('has no column that no answer needs', () => {
    expect(written(longCsv([{ ...timed({ p: curves.p }), cut: ['price'] }])).split('\n')[0]).toBe(
      'scenario,variable,unit,time,value,cut_equations',
    );
  });

  test('has columns in wide CSV', () => {
    expect(
      written(wideCsv([doubted]))
        .split('\n')
        .slice(0, 2),
    ).toEqual(['scenario,time,p (MW),q (MW),cut_equations,warnings', `s,2025-01-01,1,3,price; rent,lever.no-effect; ${all}`]);
  });

  test('has lists in NDJSON, only where there is any', () => {
    const [first, , third, , fifth] = written(ndjson([doubted, timed({ p: curves.p }, 't')])).split('\n');
    expect(first).toContain('"value":1,"cut_equations":["price","rent"],"warnings":["time.rough","value.not-finite"]}');
    expect(third).toContain('"warnings":["lever.no-effect","time.rough","value.not-finite"]}');
    expect(fifth).toMatch(/"value":1}$/);
  });
});

describe('wide CSV', () => {
  test('a column per series', () => {
    expect(
      written(
        wideCsv([
          timed({
            q: curveOf(both, [
              [1, 2],
              [3, 4],
              [5, 6],
              [7, 8],
            ]),
            r: curveOf({}, [['low', null]]),
          }),
        ]),
      ),
    ).toBe(
      'scenario,time,"q[a, x] (MW)","q[a, y] (MW)","q[b, x] (MW)","q[b, y] (MW)",r\ns,2025-01-01,1,3,5,7,low\ns,2026-01-01,2,4,6,8,\n',
    );
  });

  test('those of several answers, empty where one has no such series', () => {
    expect(written(wideCsv([timed({ p: curveOf({}, [[1, 2]]) }), answer(frameOf({ q: curveOf({}, [[3]]) }), 't')]))).toBe(
      'scenario,time,p (MW),q (MW)\ns,2025-01-01,1,\ns,2026-01-01,2,\nt,,,3\n',
    );
  });

  test('along the values of a variable', () => {
    expect(written(wideCsv([along({ q: curveOf({}, [[1, null]]) })]))).toBe('scenario,price (USD/MWh),q (MW)\ns,0.1,1\ns,20,\n');
  });
});

describe('NDJSON', () => {
  test('a line for each value, with the dimensions of its own curve', () => {
    expect(
      written(
        ndjson([
          timed({ p: curveOf({ site: ['a'] }, [[1, null]]), q: curveOf({}, [['low "1"', null]]) }),
          answer(frameOf({ r: curveOf({}, [[2]]) }), 't'),
        ]),
      ),
    ).toBe(
      [
        '{"scenario":"s","variable":"p","unit":"MW","site":"a","time":"2025-01-01","value":1}',
        '{"scenario":"s","variable":"p","unit":"MW","site":"a","time":"2026-01-01","value":null}',
        '{"scenario":"s","variable":"q","unit":"","time":"2025-01-01","value":null,"label":"low \\"1\\""}',
        '{"scenario":"s","variable":"q","unit":"","time":"2026-01-01","value":null}',
        '{"scenario":"t","variable":"r","unit":"MW","value":2}',
        '',
      ].join('\n'),
    );
  });

  test('along the values of a variable', () => {
    expect(written(ndjson([along({ q: curveOf({}, [[1, 2]]) })])).split('\n')[0]).toBe(
      '{"scenario":"s","variable":"q","unit":"MW","price (USD/MWh)":0.1,"value":1}',
    );
  });
});
