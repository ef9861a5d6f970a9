import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScenario } from '../../../src/analysis/projection/run-scenario.ts';
import { describePart } from '../../../src/analysis/explain/describe-catalog.ts';
import { figuresCsv } from '../../../src/contract/catalog-csv.ts';
import { readFiguresCsv } from '../../../src/domain/catalog/read-figures-csv.ts';
import { Library } from '../../../src/domain/library/library.ts';
import { processorSeconds } from '../../support/processor-seconds.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/figures');
const folders = { models: path.join(folder, 'models'), scenarios: path.join(folder, 'scenarios') };
const library = new Library(folders);

const read = (text: string) => readFiguresCsv(text, 'own.csv', library);
const under = (text: string): Library => {
  const { figures, problems } = read(text);
  expect(problems).toEqual([]);
  return new Library({ ...folders, figures });
};
const figuresOfRun = (text: string) =>
  runScenario(under(text), { model: 'rated-power', assumptions: { life: 'figure(chips.old.life)' } }).projection!.figures;

describe('a CSV of figures', () => {
  it.each<[string, string, number]>([
    ['a number is in the figure’s unit', 'id,value\nchips.old.tdp,650\n', 650],
    ['a unit stands in a column', 'id,value,unit\nchips.old.tdp,0.65,kW/GPU\n', 650],
    ['or beside the number', 'id,value\nchips.old.tdp,0.65 kW/GPU\n', 650],
    [
      'semicolons of a spreadsheet, a byte order mark, blank lines',
      '\ufeffid;value;note\r\n\r\nchips.old.tdp;650;measured, twice\r\n',
      650,
    ],
    [
      'a row of empty cells, before the head, between rows and at the end',
      ',,\nid,value,note\n,,\nchips.old.tdp,650,\n" ",,\n,,,,,\n',
      650,
    ],
    ['a row of empty cells with semicolons', 'id;value\n;;;\nchips.old.tdp;650\n;\n', 650],
    ['the line by which Excel names the delimiter', 'sep=,\nid,value\nchips.old.tdp,650\n', 650],
    ['that line with a semicolon and a byte order mark', '\ufeffsep=;\r\nid;value;note\r\nchips.old.tdp;650;a, b\r\n', 650],
    ['that line with a tab, saved again by a spreadsheet', '\n"SEP=\t"\nid\tvalue\nchips.old.tdp\t650\n', 650],
    ['a bar that only that line can name', 'sep=|\nid|value\n|\nchips.old.tdp|650\n', 650],
    [
      'other columns of an exported catalog are passed over',
      'id,title,value,low,high,unit,date,as_of,kind,confidence,source,licence\n' +
        'chips.old.tdp,Rated power,650,,,W(chip)/GPU,,2026,spec,high,epoch,CC BY 4.0\n',
      650,
    ],
  ])('%s', (_, text, value) => {
    expect(figuresOfRun(text)['chips.old.tdp']).toMatchObject({ value, overridden: { by: 'file', catalog: { value: 700 } } });
  });

  it('says why and by whom', () => {
    expect(
      figuresOfRun('id,value,source,as_of,note\nchips.old.tdp,650,epoch; assumption,2026-11,a vendor says so\n')['chips.old.tdp'],
    ).toMatchObject({ sources: ['epoch', 'assumption'], as_of: '2026-11', overridden: { why: 'a vendor says so' } });
  });

  it('overrides points of the catalog date by date', () => {
    expect(
      [...read('id,value,date\nchips.old.shipments,3000,2024\nchips.old.shipments,7,2023\n').figures.values()].map(({ value }) => value),
    ).toEqual([{ 2022: 1000, 2023: 7, 2024: 3000 }]);
  });

  it('changes nothing where it is the catalog as it was exported', () => {
    const text = figuresCsv(describePart(library, 'chips')!, library.sources());
    const plain = runScenario(library, { model: 'rated-power', assumptions: { life: 'figure(chips.old.life)' } }).projection!;
    expect(figuresOfRun(text)).toEqual(plain.figures);
    expect(plain.figures['chips.old.tdp']!.overridden).toBeUndefined();
  });

  it('is overridden by a scenario', () => {
    const { projection } = runScenario(under('id,value\nchips.old.tdp,650\n'), { model: 'rated-power', figures: { 'chips.old.tdp': 600 } });
    expect(projection!.figures['chips.old.tdp']).toMatchObject({ value: 600, overridden: { by: 'scenario', catalog: { value: 700 } } });
  });

  it('reads thousands of rows quickly', () => {
    const rows = Array.from({ length: 5000 }, (_, k) => `chips.old.shipments,${k},${1000 + (k % 9000)}-01-01`);
    const start = process.cpuUsage();
    expect(read(`id,value,date\n${rows.join('\n')}\n`).problems).toEqual([]);
    expect(processorSeconds(start)).toBeLessThan(5);
  });

  it('reports every problem with its line', () => {
    const text = [
      'id,value,date,unit,source,as_of',
      'chips.old.tpd,650',
      'chips.old.tdp,650,,MW',
      'chips.old.life,five years',
      ',3',
      'chips.old.life,',
      'chips.old.shipments,1',
      'chips.old.shipments,2,20x5',
      'chips.old.life,5,,,epock',
      'chips.old.life,6,,,,soon',
    ].join('\n');
    expect(read(text).problems.map(({ file, line, code, message, hint }) => `${file}:${line} ${code}: ${message}; ${hint}`)).toEqual([
      'own.csv:2 figure.unknown: chips.old has no figure tpd; did you mean chips.old.tdp',
      'own.csv:3 unit.mismatch: chips.old.tdp is in W(chip)/GPU, but 650 MW is MW; give an amount in W(chip)/GPU',
      "own.csv:4 value.unreadable: 'five years' does not start with a number; write a number and a unit, as in 1.9 kW/GPU",
      'own.csv:5 field.missing: the row has no id; write part.subject.figure, such as accelerators.h100-sxm.tdp',
      'own.csv:6 value.missing: chips.old.life has no value; write one, or leave the row out',
      'own.csv:7 figure.shape: chips.old.shipments has a row without a date among rows with one; write its date',
      'own.csv:9 field.conflict: chips.old.life is already in line 4; keep one of them',
      'own.csv:10 field.conflict: chips.old.life is already in line 4; keep one of them',
    ]);
  });

  it.each([
    ['', 1, 'field.missing', 'the file is empty'],
    ['id,valeu\n', 1, 'field.unknown', '"valeu" is not a column here'],
    ['value\n3\n', 1, 'field.missing', 'there is no column id'],
    ['id,value,id\nx,1,y\n', 1, 'field.conflict', 'the column id appears twice'],
    ['id,value\nchips.old.tdp,650,and more\n', 2, 'file.syntax', 'the row has 3 cells, and the first line names 2'],
    ['id,value\nchips.old.tdp,"650\n', 2, 'file.syntax', 'the text is not valid CSV'],
    ['id,value,source\nchips.old.tdp,650,epock\n', 2, 'source.unknown', 'epock is not in the list of sources'],
    ['id,value,as_of\nchips.old.tdp,650,soon\n', 2, 'value.unreadable', 'soon is not a calendar date'],
    ['id,value,date\nchips.old.tdp,650,2025\n', 2, 'figure.shape', 'chips.old.tdp is one number, and 2025 is given to it over time'],
    ['id,value,date\nchips.old.shipments,650,20x5\n', 2, 'time.undated', '20x5 is not a date'],
    [
      'id,value\nchips.old.shipments,650\n',
      2,
      'figure.shape',
      'chips.old.shipments is given over time (2022 to 2023), and 650 has no date',
    ],
    ['sep=,\nid,value\n,,\nchips.old.tpd,650\n', 4, 'figure.unknown', 'chips.old has no figure tpd'],
    ['sep=,\n,,\n', 1, 'field.missing', 'the file is empty'],
    ['id;value\nchips.old.tdp;0,65\n', 2, 'value.unreadable', "'0,65' is not a number"],
  ])('refuses %j', (text, line, code, message) => {
    const [problem] = read(text).problems;
    expect(problem).toMatchObject({ line, code });
    expect(problem!.message).toContain(message);
  });
});
