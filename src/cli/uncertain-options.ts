import { CsvError, parse } from 'csv-parse/sync';
import { nearest } from '../core/did-you-mean.ts';
import { csvDelimiter } from '../domain/text/csv-delimiter.ts';
import { readDocument } from '../domain/text/document.ts';
import { parseData } from '../domain/text/parse-data.ts';
import { schemaProblems } from '../domain/text/schema-problems.ts';
import { readTextFile } from '../domain/library/text-file.ts';
import type { Overrides } from '../domain/scenario/override-scenario.ts';
import { uncertain as uncertainSection } from '../domain/uncertainty/distribution-file.ts';
import { BadInput } from './bad-input.ts';

const written = 'write name=null, name=file.csv:column, or "name={distribution: triangular, low: 1.1, mode: 1.2, high: 1.4}"';

/**
 * What `--uncertain` says: a distribution as a scenario file states it, null for a value that is certain, or a column of a
 * CSV file, whose values are drawn with all that lies between them.
 */
export function uncertainOf(texts: readonly string[] | undefined): Pick<Overrides, 'uncertain'> {
  if (texts === undefined) return {};
  const stated = new Map<string, unknown>();
  for (const text of texts) {
    const at = text.indexOf('=');
    const [name, value] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    if (at < 1 || value === '') throw new BadInput(`--uncertain ${text} cannot be read`, written);
    if (stated.has(name)) throw new BadInput(`${name} has two distributions`, 'state one');
    const [, file, column] = /^([^{}]+\.csv)(?::(.+))?$/i.exec(value) ?? [];
    stated.set(name, file === undefined ? distributionIn(text, value) : ofColumn(file, column));
  }
  const data = Object.fromEntries(stated);
  const read = parseData(uncertainSection, data);
  if (read.success) return { uncertain: read.data };
  const [first] = schemaProblems(read.error, data, uncertainSection);
  throw new BadInput(`--uncertain ${first!.path.join('.')}: ${first!.message}`, first!.hint ?? written);
}

function distributionIn(text: string, value: string): unknown {
  const { data, problems } = readDocument(value, { format: 'yaml' });
  if (problems.length > 0 || (data !== null && typeof data !== 'object')) throw new BadInput(`--uncertain ${text} cannot be read`, written);
  return data;
}

/** The values of a column, with the unit in its head where that has one: `price [USD/MWh]`. Empty cells are passed over. */
function ofColumn(file: string, wanted: string | undefined): unknown {
  const [head = [], ...rows] = recordsOf(file);
  const heads = head.map((text) => ({ text, name: text.replace(/\s*\[[^\]]*\]\s*$/, ''), unit: /\[([^\]]*)\]\s*$/.exec(text)?.[1] }));
  const names = heads.map(({ name }) => name);
  const index = wanted === undefined && names.length === 1 ? 0 : names.indexOf(wanted ?? '');
  if (index < 0) {
    const near = wanted === undefined ? undefined : nearest(wanted, names);
    throw new BadInput(
      wanted === undefined ? `${file} has ${names.length} columns` : `${file} has no column ${wanted}`,
      near === undefined ? `name one of its columns: ${file}:${names.join(`, ${file}:`)}` : `did you mean ${file}:${near}`,
    );
  }
  const { name, unit } = heads[index]!;
  const values = rows.flatMap((row, at) => {
    const cell = row[index] ?? '';
    if (cell === '') return [];
    const number = Number(cell);
    // A cell may have a unit of its own; what is no number at all is named with its line.
    if (Number.isNaN(number) && !/^[-+.\d]/.test(cell))
      throw new BadInput(
        `row ${at + 1} of the column ${name} in ${file} is "${cell}", not a number`,
        'leave the cell empty, or leave out its row',
      );
    return [Number.isNaN(number) ? cell : unit === undefined ? number : `${cell} ${unit}`];
  });
  if (values.length === 0) throw new BadInput(`the column ${name} of ${file} has no values`, 'write one in each row');
  return { distribution: 'empirical', values, why: `The column ${name} of ${file}` };
}

function recordsOf(file: string): readonly (readonly string[])[] {
  const { text, problem } = readTextFile(file);
  if (text === undefined) throw new BadInput(problem.message, problem.hint);
  const { delimiter, skipped } = csvDelimiter(text);
  try {
    const records: readonly (readonly string[])[] = parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter,
    });
    return records.slice(skipped);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new BadInput(`${file} is not valid CSV: ${error.message}`, 'put a text that holds commas or quotes into quotes');
  }
}
