import type { BatchRequest } from '../contract/schema/batch.ts';

/** A batch to be kept: its options, and how many scenarios and texts of scenarios follow. */
export interface PlanHead extends Pick<BatchRequest, 'title' | 'curves' | 'every'> {
  readonly texts: number;
  readonly total: number;
}

/** A scenario of a batch: which of the texts it is, from 1, and the values that are set on top of it, as JSON. */
export interface PlannedItem {
  readonly label: string;
  readonly text: number;
  readonly settings: string;
}

/** A plan as lines of JSON: its head, its texts, its scenarios. A text that many scenarios share is in it once. */
export function* writePlan(head: PlanHead, texts: Iterable<string>, items: Iterable<PlannedItem>): Generator<string> {
  yield `${JSON.stringify(head)}\n`;
  for (const text of texts) yield `${text}\n`;
  for (const item of items) yield `${JSON.stringify(item)}\n`;
}

export interface BatchPlan {
  readonly head: PlanHead;
  readonly texts: Iterable<string>;
  /** To be taken after the texts. */
  readonly items: Iterable<PlannedItem>;
}

/** Reads a plan as it is taken, so that it is in memory once. Each part can be taken once, in order. */
export function readPlan(pieces: readonly Uint8Array[]): BatchPlan {
  const lines = linesOf(pieces);
  const head = JSON.parse(lines.next().value!) as PlanHead;
  function* texts(): Generator<string> {
    for (let k = 0; k < head.texts; k++) yield lines.next().value!;
  }
  function* items(): Generator<PlannedItem> {
    for (let k = 0; k < head.total; k++) yield JSON.parse(lines.next().value!) as PlannedItem;
  }
  return { head, texts: texts(), items: items() };
}

const lineFeed = 0x0a;

function* linesOf(pieces: Iterable<Uint8Array>): Generator<string, undefined> {
  let begun: Uint8Array[] = [];
  for (const piece of pieces) {
    let from = 0;
    for (let to = piece.indexOf(lineFeed); to >= 0; to = piece.indexOf(lineFeed, from)) {
      yield Buffer.concat([...begun, piece.subarray(from, to)]).toString();
      begun = [];
      from = to + 1;
    }
    if (from < piece.length) begun.push(piece.subarray(from));
  }
  return undefined;
}
