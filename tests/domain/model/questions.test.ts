import { expect, test } from 'vitest';
import { writtenLibrary } from '../../support/written-library.ts';

const body =
  'parameters:\n  a: { title: A, unit: MW, value: 1, source: assumption }\n' +
  'auxiliaries:\n  b: { title: B, unit: MW, equation: 2 * a }\n' +
  'categories:\n  c: { title: C, cases: [{ when: a > b, is: x }], otherwise: y }\n';

test.each([
  ['chains: { b: [{ of: a, title: A }, { of: b, title: B }] }', []],
  ['chains: { bb: [{ of: a, title: A }, { of: b, title: B }] }', ['name.unknown', 'field.conflict']],
  ['chains: { b: [{ of: aa, title: A }, { of: b, title: B }] }', ['name.unknown']],
  ['chains: { b: [{ of: a +, title: A }, { of: b, title: B }] }', ['claim.unreadable']],
  ['chains: { b: [{ of: b, title: B }, { of: a, title: A }] }', ['field.conflict']],
  ['counterfactuals: { without_gain: { a: 2 MW }, frozen_demand: { a: 1 MW } }', []],
  ['counterfactuals: { without_gain: { b: 2 MW }, frozen_demand: { a: 1 MW } }', ['name.unknown']],
  ['counterfactuals: { without_gain: { aa: 2 MW }, frozen_demand: { a: 1 MW } }', ['name.unknown']],
])('%s', (text, codes) => {
  const written = writtenLibrary({ m: `${body}${text}\n` });
  try {
    expect(written.check('m').map(({ code }) => code)).toEqual(codes);
  } finally {
    written.remove();
  }
});
