import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { jevons, temporaryFolder } from '../support/jevons.ts';

test('the assumptions used are below the table, in JSON, and in a second CSV file', async () => {
  const { out } = await jevons('run', 'base', '--set', 'pue=1.3', '--assumptions');
  expect(out).toContain('Assumptions used\n');
  expect(out).toMatch(/^pue +1\.3 .*request +assumption$/m);
  const { assumptions } = JSON.parse((await jevons('run', 'base', '--assumptions', '--format', 'json')).out) as {
    assumptions: { variable: string; from: string }[];
  };
  expect(assumptions.find(({ variable }) => variable === 'growth')).toMatchObject({ from: 'default', by: 'plant' });
  const folder = temporaryFolder();
  expect((await jevons('run', 'base', '--assumptions', '--out', folder)).code).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(['base.assumptions.csv', 'base.csv', 'summary.csv']);
  const lines = readFileSync(path.join(folder, 'base.assumptions.csv'), 'utf8').split('\n');
  expect(lines[0]).toBe('variable,title,unit,value,label,stated,from,by,sources,figures,range,plausible');
  expect(lines.find((line) => line.startsWith('growth,'))).toBe(
    'growth,IT power added in a year,MW(it)/year,10,,10 MW(it)/year,default,plant,assumption,,,',
  );
  expect(lines.find((line) => line.startsWith('pue,'))).toContain(',scenario,base,assumption,,1 to 2,');
});

test.each([
  [['--assumptions', '--format', 'csv'], '--assumptions has no place in a stream of csv'],
  [['--assumptions', '--format', 'json', '--include', 'values'], 'say different things'],
])('refuses %j', async (options, message) => {
  const { code, err } = await jevons('run', 'base', ...options);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
