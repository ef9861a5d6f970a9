import type { Path } from '../../core/check/draft.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { FigureUse } from './figure-use.ts';

/*
 * What a figure counts and what it leaves out. Totals of different boundaries are different quantities with one name:
 * they are not joined to one curve, and none is compared with without saying which it is.
 */

/** A point of another boundary than one before it, of the same element: `rest` is the path below the date. */
export function joinedBoundaries(points: readonly { readonly use: FigureUse; readonly rest: Path }[]): Problem[] {
  const before = new Map<string, FigureUse>();
  return points.flatMap(({ use, rest }) => {
    if (use.figure.boundary === undefined) return [];
    const of = JSON.stringify(rest);
    const first = before.get(of);
    if (!first) before.set(of, use);
    return first && first.figure.boundary !== use.figure.boundary
      ? [differing(first, use, 'take the points of one curve from one of them')]
      : [];
  });
}

/** What is wrong with the boundary a claim states, or does not state, beside the figures it is tested against. */
export function claimedBoundary(stated: string | undefined, uses: readonly FigureUse[]): Problem[] {
  const bounded = uses.filter(({ figure }) => figure.boundary !== undefined);
  const [first] = bounded;
  if (!first)
    return stated === undefined
      ? []
      : [fault('figure.boundary', ['boundary'], `the claim states the boundary ${stated}, and no figure in it has one`, 'leave it out')];
  const other = bounded.find(({ figure }) => figure.boundary !== first.figure.boundary);
  if (other) return [differing(first, other, 'write a claim for each')];
  const { id, boundary } = first.figure;
  if (stated === boundary) return [];
  return [
    stated === undefined
      ? fault(
          'figure.boundary',
          first.path,
          `the figure ${id} counts within ${boundary}, and the claim does not say so`,
          `write boundary: ${boundary}`,
        )
      : fault('figure.boundary', ['boundary'], `the figure ${id} counts within ${boundary}, not ${stated}`, `write boundary: ${boundary}`),
  ];
}

function differing(first: FigureUse, other: FigureUse, hint: string): Problem {
  return fault(
    'figure.boundary',
    other.path,
    `the figure ${other.figure.id} counts within ${other.figure.boundary}, ` +
      `and ${first.figure.id} beside it within ${first.figure.boundary}`,
    hint,
  );
}
