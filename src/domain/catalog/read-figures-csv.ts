import { CsvError, parse } from 'csv-parse/sync';
import { nearest } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { dateHint, isCivilDate } from '../value/date-label.ts';
import type { CatalogParts } from './catalog-parts.ts';
import type { Source } from './sources.ts';
import { csvDelimiter } from '../text/csv-delimiter.ts';
import { orderedProblems } from '../text/ordered-problems.ts';
import type { Figure } from './figure.ts';
import { figuresOf } from './figures.ts';
import { leadingDate } from './period-end.ts';
import { stateFigure, type StatedFigure } from './state-figure.ts';

export interface ReadFigures {
  readonly figures: ReadonlyMap<string, StatedFigure>;
  /** With file and line. */
  readonly problems: readonly Problem[];
}

const read = ['id', 'value', 'date', 'unit', 'source', 'as_of', 'note'] as const;
/** Columns of an exported catalog that are ignored: they only help a reader. */
const passedOver = ['title', 'low', 'high', 'kind', 'confidence', 'licence'];
const mostRows = 100_000;

type Column = (typeof read)[number];

interface Row {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

/** Finds figures and sources by id. */
export interface FigureLibrary {
  readonly catalog: CatalogParts;
  sources(): ReadonlyMap<string, Source>;
}

/**
 * Reads a user's overrides of catalog figures: one row each, `id,value[,date][,unit][,source][,as_of][,note]`, or one row
 * per point of a figure over time. Points override the catalog's points date by date.
 */
export function readFiguresCsv(text: string, file: string, library: FigureLibrary): ReadFigures {
  const problems: Problem[] = [];
  const refuse = (line: number, code: Problem['code'], message: string, hint?: string): void => {
    problems.push({ ...fault(code, [], message, hint), file, line });
  };
  const rows = rowsOf(text, refuse);
  const figures = new Map<string, StatedFigure>();
  const catalog = figuresOf(library.catalog);
  for (const [id, own] of byId(rows, refuse)) {
    const figure = catalog.find(id, []);
    const { line } = own[0]!;
    if ('code' in figure) {
      refuse(line, figure.code, figure.message, figure.hint);
      continue;
    }
    const base = figure.overridden?.catalog ?? figure;
    const stated = statedBy(base, own, library, refuse);
    if (!stated) continue;
    const made = stateFigure(base, stated);
    if ('id' in made) figures.set(id, stated);
    else
      for (const { code, message, hint, path } of made)
        refuse(own.find(({ cells }) => cells.date === path.at(-1))?.line ?? line, code, message, hint);
  }
  return { figures, problems: orderedProblems(problems) };
}

type Refuse = (line: number, code: Problem['code'], message: string, hint?: string) => void;

function rowsOf(text: string, refuse: Refuse): readonly Row[] {
  let records: readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
  const { delimiter, skipped } = csvDelimiter(text);
  try {
    records = parse(text, {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      // A spreadsheet writes an empty row as a row of empty cells.
      skip_records_with_empty_values: true,
      relax_column_count: true,
      delimiter,
    }) as unknown as typeof records;
    records = records.slice(skipped);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    refuse(
      Number(error['lines'] ?? 1),
      'file.syntax',
      `the text is not valid CSV: ${error.message.replace(/^Invalid [^:]+: /, '')}`,
      'put a text that holds commas or quotes into quotes, and double the quotes in it',
    );
    return [];
  }
  const [head, ...body] = records;
  if (!head) {
    refuse(1, 'field.missing', 'the file is empty', 'begin with a line id,value');
    return [];
  }
  const columns = head.record.map((name) => name.toLowerCase());
  for (const [index, name] of columns.entries()) {
    if (columns.indexOf(name) < index) refuse(head.info.lines, 'field.conflict', `the column ${name} appears twice`, 'keep one of them');
    else if (!([...read, ...passedOver, ''] as readonly string[]).includes(name)) {
      const near = nearest(name, read);
      refuse(
        head.info.lines,
        'field.unknown',
        `"${name}" is not a column here`,
        near === undefined ? `the columns are ${read.join(', ')}` : `did you mean ${near}`,
      );
    }
  }
  for (const name of ['id', 'value'])
    if (!columns.includes(name)) refuse(head.info.lines, 'field.missing', `there is no column ${name}`, 'begin with a line id,value');
  if (body.length > mostRows) {
    refuse(
      head.info.lines,
      'limit.exceeded',
      `the file has ${body.length} rows, the limit is ${mostRows}`,
      'leave out the figures you do not change',
    );
    return [];
  }
  if (!columns.includes('id') || !columns.includes('value')) return [];
  return body.flatMap(({ record, info: { lines: line } }): Row[] => {
    if (record.slice(columns.length).some((cell) => cell !== '')) {
      refuse(
        line,
        'file.syntax',
        `the row has ${record.length} cells, and the first line names ${columns.length}`,
        'put a text that holds commas into quotes',
      );
      return [];
    }
    const cell = (name: string): string | undefined => {
      const text = record[columns.indexOf(name)];
      return text === '' ? undefined : text;
    };
    // A figure with only a range has no value to override.
    if (cell('value') === undefined && (cell('low') ?? cell('high')) !== undefined) return [];
    return [
      {
        line,
        cells: Object.fromEntries(
          read.flatMap((name) => {
            const text = cell(name);
            return text === undefined ? [] : [[name, text]];
          }),
        ),
      },
    ];
  });
}

function byId(rows: readonly Row[], refuse: Refuse): ReadonlyMap<string, readonly Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const { id, value, date } = row.cells;
    if (id === undefined) {
      refuse(row.line, 'field.missing', 'the row has no id', 'write part.subject.figure, such as accelerators.h100-sxm.tdp');
      continue;
    }
    if (value === undefined) {
      refuse(row.line, 'value.missing', `${id} has no value`, 'write one, or leave the row out');
      continue;
    }
    const own = grouped.get(id) ?? [];
    const twice = own.find(({ cells }) => cells.date === date);
    if (twice) {
      refuse(
        row.line,
        'field.conflict',
        `${id} is already in line ${twice.line}${date === undefined ? '' : ` with the date ${date}`}`,
        'keep one of them',
      );
      continue;
    }
    grouped.set(id, [...own, row]);
  }
  return grouped;
}

