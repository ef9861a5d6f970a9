import type { Frame } from './frame.ts';

/**
 * The buffers of a frame, each once: `worker.postMessage(frame, transferablesOf(frame))` sends it without copying its
 * values. After the transfer the frame is empty, and so is every frame that shares its curves.
 */
export function transferablesOf({ axis, curves }: Frame): ArrayBuffer[] {
  const arrays = [...(axis?.kind === 'values' ? [axis.values] : []), ...[...curves.values()].map(({ values }) => values)];
  return [...new Set(arrays.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer);
}
