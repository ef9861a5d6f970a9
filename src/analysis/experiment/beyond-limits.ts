import { fault, type Problem } from '../../core/problem.ts';
import { workBeyond } from '../../domain/cost/most-work.ts';
import { mostValues } from '../frame/most-values.ts';

/** The size of an analysis of many runs, before its first. */
export interface Size {
  readonly what: 'curve' | 'sweep' | 'search';
  /** The field of the question that makes it so large. */
  readonly path: Problem['path'];
  readonly runs: number;
  /** Units of all runs. */
  readonly work: number;
  /** Values of the answer. */
  readonly values: number;
}

/** An analysis is bounded in its work and in its values before its first run. */
export function beyondLimits({ what, path, runs, work, values }: Size): readonly Problem[] {
  const beyond = workBeyond(work);
  if (beyond !== undefined)
    return [
      fault(
        'limit.exceeded',
        path,
        `the ${runs} runs of the ${what} have ${beyond}`,
        'use fewer values, a longer step or a shorter horizon',
      ),
    ];
  if (values <= mostValues) return [];
  return [
    fault('limit.exceeded', path, `the ${what} has ${values} values, the limit is ${mostValues}`, 'use fewer values or fewer quantities'),
  ];
}
