import { warning, type Problem } from '../../core/problem.ts';
import { dateLabel, sameInstant } from '../../domain/value/date-label.ts';
import { timeAxis, type Frame } from '../frame/frame.ts';
import { yearly } from '../frame/yearly.ts';
import type { Projection } from './projection.ts';

/** An answer with one value per year. Years that the run covers in part have none, and a warning names them. */
export function byYear<T extends Pick<Projection, 'frame' | 'problems'>>(answer: T): T {
  const left = partYears(answer.frame);
  return { ...answer, frame: yearly(answer.frame), problems: left ? [...answer.problems, left] : answer.problems };
}

function partYears(frame: Frame): Problem | undefined {
  const axis = timeAxis(frame);
  const [first, last] = [axis?.years[0], axis?.years[axis.years.length - 1]];
  if (axis === undefined || first === undefined || last === undefined) return undefined;
  const onYear = (at: number): boolean => Math.abs(at - Math.round(at)) < sameInstant;
  const years = [...(onYear(first) ? [] : [Math.floor(first)]), ...(onYear(last) ? [] : [Math.floor(last)])];
  if (years.length === 0) return undefined;
  const [from, to] = [dateLabel(first, 0, axis.stepsPerYear), dateLabel(last, 0, axis.stepsPerYear)];
  return warning(
    'time.horizon',
    ['horizon'],
    `the run is from ${from} to ${to}, and no yearly value is given of ${[...new Set(years)].join(' or ')}, of which it has a part`,
    'let the horizon begin and end on 1 January, or read the values per step',
  );
}
