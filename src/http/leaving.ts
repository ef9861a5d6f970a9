import type { Response } from 'express';

/** A signal that is aborted when the client leaves before it has its answer. */
export function leavingOf(response: Response): AbortSignal {
  const controller = new AbortController();
  // It may have left while its body was read, or while it waited for its turn.
  if (response.closed) controller.abort();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
