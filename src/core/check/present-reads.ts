import { survivalParameters, typedChildren, type Typed } from './typed.ts';

/** The operands whose value of the same instant a node needs; the others it reads at earlier instants, or after the run. */
export function presentOperands(node: Typed): readonly Typed[] {
  switch (node.kind) {
    case 'previous': return [node.initial];
    case 'smooth': return [node.duration];
    case 'cumulative': case 'irr': return [];
    case 'npv': return [node.rate];
    case 'surviving': return survivalParameters(node.survival);
    default: return typedChildren(node);
  }
}

/** Names whose value of the same instant the expression needs. */
export function presentNames(node: Typed, into: string[] = []): string[] {
  if (node.kind === 'variable') into.push(node.name);
  for (const operand of presentOperands(node)) presentNames(operand, into);
  return into;
}

/** A name needed at the first instant; `smoothed` where later instants do not need it, since `smooth` begins with what it smooths. */
export interface FirstRead {
  readonly name: string;
  readonly smoothed: boolean;
}

export function firstReads(node: Typed, smoothed = false, into: FirstRead[] = []): FirstRead[] {
  if (node.kind === 'variable') into.push({ name: node.name, smoothed });
  if (node.kind === 'smooth') firstReads(node.operand, true, into);
  for (const operand of presentOperands(node)) firstReads(operand, smoothed, into);
  return into;
}
