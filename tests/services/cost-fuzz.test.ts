import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deadlines } from '../../src/contract/deadlines.ts';
import { operationAt } from '../support/contract.ts';
import { thorough } from '../support/runs.ts';
import { attackable, json, yaml, type Attack } from './attacking.ts';
import { builtService } from './built-service.ts';

/**
 * Bodies generated for cost: deep, wide, long, of many dimensions, claims, inputs, draws, stops and curves. None takes longer
 * than the deadline of its operation and its wait.
 */
const { post, expectWithinMemory } = attackable(builtService());

/** Seconds of trying: half a minute, or twenty. */
const seconds = thorough ? 20 * 60 : 30;
/** Milliseconds in the queue, and of what is done beside computing. */
const besideComputing = 12_000;
/** Requests at a time: as many as compute, and one that waits. */
const lanes = 3;

type Choose = (count: number) => number;

/** Choices at random: numbers below a bound, entries of a list, and sizes of which each order of magnitude is as likely. */
function chooser(choices: readonly number[]): {
  choose: Choose;
  oneOf: <T>(list: readonly T[]) => T;
  size: (most: number, least?: number) => number;
} {
  let next = 0;
  const choose: Choose = (count) => (choices[next++ % choices.length]! + next * 7_919) % count;
  return {
    choose,
    oneOf: (list) => list[choose(list.length)]!,
    size: (most, least = 1) => Math.min(most, Math.round(least * (most / least) ** (choose(1_001) / 1_000))),
  };
}
type Chooser = ReturnType<typeof chooser>;

const range = <T>(count: number, of: (k: number) => T): T[] => Array.from({ length: count }, (_, k) => of(k));
const scenarios = [
  'stargate-10gw',
  'world-ai',
  'us-data-centers',
  'uk-lighting-1800-2000',
  'mixture-of-experts',
  'bitcoin-2013-2022',
  'gw-return',
];
const steps = ['year', 'quarter', 'month', 'year/52', 'year/365', 'year/8760'];
const inputs = [
  'own_price_elasticity',
  'pue',
  'algorithmic_growth',
  'pass_through',
  'idle_share',
  'lead_time',
  'revenue',
  'facility_power',
];
const curves = ['facility_power', 'it_power', 'accelerators', 'clearing_price', 'served_demand', 'energised_it_power', 'revenue_per_gw'];
const methods = ['monte-carlo', 'latin-hypercube', 'sobol'];

function dates({ choose }: Chooser, count: number): readonly string[] {
  const from = 2025 + choose(5);
  return range(count, (k) => `${from + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}`);
}

/** A scenario by its name, or one that runs longer, states more, and claims more. */
function scenarioOf(c: Chooser): unknown {
  const { choose, oneOf, size } = c;
  const name = oneOf(scenarios);
  if (choose(3) === 0) return name;
  const from = 2025;
  return {
    extends: name,
    ...(choose(3) === 0 ? {} : { horizon: { from, to: from + size(200), step: oneOf(steps) } }),
    ...(choose(2) === 0 ? { assumptions: Object.fromEntries(range(size(40), (k) => [inputs[k % inputs.length]!, 1 + k / 100])) } : {}),
    ...(choose(3) === 0
      ? {
          series: {
            other_it_power: {
              between: oneOf(['linear', 'step']),
              outside: 'hold',
              points: Object.fromEntries(dates(c, size(2_000)).map((at, k) => [at, k])),
            },
          },
        }
      : {}),
    ...(choose(3) === 0 ? { expect: claimsOf(c, size(500)) } : {}),
    ...(choose(3) === 0
      ? { uncertain: Object.fromEntries(inputs.slice(0, size(6)).map((input, k) => [input, { uniform: [0.5, 1 + k] }])) }
      : {}),
    ...(choose(4) === 0
      ? { findings: range(size(200), () => '{facility_power at 2030 as GW} and {facility_power at 2030 ÷ facility_power at 2026}') }
      : {}),
  };
}

function claimsOf({ oneOf, choose }: Chooser, count: number): readonly unknown[] {
  return range(count, (k) => ({
    of: oneOf(['facility_power', 'sum(accelerators)', 'max(energised_it_power, site)', 'clearing_price']),
    ...[{ at: 2026 + (k % 8) }, { always: true }, { ever: true }, { during: 2027 }][choose(4)],
    above: k,
  }));
}

function along({ choose, oneOf, size }: Chooser): object {
  return choose(3) === 0
    ? { values: range(size(500), (k) => -2 + k / 250) }
    : { from: -2, to: -0.1, points: size(500, 2), ...(choose(3) === 0 ? { spacing: oneOf(['linear', 'log']) } : {}) };
}

