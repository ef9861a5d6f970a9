import type { Path } from '../../core/check/draft.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { Figure } from './figure.ts';
import type { FigureUse } from './figure-use.ts';

/**
 * The boundary of a figure: what it counts and what it leaves out. Totals with different boundaries are different
 * quantities under one name. They must not form one curve, and a comparison with one must state its boundary.
 */

/** Points of a curve whose boundary differs from an earlier point of the same element; `rest` is the path below the date. */
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

/** Faults of the boundary that a claim states or omits, against its figures. */
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
  return { ...differentBoundaries(first.figure, other.figure, hint), path: other.path };
}

/** The problem of two figures that count different things and are compared. */
export function differentBoundaries(first: Figure, other: Figure, hint = 'write each by itself'): Problem {
  return fault(
    'figure.boundary',
    [],
    `the figure ${other.id} counts within ${other.boundary}, and ${first.id} within ${first.boundary}`,
    hint,
  );
}
