import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { bodyTypes } from '../../src/contract/operation.ts';
import { expectDocumented, operationList } from '../support/contract.ts';
import { builtService } from './built-service.ts';
import { root } from './pages.ts';

const { url } = builtService();

/** Invalid values that replace a valid one. */
const odd = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1,
  0.5,
  1e-320,
  1e308,
  -1e308,
  2 ** 53,
  '',
  ' ',
  'x',
  '0',
  '1',
  '-1',
  'NaN',
  'Infinity',
  '1e999',
  '1 MW',
  '1 MW(it)',
  '40 %',
  '3 x/year',
  '2025',
  '2025-02-30',
  '0000-01-01',
  '9999-12-31T23:59:59Z',
  '__proto__',
  'constructor',
  'toString',
  'own_price_elasticity',
  'facility_power[abilene]',
  'sum(facility_power)',
  'stargate-10gw',
  '../models/rebound',
  'rebound',
  'ai-power',
  'all',
  '\u0000',
  '\ud800',
  'é',
  '🙂',
  '=1+1',
  '${1}',
  "'; drop table",
  'a'.repeat(5_000),
  '('.repeat(200),
  [],
  {},
  [[]],
  [null],
  { value: 1 },
  { value: null },
  { value: {} },
  { value: { 2025: 1, 2030: '2 MW' }, between: 'linear', outside: 'hold' },
  { value: { abilene: 1 } },
  { '': 1 },
  { points: {} },
  { of: 'facility_power', equals: 1 },
  { facility_power: 'GW' },
] as const;

const oddTexts = odd.filter((one) => typeof one === 'string' && one !== '') as readonly string[];

const filesOf = (folder: string): readonly unknown[] =>
  readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith('.yaml') && file !== 'sources.yaml')
    .map((file) => parse(readFileSync(path.join(root, folder, file), 'utf8')) as unknown);
const examples = operationList.flatMap(([, { body }]) => Object.values(body?.examples ?? {}).map(({ value }) => value));
const [scenarios, models] = [filesOf('scenarios'), filesOf('models')];
const power = { quantities: ['facility_power'] };
const ofOperation: Readonly<Record<string, readonly unknown[]>> = {
  runProjection: scenarios,
  checkScenario: scenarios,
  checkModel: models,
  decompose: scenarios.map((scenario, index) => ({ kind: index % 2 === 0 ? 'factors' : 'rebound', scenario, of: 'facility_power' })),
  drawDemandCurve: scenarios.map((scenario) => ({ scenario, against: 'own_price_elasticity', from: -1, to: 0, points: 3 })),
  compare: scenarios.map((scenario, index) => ({ scenarios: [scenario, scenarios.at(index - 1)], ...power })),
  seekGoal: scenarios.map((scenario) => ({
    scenario,
    goal: { of: 'facility_power', at: 2030, equals: '8 GW' },
    input: { name: 'own_price_elasticity', from: -1, to: 0, points: 3 },
  })),
  findSensitivity: scenarios.map((scenario, index) => ({
    scenario,
    method: ['tornado', 'rank', 'morris', 'sobol'][index % 4],
    draws: 20,
    ...power,
  })),
  startBatch: scenarios.map((scenario) => ({ scenarios: [scenario, 'gw-return'], matrix: { own_price_elasticity: [-1, 0] } })),
  runSweep: scenarios.map((scenario) => ({ scenario, inputs: [{ name: 'own_price_elasticity', points: 2 }], ...power })),
  runEnsemble: scenarios.map((scenario) => ({ scenario, draws: 10, exceedance: [{ of: 'facility_power', at: 2030 }], ...power })),
};

/** Parameters that have no example. */
const ofPictures: Readonly<Record<string, string>> = { theme: 'dark', width: '640', height: '480' };