const some = ({ oneOf, size }: Chooser, list: readonly string[], most: number): readonly string[] => [
  ...new Set(range(size(most), () => oneOf(list))),
];

/** A model that is deep, wide or long. */
function modelText({ choose, oneOf, size }: Chooser): string {
  const dims = ['a', 'b', 'c', 'd'].slice(0, choose(5));
  const elements = size(choose(4) === 0 ? 200 : 30);
  const named = (dim: string): string => range(elements, (k) => `${dim}${k}`).join(', ');
  const over = dims.length === 0 ? '' : `, dimensions: [${dims.join(', ')}]`;
  const stepped = `time: { from: 2000, to: ${2000 + size(200)}, step: ${oneOf(steps)}${choose(3) === 0 ? ', method: rk4' : ''} }\n`;
  const deep = size(3_000);
  const nested = oneOf([
    `${'('.repeat(deep)}p${')'.repeat(deep)}`,
    range(deep, () => 'p').join(' + '),
    range(deep, () => 'exp(').join('') + 'p / p' + ')'.repeat(deep),
    range(Math.min(deep, 400), (k) => `if(time > date(20${10 + (k % 90)}), p, `).join('') + 'p' + ')'.repeat(Math.min(deep, 400)),
    'lookup(s, time)',
    'previous(y, p)',
    'delay(s, 1 year)',
    'sum(p)',
  ]);
  const wide = range(
    size(2_000),
    (k) => `  x${k}: { title: X, unit: MW${over}, equation: "${k < 2 || choose(2) === 0 ? 'p' : `x${k - 1} + x${k - 2}`}" }\n`,
  );
  const points = range(size(2_000), (k) => `'${1900 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}': ${k}`);
  const claims = range(
    size(choose(4) === 0 ? 300 : 10),
    (k) => `{ of: y, ${oneOf(['at: 2001', 'always: true', 'ever: true'])}, above: ${k} }`,
  );
  const examples = range(
    size(choose(3) === 0 ? 300 : 4),
    (k) => `  - { title: E${k}, assumptions: { p: ${k} MW }, expect: [${claims.join(', ')}] }\n`,
  );
  return (
    `format: 1\nmodel: m\ntitle: T\nversion: 1.0.0\nsummary: S\n${stepped}` +
    (dims.length === 0 ? '' : `dimensions:\n${dims.map((dim) => `  ${dim}: { title: D, elements: [${named(dim)}] }\n`).join('')}`) +
    `parameters:\n  p: { title: P, unit: MW, value: 1, source: assumption${over} }\n` +
    `series:\n  s: { title: S, unit: MW, source: assumption, between: linear, outside: hold, points: { ${points.join(', ')} } }\n` +
    (choose(2) === 0 ? `stocks:\n  k: { title: K, unit: MW*year${over}, initial: 0 MW*year, inflows: [p] }\n` : '') +
    `auxiliaries:\n  y: { title: Y, unit: MW, equation: "${nested}", report: true }\n${wide.join('')}` +
    `examples:\n${examples.join('')}`
  );
}

