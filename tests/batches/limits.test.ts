import { expect, it } from 'vitest';
import { readPlan, writePlan, type BatchPlan } from '../../src/answers/batch-plan.ts';
import { Refused } from '../../src/answers/refused.ts';
import { mostOfClient } from '../../src/batches/batches.ts';
import { service } from '../http/service.ts';
import { keptBatches, runHere } from '../support/kept-batches.ts';
import { library } from '../support/library.ts';

// Nothing runs, so no batch ends by itself.
const { ask } = service(undefined, () => false);
const never = keptBatches(runHere(library), () => false);

const plan = (total: number): BatchPlan => {
  const items = Array.from({ length: total }, (_, k) => ({ label: `${k}`, text: 1, settings: '{}' }));
  return readPlan([...writePlan({ texts: 1, total }, ['{"model":"rebound"}'], items)].map((line) => Buffer.from(line)));
};
const post = (headers: Readonly<Record<string, string>> = {}) =>
  ask('/v1/batches', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{"scenarios":["gw-return"]}' });

it('a batch more than may run is refused with the limit and when to come again, until one is cancelled', async () => {
  const again = { 'idempotency-key': 'first' };
  const first = await post(again);
  for (let k = 1; k < mostOfClient.batches; k++) expect((await post()).status).toBe(202);

  const refused = await post();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  expect(refused.body.problems[0]).toMatchObject({
    code: 'limit.exceeded',
    message: `${mostOfClient.batches} batches of yours still run, and ${mostOfClient.batches} may at a time`,
    hint: 'wait until one has ended, or cancel one',
  });
  expect((await post({ 'idempotency-key': 'another' })).status).toBe(429);

  const replayed = await post(again);
  expect([replayed.status, replayed.body.id]).toEqual([202, first.body.id]);

  await ask(`/v1/batches/${first.body.id}`, { method: 'DELETE' });
  expect((await post()).status).toBe(202);
  expect((await post()).status).toBe(429);
});

it('of one client only, and of those that come at once no more than may run', async () => {
  const all = await Promise.allSettled(
    Array.from({ length: mostOfClient.batches + 5 }, (_, k) => never.start('a', undefined, `${k}`, plan(1))),
  );
  const kept = all.filter(({ status }) => status === 'fulfilled').length;
  expect(kept).toBe(mostOfClient.batches);
  await expect(never.start('b', undefined, 'h', plan(1))).resolves.toMatchObject({ total: 1 });
});

it('scenarios that have not ended are counted over all batches of a client', async () => {
  const size = 10_000;
  const keys = Array.from({ length: mostOfClient.scenarios / size }, (_, k) => `key ${k}`);
  for (const key of keys) await never.start('c', key, 'h', plan(size));
  const refused = never.start('c', undefined, 'h', plan(1));
  await expect(refused).rejects.toThrow('50,000 scenarios of your batches have not ended, and with these they would be more than 50,000');
  await expect(refused).rejects.toBeInstanceOf(Refused);
  const replayed = never.start('c', keys[0], 'h', plan(size));
  await expect(replayed).resolves.toMatchObject({ total: size });
});
