import type { SystemWork } from '../cost/system-work.ts';
import { workBeyond } from '../cost/most-work.ts';
import { runUnits } from '../cost/run-cost.ts';
import type { System } from '../../core/engine/system.ts';
import { fault, type Problem } from '../../core/problem.ts';

export const cellLimit = 20_000_000;
/** About a second of work: the cost of vintage ages grows with the square of the steps. */
export const survivalLimit = 500_000_000;

/** The limits that a run of this many steps would exceed; its elements are counted where the model is compiled. */
export function beyondLimits({ slots, step }: System, steps: number, work: SystemWork): Problem[] {
  const problems: Problem[] = [];
  const ages = step.reduce(
    (sum, equation) => (equation.kind === 'surviving' ? sum + (slots[equation.target]!.size * steps * steps) / 2 : sum),
    0,
  );
  if (ages > survivalLimit)
    problems.push(
      fault(
        'limit.exceeded',
        ['horizon'],
        `the run follows ${Math.round(ages / 1e6)} million ages of vintages, the limit is ${survivalLimit / 1e6} million`,
        'use a longer step or a shorter horizon',
      ),
    );
  const cells = slots.reduce((sum, { storage, size }) => sum + (storage === 'row' ? size * (steps + 1) : size), 0);
  if (cells > cellLimit)
    problems.push(
      fault(
        'limit.exceeded',
        ['horizon'],
        `the run has ${cells} values, the limit is ${cellLimit}`,
        'use a longer step, a shorter horizon or fewer elements',
      ),
    );
  // A model without curves still stores its instants.
  else if (steps >= cellLimit)
    problems.push(
      fault(
        'limit.exceeded',
        ['horizon'],
        `the run has ${steps + 1} instants, the limit is ${cellLimit}`,
        'use a longer step or a shorter horizon',
      ),
    );
  const beyond = problems.length > 0 ? undefined : workBeyond(runUnits(work, steps));
  if (beyond !== undefined)
    problems.push(fault('limit.exceeded', ['horizon'], `the run has ${beyond}`, 'use a longer step, a shorter horizon or fewer elements'));
  return problems;
}

/**
 * Whether a history of this many instants and elements costs too much for a run of this many steps; `taken`: the values of
 * the histories before it.
 */
export function historyBeyondLimits(name: string, instants: number, elements: number, steps: number, taken = 0): Problem | undefined {
  const values = taken + instants * elements;
  const ages = values * steps;
  if (values <= cellLimit && ages <= survivalLimit) return undefined;
  const much =
    values > cellLimit
      ? `${values} values, the limit is ${cellLimit}`
      : `${Math.round(ages / 1e6)} million ages of vintages, the limit is ${survivalLimit / 1e6} million`;
  return fault(
    'limit.exceeded',
    ['horizon'],
    `${name} goes back ${instants} steps before the run, which is ${much}`,
    'use a longer step, a shorter horizon or a later first point',
  );
}
