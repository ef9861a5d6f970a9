import { survivalParameters, typedChildren, type Typed } from './typed.ts';

/** Operands that a node reads at the same instant. It reads the others at earlier instants or after the run. */
export function presentOperands(node: Typed): readonly Typed[] {
  switch (node.kind) {
    case 'previous':
      return [node.initial];
    case 'delay_fixed':
      return [node.duration, node.before];
    case 'smooth':
    case 'chain':
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

/** Names that the expression reads at the same instant. */
export function presentNames(node: Typed, into: string[] = []): string[] {
  if (node.kind === 'variable') into.push(node.name);
  for (const operand of presentOperands(node)) presentNames(operand, into);
  return into;
}

/** A name read at the first instant. `firstOnly`: not read at later ones, as in `smooth` and `initial`. */
export interface FirstRead {
  readonly name: string;
  readonly firstOnly: boolean;
}

export function firstReads(node: Typed, firstOnly = false, into: FirstRead[] = []): FirstRead[] {
  if (node.kind === 'variable') into.push({ name: node.name, firstOnly });
  if (node.kind === 'smooth' || node.kind === 'initial') firstReads(node.operand, true, into);
  if (node.kind === 'chain') firstReads(node.initial ?? node.operand, true, into);
  for (const operand of presentOperands(node)) firstReads(operand, firstOnly, into);
  return into;
}
