import { watched } from './watched.ts';

/** A batch that this browser has started. The service tells its batches to whoever knows their id, and lists none. */
export interface StartedBatch {
  readonly id: string;
  readonly title: string;
  readonly at: string;
}

const place = 'jevons-batches';
const mostKept = 20;

/** The latest first; none where the browser keeps nothing. */
function read(): readonly StartedBatch[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isStarted) : [];
  } catch {
    return [];
  }
}

function isStarted(one: unknown): one is StartedBatch {
  const { id, title, at } = (one ?? {}) as Readonly<Record<string, unknown>>;
  return [id, title, at].every((value) => typeof value === 'string');
}

const started = watched(read);

function keep(list: readonly StartedBatch[]): void {
  try {
    localStorage.setItem(place, JSON.stringify(list.slice(0, mostKept)));
  } catch {
    // A browser that keeps nothing still shows the batch: its address names it.
  }
  started.told();
}

export const useStartedBatches = started.use;

export function rememberBatch(batch: StartedBatch): void {
  keep([batch, ...read().filter(({ id }) => id !== batch.id)]);
}

export function forgetBatch(id: string): void {
  keep(read().filter((one) => one.id !== id));
}
