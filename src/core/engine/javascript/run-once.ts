import type { RunInput, RunOutput } from '../system.ts';
import type { CompiledSystem } from './compile-system.ts';
import { loadImage } from './load-image.ts';

/** One run of an input; `memory` is as long as the layout says, and 0 throughout. */
export function runOnce(compiled: CompiledSystem, input: RunInput, memory: Float64Array): RunOutput {
  const { steps, dt, t0 } = input;
  const tables = loadImage(compiled, input, memory);
  compiled.run(memory, steps, dt, t0, tables);
  return { memory, offset: (slot) => compiled.offsetOf(slot, steps) };
}
