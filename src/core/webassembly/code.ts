/**
 * The body of one WebAssembly function while it is written: instructions are appended in the order of the stack machine.
 * Locals that a `scope` took are free again after it, so that a long function has few of them (an engine refuses more than
 * 50,000) and its first compilation is quick.
 */
import { littleEndian, signed, unsigned } from './bytes.ts';
import {
  memory,
  ofLane,
  plain,
  simd,
  simdMemory,
  simdMemoryOfLane,
  valueTypes,
  type LaneInstruction,
  type MemoryInstruction,
  type MemoryLaneInstruction,
  type PlainInstruction,
  type SimdInstruction,
  type ValueType,
} from './instructions.ts';

const noValue = 0x40;

export class Code {
  private readonly bytes: number[] = [];
  private readonly locals: ValueType[] = [];
  private readonly free = new Map<ValueType, number[]>();
  private taken: number[] = [];

  constructor(readonly parameters: readonly ValueType[]) {}

  /** A local of its own until the end of the scope it is taken in; holds whatever it held before. */
  local(type: ValueType): number {
    const again = this.free.get(type)?.pop();
    const local = again ?? this.parameters.length + this.locals.push(type) - 1;
    this.taken.push(local);
    return local;
  }

  /** Gives back the locals that `write` takes. */
  scope<T>(write: () => T): T {
    const outer = this.taken;
    this.taken = [];
    try {
      return write();
    } finally {
      for (const local of this.taken) this.release(local);
      this.taken = outer;
    }
  }

  private release(local: number): void {
    const type = this.locals[local - this.parameters.length];
    if (type === undefined) return;
    const list = this.free.get(type);
    if (list) list.push(local);
    else this.free.set(type, [local]);
  }

  get(local: number): this {
    return this.write(0x20, ...unsigned(local));
  }

  set(local: number): this {
    return this.write(0x21, ...unsigned(local));
  }

  tee(local: number): this {
    return this.write(0x22, ...unsigned(local));
  }

  op(instruction: PlainInstruction): this {
    return this.write(plain[instruction]);
  }

  simd(instruction: SimdInstruction): this {
    return this.write(0xfd, ...unsigned(simd[instruction]));
  }

  lane(instruction: LaneInstruction, lane: number): this {
    return this.write(0xfd, ofLane[instruction], lane);
  }

  /** The address is on the stack; a store has its value above it. */
  memory(instruction: MemoryInstruction, offset = 0): this {
    if (instruction in memory) {
      const [code, alignment] = memory[instruction as keyof typeof memory];
      return this.write(code, alignment, ...unsigned(offset));
    }
    const [code, alignment] = simdMemory[instruction as keyof typeof simdMemory];
    return this.write(0xfd, code, alignment, ...unsigned(offset));
  }

  /** Address and vector are on the stack. */
  memoryLane(instruction: MemoryLaneInstruction, offset: number, lane: number): this {
    const [code, alignment] = simdMemoryOfLane[instruction];
    return this.write(0xfd, code, alignment, ...unsigned(offset), lane);
  }

  /** 16 bytes chosen out of the 32 of two vectors. */
  shuffle(bytes: readonly number[]): this {
    return this.write(0xfd, 0x0d, ...bytes);
  }

  i32(value: number): this {
    return this.write(0x41, ...signed(BigInt(value | 0)));
  }

  i64(bits: bigint): this {
    return this.write(0x42, ...signed(BigInt.asIntN(64, bits)));
  }

  /** A double by its bits. */
  f64(bits: bigint): this {
    return this.write(0x44, ...littleEndian(bits));
  }

  /** The same 64 bits in both lanes. */
  v128(bits: bigint): this {
    const lane = littleEndian(bits);
    return this.write(0xfd, 0x0c, ...lane, ...lane);
  }

  /** Calls a function by its index in the module: imports first, then its own. */
  call(index: number): this {
    return this.write(0x10, ...unsigned(index));
  }

  /** The condition, an i32, is on the stack. Both branches leave a value of `result`, if there is one. */
  if(result: ValueType | undefined, then: () => void, otherwise?: () => void): this {
    this.write(0x04, result === undefined ? noValue : valueTypes[result]);
    then();
    if (otherwise) {
      this.write(0x05);
      otherwise();
    }
    return this.write(0x0b);
  }

  /** A branch to it leaves it. */
  block(body: () => void): this {
    this.write(0x02, noValue);
    body();
    return this.write(0x0b);
  }

  /** A branch to it begins it again. */
  loop(body: () => void): this {
    this.write(0x03, noValue);
    body();
    return this.write(0x0b);
  }

  /** `depth`: how many enclosing blocks are skipped. */
  branch(depth: number): this {
    return this.write(0x0c, ...unsigned(depth));
  }

  branchIf(depth: number): this {
    return this.write(0x0d, ...unsigned(depth));
  }

  private write(...bytes: readonly number[]): this {
    for (const byte of bytes) this.bytes.push(byte);
    return this;
  }

  /** Types of locals, code and end, as a module holds them. */
  finished(): number[] {
    const runs: { type: ValueType; length: number }[] = [];
    for (const type of this.locals) {
      const last = runs.at(-1);
      if (last?.type === type) last.length++;
      else runs.push({ type, length: 1 });
    }
    return [...unsigned(runs.length), ...runs.flatMap(({ type, length }) => [...unsigned(length), valueTypes[type]])].concat(
      this.bytes,
      0x0b,
    );
  }
}
