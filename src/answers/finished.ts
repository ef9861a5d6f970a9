import { createHash } from 'node:crypto';
import type { Chunk } from '../formats/answer.ts';
import type { Answered } from './answered.ts';

/** An answer as bytes, ready to be sent. */
export interface Finished {
  readonly mediaType: string;
  /** Weak ETag as it is sent; equal for equal bytes. Only for an answer that can be requested again. */
  readonly tag?: string;
  readonly pieces: readonly Uint8Array[];
  readonly length: number;
  /** Called once when the response is closed; `taken` if the system has taken all bytes. */
  readonly release?: (taken: boolean) => void;
}

/** Bytes of a piece: the unit in which a long answer is written, sent to another process and taken by a client. */
export const pieceBytes = 1 << 17;

/** The bytes of an answer, piece by piece, so that the whole need not be held. */
export function* piecesOf({ body }: Answered): Generator<Uint8Array> {
  let memory = Buffer.allocUnsafeSlow(pieceBytes);
  let at = 0;
  for (const chunk of chunksOf(body)) {
    if (typeof chunk === 'string' && chunk.length * mostOfLetter < memory.length - at) {
      at += memory.write(chunk, at);
      continue;
    }
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    for (let from = 0; from < bytes.length;) {
      const count = Math.min(bytes.length - from, memory.length - at);
      memory.set(bytes.subarray(from, from + count), at);
      from += count;
      at += count;
      if (at === memory.length) {
        yield memory;
        memory = Buffer.allocUnsafeSlow(pieceBytes);
        at = 0;
      }
    }
  }
  if (at > 0) yield memory.subarray(0, at);
}

/** Takes all of an answer. A short one is written into a buffer that is used again. */
export function finished(answered: Answered): Finished {
  const { mediaType, tagged = false } = answered;
  const chunks = [...chunksOf(answered.body)];
  const letters = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const memory = letters < pieceBytes ? (free.pop() ?? Buffer.allocUnsafeSlow(pieceBytes)) : undefined;
  const short = memory && written(chunks, memory);
  if (memory && !short) giveBack(memory);
  const pieces = short ? [short] : [...piecesOf({ mediaType, body: chunks })];
  return {
    mediaType,
    pieces,
    length: pieces.reduce((sum, piece) => sum + piece.length, 0),
    ...(tagged ? { tag: tagOf(pieces) } : {}),
    ...(short
      ? {
          release: (taken) => {
            if (taken) giveBack(memory);
          },
        }
      : {}),
  };
}

export function tagOf(pieces: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return tagText(hash.digest('hex'));
}

export function tagText(hash: string): string {
  return `W/"${hash.slice(0, 32)}"`;
}

function chunksOf(body: Answered['body']): Iterable<Chunk> {
  return typeof body === 'string' ? [body] : body;
}

/** Buffers of answers that the system has taken over. A new one for each answer costs as much as writing into it. */
const free: Buffer[] = [];
const mostFree = 8;

function giveBack(memory: Buffer): void {
  if (free.length < mostFree) free.push(memory);
}

/** Bytes per UTF-8 character. A text that may have been truncated ends closer to the end of the buffer than this. */
const mostOfLetter = 4;

/** Undefined if the buffer is too small. */
function written(chunks: readonly Chunk[], memory: Buffer): Uint8Array | undefined {
  let at = 0;
  for (const chunk of chunks) {
    if (typeof chunk === 'string') at += memory.write(chunk, at);
    else if (at + chunk.length <= memory.length) {
      memory.set(chunk, at);
      at += chunk.length;
    } else return undefined;
    if (at + mostOfLetter > memory.length) return undefined;
  }
  return memory.subarray(0, at);
}
