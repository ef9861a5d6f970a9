import { expect, test } from 'vitest';
import { parseUnit } from '../../../src/core/units/parse-unit.ts';
import { inNeighbouringUnit } from '../../../src/domain/value/neighbouring-unit.ts';
import { said, writtenLibrary } from '../../support/written-library.ts';

test.each<[string, number, string, readonly [number, number], string | undefined]>([
  ['GW for MW', 843_000, 'MW', [0, 1000], '843 MW'],
  ['the same where the unit is GW', 843, 'GW(facility)', [0, 1], '843 MW(facility)'],
  ['MW for GW', 0.843, 'MW', [100, 10_000], '843 MW'],
  ['the first name of a quotient', 0.06, 'kUSD/MWh', [10, 200], '60 kUSD/MWh'],
  ['a little outside', 1200, 'MW', [0, 1000], undefined],
  ['a million times', 843e6, 'MW', [0, 1000], undefined],
  ['a unit without prefixes', 843_000, 'GPU', [0, 1000], undefined],
  ['a ratio', 900, 'ratio', [0, 1], undefined],
])('%s', (_, value, text, range, want) => {
  const parsed = parseUnit(text);
  if (!parsed.ok) throw new Error(parsed.message);
  expect(inNeighbouringUnit(value, range, parsed.unit)).toBe(want);
});

test('the message of a scenario says so', () => {
  const written = writtenLibrary({
    m: 'parameters:\n  limit: { title: Limit, unit: MW, value: 5, source: assumption, range: [0, 1000] }\n',
  });
  const { problems } = written.run('model: m\nassumptions: { limit: 843 GW }\n');
  written.remove();
  expect(said(problems)).toEqual([
    'tried.yaml 2:23 value.out-of-range: limit is 843000 MW, outside its range 0 to 1000 MW; did you mean 843 MW; the range is stated in m',
  ]);
});
