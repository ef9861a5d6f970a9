import type { Request, Response } from 'express';
import { setTimeout } from 'node:timers/promises';
import type { Batches } from '../batches/batches.ts';
import { busy } from './busy.ts';

export interface Stream {
  readonly request: Request;
  readonly response: Response;
  readonly stopping: () => boolean;
}

/** Milliseconds between two looks at the batch, between two comments, and for a client that does not read. */
const lookEvery = 250;
const commentEvery = 15_000;
const longestPause = 15_000;
/** Clients that one process lets follow batches at a time. */
const mostFollowers = 200;

let followers = 0;

/**
 * Sends what has happened to a batch after an event, then what happens, until it has ended, the client leaves or the service
 * stops. A client that comes back with the id of its last event misses none.
 */
export async function followBatch(batches: Batches, id: string, after: number, { request, response, stopping }: Stream): Promise<void> {
  let next = await batches.events(id, after);
  if (followers >= mostFollowers) throw busy('too many clients follow batches');
  followers += 1;
  try {
    response
      .status(200)
      .set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
    response.flushHeaders();
    if (request.method === 'HEAD') return;
    const left = new AbortController();
    response.once('close', () => {
      left.abort();
    });
    let last = after;
    let said = performance.now();
    while (!response.destroyed && !stopping()) {
      const text =
        next.events.map((event) => `id: ${event.id}\nevent: scenario\ndata: ${JSON.stringify(event.scenario)}\n\n`).join('') +
        (next.end ? `event: end\ndata: ${JSON.stringify(next.end)}\n\n` : '');
      last = next.events.at(-1)?.id ?? last;
      const comment = text === '' && performance.now() - said > commentEvery ? ': still here\n\n' : '';
      if (text + comment !== '') {
        said = performance.now();
        await taken(response, text + comment, left.signal);
      }
      if (next.end) return;
      if (next.events.length === 0) await setTimeout(lookEvery, undefined, { signal: left.signal }).catch(() => undefined);
      next = await batches.events(id, last);
    }
  } catch (error) {
    // Nothing else can be said in the midst of events: the client asks again, with the id of its last.
    if (!response.headersSent) throw error;
  } finally {
    followers -= 1;
    if (response.headersSent) response.end();
  }
}

/** Resolves when the system has taken the text, or the client has left; a client that reads nothing is cut off. */
async function taken(response: Response, text: string, left: AbortSignal): Promise<void> {
  if (response.write(text) || left.aborted) return;
  const timer = globalThis.setTimeout(() => response.destroy(), longestPause);
  await new Promise<void>((resolve) => {
    response.once('drain', resolve);
    left.addEventListener('abort', () => {
      resolve();
    });
  });
  clearTimeout(timer);
}
