import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runScenario } from '../../src/analysis/projection/run-scenario.ts';
import type { ScenarioFile } from '../../src/domain/scenario/scenario-file.ts';
import { library, numberOf, projected, valuesOf } from '../support/library.ts';
import { runs } from '../support/runs.ts';

type Assumptions = ScenarioFile['assumptions'];

const scenario = (assumptions: Assumptions): ScenarioFile => ({ model: 'inference-serving', assumptions });
const run = (assumptions: Assumptions) => projected(scenario(assumptions));
const value = (name: string, assumptions: Assumptions) => numberOf(run(assumptions), name);

function refusals(assumptions: Assumptions): string[] {
  const { projection, problems } = runScenario(library, scenario(assumptions));
  return projection ? [] : problems.map((problem) => `${problem.code}: ${problem.message.replace(' (first broken for [llama_70b])', '')}`);
}

/** Plenty of memory, so that only what is tested holds back. */
const roomy = { accelerator_memory: '1000000 GB/GPU' };
const experts = {
  active_parameters: '37 billion parameter',
  total_parameters: '671 billion parameter',
  experts: 256,
  experts_per_token: 8,
  bytes_per_weight: '1 B/parameter',
  kv_cache_per_token: '70272 B/token',
  accelerators_per_copy: '8 GPU',
};
const batches = fc.double({ min: 1, max: 20_000, noNaN: true });
const shares = fc.double({ min: 0.01, max: 1, noNaN: true });

describe('writing by roofline', () => {
  test('more queries at once never write fewer tokens, never take more energy for one, and never make a reader wait less', () => {
    fc.assert(
      fc.property(fc.boolean(), batches, fc.double({ min: 1, max: 10, noNaN: true }), (mixture, batch, factor) => {
        const at = (queries: number) => run({ ...(mixture ? experts : {}), ...roomy, batch: `${queries} query` });
        const [few, many] = [at(batch), at(batch * factor)];
        expect(numberOf(many, 'output_throughput')).toBeGreaterThanOrEqual(numberOf(few, 'output_throughput') * (1 - 1e-12));
        expect(numberOf(many, 'energy_per_output_token')).toBeLessThanOrEqual(numberOf(few, 'energy_per_output_token') * (1 + 1e-12));
        expect(numberOf(many, 'step_time')).toBeGreaterThanOrEqual(numberOf(few, 'step_time') * (1 - 1e-12));
      }),
      { numRuns: runs(15) },
    );
  });

  test('is never faster than either roof', () => {
    fc.assert(
      fc.property(batches, shares, shares, fc.double({ min: 0, max: 100_000, noNaN: true }), (batch, mbu, mfu, context) => {
        const projection = run({ ...roomy, batch: `${batch} query`, mbu, decode_mfu: mfu, context: `${context} token/query` });
        const weights = 140e9;
        const seconds = numberOf(projection, 'step_time') / 1000;
        expect(seconds).toBeGreaterThanOrEqual(((weights + batch * context * 327_680) / (4 * 3.35e12)) * (1 - 1e-12));
        expect(seconds).toBeGreaterThanOrEqual(((batch * 140e9) / (4 * 989.4e12)) * (1 - 1e-12));
        expect(numberOf(projection, 'achieved_mfu')).toBeLessThanOrEqual(mfu * (1 + 1e-12));
      }),
      { numRuns: runs(15) },
    );
  });

  test('memory decides below the critical batch and arithmetic above it', () => {
    fc.assert(
      fc.property(shares, shares, fc.double({ min: 0, max: 1000, noNaN: true }), (mbu, mfu, context) => {
        const assumptions = { ...roomy, mbu, decode_mfu: mfu, context: `${context} token/query` };
        const critical = valuesOf(run(assumptions), 'critical_batch')[0];
        if (typeof critical !== 'number' || critical < 2 || critical > 500_000) return;
        const bound = (batch: number) => valuesOf(run({ ...assumptions, batch: `${batch} query` }), 'bound')[0];
        expect([bound(critical * 0.999), bound(critical), bound(critical * 1.001)]).toEqual(['memory', 'both', 'compute']);
      }),
      { numRuns: runs(10) },
    );
  });

  test('the roofs meet at the quotient of throughput and bandwidth, whatever the model and however many accelerators', () => {
    for (const assumptions of [
      {},
      { active_parameters: '8 billion parameter', total_parameters: '8 billion parameter', accelerators_per_copy: '1 GPU' },
    ]) {
      expect(
        value('critical_batch_without_cache', { ...assumptions, mbu: 1, decode_mfu: 1, peak_throughput: '989 TFLOP/s/GPU' }),
      ).toBeCloseTo(295.2238806, 7);
    }
  });

  test('twice the accelerators write twice the tokens, at the same energy for one', () => {
    const [one, two] = [run({ ...roomy, accelerators_per_copy: '4 GPU' }), run({ ...roomy, accelerators_per_copy: '8 GPU' })];
    expect(numberOf(two, 'output_throughput') / numberOf(one, 'output_throughput')).toBeCloseTo(2, 12);
    expect(numberOf(two, 'energy_per_output_token') / numberOf(one, 'energy_per_output_token')).toBeCloseTo(1, 12);
    expect(numberOf(two, 'output_cost') / numberOf(one, 'output_cost')).toBeCloseTo(1, 12);
  });

  test('a longer context costs more and a smaller weight less', () => {
    const cost = (assumptions: Assumptions) => value('output_cost', assumptions);
    expect(cost({ context: '5000 token/query', batch: '16 query' })).toBeGreaterThan(
      cost({ context: '500 token/query', batch: '16 query' }),
    );
    expect(cost({ bytes_per_weight: '1 B/parameter', batch: '16 query' })).toBeLessThan(cost({ batch: '16 query' }));
  });
});

