import type { Changes, Equation, Node, System } from '../system.ts';
import { wholeRunReads } from '../needed-slots.ts';
import { childNodes, targetsOf } from '../system-walk.ts';
import { equationReads, nodesOf, readsOf } from './walk.ts';

/**
 * The slots that changes of an input can reach: those they set, and every slot computed from one of them at any instant.
 * Found by data flow, so a slot that is not in the set has the same bits in every run with changes of the same slots,
 * curves and histories.
 */
export function reachedSlots(system: System, { constants, series, curves, histories }: Changes): ReadonlySet<number> {
  const reached = new Set([...constants.map(({ slot }) => slot), ...(series?.keys() ?? [])]);
  const readsCurve = (node: Node): boolean =>
    (node.kind === 'lookup' && curves?.has(node.curve) === true) || childNodes(node).some(readsCurve);
  const isReached = (node: Node): boolean => readsOf(node).some(({ slot }) => reached.has(slot)) || readsCurve(node);
  const readsHistory = (equation: Equation): boolean =>
    equation.kind === 'surviving' && equation.history !== undefined && histories?.has(equation.history) === true;
  const flow = (equation: Equation): void => {
    const reads = [...equationReads(equation).map(({ slot }) => slot), ...wholeRunReads(equation)];
    if (reads.some((slot) => reached.has(slot)) || blockNodes(equation).some(readsCurve) || readsHistory(equation))
      for (const target of targetsOf(equation)) reached.add(target);
  };
  // A stock and what it is read by form circles over time, so the flow is followed until nothing is added.
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    system.constants.forEach(flow);
    for (const item of system.start) {
      if (item.kind !== 'initial') flow(item);
      else if (isReached(system.stocks[item.stock]!.initial)) reached.add(system.stocks[item.stock]!.slot);
    }
    system.step.forEach(flow);
    for (const { slot, initial, change } of system.stocks) if (isReached(initial) || isReached(change)) reached.add(slot);
    system.finish.forEach(flow);
  }
  return reached;
}

function blockNodes(equation: Equation): readonly Node[] {
  return equation.kind === 'solve' ? [...nodesOf(equation), ...equation.block.flatMap(blockNodes)] : nodesOf(equation);
}
