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
  const [first, second, third, fourth] = args as [Typed, Typed, Typed, Typed | undefined];
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
    case 'delay_fixed': {
      if (!need.eulerOnly(node)) return undefined;
      const duration = need.convert(second, yearUnit, 'the duration of delay_fixed');
      const pair = need.agree(first, third, 'first and last argument of delay_fixed', span);
      if (!duration || !pair) return undefined;
      return { kind: 'delay_fixed', operand: pair[0], duration: atFirst(duration), before: atFirst(pair[1]), ...over, unit: pair[2] };
    }
    case 'delay_n':
    case 'smooth_n': {
      const duration = need.convert(second, yearUnit, `the time of ${name}`);
      const order = chainOrder(inference, node, third);
      const pair = fourth
        ? need.agree(first, fourth, `first and last argument of ${name}`, span)
        : ([first, undefined, first.unit] as const);
      if (!duration || !order || !pair) return undefined;
      const what = name === 'delay_n' ? 'delay' : 'smooth';
      return { kind: 'chain', what, order, operand: pair[0], duration, initial: pair[1], ...over, unit: pair[2] };
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

/** The value at the first instant. */
function atFirst(value: Typed): Typed {
  const { span, dims, phase, unit } = value;
  return phase === 'constant' ? value : { kind: 'initial', operand: value, span, dims, phase, unit };
}

const longestChain = 20;

/** How many stocks a chain has: a number of the text, since it shapes the model. */
function chainOrder({ need }: Inference, node: Call, order: Typed): number | undefined {
  const value = order.kind === 'number' && order.unit !== 'truth' ? order.value : 0;
  if (Number.isInteger(value) && value >= 1 && value <= longestChain) return value;
  const given = need.words(order.span);
  return need.refuse(
    'function.arguments',
    order.span,
    `the order of ${node.name} is a whole number from 1 to ${longestChain}, but it is ${given}`,
    `write ${node.name}(x, time, 3)`,
  );
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
