import type { ComputedResult } from '../answers/computed.ts';
import type { Finished } from '../answers/finished.ts';
import { Refused } from '../answers/refused.ts';
import { faultDetail } from '../contract/refusals.ts';

/** The answer of pieces and what came after them. Throws the refusal, or that of a fault of the program, which is logged. */
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
      console.error(result.stack);
      throw new Refused('our fault', faultDetail);
    default:
      return result satisfies never;
  }
}
