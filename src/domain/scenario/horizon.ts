import { fault, note, type Problem } from '../../core/problem.ts';
import { dateHint, parseDate, stepsPerYear } from '../value/date-label.ts';
import type { ScenarioFile } from './scenario-file.ts';
import type { Model } from '../model/model.ts';

/** First instant in years, and number of steps. */
export interface Horizon {
  readonly t0: number;
  readonly steps: number;
}

export interface ReadHorizon {
  /** Steps per year; 1 where the step cannot be read. */
  readonly n: number;
  readonly horizon?: Horizon;
}

/** The scenario's horizon overrides the model's, field by field. A model without time has one instant and no step. */
export function readHorizon(model: Model, scenario: ScenarioFile, problems: Problem[]): ReadHorizon {
  const own = scenario.horizon;
  if (!model.draft.timed) {
    if (own)
      problems.push(
        fault('time.missing', ['horizon'], `the model ${model.name} has no time, so a horizon has no meaning`, 'leave horizon out', true),
      );
    return { n: 1, horizon: { t0: 0, steps: 0 } };
  }
  const time = model.time!;
  const step = own?.step ?? time.step ?? 'year';
  const known = stepsPerYear(step);
  const n = known || 1;
  if (Number.isNaN(known)) {
    problems.push(
      fault(
        'time.horizon',
        ['horizon', 'step'],
        `a step of ${step} is not between year and year/8784`,
        'write year, quarter, month or year/n',
      ),
    );
  }
  const coarser = coarserStep(own?.step, time.step ?? 'year');
  if (coarser !== undefined)
    problems.push(
      note(
        'time.coarse',
        ['horizon', 'step'],
        `a step of one ${own!.step} is longer than the ${coarser} of ${model.name}: ` +
          'prices, orders and delays act once a step, so the answer of a whole step applies at once',
        `run it with step ${coarser} too, and compare`,
      ),
    );
  const dateOf = (key: 'from' | 'to'): number | undefined => {
    const date = own?.[key] ?? time[key];
    if (date === undefined) {
      problems.push(
        fault('time.horizon', ['horizon'], `the run needs a ${key} date`, 'write horizon: { from: 2025, to: 2035, step: quarter }'),
      );
      return undefined;
    }
    const at = parseDate(date, n);
    if (at === undefined) problems.push(fault('time.horizon', ['horizon', key], `${date} is not a calendar date`, dateHint(date)));
    return at;
  };
  const [t0, t1] = [dateOf('from'), dateOf('to')];
  if (t0 === undefined || t1 === undefined || Number.isNaN(known)) return { n };
  const [from, to] = [own?.from ?? time.from, own?.to ?? time.to];
  const steps = Math.round((t1 - t0) * n);
  if (t1 <= t0)
    problems.push(
      fault('time.horizon', ['horizon'], `the horizon ends at ${to} and begins at ${from}`, 'write a date for to that is after from'),
    );
  else if (Math.abs((t1 - t0) * n - steps) > 1e-6)
    problems.push(
      fault('time.horizon', ['horizon'], `${from} to ${to} is not a whole number of steps of one ${step}`, 'move from or to onto a step'),
    );
  else return { n, horizon: { t0, steps } };
  return { n };
}

/** The model's step, where the scenario's is longer. */
function coarserStep(own: string | undefined, ofModel: string): string | undefined {
  return own !== undefined && stepsPerYear(own) < stepsPerYear(ofModel) ? ofModel.replace(/^year\/(\d+)$/, '$1th of a year') : undefined;
}
