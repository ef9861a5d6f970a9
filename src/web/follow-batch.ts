import { given, NoAnswer, RefusedRequest, service } from './ask.ts';
import type { Schemas } from '../contract/client.ts';
import { eventsOf } from './event-stream.ts';

/** What is known of a batch. */
export interface KnownBatch {
  readonly batch: Schemas['BatchSummary'];
  readonly scenarios: readonly Schemas['BatchScenario'][];
}

export interface Told {
  readonly onKnown: (known: KnownBatch) => void;
  /** Why nothing comes now, or nothing comes any more; undefined when it comes again. */
  readonly onTrouble: (error: Error | undefined) => void;
}

/** Milliseconds until a service that has no answer, or has ended the stream, is asked again. */
const againAfter = 3_000;

/**
 * Tells what has become of a batch until it has ended: all its scenarios at first, then each that ends, by the stream of events. A
 * stream that breaks off is taken up after its last event. Ends with the signal, and with a refusal that asking again does not mend.
 */
export async function followBatch(id: string, { onKnown, onTrouble }: Told, signal: AbortSignal): Promise<void> {
  let known: KnownBatch | undefined;
  let last = '0';
  const left = (): boolean => signal.aborted;
  while (!left()) {
    try {
      if (!known) {
        [known, last] = await read(id, signal);
        onKnown(known);
      }
      onTrouble(undefined);
      if (known.batch.state !== 'running') return;
      const stream = await given(
        service.GET('/v1/batches/{batch}/events', {
          params: { path: { batch: id }, header: { 'Last-Event-ID': last } },
          parseAs: 'stream',
          signal,
        }),
      );
      let ended = false;
      for await (const events of eventsOf(stream!)) {
        if (events.some(({ event }) => event === 'end')) {
          ended = true;
          break;
        }
        last = events.at(-1)!.id;
        known = withEnded(
          known,
          events.map(({ data }) => JSON.parse(data) as Schemas['BatchScenario']),
        );
        onKnown(known);
      }
      if (ended) {
        // All is read again: what was cancelled has no event of its own.
        known = undefined;
        continue;
      }
    } catch (error) {
      if (left()) return;
      onTrouble(error instanceof RefusedRequest ? error : new NoAnswer('the service does not answer'));
      if (error instanceof RefusedRequest && !error.passing) return;
    }
    await pause(signal);
  }
}

/** A batch with all its scenarios, and the id of the last event that they tell of. */
async function read(id: string, signal: AbortSignal): Promise<readonly [known: KnownBatch, last: string]> {
  const scenarios: Schemas['BatchScenario'][] = [];
  let after: number | undefined;
  let pages = 0;
  for (;;) {
    const query = after === undefined ? {} : { after: String(after) };
    const {
      scenarios: some,
      next,
      ...batch
    } = await given(service.GET('/v1/batches/{batch}', { params: { path: { batch: id }, query }, signal }));
    scenarios.push(...some);
    pages += 1;
    after = next;
    // Scenarios end while several pages are read, so that those of several do not tell how many had.
    if (next === undefined) return [{ batch, scenarios }, pages > 1 ? '0' : String(scenarios.filter(hasEnded).length)];
  }
}

export function hasEnded({ state }: Schemas['BatchScenario']): boolean {
  return state !== 'waiting' && state !== 'running';
}

/** With scenarios that have ended in place of what was known of them. */
function withEnded({ batch, scenarios }: KnownBatch, ended: readonly Schemas['BatchScenario'][]): KnownBatch {
  const after = [...scenarios];
  for (const one of ended) after[one.number - 1] = one;
  return { batch, scenarios: after };
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, againAfter);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
