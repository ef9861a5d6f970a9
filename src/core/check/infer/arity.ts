import type { Call } from '../../expression/expression.ts';
import { arityOf, signatureOf, type FunctionRow } from '../../expression/function-table.ts';
import type { Inference } from './inference.ts';

/** Whether a call has as many arguments as its function takes; reports it when not. */
export function hasItsArguments({ need }: Inference, node: Call, row: FunctionRow): boolean {
  const { min, max } = arityOf(row);
  if (node.args.length >= min && node.args.length <= max) return true;
  const many = min === max ? String(min) : max === Infinity ? `at least ${min}` : `${min} to ${max}`;
  need.refuse(
    'function.arguments',
    node.span,
    `${node.name} takes ${many} argument${many === '1' || many === 'at least 1' ? '' : 's'}, not ${node.args.length}`,
    `write ${signatureOf(row)}`,
  );
  return false;
}
