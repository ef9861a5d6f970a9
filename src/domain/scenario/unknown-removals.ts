import { suggester } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { ProblemCode } from '../../core/problem-codes.ts';
import { parseClaimTarget } from '../claims/claim-target.ts';
import type { Model } from '../model/model.ts';
import type { Gives } from './given-twice.ts';

/** Names that a null removes and that the model does not have: a slip, which would silently remove nothing. */
export function unknownRemovals({ name: model, draft }: Model, { assumptions, series, tables }: Gives): readonly Problem[] {
  const removed = [
    ...nullsIn(assumptions, ['assumptions']),
    ...nullsIn(series, ['series']),
    ...Object.entries(tables ?? {}).flatMap(([dim, rows]) =>
      Object.entries(rows ?? {}).flatMap(([row, cells]) => nullsIn(cells, ['tables', dim, row]).filter((path) => path[3] !== 'source')),
    ),
  ];
  const gone = nullsIn(tables, ['tables']);
  if (removed.length + gone.length === 0) return [];
  const dimensions = new Set(draft.dimensions.map(({ name }) => name));
  const variables = new Set(draft.variables.map(({ name }) => name));
  const [nearDimension, nearVariable] = [suggester(() => dimensions), suggester(() => variables)];
  return [
    ...gone.flatMap((path) => unknown(path, dimensions, nearDimension, 'dimension.unknown', `is not a dimension of ${model}`)),
    ...removed.flatMap((path) =>
      unknown(path, variables, nearVariable, 'name.unknown', `is no variable of ${model}, so null removes nothing`),
    ),
  ];
}

function nullsIn(entries: Readonly<Record<string, unknown>> | null | undefined, path: Problem['path']): readonly Problem['path'][] {
  return Object.entries(entries ?? {}).flatMap(([name, entry]) => (entry === null ? [[...path, name]] : []));
}

function unknown(
  path: Problem['path'],
  known: ReadonlySet<string>,
  nearTo: ReturnType<typeof suggester>,
  code: ProblemCode,
  words: string,
): readonly Problem[] {
  const written = String(path.at(-1));
  const name = parseClaimTarget(written)?.name ?? written;
  if (known.has(name)) return [];
  const near = nearTo(name);
  return [fault(code, path, `${name} ${words}`, near && `did you mean ${near}`, true)];
}
