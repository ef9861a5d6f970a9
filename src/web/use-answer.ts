import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NoAnswer, RefusedRequest } from './ask.ts';

/** What is known of a question: its answer, or the last one while a newer is awaited, and why there is none. */
export interface Known<T> {
  readonly answer: T | undefined;
  /** True while the answer belongs to an earlier question. */
  readonly pending: boolean;
  readonly error: Error | undefined;
}

/** Answers by question, the oldest forgotten first. */
const kept = new Map<string, unknown>();
const mostKept = 120;
/** Milliseconds until a service that does not answer is asked again, and one that is too busy. */
const retryAfter = 5_000;
const busyAfter = 1_500;

/** The service had no room for the question. */
function isBusy(error: unknown): boolean {
  return error instanceof RefusedRequest && error.passing;
}

/**
 * Asks when the question changes, and cancels the one before. An answer is kept, so going back asks nothing. A service that
 * does not answer, or is too busy, is asked again. An undefined question asks nothing. `patience`: milliseconds for which a question
 * must stand before it is asked, so that one of many steps by keys does not stop work that has begun.
 */
export function useAnswer<T>(question: string | undefined, ask: (signal: AbortSignal) => Promise<T>, patience = 0): Known<T> {
  const [known, setKnown] = useState<{ readonly question: string | undefined; readonly answer: T | undefined; readonly error?: Error }>({
    question: undefined,
    answer: undefined,
  });
  const latest = useRef(ask);
  latest.current = ask;
  const [tries, setTries] = useState(0);
  // Before anything is painted, so that no request waits for a frame.
  useLayoutEffect(() => {
    if (question === undefined) return undefined;
    if (kept.has(question)) {
      setKnown({ question, answer: kept.get(question) as T });
      return undefined;
    }
    const leaving = new AbortController();
    let again: ReturnType<typeof setTimeout> | undefined;
    const begin = (): void =>
      void latest.current(leaving.signal).then(
        (answer) => {
          if (leaving.signal.aborted) return;
          kept.set(question, answer);
          if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
          setKnown({ question, answer });
        },
        (error: unknown) => {
          if (leaving.signal.aborted) return;
          if (!isBusy(error)) setKnown((before) => ({ question, answer: before.answer, error: error as Error }));
          if (error instanceof NoAnswer || isBusy(error))
            again = setTimeout(() => setTries((count) => count + 1), isBusy(error) ? busyAfter : retryAfter);
        },
      );
    if (patience > 0) again = setTimeout(begin, patience);
    else begin();
    return () => {
      leaving.abort();
      clearTimeout(again);
    };
  }, [question, tries]);
  const current = known.question === question;
  const stored = question !== undefined && kept.has(question) ? (kept.get(question) as T) : undefined;
  return {
    answer: stored ?? known.answer,
    pending: stored === undefined && (!current || known.error instanceof NoAnswer),
    error: current ? known.error : undefined,
  };
}
