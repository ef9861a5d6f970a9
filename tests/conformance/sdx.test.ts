import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { curves } from '../core/check/run-model.ts';

/**
 * Our own translations (`sdx/NAME.yaml`) of models of the public system-dynamics conformance set. Each is run in every test
 * run; with JEVONS_SDX, the folder of that set, its columns are held against the published outputs, read in place. A unit of
 * time of the set is a year here, unless the file says otherwise; a variable and a column of the same name are one.
 */
const set = process.env['JEVONS_SDX'];
const folder = path.join(import.meta.dirname, 'sdx');
const names = readdirSync(folder).map((file) => path.basename(file, '.yaml'));
const head = 'format: 1\nmodel: part\ntitle: Part\nversion: 1.0.0\nsummary: A translation.\n';

const nameOf = (column: string): string =>
  column
    .trim()
    .replaceAll('"', '')
    .toLowerCase()
    .replace(/\[(.*)\]$/, (_, elements: string) => `[${elements.split(',').map(plain).join(', ')}]`)
    .replace(/^[^[]*/, plain);

function plain(text: string): string {
  return text.trim().replace(/[^\p{L}\p{N}]+/gu, '_');
}

type Row = readonly string[];

function outputOf(name: string): { readonly columns: Row; readonly rows: readonly Row[] } {
  const at = path.join(set!, 'tests', name);
  const file = ['output.tab', 'output.csv'].find((one) => existsSync(path.join(at, one)));
  const lines = readFileSync(path.join(at, file!), 'utf8').split(/[\r\n]+/);
  const [first, ...rows] = lines.filter((line) => line.trim() !== '').map((line) => line.split(file === 'output.tab' ? '\t' : ','));
  return { columns: first!.map(nameOf), rows };
}

/** Columns of the set that state the run. */
const controls: readonly string[] = ['time', 'final_time', 'initial_time', 'saveper', 'time_step'];
/** Models of which some columns cannot be written: docs/language.md says which. All columns of the others are held. */
const partly: readonly string[] = ['conditional_subscripts', 'delay_pipeline', 'delays'];
/** Sums and sines of these outputs are of single precision. */
const single: readonly string[] = ['exp', 'subscript_1d_arrays', 'subscripted_flows', 'trend'];
/** Printed to five decimals. */
const short: readonly string[] = ['trend'];

/** Published numbers have six digits, some more. */
const tolerance = (name: string, want: number, largest: number): number =>
  Math.max(
    short.includes(name) ? 0.6e-5 : 0,
    (single.includes(name) ? 1e-5 : 1e-6) * Math.abs(want),
    want === 0 ? 0 : 0.51 * 10 ** (Math.floor(Math.log10(Math.abs(want))) - 5),
    1e-6 * largest,
  );

test.each(names)('%s', (name) => {
  const ours = curves(head + readFileSync(path.join(folder, `${name}.yaml`), 'utf8'));
  if (set === undefined) {
    for (const [column, values] of Object.entries(ours)) expect(values, column).not.toContain(null);
    return;
  }
  const { columns, rows } = outputOf(name);
  const length = Math.max(...Object.values(ours).map((values) => values.length));
  const left = columns.filter((column) => !(column in ours) && !controls.includes(column));
  if (!partly.includes(name)) expect(left).toEqual([]);
  let compared = 0;
  for (const [index, column] of columns.entries()) {
    const values = ours[column];
    if (!values || index === 0) continue;
    const cells = rows.map((row) => (row[index] ?? '').trim());
    const largest = Math.max(...cells.map((cell) => Math.abs(Number(cell))).filter(Number.isFinite));
    cells.forEach((cell, row) => {
      if (cell === '') return;
      const at = Math.round((row * (length - 1)) / (rows.length - 1));
      const found = Number(values.length === 1 ? values[0] : values[at]);
      const want = Number(cell);
      expect(Math.abs(found - want), `${column}, row ${row}: ${found}, published ${want}`).toBeLessThanOrEqual(
        tolerance(name, want, largest),
      );
    });
    compared++;
  }
  expect(compared, columns.join()).toBeGreaterThan(0);
});
