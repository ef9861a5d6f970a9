import { fillUniform, type Stream } from './named-stream.ts';

/** The numbers of a stream one after the other, each uniform on (0, 1). */
export function numbersOf(stream: Stream): () => number {
  const chunk = new Float64Array(256);
  let [from, at] = [0, chunk.length];
  return () => {
    if (at === chunk.length) {
      fillUniform(stream, from, chunk);
      from += chunk.length;
      at = 0;
    }
    return chunk[at++]!;
  };
}
