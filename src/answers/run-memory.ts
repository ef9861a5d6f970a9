/** Numbers (8 MB). A longer run gets a buffer of its own. */
const mostReused = 1_000_000;

let memory = new Float64Array(0);

/** One buffer for the runs of this process: nothing is awaited between a run and reading its results. */
export function runMemory(length: number): Float64Array {
  if (length > mostReused) return new Float64Array(length);
  if (memory.length < length) memory = new Float64Array(length);
  return memory;
}
