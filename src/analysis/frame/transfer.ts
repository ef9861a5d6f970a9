import type { Frame } from './frame.ts';

/**
 * The memory of a frame, each buffer once: `worker.postMessage(frame, transferablesOf(frame))` sends it without copying
 * its values. It is empty afterwards, as is every frame that was made of its curves.
 */
export function transferablesOf({ axis, curves }: Frame): ArrayBuffer[] {
  const arrays = [...(axis?.kind === 'values' ? [axis.values] : []), ...[...curves.values()].map(({ values }) => values)];
  return [...new Set(arrays.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer);
}
