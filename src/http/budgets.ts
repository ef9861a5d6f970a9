import { Budget } from './budget.ts';

const megabyte = 1 << 20;

/** Memory that all requests of one process may hold together, in bytes. */
export interface Budgets {
  /** Bodies that have arrived, and what their decompression needs. */
  readonly bodies: Budget;
  /** Answers of the serving process itself, until the client has taken them. */
  readonly shortAnswers: Budget;
  /** Answers of worker processes, until the client has taken them. */
  readonly longAnswers: Budget;
  /** Windows of compression. */
  readonly compression: Budget;
}

export function newBudgets(): Budgets {
  return {
    bodies: new Budget(96 * megabyte),
    shortAnswers: new Budget(64 * megabyte),
    longAnswers: new Budget(192 * megabyte),
    compression: new Budget(64 * megabyte),
  };
}
