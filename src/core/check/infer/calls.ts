import { elementwiseNamed } from '../../elementwise-functions.ts';
import type { Call } from '../../expression/expression.ts';
import { hintForFunction } from '../../expression/function-habits.ts';
import { functionNamed, functionTable, signatureOf } from '../../expression/function-table.ts';
import { isReduction } from '../dimensions-and-phases.ts';
import type { Typed } from '../typed.ts';
import { inferAlongTheRun } from './along-the-run.ts';
import { hasItsArguments } from './arity.ts';
import { inferElementwise, inferIf } from './elementwise.ts';
import { inferReduction } from './reductions.ts';
import { groundOf, inferAll, type Inference } from './inference.ts';
import { inferLookup } from './lookups.ts';
import { inferSurviving } from './vintages.ts';

export function inferCall(inference: Inference, node: Call): Typed | undefined {
  const { scope, need } = inference;
  const row = functionNamed(node.name);
  if (!row) return unknownFunction(inference, node);
  if (!hasItsArguments(inference, node, row)) return undefined;
  if (row.group === 'curve')
    return need.refuse(
      'function.place',
      node.span,
      `${node.name} is a survival curve and stands only inside surviving`,
      `write surviving(additions, ${signatureOf(row)})`,
    );
  if (isReduction(scope, node)) return inferReduction(inference, node);
  if (row.group === 'series') return inferLookup(inference, node);
  if (row.group === 'vintage') return inferSurviving(inference, node);
  const args = inferAll(inference, node.args);
  if (!args) return undefined;
  const ground = groundOf(scope, node.span, args);
  const elementwise = elementwiseNamed(node.name);
  if (elementwise) return inferElementwise(inference, elementwise, node, args, ground);
  return row.group === 'elementwise' ? inferIf(inference, node, args, ground) : inferAlongTheRun(inference, node, args, ground);
}

function unknownFunction(inference: Inference, node: Call): undefined {
  inferAll(inference, node.args);
  const { scope, need } = inference;
  const names = functionTable.map((row) => row.name);
  const hint = scope.variables.has(node.name)
    ? `write ${node.name} * (…) to multiply`
    : (hintForFunction(node.name) ?? need.suggestion(node.name, () => names) ?? `functions are ${names.join(', ')}`);
  return need.refuse('function.unknown', node.nameSpan, `${node.name} is not a function of the language`, hint);
}
