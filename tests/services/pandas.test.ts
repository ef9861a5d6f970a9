import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { library } from '../support/library.ts';
import { builtService } from './built-service.ts';

const { url } = builtService();
const python = process.env['PYTHON_PATH'] ?? 'python3';

/** Reads each address as CSV, and prints the type of the column `value` and whether a row without a value has a label. */
const program = `
import sys, pandas
for address in sys.argv[1:]:
    table = pandas.read_csv(address)
    print(address.split("/")[-2], table["value"].dtype, len(table) > 0, "label" in table and bool(table["label"].notna().any()))
`;

it('pandas.read_csv gives numbers under value in every scenario, for every curve', () => {
  const names = library.scenarioNames();
  const addresses = names.map((name) => new URL(`/v1/scenarios/${name}/projection?curves=all&format=csv`, url()).href);
  const { status, stdout, stderr } = spawnSync(python, ['-c', program, ...addresses], { encoding: 'utf8', timeout: 120_000 });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const rows = stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '));
  expect(rows.map(([name]) => name)).toEqual(names);
  for (const [name, type, filled] of rows) expect([name, type, filled]).toEqual([name, 'float64', 'True']);
  // Not all of them have labels, and not none.
  expect(rows.some(([, , , labelled]) => labelled === 'True')).toBe(true);
}, 150_000);
