import type { Call } from '../../expression/expression.ts';
import { perYear, yearUnit } from '../../units/named-units.ts';
import { multiplyUnits } from '../../units/unit-algebra.ts';
import { compoundsBy, yearlyRate } from '../compounding.ts';
import { later, type Typed } from '../typed.ts';
import { unitOf } from '../typed-unit.ts';
import type { Ground, Inference } from './inference.ts';

/** Functions of time: they read earlier instants, the date, or the whole run. */
export function inferAlongTheRun(inference: Inference, node: Call, args: readonly Typed[], ground: Ground): Typed | undefined {
  const { need } = inference;
  const { name, span } = node;
  const [first, second, third] = args as [Typed, Typed, Typed];
  if (name === 'npv' || name === 'irr') return wholeRun(inference, node, args, ground);
  const late = args.find((arg) => arg.phase === 'run');
  if (late) return need.onlyAfterTheRun(name, late);
  if (name === 'initial') return ground.phase === 'constant' ? first : { kind: 'initial', operand: first, ...ground, unit: first.unit };
  if (!need.timedOnly(node)) return undefined;
  if (name !== 'previous' && !need.amount(first)) return undefined;
  const over = { ...ground, phase: later('time', ground.phase) };
  switch (name) {
    case 'previous': {
      if (!need.eulerOnly(node)) return undefined;
      const pair = need.agree(first, second, 'arguments of previous', span);
      return pair && { kind: 'previous', operand: pair[0], initial: pair[1], ...over, unit: pair[2] };
    }
    case 'delay': {
      if (!need.eulerOnly(node)) return undefined;
      const duration = need.convert(second, yearUnit, 'the duration of delay');
      if (args.length === 2) return duration && { kind: 'delay', operand: first, duration, before: undefined, ...over, unit: first.unit };
      const pair = need.agree(first, third, 'first and last argument of delay', span);
      return duration && pair && { kind: 'delay', operand: pair[0], duration, before: pair[1], ...over, unit: pair[2] };
    }
    case 'smooth': {
      const duration = need.convert(second, yearUnit, 'the time of smooth');
      return duration && { kind: 'smooth', operand: first, duration, ...over, unit: first.unit };
    }
    case 'cumulative':
      return { kind: 'cumulative', operand: first, ...over, unit: multiplyUnits(unitOf(first), yearUnit) };
    case 'step': {
      need.roughUnderRk4(name, span);
      const at = need.date(second, 'the second argument of step');
      return at && { kind: 'step', height: first, at, ...over, unit: first.unit };
    }
    case 'ramp': {
      need.roughUnderRk4(name, span);
      const from = need.date(second, 'the second argument of ramp');
      const to = need.date(third, 'the third argument of ramp');
      return from && to && { kind: 'ramp', slope: first, from, to, ...over, unit: multiplyUnits(unitOf(first), yearUnit) };
    }
    case 'pulse': {
      need.roughUnderRk4(name, span);
      const at = need.date(second, 'the second argument of pulse');
      const duration = need.convert(third, yearUnit, 'the duration of pulse');
      return at && duration && { kind: 'pulse', height: first, at, duration, ...over, unit: first.unit };
    }
    default:
      return need.refuse('function.place', span, `${name} cannot stand here`);
  }
}

function wholeRun({ need, scope }: Inference, node: Call, args: readonly Typed[], ground: Ground): Typed | undefined {
  const [flow, second] = args as [Typed, Typed];
  // The rate may itself be a whole-run value.
  if (flow.phase === 'run') return need.onlyAfterTheRun(node.name, flow);
  if (!need.timedOnly(node)) return undefined;
  if (node.name === 'irr') return need.amount(flow) ? { kind: 'irr', flow, ...ground, phase: 'run', unit: perYear } : undefined;
  compoundsBy(scope, second, 'grows');
  const stated = need.convert(second, perYear, 'the discount rate');
  const rate = stated && (yearlyRate(second, unitOf(second)) ?? stated);
  return need.amount(flow) && rate
    ? { kind: 'npv', flow, rate, ...ground, phase: 'run', unit: multiplyUnits(unitOf(flow), yearUnit) }
    : undefined;
}
