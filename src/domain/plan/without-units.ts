import { fault, type Problem } from '../../core/problem.ts';
import type { Given } from '../model/given.ts';

/** Merges the missing-unit problems of one variable into one, at the place all its numbers share. */
export function withoutUnits(problems: readonly Problem[], name: string, unit: string, { path, section }: Given): readonly Problem[] {
  const bare = problems.filter(({ code }) => code === 'unit.missing');
  const [first, second] = bare;
  if (first === undefined || second === undefined) return problems;
  const one = fault(
    'unit.missing',
    section === 'tables' ? first.path : path,
    `${name} is in ${unit}, but ${bare.length} of its numbers have no unit`,
    section === 'series' ? `write unit: ${unit} next to points` : `${first.hint!}, and so for each`,
  );
  return problems.flatMap((problem) => (problem === first ? [one] : bare.includes(problem) ? [] : [problem]));
}
