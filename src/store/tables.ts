import type { Generated } from 'kysely';

/** States of a batch: all its scenarios have ended in `done`; `cancelled` has some that were never run. */
export type BatchState = 'running' | 'done' | 'cancelled';

/** States of a scenario of a batch. `failed`: it has problems, and no results. */
export type ItemState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** The tables of both stores. Instants are milliseconds since 1970; what has fields of its own is JSON. */
export interface Tables {
  readonly batch: {
    readonly id: string;
    readonly client: string;
    readonly idempotency_key: string | null;
    readonly request_hash: string;
    readonly title: string | null;
    readonly options: string;
    readonly total: number;
    /** Scenarios that are done or have failed: the number of the last event. */
    readonly ended: Generated<number>;
    readonly failed: Generated<number>;
    readonly state: BatchState;
    readonly created_at: number;
    readonly ended_at: number | null;
  };
  /** Scenarios as they were when the batch was kept; several items may share one. */
  readonly text: {
    readonly batch: string;
    readonly number: number;
    readonly scenario: string;
  };
  readonly item: {
    readonly batch: string;
    readonly number: number;
    readonly label: string;
    /** Number of its text, and what is set on top of that. */
    readonly text: number;
    readonly settings: string;
    readonly state: ItemState;
    readonly attempts: Generated<number>;
    readonly owner: string | null;
    readonly lease_until: number | null;
    /** Which of the batch's scenarios it was to end, from 1. */
    readonly event: number | null;
    /** Hash of its run. */
    readonly run: string | null;
    readonly outcome: string | null;
  };
  readonly result: {
    readonly batch: string;
    readonly number: number;
    readonly bytes: Uint8Array;
  };
}
