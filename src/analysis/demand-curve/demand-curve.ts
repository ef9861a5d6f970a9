import { inDocument, located, type Problem } from '../../core/problem.ts';
import { firstUnits, runUnits } from '../../domain/cost/run-cost.ts';
import type { Library } from '../../domain/library/library.ts';
import { dateLabel } from '../../domain/value/date-label.ts';
import { beyondLimits } from '../experiment/beyond-limits.ts';
import { flatCurves } from '../experiment/flat-curves.ts';
import { instantOf } from '../experiment/instant-of.ts';
import { alongLever, numbersAlong, zeroRatio } from '../experiment/numbers-along.ts';
import { openExperiment } from '../experiment/open-experiment.ts';
import { runAlong } from '../experiment/run-along.ts';
import { elementCount } from '../frame/frame.ts';
import { answerHead } from '../projection/answer-head.ts';
import { chosenCurves } from '../projection/chosen-curves.ts';
import { valuesAt } from '../projection/run-frame.ts';
import type { DemandCurveQuestion, DrawnDemandCurve } from './question.ts';

/**
 * Quantities against a price, an efficiency or any other variable, at one instant. The scenario is prepared once and
 * run for each value, everything else being equal. Problems are rendered; those of the question have paths into it.
 */
export function drawDemandCurve(library: Library, question: DemandCurveQuestion): DrawnDemandCurve {
  const { experiment, problems: unopened } = openExperiment(library, question, [{ target: question.against, path: ['against'] }]);
  if (!experiment) return { problems: [...unopened, ...besideLever(library, question, unopened)] };
  const { prepared } = experiment;
  const lever = experiment.levers[0]!;
  const { numbers, problems: unread } = numbersAlong(prepared, question, lever);
  const row = instantOf(prepared, question.at, ['at']);
  const { picks, problems: unchosen } = chosenCurves(prepared, question.quantities, { path: ['quantities'] });
  const work = firstUnits(prepared.compiled.work) + numbers.length * runUnits(prepared.compiled.work, prepared.horizon.steps);
  const beyond = beyondLimits({
    what: 'curve',
    path: [question.values ? 'values' : 'points'],
    runs: numbers.length,
    work,
    values: numbers.length * picks.reduce((sum, { head }) => sum + elementCount(head), 0),
  });
  const wrong = [...unread, ...(typeof row === 'number' ? [] : [row]), ...unchosen, ...beyond];
  if (typeof row !== 'number' || wrong.length > 0)
    return { problems: wrong.map((problem) => located(inDocument(question.question, problem))) };

  library.meter?.charge('run', work);
  const curves = new Map(picks.map(({ name, head }) => [name, { ...head, values: new Float64Array(elementCount(head) * numbers.length) }]));
  const { holds, problems } = runAlong(experiment, lever, numbers, (run, k) => {
    for (const pick of picks) {
      const { values } = curves.get(pick.name)!;
      for (const [element, value] of valuesAt(run, pick, row).entries()) values[element * numbers.length + k] = value;
    }
  });
  if (!holds) return { problems };
  const { against, quantities } = question;
  const moved = { target: against, path: ['against'], what: 'curve', curves, count: numbers.length, stride: 1 } as const;
  const apart = flatCurves({ ...moved, quantities, cut: prepared.cut });
  const { compiled, horizon, n } = prepared;
  const at = compiled.checked.draft.timed ? { at: dateLabel(horizon.t0, row, n) } : {};
  const frame = { axis: alongLever(prepared, lever, numbers).axis, curves };
  const all = [...problems, ...apart.map((problem) => located(inDocument(question.question, problem)))];
  // A demand curve is many runs, so it has no run of its own.
  const { provenance, ...head } = answerHead(library, prepared);
  const { engine, model, scenario } = provenance;
  return { curve: { ...head, ...at, frame, problems: all, provenance: { engine, model, scenario } }, problems: all };
}

/** Where only the lever cannot be found, the problems of the rest of the question. */
function besideLever(library: Library, question: DemandCurveQuestion, found: readonly Problem[]): readonly Problem[] {
  if (!found.every(({ code }) => code === 'name.unknown')) return [];
  const { experiment } = openExperiment(library, question, []);
  if (!experiment) return [];
  const row = instantOf(experiment.prepared, question.at, ['at']);
  const { problems } = chosenCurves(experiment.prepared, question.quantities, { path: ['quantities'] });
  return [...zeroRatio(question), ...(typeof row === 'number' ? [] : [row]), ...problems].map((problem) =>
    located(inDocument(question.question, problem)),
  );
}
