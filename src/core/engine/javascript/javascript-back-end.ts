/** The JavaScript back end: compiles a system to generated functions over one Float64Array. */
import type { BackEnd, Kernel, System } from '../system.ts';
import { chunkWeight } from './chunk.ts';
import { compileSystem } from './compile-system.ts';
import { addressOf } from './layout.ts';
import { loadRun, usualThresholds, type Thresholds } from './load-run.ts';
import { runOnce } from './run-once.ts';

export const javascriptBackEnd: BackEnd = { name: 'javascript', compile: (system) => compile(system, chunkWeight) };

/** `limit`: the weight above which a function is split (see `chunkWeight`). */
export function compile(given: System, limit: number, thresholds: Thresholds = usualThresholds): Kernel {
  const compiled = compileSystem(given, limit);
  return {
    run(input, memory) {
      const length = addressOf(compiled.layout.length, input.steps);
      const free = memory !== undefined && memory.length >= length ? memory.fill(0, 0, length) : new Float64Array(length);
      return runOnce(compiled, input, free);
    },
    load: (input) => loadRun(compiled, input, thresholds),
  };
}
