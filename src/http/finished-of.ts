import type { ComputedResult } from '../answers/computed.ts';
import type { Finished } from '../answers/finished.ts';
import { Refused } from '../answers/refused.ts';

/** The answer of pieces and what came after them. Throws the refusal, or a fault of the program with its stack. */
export function finishedOf(result: ComputedResult, pieces: readonly Uint8Array[]): Finished {
  switch (result.kind) {
    case 'answered': {
      const { mediaType, tag } = result;
      const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
      return { mediaType, pieces, length, ...(tag === undefined ? {} : { tag }) };
    }
    case 'refused':
      throw new Refused(result.refusal, result.detail, result);
    case 'fault':
      throw Object.assign(new Error(result.stack.split('\n', 1)[0]), { stack: result.stack });
    default:
      return result satisfies never;
  }
}
