/** Milliseconds that work may take before connections are looked at again. */
const slice = 5;

/**
 * Lets short work of many requests take turns in this process: one after another, and for a few milliseconds at a time, so
 * that requests which need no computing never wait for long.
 */
export class Turns {
  private readonly mostWaiting: number;
  private readonly waiting: (() => void)[] = [];
  private sliceEnds: number | undefined;

  constructor(mostWaiting: number) {
    this.mostWaiting = mostWaiting;
  }

  get length(): number {
    return this.waiting.length;
  }

  get full(): boolean {
    return this.waiting.length >= this.mostWaiting;
  }

  /** Undefined if the turn is now; else a promise of it. Must not be called when `full`. */
  next(): Promise<void> | undefined {
    if (this.waiting.length === 0 && this.open()) return undefined;
    return new Promise((resolve) => {
      this.waiting.push(resolve);
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
    const first = this.waiting.shift();
    if (!first) return;
    this.open();
    first();
    this.go();
  }

  /** Gives turns while the slice lasts. Each runs in a microtask before the next is given. */
  private go(): void {
    queueMicrotask(() => {
      if (this.sliceEnds === undefined || performance.now() >= this.sliceEnds) return;
      const next = this.waiting.shift();
      if (!next) return;
      next();
      this.go();
    });
  }
}
