import type { Log } from './log.ts';

const second = 1_000;

/** Reports refusals for lack of room: the first at once, then how many there were, at most once a second. */
export class OverloadLog {
  private readonly log: Log;
  private refused = 0;
  private timer: NodeJS.Timeout | undefined;
  /** All refusals. */
  count = 0;

  constructor(log: Log) {
    this.log = log;
  }

  add(): void {
    this.count += 1;
    this.refused += 1;
    if (this.timer === undefined) this.write();
  }

  /** Reports what has not been reported yet. */
  write(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.refused === 0) return;
    this.log.warn({ refused: this.refused }, 'requests were refused for lack of room');
    this.refused = 0;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.write();
    }, second).unref();
  }
}
