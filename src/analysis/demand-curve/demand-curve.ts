import type { Problem } from '../../core/problem.ts';
import type { Library } from '../../domain/library/library.ts';
import { dateLabel } from '../../domain/value/date-label.ts';
import { alongLever, numbersAlong } from '../experiment/numbers-along.ts';
import { instantOf } from '../experiment/instant-of.ts';
import { openExperiment } from '../experiment/open-experiment.ts';
import { elementCount } from '../frame/frame.ts';
import { chosenCurves } from '../projection/chosen-curves.ts';
import type { Locate } from '../projection/locate-in-chain.ts';
import { provenanceOf } from '../projection/provenance.ts';
import { valuesAt } from '../projection/run-frame.ts';
import { runPlan } from '../run/finished-run.ts';
import { implausibleValues } from '../run/implausible-values.ts';
import { brokenRequirements, firstNotFinite } from '../run/run-faults.ts';
import { restsOn } from '../sources/rests-on.ts';
import type { DemandCurveQuestion, DrawnDemandCurve } from './question.ts';

/**
 * Quantities against a price, an efficiency or any other value, at one instant: one scenario, prepared once and run for
 * each value, everything else being equal. Problems carry paths into the question; `locate` puts line and column to them.
 */
export function drawDemandCurve(library: Library, question: DemandCurveQuestion, locate: Locate = (problem) => problem): DrawnDemandCurve {
  const { experiment, problems: unopened } = openExperiment(library, question, [{ target: question.against, path: ['against'] }], locate);
  if (!experiment) return { problems: unopened };
  const {
    prepared,
    located,
    levers: [lever],
  } = experiment;
  const { numbers, problems: unread } = numbersAlong(question, lever!);
  const row = instantOf(prepared, question.at, ['at']);
  const { picks, problems: unchosen } = chosenCurves(prepared, question.quantities, ['quantities']);
  const wrong = [...unread, ...(typeof row === 'number' ? [] : [row]), ...unchosen];
  if (typeof row !== 'number' || wrong.length > 0) return { problems: wrong.map(locate) };

  const along = alongLever(prepared, lever!, numbers);
  const memory = new Float64Array(prepared.loaded.length);
  const curves = new Map(picks.map(({ name, head }) => [name, { ...head, values: new Float64Array(elementCount(head) * numbers.length) }]));
  const problems = new Map<string, Problem>();
  for (const [k, number] of numbers.entries()) {
    const run = runPlan({ ...prepared, changes: prepared.with([[lever!, number]]) }, memory);
    const broken = brokenRequirements(run);
    if (broken.length > 0)
      return { problems: broken.map((problem) => located({ ...problem, message: `with ${along.text(number)}: ${problem.message}` })) };
    // The curve goes beyond what is plausible on purpose.
    const notes = implausibleValues(run).filter(({ about }) => about !== lever!.name);
    for (const problem of [...prepared.problems, ...[firstNotFinite(run) ?? []].flat(), ...notes])
      problems.set(keyOf(problem), located(problem));
    for (const pick of picks)
      for (const [element, value] of valuesAt(run, pick, row).entries())
        curves.get(pick.name)!.values[element * numbers.length + k] = value;
  }
  const {
    model,
    scenario,
    horizon: { t0 },
    n,
    cut,
    compiled,
  } = prepared;
  const rests = restsOn(library, prepared);
  const { engine, ...provenance } = provenanceOf(prepared, rests);
  const curve = {
    scenario: scenario.scenario ?? null,
    title: scenario.title ?? model.title,
    model: model.name,
    ...(compiled.checked.draft.timed ? { at: dateLabel(t0, row, n) } : {}),
    frame: { axis: along.axis, curves },
    cut,
    problems: [...problems.values()],
    sources: rests.sources,
    figures: rests.figures,
    provenance: { engine, model: provenance.model, scenario: provenance.scenario },
  };
  return { curve, problems: curve.problems };
}

const keyOf = ({ code, path, message }: Problem): string => JSON.stringify([code, path, message]);
