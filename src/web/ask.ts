import { createJevonsClient, type Schemas } from '../contract/client.ts';

/** The only way of the pages to the service. */
export const service = createJevonsClient({ baseUrl: location.origin });

const keyPlace = 'jevons-key';

/** The key that requests carry, kept until the window is closed. */
export const accessKey = {
  get: (): string | null => sessionStorage.getItem(keyPlace),
  set: (key: string): void => {
    sessionStorage.setItem(keyPlace, key);
  },
};

service.use({
  onRequest: ({ request }) => {
    const key = accessKey.get();
    if (key !== null) request.headers.set('Authorization', `Bearer ${key}`);
    return request;
  },
});

/** A request that the service refused, in its own words. */
export class RefusedRequest extends Error {
  readonly status: number;
  readonly problems: readonly Schemas['Problem'][];
  /** The service has no room now, and says that it will. */
  readonly passing: boolean;

  constructor({ status, headers }: Response, document: Partial<Schemas['ProblemDocument']> | undefined) {
    super(document?.detail ?? document?.title ?? `the service answered ${status}`);
    this.status = status;
    this.problems = document?.problems ?? [];
    this.passing = headers.has('Retry-After');
  }
}

/** The service did not answer. */
export class NoAnswer extends Error {}

interface Answered<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** What a request gives. Throws `RefusedRequest`, or `NoAnswer` where nothing came. */
export async function given<T>(call: Promise<Answered<T>>): Promise<T> {
  let answered: Answered<T>;
  try {
    answered = await call;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new NoAnswer('the service does not answer');
  }
  const { data, error, response } = answered;
  if (data !== undefined) return data;
  throw new RefusedRequest(response, error as Partial<Schemas['ProblemDocument']> | undefined);
}
