/** Constants that two lanes load from memory: 16 bytes each, from an address on. */
import { littleEndian } from '../webassembly/bytes.ts';
import type { DataSegment } from '../webassembly/module-bytes.ts';
import type { PushBits } from './two-lanes.ts';

export interface ConstantPool {
  /** For `twoLanes`. */
  readonly push: PushBits;
  /** The constants asked for so far. */
  readonly data: () => DataSegment;
}

/** `at`: a multiple of 16. Throws when more than `room` bytes are needed. */
export function constantPool(at: number, room: number): ConstantPool {
  const places = new Map<bigint, number>();
  function placeOf(bits: bigint): number {
    const there = places.get(bits);
    if (there !== undefined) return there;
    const place = at + 16 * places.size;
    if (place + 16 > at + room) throw new Error('too many constants for their room');
    places.set(bits, place);
    return place;
  }
  return {
    push: (code, bits) => void code.i32(0).memory('v128.load', placeOf(bits)),
    data: () => ({ at, bytes: Uint8Array.from([...places.keys()].flatMap((bits) => [...littleEndian(bits), ...littleEndian(bits)])) }),
  };
}
