import type { Chunk } from '../formats/answer.ts';

/** An answer that has not been sent. */
export interface Answered {
  /** The whole text, or chunks of it. */
  readonly body: string | Iterable<Chunk>;
  readonly mediaType: string;
  /** True if the answer can be requested again: it gets an ETag, and 304 if unchanged. */
  readonly tagged?: boolean;
}
