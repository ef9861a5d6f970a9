import type { Frame } from './frame.ts';

/**
 * The buffers of a frame, each once: `worker.postMessage(frame, transferablesOf(frame))` sends it without copying its
 * values. After the transfer the frame is empty, and so is every frame that shares its curves.
 */
export function transferablesOf({ axis, inputs = [], curves }: Frame): ArrayBuffer[] {
  const along = [...(axis ? [axis] : []), ...inputs].flatMap((one) => (one.kind === 'values' ? [one.values] : []));
  const arrays = [...along, ...[...curves.values()].map(({ values }) => values)];
  return [...new Set(arrays.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer);
}
