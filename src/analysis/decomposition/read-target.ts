import { nearest } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { parseClaimTarget } from '../../domain/claims/claim-target.ts';
import { targetValues } from '../../domain/claims/claim-values.ts';
import { Refusal } from '../../domain/claims/refusal.ts';
import type { OverTime } from '../frame/frame.ts';
import { accessOf } from '../projection/run-access.ts';
import type { FinishedRun } from '../run/finished-run.ts';

/** A quantity of a run: one number per instant, NaN where it has none. */
export interface ReadTarget {
  readonly title: string;
  readonly unit: string;
  readonly overTime: OverTime;
  readonly values: Float64Array;
}

/** Reads `x`, `x[abilene]` or `sum(x)` of a run; a problem at the path where it is no number over the run. */
export function readTarget(run: FinishedRun, text: string, path: Problem['path']): ReadTarget | Problem {
  const target = parseClaimTarget(text);
  if (!target) return fault('claim.unreadable', path, `${text} is no variable, element or total`, 'write x, x[abilene] or sum(x)');
  const access = accessOf(run, false);
  const variable = access.find(target.name);
  const { model } = run.plan;
  if (!variable) {
    const near = nearest(target.name, access.names ?? []);
    return fault('name.unknown', path, `${model.name} has no variable ${target.name}`, near && `did you mean ${near}`);
  }
  if (variable.unit === undefined)
    return fault('claim.unreadable', path, `${target.name} is a category, and its cases are no numbers`, 'name a variable');
  try {
    const found = targetValues(target, variable);
    const values = Float64Array.from({ length: run.rows }, (_, row) => {
      const value = found[found.length === 1 ? 0 : row];
      return typeof value === 'number' ? value : NaN;
    });
    return { title: model.declarations.get(target.name)?.title ?? text, unit: variable.unit.text, overTime: variable.overTime, values };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...error.problem, path };
  }
}
