import { fault, type Problem } from '../../core/problem.ts';
import type { Given } from '../model/given.ts';

/** Numbers of one variable that lack their unit are one slip: said once, where all of them stand. */
export function withoutUnits(problems: readonly Problem[], name: string, unit: string, { path, section }: Given): readonly Problem[] {
  const bare = problems.filter(({ code }) => code === 'unit.missing');
  const [first, second] = bare;
  if (first === undefined || second === undefined) return problems;
  const one = fault(
    'unit.missing',
    section === 'tables' ? first.path : path,
    `${name} is in ${unit}, but ${bare.length} of its numbers have no unit`,
    section === 'series' ? `write unit: ${unit} beside points` : `${first.hint!}, and so for each`,
  );
  return problems.flatMap((problem) => (problem === first ? [one] : bare.includes(problem) ? [] : [problem]));
}
