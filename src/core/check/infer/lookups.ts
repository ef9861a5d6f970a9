import type { Call, Expression } from '../../expression/expression.ts';
import { inOrder, isMissed } from '../scope.ts';
import type { Typed } from '../typed.ts';
import { plain } from '../typed-unit.ts';
import type { Inference } from './inference.ts';

/** `lookup(series, x)`: x is a date, or a value in the series' `against` unit. */
export function inferLookup({ scope, need, infer }: Inference, node: Call): Typed | undefined {
  const [first, second] = node.args as [Expression, Expression];
  const x = infer(second);
  const series = first.kind === 'name' ? scope.variables.get(first.name) : undefined;
  if (first.kind === 'name' && !series && isMissed(scope, first.name)) return undefined;
  if (first.kind !== 'name' || series?.draft.role !== 'series') {
    return need.refuse(
      'function.arguments',
      first.span,
      `the first argument of lookup is a series, ${need.words(first.span)} is not`,
      'name a series of the model',
    );
  }
  if (!x || scope.unreadable.has(first.name)) return undefined;
  const what = `the second argument of lookup(${first.name}, …)`;
  const against = scope.against.get(first.name);
  const given = against ? need.convert(x, against, what) : need.date(x, what);
  return (
    given && {
      kind: 'lookup',
      series: first.name,
      x: given,
      span: node.span,
      unit: plain(series.unit),
      dims: inOrder(scope, [...series.dims, ...x.dims]),
      phase: x.phase,
    }
  );
}
