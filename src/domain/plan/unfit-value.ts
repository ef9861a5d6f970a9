import type { Variable } from '../../core/check/scope.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { Given } from '../model/given.ts';
import { refusedBy, type ReadRange } from '../value/value-range.ts';

/** The first value that a range refuses. */
export function outOfRange(
  { draft, unit }: Variable,
  values: readonly number[],
  ranges: readonly ReadRange[],
  path: Given['path'],
  subject = draft.name,
): Problem | undefined {
  const refused = refusedBy(values, ranges, { unit });
  return (
    refused &&
    fault(
      'value.out-of-range',
      path,
      `${subject} is ${refused.found}, outside its range ${refused.range}`,
      `${refused.meant === undefined ? '' : `did you mean ${refused.meant}; `}the range is stated in ${refused.model}`,
    )
  );
}

/** The first value that a range, or logarithmic interpolation, refuses. */
export function unfitValue(
  variable: Variable,
  values: readonly number[],
  ranges: readonly ReadRange[],
  path: Given['path'],
  subject = variable.draft.name,
): Problem | undefined {
  const refused = outOfRange(variable, values, ranges, path, subject);
  if (refused) return refused;
  const { draft, unit } = variable;
  const low = draft.role === 'series' && draft.between === 'log' && !unit.fold ? values.find((value) => value <= 0) : undefined;
  return low === undefined
    ? undefined
    : fault(
        'value.out-of-range',
        path,
        `${subject} has the point ${low}, and between: log needs points above 0`,
        'use between: linear, or a small number instead of 0',
      );
}
