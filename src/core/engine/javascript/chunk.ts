/** Cuts a plan into functions: V8 never optimises one whose bytecode is above 60 KB. */
import type { Item } from './plan.ts';

/** Nodes per function; a node is 5 to 15 bytes of bytecode. An equation weighs at least 10, hence at most 200 of them. */
export const chunkWeight = 2000;

export function chunk(items: readonly Item[], limit: number): Item[][] {
  const chunks: Item[][] = [];
  let weight = Infinity;
  for (const item of items) {
    const own = weightOfItem(item);
    if (weight + own > limit) {
      chunks.push([]);
      weight = 0;
    }
    chunks[chunks.length - 1]?.push(item);
    weight += own;
  }
  return chunks;
}

export function weightOfItem(item: Item): number {
  return item.kind === 'task' ? item.task.weight : item.body.reduce((sum, inner) => sum + weightOfItem(inner), 0);
}
