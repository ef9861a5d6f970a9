import type { System } from '../../core/engine/system.ts';

/** Slots in the order of evaluation: given values first; the equations within a bounded root follow it. */
export function evaluationOrder({ constants, start, stocks, step, finish }: System): ReadonlyMap<number, number> {
  const targets = [...constants, ...start, ...step, ...finish].flatMap((one) => {
    if (one.kind === 'initial') return [stocks[one.stock]!.slot];
    return one.kind === 'solve' ? [one.target, ...one.block.map(({ target }) => target)] : [one.target];
  });
  return new Map([...targets.entries()].reverse().map(([index, target]) => [target, index]));
}
