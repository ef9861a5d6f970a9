import { fault, type Problem } from '../../core/problem.ts';
import type { Figure } from './figure.ts';
import { isOverBy } from './period-end.ts';

/**
 * A figure as it stood at the end of `asOf`: its last vintage of then; of a final figure the points whose period was over.
 * A vintage of a year or a month counts from its end. A problem at `path` where there was none yet.
 */
export function figureAsOf(figure: Figure, asOf: string, path: Problem['path']): Figure | Problem {
  const { earlier = [], points } = figure;
  if (isKnown(figure, asOf)) return figure;
  if (figure.final && points) {
    const until = Object.entries(points).filter(([date]) => isOverBy(date, asOf));
    const last = until.at(-1);
    return last ? { ...figure, points: Object.fromEntries(until), asOf: last[0], newest: figure } : notYet(figure, asOf, path);
  }
  const known = earlier.filter((one) => isKnown(one, asOf));
  const last = known.at(-1);
  if (!last) return notYet(figure, asOf, path);
  return { ...last, earlier: known.length > 1 ? known.slice(0, -1) : undefined, newest: figure };
}

/** Whether the figure, as it is, stood at the end of `asOf`; one without a date counts as known. */
export function isKnown(figure: Figure, asOf: string): boolean {
  return figure.asOf === undefined || isOverBy(figure.asOf, asOf);
}

export function notYet(figure: Figure, asOf: string, path: Problem['path']): Problem {
  const { id, earlier = [], final, points } = figure;
  const first = final && points ? Object.keys(points)[0] : (earlier[0]?.asOf ?? figure.asOf);
  return fault(
    'figure.later',
    path,
    `the figure ${id} is of ${first} and did not exist as of ${asOf}`,
    `state what was known then, under figures: ${id}, or give the value itself`,
  );
}
