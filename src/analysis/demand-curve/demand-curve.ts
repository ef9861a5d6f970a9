import { fault, inDocument, located, note, warning, type Problem } from '../../core/problem.ts';
import { workBeyond } from '../../domain/cost/most-work.ts';
import { runUnits } from '../../domain/cost/run-cost.ts';
import type { Library } from '../../domain/library/library.ts';
import { dateLabel } from '../../domain/value/date-label.ts';
import { instantOf } from '../experiment/instant-of.ts';
import { alongLever, numbersAlong, zeroRatio } from '../experiment/numbers-along.ts';
import { openExperiment } from '../experiment/open-experiment.ts';
import { runAlong } from '../experiment/run-along.ts';
import { elementCount, type Curve, type CurveHead } from '../frame/frame.ts';
import { mostValues } from '../frame/most-values.ts';
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
  const work = numbers.length * runUnits(prepared.compiled.work, prepared.horizon.steps);
  const wrong = [...unread, ...(typeof row === 'number' ? [] : [row]), ...unchosen, ...beyondLimits(question, numbers.length, work, picks)];
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
  const apart = unmoved(question, curves, numbers, prepared.cut);
  const { compiled, horizon, n } = prepared;
  const at = compiled.checked.draft.timed ? { at: dateLabel(horizon.t0, row, n) } : {};
  const frame = { axis: alongLever(prepared, lever, numbers).axis, curves };
  const all = [...problems, ...apart.map((problem) => located(inDocument(question.question, problem)))];
  // A demand curve is many runs, so it has no run of its own.
  const { provenance, ...head } = answerHead(library, prepared);
  const { engine, model, scenario } = provenance;
  return { curve: { ...head, ...at, frame, problems: all, provenance: { engine, model, scenario } }, problems: all };
}

/** A curve is bounded in its work and in its values before its first run. */
function beyondLimits(
  { values }: DemandCurveQuestion,
  count: number,
  work: number,
  picks: readonly { readonly head: CurveHead }[],
): readonly Problem[] {
  const path = [values ? 'values' : 'points'];
  const beyond = workBeyond(work);
  if (beyond !== undefined)
    return [
      fault(
        'limit.exceeded',
        path,
        `the ${count} runs of the curve have ${beyond}`,
        'use fewer values, a longer step or a shorter horizon',
      ),
    ];
  const total = count * picks.reduce((sum, { head }) => sum + elementCount(head), 0);
  if (total <= mostValues) return [];
  return [
    fault('limit.exceeded', path, `the curve has ${total} values, the limit is ${mostValues}`, 'use fewer values or fewer quantities'),
  ];
}

/**
 * Says which quantities are the same at every value, so that a flat curve is not taken for an answer. The lever itself
 * moves and does not count. A warning where all others are flat; where some are and the lever takes the place of an equation, whose causes
 * do not follow it, a warning for each that was asked for by name, else one note.
 */
function unmoved(
  { against, quantities }: DemandCurveQuestion,
  curves: ReadonlyMap<string, Curve>,
  numbers: readonly number[],
  cut: readonly string[],
): readonly Problem[] {
  const lever = against.replace(/[@[].*$/, '');
  const isFlat = ({ values }: Curve): boolean => values.every((value, at) => same(value, values[at - (at % numbers.length)] ?? NaN));
  const others = [...curves].filter(([name, curve]) => name !== lever || isFlat(curve));
  const flat = others.filter(([, curve]) => isFlat(curve));
  if (numbers.length < 2 || flat.length === 0) return [];
  const computed = cut.includes(lever);
  if (flat.length === others.length) {
    const which = others.length < curves.size ? 'no other quantity' : 'no quantity';
    const message = `${which} of the curve depends on ${against}: each is the same at every value`;
    return [warning('lever.no-effect', ['against'], message, computed ? causesStay(against) : 'name what the quantities rest on')];
  }
  if (!computed) return [];
  if (quantities)
    return flat.map(([name]) => ({
      ...warning(
        'lever.no-effect',
        ['quantities', Math.max(quantities.indexOf(name), 0)],
        `${name} is the same at every value of ${against}`,
        causesStay(against),
      ),
      about: name,
    }));
  const names = flat.slice(0, mostNamed).map(([name]) => name);
  const more = flat.length > mostNamed ? ` and ${flat.length - mostNamed} more` : '';
  return [note('lever.no-effect', ['against'], `the same at every value of ${against}: ${names.join(', ')}${more}`, causesStay(against))];
}

/** Equal but for rounding. */
function same(a: number, b: number): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.abs(b);
}

const causesStay = (against: string): string => `${against} is computed from other values, which stay as they are: name one of those`;

/** Names at most so many quantities. */
const mostNamed = 5;

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