describe('a mixture of experts', () => {
  test('reads what works on one token at a batch of one, and never more than all or less than that', () => {
    fc.assert(
      fc.property(batches, fc.integer({ min: 2, max: 512 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (batch, count, share) => {
        const chosen = Math.max(1, Math.floor(count * share * 0.9));
        const active = 100 * (chosen / count + (1 - chosen / count) * 0.2);
        const at = (queries: number) =>
          value('parameters_read', {
            ...experts,
            ...roomy,
            total_parameters: '100 billion parameter',
            active_parameters: `${active} billion parameter`,
            experts: count,
            experts_per_token: chosen,
            batch: `${queries} query`,
          });
        expect(at(1) / active).toBeCloseTo(1, 9);
        const read = at(batch);
        expect(read).toBeGreaterThanOrEqual(active * (1 - 1e-9));
        expect(read).toBeLessThanOrEqual(100 * (1 + 1e-9));
      }),
      { numRuns: runs(15) },
    );
  });

  test('of one expert that always works is a dense model', () => {
    const dense = run({});
    const same = run({ experts: 8, experts_per_token: 8 });
    for (const name of ['step_time', 'prefill_time', 'energy_per_output_token', 'output_cost'])
      expect(numberOf(same, name)).toBe(numberOf(dense, name));
  });
});

describe('reading', () => {
  test('waits for memory below the critical prompt and for arithmetic beyond it', () => {
    const critical = value('critical_prompt', {});
    const bound = (tokens: number) => valuesOf(run({ ...roomy, input_tokens_per_query: `${tokens} token/query` }), 'prefill_bound')[0];
    expect(critical).toBeGreaterThan(100);
    expect([bound(critical * 0.9), bound(critical * 1.1), bound(100_000)]).toEqual(['memory', 'compute', 'compute']);
  });

  test('takes less time and energy for a token than writing, where few queries are served at once', () => {
    const projection = run({ batch: '8 query' });
    expect(numberOf(projection, 'energy_per_input_token')).toBeLessThan(numberOf(projection, 'energy_per_output_token') / 10);
    expect(numberOf(projection, 'input_cost')).toBeLessThan(numberOf(projection, 'output_cost') / 10);
  });
});

describe('from the chip to the meter and to money', () => {
  test('each ratio multiplies the energy of a query, and idle hours the cost too', () => {
    const query = (assumptions: Assumptions) => value('roofline_energy_per_query', assumptions);
    expect(query({ pue: 1.4 }) / query({ pue: 1 })).toBeCloseTo(1.4, 12);
    expect(query({ server_overhead: 2 }) / query({ server_overhead: 1 })).toBeCloseTo(2, 12);
    expect(query({ it_overhead: 1.1 }) / query({ it_overhead: 1 })).toBeCloseTo(1.1, 12);
    expect(query({ useful_share: 0.5 }) / query({ useful_share: 1 })).toBeCloseTo(2, 12);
    expect(value('output_cost', { useful_share: 0.5 }) / value('output_cost', { useful_share: 1 })).toBeCloseTo(2, 12);
  });

  test('a query costs its tokens read and written', () => {
    const projection = run({});
    const parts = (500 * numberOf(projection, 'output_cost') + 500 * numberOf(projection, 'input_cost')) / 1e6;
    expect(numberOf(projection, 'query_cost') / parts).toBeCloseTo(1, 12);
  });

  test('accelerators to serve are those that the cost pays for', () => {
    const projection = run({});
    const spent = (numberOf(projection, 'accelerators_to_serve') * 2) / 3600;
    expect(spent / ((1e6 / 500) * numberOf(projection, 'query_cost'))).toBeCloseTo(1, 12);
  });

  test('the roofline with every boundary taken off is below the estimate from above, which has the server in it', () => {
    const projection = run({
      server_overhead: 1,
      it_overhead: 1,
      pue: 1,
      useful_share: 1,
      input_tokens_per_query: '1 token/query',
      mfu: numberOf(run({}), 'achieved_mfu'),
    });
    expect(numberOf(projection, 'roofline_energy_per_query')).toBeLessThan(numberOf(projection, 'from_above_energy_per_query'));
  });
});

describe('what cannot be is refused, never infinite', () => {
  test.each<[string, Assumptions, string]>([
    ['no query at once', { batch: '0 query' }, 'value.out-of-range'],
    ['no share of throughput over a service', { mfu: 0 }, 'mfu must be above 0'],
    ['no share of throughput in writing', { decode_mfu: 0 }, 'decode_mfu must be above 0'],
    ['no share of throughput in reading', { prefill_mfu: 0 }, 'prefill_mfu must be above 0'],
    ['no share of bandwidth', { mbu: 0 }, 'mbu must be above 0'],
    ['no useful hour', { useful_share: 0 }, 'useful_share must be above 0'],
    ['more at work than in all', { active_parameters: '80 billion parameter' }, 'active_parameters must not exceed total_parameters'],
    ['a part at work of a dense model', { active_parameters: '60 billion parameter' }, 'needs experts and experts_per_token'],
    [
      'fewer at work than the experts chosen',
      { ...experts, active_parameters: '20 billion parameter', accelerators_per_copy: '16 GPU' },
      'at least the active share of the experts',
    ],
    ['more experts chosen than there are', { experts: 8, experts_per_token: 9 }, 'must not exceed experts'],
    ['8 bits on an accelerator without', { fp8_share: 1, peak_throughput_fp8: '0 TFLOP/s/GPU' }, 'peak_throughput_fp8 must be above 0'],
    ['weights that do not fit', { ...experts, batch: '1 query' }, 'must fit in the memory'],
    ['queries that do not fit', { batch: '5000 query' }, 'must fit in the memory'],
  ])('%s', (_, assumptions, message) => {
    expect(refusals(assumptions).join('\n')).toContain(message);
  });

  test('8 bits halve the time of arithmetic, and an accelerator without them serves in 16', () => {
    expect(value('compute_time', { fp8_share: 1 }) / value('compute_time', {})).toBeCloseTo(989.4 / 1979, 12);
    expect(value('compute_time', { peak_throughput_fp8: '0 TFLOP/s/GPU' })).toBe(value('compute_time', {}));
  });
});

describe('what the scenario of experts says', () => {
  const { projection } = runScenario(library, library.scenario('mixture-of-experts').value!, { curves: 'all' });
  const rows = Object.keys(library.scenario('mixture-of-experts').value!.tables!['deployment']!);
  const of = (name: string, row: string) => numberOf(projection!, name, 0, rows.indexOf(row));
  const saving = (name: string, batch: number) => of(name, `dense_671_${batch}`) / of(name, `mixture_${batch}`);

  test('the saving against a dense model of all its parameters is 18, then little, then 9 and 18 again', () => {
    expect([1, 64, 1024, 8192].map((batch) => Number(saving('energy_per_output_token', batch).toPrecision(2)))).toEqual([18, 1.4, 9.4, 18]);
    expect(saving('output_cost', 64)).toBeCloseTo(1.146, 3);
  });

  test('it is as cheap as a dense model of what works on a token at a batch of one and at the largest', () => {
    for (const batch of [1, 8192]) expect(of('output_cost', `mixture_${batch}`) / of('output_cost', `dense_37_${batch}`)).toBeCloseTo(1, 9);
    expect(of('energy_per_output_token', 'mixture_64') / of('energy_per_output_token', 'dense_37_64')).toBeCloseTo(12.2, 1);
  });

  test('measured, a dense model scaled to 671 billion takes twice the energy of the experts; by roofline five times', () => {
    const measured = (of('measured_energy_per_token', 'llama_405b_510') * 671) / 405 / of('measured_energy_per_token', 'mixture_512');
    expect(measured).toBeCloseTo(1.97, 2);
    const roofline = (of('energy_per_output_token', 'llama_405b_510') * 671) / 405 / of('energy_per_output_token', 'mixture_512');
    expect(roofline).toBeCloseTo(5.3, 1);
  });

  test('the misprint of 67.1 billion would take an eighth of the energy at 64 queries', () => {
    expect(of('energy_per_output_token', 'mixture_64') / of('energy_per_output_token', 'misprint_64')).toBeCloseTo(8, 1);
  });
});
