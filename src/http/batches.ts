import type { RequestHandler, Response } from 'express';
import { readPlan } from '../answers/batch-plan.ts';
import { jsonOnly } from '../answers/media-types.ts';
import { single } from '../answers/refused.ts';
import type { Batches } from '../batches/batches.ts';
import type { OperationId } from '../contract/operations.ts';
import { operations } from '../contract/operations.ts';
import { resultsFormats, type ResultsFormat } from '../contract/parameters.ts';
import { contentHash } from '../domain/text/canonical.ts';
import { formats } from '../formats/formats.ts';
import { readForm } from './answer-form.ts';
import type { Answerer } from './answerer.ts';
import { followBatch } from './batch-events.ts';
import { keptWriter, resultsSender } from './batch-results.ts';
import { Holding, type Budget } from './budget.ts';
import { clientOf } from './client-of.ts';
import { chosenFormat } from './format.ts';
import { headerOf, idOf } from './request-words.ts';
import { leavingOf } from './leaving.ts';
import { questions } from './questions.ts';
import { readQuery } from './query.ts';
import type { Reply } from './reply.ts';
import type { SlowReaders } from './slow-readers.ts';
import { recordOf } from '../telemetry/request-record.ts';

export interface BatchHandlers {
  /** Absent where the service has no place for batches. */
  readonly batches: Batches | undefined;
  readonly answerer: Answerer;
  readonly bodies: Budget;
  readonly reply: Reply;
  readonly slowReaders: SlowReaders;
  /** Whether the service is stopping, so that nobody is to be kept. */
  readonly stopping: () => boolean;
}

type BatchOperation = Extract<OperationId, 'startBatch' | 'showBatch' | 'followBatch' | 'downloadBatch' | 'cancelBatch' | 'showRun'>;

/** The handlers of the operations on batches. */
export function batchHandlers({
  batches,
  answerer,
  bodies,
  reply,
  slowReaders,
  stopping,
}: BatchHandlers): Readonly<Record<BatchOperation, RequestHandler>> {
  const json = (response: Response, answer: object): void => {
    reply.text(response, { body: JSON.stringify(answer), mediaType: 'application/json' });
  };
  const sendResults = resultsSender(slowReaders);
  const kept = (): Batches => {
    if (batches) return batches;
    throw single('not ready', 'limit.exceeded', 'this service keeps no batches', 'start it with --data and a folder, or with DATABASE_URL');
  };
  return {
    startBatch: async (request, response) => {
      const question = await questions.startBatch(request as never, bodies);
      const key = headerOf(request, 'Idempotency-Key', operations.startBatch.headers['Idempotency-Key']);
      const keeper = kept();
      const client = clientOf(request);
      const { pieces, release } = await answerer('startBatch', question, { client, leaving: () => leavingOf(response) });
      const batch = await keeper.start(client, key, contentHash(question.body.bytes), readPlan(pieces)).finally(() => release?.(true));
      response.status(202).location(`/v1/batches/${batch.id}`);
      json(response, batch);
    },
    showBatch: async (request, response) => {
      const { after = '0' } = readQuery(request, operations.showBatch.query);
      chosenFormat(request, jsonOnly);
      json(response, await kept().page(idOf(request, 'batch'), Number(after)));
    },
    followBatch: async (request, response) => {
      readQuery(request, {});
      chosenFormat(request, { stream: 'text/event-stream' });
      const after = headerOf(request, 'Last-Event-ID', operations.followBatch.headers['Last-Event-ID']);
      await followBatch(kept(), idOf(request, 'batch'), Number(after ?? 0), { request, response, stopping });
    },
    downloadBatch: async (request, response) => {
      const { format: asked } = readQuery(request, operations.downloadBatch.query);
      const types = Object.fromEntries(resultsFormats.map((name) => [name, formats[name].mediaType])) as Record<ResultsFormat, string>;
      const format = chosenFormat(request, types, asked);
      const asker = { client: clientOf(request), leaving: () => leavingOf(response) };
      const results = await kept().results(idOf(request, 'batch'), format, keptWriter(answerer, asker));
      await sendResults(results, formats[format].mediaType, request, response);
    },
    cancelBatch: async (request, response) => {
      readQuery(request, {});
      chosenFormat(request, jsonOnly);
      json(response, await kept().cancel(idOf(request, 'batch')));
    },
    showRun: async (request, response) => {
      const form = readForm(request, 'projection', readQuery(request, operations.showRun.query));
      const run = await kept().run(idOf(request, 'run'));
      new Holding(bodies, response).take(run.length);
      const record = recordOf(response);
      if (record) record.place = 'here';
      const asker = { client: clientOf(request), leaving: () => leavingOf(response) };
      reply.counted(response, await answerer('showRun', { kept: run, form }, asker, record));
    },
  };
}
