import type { Chunk } from './answer.ts';

/** A piece of text as a string. */
export function chunkText(piece: Chunk): string {
  return typeof piece === 'string' ? piece : Buffer.from(piece).toString();
}

/** The whole text of pieces that each end between two letters. */
export function wholeText(pieces: Iterable<Chunk>): string {
  return Array.from(pieces, chunkText).join('');
}
