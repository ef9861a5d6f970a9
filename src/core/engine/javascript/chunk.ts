/** Splits planned loops into functions: V8 does not optimise a function whose bytecode exceeds 60 KB. */
import type { Item } from './loop-plan.ts';

/** Nodes per function. A node takes 5 to 15 bytes of bytecode; an equation weighs at least 10, so a function has at most 200. */
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
