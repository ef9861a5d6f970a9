import type { ElementwiseFunction, ElementwiseRow } from '../../elementwise-functions.ts';
import type { Call, Expression } from '../../expression/expression.ts';
import { pureRatio } from '../../units/named-units.ts';
import type { Typed, TypedUnit } from '../typed.ts';
import { toPower, unitOf, unitWords } from '../typed-unit.ts';
import type { Ground, Inference } from './inference.ts';

/** An elementwise function, checked by the unit rule of its row. */
export function inferElementwise(
  inference: Inference,
  row: ElementwiseRow & { readonly name: ElementwiseFunction },
  node: Call,
  args: readonly Typed[],
  ground: Ground,
): Typed | undefined {
  if (row.rough) inference.need.roughUnderRk4(row.name, node.span);
  const fitted = byRule(inference, row, node, args);
  return fitted && { kind: 'math', fn: row.name, args: fitted.args, ...ground, unit: fitted.unit };
}

function byRule(
  { need }: Inference,
  { name, unit: rule }: ElementwiseRow,
  node: Call,
  args: readonly Typed[],
): { readonly args: readonly Typed[]; readonly unit: TypedUnit } | undefined {
  const [first] = args as [Typed];
  const { span } = node;
  switch (rule) {
    case 'ratio':
      return ratios((arg) => need.ratio(arg, `the argument of ${name}`), args);
    case 'whole': {
      const counted = `${name}(${factor(node.args[0]!, need.words(first.span))} / one) * one`;
      const hint = `name the unit to count in: ${counted}, where one is a parameter of 1 ${unitWords(first.unit)}`;
      return ratios((arg) => need.ratio(arg, `the argument of ${name}`, hint), args);
    }
    case 'same':
      return need.amount(first) ? { args, unit: first.unit } : undefined;
    case 'root': {
      if (!need.amount(first)) return undefined;
      const unit = first.unit === 'zero' ? 'zero' : toPower(unitOf(first), 0.5);
      return unit
        ? { args, unit }
        : need.refuse('unit.mismatch', span, `the unit of ${need.words(span)} is beyond the range of numbers`, 'use smaller powers');
    }
    case 'truth':
      return need.amount(first) ? { args, unit: 'truth' } : undefined;
    case 'common':
      return need.common(args, `arguments of ${name}`);
    default:
      return rule satisfies never;
  }
}

function ratios(
  ratio: (arg: Typed) => Typed | undefined,
  args: readonly Typed[],
): { readonly args: readonly Typed[]; readonly unit: TypedUnit } | undefined {
  const fitted = args.map(ratio);
  return fitted.every((arg) => arg !== undefined) ? { args: fitted, unit: pureRatio } : undefined;
}

/** `if(condition, a, b)`. */
export function inferIf({ need }: Inference, { name, span }: Call, args: readonly Typed[], ground: Ground): Typed | undefined {
  const [condition, yes, no] = args as [Typed, Typed, Typed];
  need.roughUnderRk4(name, span);
  const holds = need.truth(condition);
  const pair = need.agree(yes, no, 'branches of if', span);
  return holds && pair ? { kind: 'if', condition, then: pair[0], otherwise: pair[1], ...ground, unit: pair[2] } : undefined;
}

/** The operand's text, bracketed for use in a product. */
function factor(operand: Expression, words: string): string {
  return operand.kind === 'binary' || operand.kind === 'unary' ? `(${words})` : words;
}
