import { warning, type Problem } from '../../core/problem.ts';
import type { FigureUse } from '../catalog/figure-use.ts';

/** A warning for each figure past its shelf life on that day; none without a day. */
export function staleFigures(used: Iterable<FigureUse>, today: string | undefined): Problem[] {
  if (today === undefined) return [];
  return [...used].flatMap(({ figure: { id, asOf, shelfLife, staleFrom }, path, model }) =>
    staleFrom === undefined || today < staleFrom
      ? []
      : [
          {
            ...warning(
              'figure.stale',
              path,
              `the figure ${id} is as of ${asOf}, and its shelf life of ${shelfLife} ended on ${staleFrom}`,
              'look for a newer one, or state it under figures',
            ),
            ...(model === undefined ? {} : { model }),
          },
        ],
  );
}
