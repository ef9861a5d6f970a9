import type { Frame } from '../analysis/frame/frame.ts';

/** A frame with what stands beside it, as formats write it. */
export interface Answer {
  /** What it is called in a table of several: the scenario, or its model. */
  readonly name: string;
  readonly frame: Frame;
  /** The fields of its JSON object, in order. The frame among them stands for its curves; undefined is left out. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Names of fields that hold the same objects in answer after answer: their texts are cached. */
  readonly shared?: readonly string[];
}

/** A piece of a text: as it is, or in UTF-8. */
export type Chunk = string | Uint8Array;
