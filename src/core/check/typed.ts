import type { Span } from '../expression/expression.ts';
import type { MathFunction } from '../engine/system.ts';
import type { Unit } from '../units/unit.ts';

/**
 * An equation after checking. Every node has a unit, dimensions and a phase (when it can be computed);
 * conversions between scales are explicit nodes.
 */
export type Phase =
  /** computed once, before the first instant */
  | 'constant'
  /** computed at every instant */
  | 'time'
  /** computed once, after the last instant */
  | 'run';

/** The later of two phases. */
export const phaseRank: Readonly<Record<Phase, number>> = { constant: 0, time: 1, run: 2 };

export function later(a: Phase, b: Phase): Phase {
  return phaseRank[a] >= phaseRank[b] ? a : b;
}

/** 'truth' for conditions; 'zero' for a bare 0, which fits every unit. */
export type TypedUnit = Unit | 'truth' | 'zero';

export interface NodeType {
  readonly span: Span;
  readonly unit: TypedUnit;
  /** In the order of the model's dimensions. */
  readonly dims: readonly string[];
  readonly phase: Phase;
}

export interface PickedElement {
  readonly dim: string;
  readonly element: string;
}

export type TypedSurvival = (
  | { readonly kind: 'fixed'; readonly lifetime: Typed }
  | { readonly kind: 'geometric'; readonly rate: Typed }
  | { readonly kind: 'weibull'; readonly scale: Typed; readonly shape: Typed }
) & { readonly later?: Typed | undefined };

export type Typed = NodeType &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'variable'; readonly name: string; readonly picks: readonly PickedElement[] }
    /** The value given in place of the equation of a variable, where the variable itself is limited to less. */
    | { readonly kind: 'given'; readonly name: string }
    | { readonly kind: 'clock'; readonly what: 'time' | 'elapsed' | 'step' }
    /** Whether the element at hand is this one. */
    | { readonly kind: 'is_element'; readonly picked: PickedElement }
    | { readonly kind: 'convert'; readonly factor: number; readonly operand: Typed; readonly from: Unit; readonly to: Unit }
    | { readonly kind: 'unary'; readonly op: 'negate' | 'not'; readonly operand: Typed }
    | {
        readonly kind: 'binary';
        readonly op: '+' | '-' | '*' | '/' | '<' | '<=' | '>' | '>=' | '==' | '!=' | 'and' | 'or';
        readonly left: Typed;
        readonly right: Typed;
      }
    | { readonly kind: 'math'; readonly fn: MathFunction; readonly args: readonly Typed[] }
    | { readonly kind: 'if'; readonly condition: Typed; readonly then: Typed; readonly otherwise: Typed }
    | { readonly kind: 'reduce'; readonly reducer: 'sum' | 'min' | 'max'; readonly over: readonly string[]; readonly operand: Typed }
    | { readonly kind: 'previous'; readonly operand: Typed; readonly initial: Typed }
    | { readonly kind: 'delay'; readonly operand: Typed; readonly duration: Typed; readonly before: Typed | undefined }
    /** A delay by a whole number of steps, at least one; `duration` and `before` do not change. */
    | { readonly kind: 'delay_fixed'; readonly operand: Typed; readonly duration: Typed; readonly before: Typed }
    | { readonly kind: 'smooth'; readonly operand: Typed; readonly duration: Typed }
    /** A chain of `order` stocks: what leaves the last (`delay`), or its level (`smooth`). */
    | {
        readonly kind: 'chain';
        readonly what: 'delay' | 'smooth';
        readonly order: number;
        readonly operand: Typed;
        readonly duration: Typed;
        readonly initial: Typed | undefined;
      }
    | { readonly kind: 'cumulative'; readonly operand: Typed }
    | { readonly kind: 'initial'; readonly operand: Typed }
    | { readonly kind: 'step'; readonly height: Typed; readonly at: Typed }
    | { readonly kind: 'ramp'; readonly slope: Typed; readonly from: Typed; readonly to: Typed }
    | { readonly kind: 'pulse'; readonly height: Typed; readonly at: Typed; readonly duration: Typed }
    | { readonly kind: 'lookup'; readonly series: string; readonly x: Typed }
    | { readonly kind: 'surviving'; readonly additions: Typed; readonly survival: TypedSurvival; readonly history: string | undefined }
    | { readonly kind: 'npv'; readonly flow: Typed; readonly rate: Typed }
    | { readonly kind: 'irr'; readonly flow: Typed }
  );

/** Direct children. */
export function typedChildren(node: Typed): readonly Typed[] {
  switch (node.kind) {
    case 'number':
    case 'variable':
    case 'given':
    case 'clock':
    case 'is_element':
      return [];
    case 'convert':
    case 'unary':
    case 'reduce':
    case 'cumulative':
    case 'initial':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'math':
      return node.args;
    case 'if':
      return [node.condition, node.then, node.otherwise];
    case 'previous':
      return [node.operand, node.initial];
    case 'delay':
      return node.before ? [node.operand, node.duration, node.before] : [node.operand, node.duration];
    case 'delay_fixed':
      return [node.operand, node.duration, node.before];
    case 'smooth':
      return [node.operand, node.duration];
    case 'chain':
      return node.initial ? [node.operand, node.duration, node.initial] : [node.operand, node.duration];
    case 'step':
      return [node.height, node.at];
    case 'ramp':
      return [node.slope, node.from, node.to];
    case 'pulse':
      return [node.height, node.at, node.duration];
    case 'lookup':
      return [node.x];
    case 'surviving':
      return [node.additions, ...survivalParameters(node.survival)];
    case 'npv':
      return [node.flow, node.rate];
    case 'irr':
      return [node.flow];
    default:
      return node satisfies never;
  }
}

export function survivalParameters(survival: TypedSurvival): readonly Typed[] {
  const own = curveParameters(survival);
  return survival.later ? [...own, survival.later] : own;
}

function curveParameters(survival: TypedSurvival): readonly Typed[] {
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