const bodies: Readonly<Record<string, (c: Chooser) => unknown>> = {
  '/v1/projections': scenarioOf,
  '/v1/scenarios/check': scenarioOf,
  '/v1/models/check': modelText,
  '/v1/demand-curves': (c) => ({ scenario: scenarioOf(c), against: c.oneOf(inputs), ...along(c), quantities: some(c, curves, 7) }),
  '/v1/ensembles': (c) => ({
    scenario: scenarioOf(c),
    ...(c.choose(3) === 0 ? { against: scenarioOf(c) } : {}),
    draws: c.size(1_000_000),
    method: c.oneOf(methods),
    ...(c.choose(2) === 0 ? { inputs: some(c, inputs, 8) } : {}),
    quantities: some(c, curves, 7),
    ...(c.choose(2) === 0 ? { percentiles: range(c.size(25), (k) => k * 4) } : {}),
    ...(c.choose(2) === 0 ? { claims: claimsOf(c, c.size(50)) } : {}),
    ...(c.choose(2) === 0 ? { exceedance: range(c.size(20), () => ({ of: c.oneOf(curves) })) } : {}),
    ...(c.choose(2) === 0 ? { at: range(c.size(50), (k) => 2026 + k) } : {}),
  }),
  '/v1/sensitivities': (c) => ({
    scenario: scenarioOf(c),
    ...[
      { method: 'tornado' },
      { method: 'morris', trajectories: c.size(1_000, 2), levels: 2 * c.size(50) },
      { method: 'sobol', points: 16 * c.size(65_536, 4) },
      { method: 'rank', draws: c.size(1_000_000, 10) },
    ][c.choose(4)],
    inputs: c.choose(2) === 0 ? ['all'] : some(c, inputs, 8),
    quantities: some(c, curves, 7),
  }),
  '/v1/sweeps': (c) => ({
    scenario: scenarioOf(c),
    ...(c.choose(3) === 0 ? { against: scenarioOf(c) } : {}),
    inputs: some(c, inputs, 2).map((name) => ({ name, ...along(c) })),
    quantities: some(c, curves, 7),
  }),
  '/v1/goal-seeks': (c) => ({
    scenario: scenarioOf(c),
    ...(c.choose(3) === 0 ? { against: scenarioOf(c) } : {}),
    goal: {
      of: c.oneOf(curves),
      ...[{ at: 2030 }, { always: true }, { ever: true }, { during: 2030 }][c.choose(4)],
      [c.oneOf(['equals', 'above', 'below'])]: c.oneOf(['8 GW', 1, '1 %']),
    },
    input: { name: inputs[0], ...along(c) },
    ...(c.choose(2) === 0 ? { along: { name: inputs[1], ...along(c) } } : {}),
  }),
  '/v1/comparisons': (c) => ({
    scenarios: range(2 + c.choose(3), () => scenarioOf(c)),
    quantities: some(c, curves, 7),
    ...(c.choose(2) === 0 ? { explain: { of: c.oneOf(curves), at: 2030 } } : {}),
  }),
  '/v1/decompositions': (c) => ({
    kind: c.oneOf(['factors', 'rebound']),
    scenario: scenarioOf(c),
    of: c.oneOf(curves),
    ...(c.choose(2) === 0 ? { chain: range(2 + c.choose(19), (k) => ({ of: c.oneOf(curves), title: `T${k}` })) } : {}),
  }),
};
const addresses = Object.keys(bodies);
const forms = ['', '?format=csv', '?format=ndjson', '?format=svg&width=2000&height=2000', '?format=png&width=2000&height=2000'];

function attackFrom(choices: readonly number[]): Attack {
  const c = chooser(choices);
  const path = c.oneOf(addresses);
  const body = bodies[path]!(c);
  const form = path.endsWith('/check') || c.choose(2) === 0 ? '' : c.oneOf(forms);
  return typeof body === 'string'
    ? { path, type: yaml, text: body, gzip: true }
    : { path: path + form, type: json, text: JSON.stringify(body), ...(c.choose(2) === 0 ? { gzip: true } : {}) };
}

it('attacks every operation that runs a scenario many times', () => {
  const attacked = addresses.map((path) => operationAt('POST', path)![0]);
  expect(attacked).toEqual(expect.arrayContaining(['runEnsemble', 'findSensitivity', 'runSweep', 'seekGoal', 'compare', 'decompose']));
});

it('nothing takes longer than its deadline', { timeout: (seconds + 300) * 1_000 }, async () => {
  const until = performance.now() + seconds * 1_000;
  const longest = new Map<string, number>();
  const statuses = new Map<number, number>();
  let asked = 0;
  const lane = async (seed: number): Promise<void> => {
    const arbitrary = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });
    for (const choices of fc.sample(arbitrary, { seed, numRuns: 20 * seconds })) {
      if (performance.now() > until) return;
      const attack = attackFrom(choices);
      const [address] = attack.path.split('?', 1);
      const [id] = operationAt('POST', address!)!;
      const { status, took, text } = await post(attack);
      asked += 1;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      longest.set(id, Math.max(longest.get(id) ?? 0, took));
      const told = `${attack.path} ${status} ${took.toFixed(0)} ms: ${attack.text.slice(0, 2_000)}\n${text.slice(0, 300)}`;
      expect([200, 400, 406, 413, 422, 503], told).toContain(status);
      expect(took, told).toBeLessThan(deadlines[id as keyof typeof deadlines] * 1_000 + besideComputing);
      expectWithinMemory();
    }
  };
  await Promise.all(range(lanes, (k) => lane(20_261_130 + k)));
  const seen = [...longest].map(([id, took]) => `${id} ${(took / 1_000).toFixed(1)} s`).join(', ');
  console.log(`${asked} questions: ${JSON.stringify([...statuses])}; longest: ${seen}`);
  expect(asked).toBeGreaterThan(seconds / 10);
});
