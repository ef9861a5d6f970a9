import type { Frame } from '../analysis/frame/frame.ts';
import type { Picture } from '../charts/picture.ts';

/** A frame and its metadata, as formats write it. */
export interface Answer {
  /** Name of the scenario, in a table of several; empty for a request without a name. */
  readonly name: string;
  readonly frame: Frame;
  /** Variables whose equation is overridden by a value. */
  readonly cut?: readonly string[];
  readonly warnings?: readonly AnswerWarning[];
  /** Runs of a sweep that break a requirement, by their index, and the message. */
  readonly refused?: ReadonlyMap<number, string>;
  /** Answers about several scenarios that are fields of this one; tables hold theirs. */
  readonly parts?: readonly Answer[];
  /** The answers that tables hold, where they are not the parts. */
  readonly tables?: readonly Answer[];
  /**
   * The fields of its JSON object, in order. The frame among them is written as its curves, the parts as a list; undefined
   * fields are omitted.
   */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Names of fields that hold the same objects in every answer, so their texts are cached. */
  readonly shared?: readonly string[];
  /** What it looks like; absent for an answer without a picture. */
  readonly picture?: Picture;
}

/** A warning by its code; its message is in JSON and on the error stream of the command line. */
export interface AnswerWarning {
  readonly code: string;
  /** The curve that it concerns; absent for the whole answer. */
  readonly about?: string;
}

/** A piece of text: a string, or UTF-8 bytes. */
export type Chunk = string | Uint8Array;

/** The answers whose values a table holds. */
export function tabled(answers: readonly Answer[]): readonly Answer[] {
  return answers.flatMap((answer) => answer.tables ?? answer.parts ?? [answer]);
}