/** A copy with one node, found by walking at random, taken away, doubled, renamed or put something odd in its place. */
function mutated(data: unknown, choose: (count: number) => number): unknown {
  if (typeof data !== 'object' || data === null || choose(4) === 0) return odd[choose(odd.length)];
  if (Array.isArray(data)) {
    if (data.length === 0) return [odd[choose(odd.length)]];
    const at = choose(data.length);
    const copy: unknown[] = [...data];
    switch (choose(4)) {
      case 0:
        copy.splice(at, 1);
        break;
      case 1:
        copy.push(copy[at]);
        break;
      default:
        copy[at] = mutated(copy[at], choose);
    }
    return copy;
  }
  const entries = Object.entries(data);
  if (entries.length === 0) return { x: odd[choose(odd.length)] };
  const at = choose(entries.length);
  const [name, value] = entries[at]!;
  switch (choose(6)) {
    case 0:
      entries.splice(at, 1);
      break;
    case 1:
      entries[at] = [oddTexts[choose(oddTexts.length)]!, value];
      break;
    case 2:
      entries.push([oddTexts[choose(oddTexts.length)]!, odd[choose(odd.length)]]);
      break;
    default:
      entries[at] = [name, mutated(value, choose)];
  }
  return Object.fromEntries(entries);
}

/** A text with one character removed, doubled or inserted, or truncated. */
function misspelt(text: string, choose: (count: number) => number): string {
  const at = choose(text.length + 1);
  switch (choose(12)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + text.slice(at, at + 1) + text.slice(at);
    case 2:
      return text.slice(0, at) + '{}[]:,"\'&*!|>-#\t\n\\\u0000é'.charAt(choose(20)) + text.slice(at);
    case 3:
      return text.slice(0, at);
    default:
      return text;
  }
}

/** The text after a round trip through UTF-8: without lone surrogates. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

interface Sent {
  readonly method: string;
  readonly address: string;
  readonly type?: string;
  readonly accept?: string;
  readonly body?: string;
}

function requestFrom(choices: readonly number[]): Sent {
  let next = 0;
  const choose = (count: number): number => (choices[next++ % choices.length]! + next) % count;
  const oneOf = <T>(list: readonly T[]): T => list[choose(list.length)]!;
  const [id, { method, path: template, params = {}, query = {}, body }] = oneOf(operationList);
  const word = (schemas: Readonly<Record<string, { meta(): unknown }>>, name: string): string => {
    if (!Object.hasOwn(schemas, name) || choose(3) === 0) return oneOf(oddTexts);
    const { example } = schemas[name]!.meta() as { readonly example?: string | string[] };
    return example === undefined ? ofPictures[name]! : [example].flat()[0]!;
  };
  const encoded = (text: string): string => encodeURIComponent(wellFormed(text));
  const place = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(word(params, name)));
  const names = Object.keys(query).filter(() => choose(3) === 0);
  if (choose(8) === 0) names.push(oneOf(oddTexts));
  const search = names.map((name) => `${encoded(name)}=${encoded(word(query, name))}`).join('&');
  const address = search === '' ? place : `${place}?${search}`;
  const accept = choose(6) === 0 ? { accept: oneOf(['text/csv', 'application/yaml', '*/*;q=0', 'image/png', 'x', ',;']) } : {};
  if (!body) return { method: method.toUpperCase(), address, ...accept };
  let data = choose(4) === 0 ? oneOf(examples) : oneOf(ofOperation[id]!);
  for (let times = choose(4); times > 0; times--) data = mutated(data, choose);
  const type = choose(10) === 0 ? oneOf(['text/plain', 'application/json; charset=latin1', 'x']) : oneOf(bodyTypes);
  return {
    method: method.toUpperCase(),
    address,
    type,
    ...accept,
    body: misspelt(wellFormed(type.includes('yaml') ? stringify(data) : JSON.stringify(data)), choose),
  };
}

it('any input gets an answer of the contract, and never a 500', async () => {
  const found = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), async (choices) => {
      const { method, address, type, accept, body } = requestFrom(choices);
      const response = await fetch(url() + address, {
        method,
        signal: AbortSignal.timeout(10_000),
        headers: { ...(type === undefined ? {} : { 'content-type': type }), ...(accept === undefined ? {} : { accept }) },
        ...(body === undefined ? {} : { body }),
      });
      const text = await response.text();
      found.set(response.status, (found.get(response.status) ?? 0) + 1);
      expect(response.status, text.slice(0, 500)).toBeLessThan(500);
      expectDocumented({
        method,
        pathname: new URL(url() + address).pathname,
        status: response.status,
        contentType: response.headers.get('content-type') ?? '',
        text,
      });
    }),
    { seed: 20_261_124, numRuns: 900, endOnFailure: true },
  );
  // Every status that this input can produce occurred.
  for (const status of [200, 400, 404, 406, 415, 422]) expect(found.get(status), `none was answered ${status}`).toBeGreaterThan(5);
}, 300_000);
