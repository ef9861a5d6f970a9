import type { Response } from 'express';
import { busy } from './busy.ts';

/** A number of bytes that all requests together may hold. */
export class Budget {
  readonly limit: number;
  private taken = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  get held(): number {
    return this.taken;
  }

  /** False if there is no room. */
  take(bytes: number): boolean {
    if (this.taken + bytes > this.limit) return false;
    this.taken += bytes;
    return true;
  }

  give(bytes: number): void {
    this.taken -= bytes;
  }
}

/** The part of a budget that one request holds until its response is closed. */
export class Holding {
  private readonly budget: Budget;
  private held = 0;
  private closed = false;

  constructor(budget: Budget, response: Response) {
    this.budget = budget;
    response.once('close', () => {
      this.closed = true;
      this.budget.give(this.held);
    });
  }

  /** Throws the refusal of a busy service if there is no room. */
  take(bytes: number): void {
    if (this.closed) return;
    if (!this.budget.take(bytes)) throw busy('the service holds as many bytes of requests and answers as it may');
    this.held += bytes;
  }
}
