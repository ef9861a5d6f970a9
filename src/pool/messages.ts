/** What the owner of a pool sends to a worker process. */
export interface JobMessage {
  readonly job: number;
  readonly payload: unknown;
  /** Cores that no job uses or waits for as this one begins, besides its own. */
  readonly spare: number;
}

/** What a worker process sends back: that it is ready, then for each job any number of pieces and one result. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'piece'; readonly job: number; readonly bytes: Uint8Array }
  | { readonly kind: 'result'; readonly job: number; readonly value: unknown };
