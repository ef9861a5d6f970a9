import { busy, tooManyWait } from './busy.ts';

/** Milliseconds that work may take before connections are looked at again. */
const slice = 5;
/** Requests that may wait at once, and in a flood. */
const mostInBurst = 64;
const mostInFlood = 4;
/**
 * A flood begins when a request is refused, or when more than `many` have waited for longer than a burst. It ends when none
 * has been refused for as long as `calm`. Milliseconds.
 */
const many = 16;
const longestBurst = 100;
const calm = 200;

interface Turn {
  readonly give: () => void;
  readonly refuse: (error: Error) => void;
}

/**
 * Lets short work of many requests take turns in this process: one after another, and for a few milliseconds at a time, so
 * that requests which need no computing never wait for long. A burst is taken whole; in a flood few may wait, so that those
 * who are taken do not wait long.
 */
export class Turns {
  private readonly waiting: Turn[] = [];
  /** Since when many have been waiting. */
  private since: number | undefined;
  private floodEnds = 0;
  private sliceEnds: number | undefined;

  get length(): number {
    return this.waiting.length;
  }

  /** Whether the next request is to be refused. Asking prolongs a flood. */
  isFull(): boolean {
    const now = performance.now();
    const full = this.waiting.length >= (now < this.floodEnds ? mostInFlood : mostInBurst);
    if (full) this.floodEnds = now + calm;
    return full;
  }

  /** Undefined if the turn is now; else a promise of it, which rejects with the refusal of a busy service. */
  next(): Promise<void> | undefined {
    if (this.waiting.length === 0 && this.open()) return undefined;
    if (this.isFull()) throw tooMany();
    return new Promise((give, refuse) => {
      this.waiting.push({ give, refuse });
    });
  }

  /** Whether the present slice has time left. Opens one if none is. */
  private open(): boolean {
    const now = performance.now();
    if (this.sliceEnds !== undefined) return now < this.sliceEnds;
    this.sliceEnds = now + slice;
    // After connections have been looked at once.
    setImmediate(() => {
      this.renew();
    });
    return true;
  }

  private renew(): void {
    this.sliceEnds = undefined;
    this.watchFlood();
    if (this.waiting.length === 0) return;
    this.open();
    this.give();
  }

  /** In a flood, who came last is refused. */
  private watchFlood(): void {
    const now = performance.now();
    this.since = this.waiting.length > many ? (this.since ?? now) : undefined;
    if (this.since !== undefined && now - this.since > longestBurst) this.floodEnds = now + calm;
    if (now < this.floodEnds) for (const { refuse } of this.waiting.splice(mostInFlood)) refuse(tooMany());
  }

  /** Gives turns while the slice lasts. Each runs in a microtask before the next is given. */
  private give(): void {
    const first = this.waiting.shift();
    if (!first) return;
    first.give();
    queueMicrotask(() => {
      if (this.sliceEnds !== undefined && performance.now() < this.sliceEnds) this.give();
    });
  }
}

function tooMany(): Error {
  return busy(tooManyWait);
}
