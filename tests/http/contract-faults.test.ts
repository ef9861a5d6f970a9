import { STATUS_CODES } from 'node:http';
import { describe, expect, it } from 'vitest';
import { checkedModel } from '../../src/analysis/explain/checked-model.ts';
import { describeModel } from '../../src/analysis/explain/describe-model.ts';
import { openapiDocument } from '../../src/contract/openapi-document.ts';
import { exampleOf, ofConnection, refusals, type Refusal } from '../../src/contract/refusals.ts';
import { problemDocument } from '../../src/contract/schema/problem.ts';
import { figuresOf } from '../../src/domain/catalog/figures.ts';
import { operationList } from '../support/contract.ts';
import { library } from '../support/library.ts';
import { service } from './service.ts';
import { processorSeconds } from '../support/processor-seconds.ts';

const { ask } = service();
const all = Object.keys(refusals) as Refusal[];

describe('an error example of the contract', () => {
  it.each(all)('has its own status and problem: %s', (refusal) => {
    const { status } = refusals[refusal];
    const example = exampleOf(refusal);
    expect(problemDocument.parse(example)).toMatchObject({ status, title: STATUS_CODES[status] });
    expect(JSON.stringify(openapiDocument().components?.responses ?? {}).split(JSON.stringify(example)).length - 1).toBe(
      refusal === 'wrong method' ? 0 : 1,
    );
  });

  it.each<readonly [Refusal, RequestInit]>([
    ['unreadable request', {}],
    ['unknown address', {}],
    ['wrong method', { method: 'DELETE' }],
    ['unknown format', { headers: { accept: 'image/png' } }],
    ['too large', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ' '.repeat(10_000_001) }],
    ['wrong content type', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' }],
    [
      'scenario with problems',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ extends: 'stargate-10gw', assumptions: { own_price_elasticty: -0.7 } }),
      },
    ],
  ])('is what the service answers: %s', async (refusal, request) => {
    const example = exampleOf(refusal);
    expect((await ask(example.instance, request)).body).toEqual(example);
  });

  it('is there for requests that never reach an address', () => {
    for (const [id, { path, method }] of operationList) {
      const { responses = {} } = openapiDocument().paths![path]![method]!;
      for (const refusal of ofConnection) expect(responses, id).toHaveProperty(String(refusals[refusal].status));
    }
  });
});

describe('the service', () => {
  it('names the parameter with a scenario of another model, and not one that was not sent', async () => {
    const { status, body } = await ask('/v1/models/ai-power/variables/facility_power?scenario=mixture-of-experts');
    expect(status).toBe(422);
    expect(body.problems).toHaveLength(1);
    expect(body.problems[0]).toMatchObject({
      code: 'field.conflict',
      at: '/scenario',
      message: 'mixture-of-experts runs the model inference-serving, not ai-power',
    });
  });

  it('knows no model in the list of sources', async () => {
    const { status, body } = await ask('/v1/models/sources');
    expect(status).toBe(404);
    expect(body.problems[0]).toMatchObject({ code: 'name.unknown', message: 'there is no model sources' });
  });

  it('answers for a model in a fraction of the time it takes to describe it', async () => {
    const time = async (work: () => unknown): Promise<number> => {
      const before = process.cpuUsage();
      await work();
      return processorSeconds(before);
    };
    const asked = async (): Promise<void> => {
      expect((await ask('/v1/models/ai-power')).status).toBe(200);
    };
    const model = library.model('ai-power').value!;
    const described = (): unknown => describeModel(model, checkedModel(model).checked!, figuresOf(library.catalog));
    await asked();
    const best = async (work: () => unknown): Promise<number> => Math.min(await time(work), await time(work), await time(work));
    expect(await best(asked)).toBeLessThan((await best(described)) / 2);
  });
});
