import type { Schemas } from '../contract/client.ts';

/** `Running: 4 of 6 have ended, 1 failed`. */
export function progressText({ state, total, counts }: Schemas['BatchSummary']): string {
  const { done, failed, cancelled } = counts;
  const parts = [
    `${number(done)} done`,
    ...(failed > 0 ? [`${number(failed)} failed`] : []),
    ...(cancelled > 0 ? [`${number(cancelled)} not run`] : []),
  ];
  const of = `${parts.join(', ')} of ${number(total)}`;
  switch (state) {
    case 'running':
      return `Running: ${of}`;
    case 'done':
      return `Ended: ${of}`;
    case 'cancelled':
      return `Cancelled: ${of}`;
    default:
      return state satisfies never;
  }
}

/** A count with separators of thousands. */
export function number(count: number): string {
  return count.toLocaleString('en-US');
}

/** An instant of an answer, in the time of the reader: `30 Nov 2026, 22:17`. */
export function dayAndTime(instant: string): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : date.toLocaleString('en-GB', options);
}

/** How many scenarios are in each state. */
export function countsOf(scenarios: readonly Schemas['BatchScenario'][]): Schemas['BatchSummary']['counts'] {
  const counts = { waiting: 0, running: 0, done: 0, failed: 0, cancelled: 0 };
  for (const { state } of scenarios) counts[state] += 1;
  return counts;
}

/** The stream tells only of scenarios that have ended, so what waits and what runs are not told apart. */
export const stateWords: Readonly<Record<Schemas['BatchScenario']['state'], string>> = {
  waiting: 'to come',
  running: 'to come',
  done: 'done',
  failed: 'failed',
  cancelled: 'not run',
};
