import { useEffect, useRef, useState } from 'preact/hooks';

/** What has come of a question that changes faster than it is answered. */
export interface Newest<T> {
  readonly question: string;
  readonly answer: T | undefined;
  readonly error: Error | undefined;
}

interface Flight {
  readonly number: number;
  readonly leaving: AbortController;
}

/**
 * Asks a question that changes: so many at a time at most, the newest wanted first, and what is overtaken while it waits is never
 * asked. An answer that comes after that of a later question is dropped. An undefined question stops all that is under way.
 */
export function useNewest<T>(question: string | undefined, ask: (signal: AbortSignal) => Promise<T>, most: number): Newest<T> | undefined {
  const [newest, setNewest] = useState<Newest<T>>();
  const state = useRef({ asked: 0, shown: 0, flights: new Set<Flight>(), next: undefined as (() => void) | undefined });
  useEffect(() => {
    const now = state.current;
    if (question === undefined) {
      for (const { leaving } of now.flights) leaving.abort();
      now.flights.clear();
      now.next = undefined;
      now.shown = now.asked;
      setNewest(undefined);
      return;
    }
    const came = (flight: Flight, found: Omit<Newest<T>, 'question'>): void => {
      if (!now.flights.delete(flight)) return;
      if (flight.number > now.shown) {
        now.shown = flight.number;
        setNewest({ question, ...found });
      }
      now.next?.();
    };
    const begin = (): void => {
      now.next = undefined;
      const flight = { number: ++now.asked, leaving: new AbortController() };
      now.flights.add(flight);
      ask(flight.leaving.signal).then(
        (answer) => came(flight, { answer, error: undefined }),
        (error: unknown) => came(flight, { answer: undefined, error: error as Error }),
      );
    };
    if (now.flights.size < most) begin();
    else now.next = begin;
  }, [question]);
  useEffect(
    () => () => {
      for (const { leaving } of state.current.flights) leaving.abort();
      state.current.flights.clear();
    },
    [],
  );
  return newest;
}
