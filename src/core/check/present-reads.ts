import { survivalParameters, typedChildren, type Typed } from './typed.ts';

/** The operands whose value of the same instant a node needs; the others it reads at earlier instants, or after the run. */
export function presentOperands(node: Typed): readonly Typed[] {
  switch (node.kind) {
    case 'previous':
      return [node.initial];
    case 'smooth':
      return [node.duration];
    case 'cumulative':
    case 'initial':
    case 'irr':
      return [];
    case 'npv':
      return [node.rate];
    case 'surviving':
      return survivalParameters(node.survival);
    default:
      return typedChildren(node);
  }
}

/** Names whose value of the same instant the expression needs. */
export function presentNames(node: Typed, into: string[] = []): string[] {
  if (node.kind === 'variable') into.push(node.name);
  for (const operand of presentOperands(node)) presentNames(operand, into);
  return into;
}

/** A name needed at the first instant; `firstOnly` where later instants do not need it: `smooth` begins with it, `initial` is it. */
export interface FirstRead {
  readonly name: string;
  readonly firstOnly: boolean;
}

export function firstReads(node: Typed, firstOnly = false, into: FirstRead[] = []): FirstRead[] {
  if (node.kind === 'variable') into.push({ name: node.name, firstOnly });
  if (node.kind === 'smooth' || node.kind === 'initial') firstReads(node.operand, true, into);
  for (const operand of presentOperands(node)) firstReads(operand, firstOnly, into);
  return into;
}
