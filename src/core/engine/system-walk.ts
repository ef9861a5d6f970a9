import type { Equation, Node, Survival } from './system.ts';

/** Direct children. */
export function childNodes(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'number':
    case 'slot':
    case 'clock':
    case 'is_element':
      return [];
    case 'previous':
      return [node.initial];
    case 'delay':
      return node.before ? [node.duration, node.before] : [node.duration];
    case 'lookup':
      return [node.x];
    case 'step':
      return [node.height, node.at];
    case 'ramp':
      return [node.slope, node.from, node.to];
    case 'pulse':
      return [node.height, node.at, node.duration];
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'math':
      return node.args;
    case 'if':
      return [node.condition, node.then, node.otherwise];
    default:
      return node satisfies never;
  }
}

/** Parameters of a survival curve, in the order lifetime, rate or scale and shape, then years added to every age. */
export function survivalNodes(survival: Survival): readonly Node[] {
  const own = curveNodes(survival);
  return survival.later ? [...own, survival.later] : own;
}

function curveNodes(survival: Survival): readonly Node[] {
  switch (survival.kind) {
    case 'fixed':
      return [survival.lifetime];
    case 'geometric':
      return [survival.rate];
    case 'weibull':
      return [survival.scale, survival.shape];
    default:
      return survival satisfies never;
  }
}

/** The slots an equation computes: its own, and those of its block. */
export function targetsOf(equation: Equation): number[] {
  return equation.kind === 'solve' ? [equation.target, ...equation.block.flatMap(targetsOf)] : [equation.target];
}
