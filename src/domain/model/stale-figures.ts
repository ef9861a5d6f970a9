import { warning, type Problem } from '../../core/problem.ts';
import type { FigureUse } from '../catalog/figure-use.ts';
import type { Model } from './model.ts';

/** A warning for each figure that is past its shelf life on that day, those of the model in its files; none where no day is told. */
export function staleFigures(used: Iterable<FigureUse>, today: string | undefined, at: Model): Problem[] {
  return staleWarnings(used, today).map((problem) => (problem.model === undefined ? problem : at.locate(problem)));
}

/** The same with their paths, and no place in a file. */
export function staleWarnings(used: Iterable<FigureUse>, today: string | undefined): Problem[] {
  if (today === undefined) return [];
  return [...used].flatMap(({ figure: { id, asOf, shelfLife, staleFrom }, path, model }) => (staleFrom === undefined || today < staleFrom ? [] : [{
    ...warning('figure.stale', path, `the figure ${id} is as of ${asOf}, and its shelf life of ${shelfLife} ended on ${staleFrom}`, 'look for a newer one, or state it under figures'),
    ...(model === undefined ? {} : { model }),
  }]));
}