function statedBy(figure: Figure, rows: readonly Row[], library: FigureLibrary, refuse: Refuse): StatedFigure | undefined {
  const wrong: number[] = [];
  const no: Refuse = (line, ...problem) => {
    wrong.push(line);
    refuse(line, ...problem);
  };
  const values = rows.map((row) => [row.cells.date, valueOf(figure, row, no)] as const);
  const sources = [...new Set(rows.flatMap((row) => sourcesOf(row, library, no)))];
  for (const {
    line,
    cells: { as_of: asOf },
  } of rows) {
    const date = asOf === undefined ? undefined : leadingDate(asOf);
    if (asOf !== undefined && (date === undefined || !isCivilDate(date)))
      no(line, 'value.unreadable', `${asOf} is not a calendar date`, dateHint(asOf));
  }
  const undated = rows.find(({ cells }) => cells.date === undefined);
  if (undated && rows.length > 1)
    no(undated.line, 'figure.shape', `${figure.id} has a row without a date among rows with one`, 'write its date');
  if (wrong.length > 0) return undefined;
  const last = rows.at(-1)!.cells;
  const dated = values.filter(([date]) => date !== undefined);
  const points: Readonly<Record<string, number | string>> = {
    ...figure.points,
    ...(Object.fromEntries(dated) as Record<string, number | string>),
  };
  return {
    value: dated.length > 0 ? Object.fromEntries(Object.entries(points).sort(([a], [b]) => (a < b ? -1 : 1))) : values[0]![1],
    why: last.note,
    source: sources.length > 0 ? sources : undefined,
    asOf: last.as_of,
    by: 'file',
    path: [],
  };
}

/** A number in the figure's unit, or a text with its unit. */
function valueOf(figure: Figure, { line, cells: { value = '', unit } }: Row, refuse: Refuse): number | string {
  const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(value) ? Number(value) : undefined;
  if (figure.unit === 'date') return value;
  if (number === undefined) {
    if (unit !== undefined && unit !== figure.unit)
      refuse(
        line,
        'field.conflict',
        `${value} is not a number, and the column unit says ${unit}`,
        'write the number under value and its unit under unit',
      );
    return value;
  }
  return unit === undefined || unit === figure.unit ? number : `${value} ${unit}`;
}

function sourcesOf({ line, cells: { source = '' } }: Row, library: FigureLibrary, refuse: Refuse): readonly string[] {
  const ids = source.split(/[;,\s]+/).filter((id) => id !== '');
  const known = library.sources();
  for (const id of ids) {
    if (id === 'assumption' || known.has(id)) continue;
    const near = nearest(id, [...known.keys(), 'assumption']);
    refuse(
      line,
      'source.unknown',
      `${id} is not in the list of sources`,
      near === undefined ? 'add it to sources.yaml, or write assumption' : `did you mean ${near}`,
    );
  }
  return ids;
}
