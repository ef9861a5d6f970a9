import { defaultRate, parseRate, secondsPerDay, type Rate } from '../keys/rate.ts';
import { mostKeys, type KeyRecord } from '../keys/key-file.ts';

export interface Taken {
  /** Seconds until a request would be let through; 0 if this one is. */
  readonly wait: number;
  /** Why it is not, in words. */
  readonly limit?: string;
  /** `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers). */
  readonly headers: Readonly<Record<string, string>>;
}

interface Count {
  tokens: number;
  /** Of the last refill, in seconds. */
  at: number;
  day: number;
  today: number;
}

/**
 * Counts the requests of each key: a token bucket that holds the requests of one period, so a burst may use a whole period
 * at once, and a number per UTC day. The counts are in memory and of the keys used last, as many as a file may hold. Of
 * several processes that share a port each counts its share, so that together they let no more through; each lets one through,
 * however small its share.
 */
export class RateLimiter {
  readonly #share: number;
  readonly #now: () => Date;
  readonly #counts = new Map<string, Count>();

  constructor(processes: number, now: () => Date) {
    this.#share = processes;
    this.#now = now;
  }

  take(key: Pick<KeyRecord, 'id' | 'rate' | 'quota'>): Taken {
    const rate = this.#shared(key.rate === undefined ? defaultRate : parseRate(key.rate)!);
    const quota = key.quota === undefined ? undefined : this.#shared(parseRate(key.quota)!);
    const now = this.#now().getTime() / 1000;
    const day = Math.floor(now / secondsPerDay);
    const perToken = rate.seconds / rate.requests;
    const count = this.#counts.get(key.id) ?? { tokens: rate.requests, at: now, day, today: 0 };
    this.#counts.delete(key.id);
    this.#counts.set(key.id, count);
    for (const oldest of this.#counts.keys()) {
      if (this.#counts.size <= mostKeys) break;
      this.#counts.delete(oldest);
    }
    // A clock that was set back gives nothing and takes nothing.
    count.tokens = Math.min(rate.requests, count.tokens + Math.max(0, now - count.at) / perToken);
    count.at = now;
    if (count.day !== day) [count.day, count.today] = [day, 0];

    const untilTomorrow = (day + 1) * secondsPerDay - now;
    const exhausted = quota !== undefined && count.today >= quota.requests;
    const wait = exhausted ? untilTomorrow : count.tokens < 1 ? (1 - count.tokens) * perToken : 0;
    if (wait === 0) {
      count.tokens -= 1;
      count.today += 1;
    }
    const policies = [
      { name: 'rate', ...rate, left: Math.floor(count.tokens), reset: (rate.requests - count.tokens) * perToken },
      ...(quota ? [{ name: 'quota', ...quota, left: Math.max(0, quota.requests - count.today), reset: untilTomorrow }] : []),
    ];
    return {
      wait: Math.ceil(wait),
      ...(wait === 0 ? {} : { limit: exhausted ? `${quota.requests} requests a day` : inWords(rate) }),
      headers: {
        'RateLimit-Policy': policies.map(({ name, requests, seconds }) => `"${name}";q=${requests};w=${seconds}`).join(', '),
        RateLimit: policies.map(({ name, left, reset }) => `"${name}";r=${left};t=${Math.ceil(reset)}`).join(', '),
      },
    };
  }

  /** How many keys are counted. */
  get size(): number {
    return this.#counts.size;
  }

  #shared({ requests, seconds }: Rate): Rate {
    return { requests: Math.max(1, Math.floor(requests / this.#share)), seconds };
  }
}

function inWords({ requests, seconds }: Rate): string {
  return `${requests} request${requests === 1 ? '' : 's'} in ${seconds === 1 ? 'a second' : `${seconds} seconds`}`;
}
