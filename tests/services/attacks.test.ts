import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { attackable, json, yaml, type Attack } from './attacking.ts';
import { builtService } from './built-service.ts';

/**
 * Small requests that once stopped the service. Each is answered with a clear refusal, or with the problems of its text,
 * within its deadline, while the service goes on: health answers, memory stays under its ceiling, the next request is served.
 */
const { expectToStand, expectWithinMemory, post } = attackable(builtService());

/** Milliseconds: the longest deadline is 20 s of computing, and 10 s of waiting. */
const longest = 32_000;

const range = <T>(count: number, of: (k: number) => T): T[] => Array.from({ length: count }, (_, k) => of(k));
const model = (rest: string): string => `format: 1\nmodel: m\ntitle: T\nversion: 1.0.0\nsummary: S\n${rest}`;
const elements = (dim: string, count: number): string => range(count, (k) => `${dim}${k}`).join(', ');
const dimensions = (dims: readonly string[], count: number): string =>
  `dimensions:\n${dims.map((dim) => `  ${dim}: { title: D, elements: [${elements(dim, count)}] }\n`).join('')}`;
const parameterOver = (dims: readonly string[]): string =>
  `parameters:\n  p: { title: P, unit: MW, value: 1, source: assumption, dimensions: [${dims.join(', ')}] }\n`;
const four = ['a', 'b', 'c', 'd'];
const five = [...four, 'e'];
const hourly = 'time: { from: 2000, to: 2100, step: year/8760 }\n';
const hourlyExample = (k: number): string =>
  `  - { title: E${k}, assumptions: { p: ${k} MW }, expect: [{ of: x, at: 2001, equals: 1 }] }\n`;
const check = '/v1/models/check';

const attacks: readonly (readonly [string, Attack])[] = [
  ['millions of entries of the wrong type', { path: check, type: json, text: `{"report":[${'1,'.repeat(4_800_000)}1]}`, gzip: true }],
  [
    'the same in a scenario',
    { path: '/v1/projections', type: json, text: `{"extends":"stargate-10gw","expect":[${'1,'.repeat(4_800_000)}1]}`, gzip: true },
  ],
  [
    'thousands of unknown rows',
    {
      path: '/v1/projections',
      type: json,
      text: JSON.stringify({
        extends: 'stargate-10gw',
        tables: { site: Object.fromEntries(range(4_000, (k) => [`nowhere_${k}`, { announced_it_power: { 2025: '1 MW' } }])) },
      }),
    },
  ],
  [
    'thousands of unknown names',
    {
      path: '/v1/projections',
      type: json,
      text: JSON.stringify({
        extends: 'stargate-10gw',
        assumptions: Object.fromEntries(range(20_000, (k) => [`own_price_elasticity${k}`, 1])),
      }),
    },
  ],
  ['a parameter over four dimensions of 100', { path: check, type: yaml, text: model(dimensions(four, 100) + parameterOver(four)) }],
  ['a parameter over five dimensions of 100', { path: check, type: yaml, text: model(dimensions(five, 100) + parameterOver(five)) }],
  [
    'a chain of thousands of equations',
    {
      path: check,
      type: yaml,
      text: model(
        `parameters:\n  a: { title: A, unit: MW, value: 1, source: assumption }\nauxiliaries:\n${range(
          3_000,
          (k) => `  x${k}: { title: X, unit: MW, equation: "${k < 2 ? 'a' : `x${k - 1} + x${k - 2}`}" }\n`,
        ).join('')}`,
      ),
      gzip: true,
    },
  ],
  [
    'hundreds of examples of a million steps',
    {
      path: check,
      type: yaml,
      text: model(
        `${hourly}parameters:\n  p: { title: P, unit: MW, value: 1, source: assumption }\n` +
          `auxiliaries:\n  x: { title: X, unit: MW, equation: p * (time / one), report: true }\n` +
          `examples:\n${range(300, hourlyExample).join('')}`,
      ),
      gzip: true,
    },
  ],
  [
    'a demand curve of five hundred hourly runs',
    {
      path: '/v1/demand-curves',
      type: json,
      text: JSON.stringify({
        scenario: { extends: 'stargate-10gw', horizon: { from: 2025, to: 2035, step: 'year/8760' } },
        against: 'own_price_elasticity',
        from: -2,
        to: 0,
        points: 500,
        quantities: ['facility_power'],
      }),
    },
  ],
];

it.each(attacks)('%s', { timeout: 120_000 }, async (_, attack) => {
  await expectToStand(attack, longest);
});

it('models that differ in a comment, checked one after another, do not add up', { timeout: 240_000 }, async () => {
  const text = readFileSync(new URL('../../models/ai-power.yaml', import.meta.url), 'utf8');
  for (let k = 0; k < 40; k++) expect((await post({ path: check, type: yaml, text: `${text}\n# ${k}\n` })).status).toBe(200);
  expectWithinMemory();
});
