import { fault, inDocument, located, type Problem } from '../../core/problem.ts';
import { meaningText } from '../../domain/meaning/meaning-text.ts';
import type { Library } from '../../domain/library/library.ts';
import { eachOnce } from '../decomposition/two-worlds.ts';
import { beyondLimits } from '../experiment/beyond-limits.ts';
import { flatCurves } from '../experiment/flat-curves.ts';
import { alongLever, numbersAlong } from '../experiment/numbers-along.ts';
import { otherWorld } from '../experiment/other-world.ts';
import { openExperiment, type Experiment } from '../experiment/open-experiment.ts';
import { plausibleEnds } from '../experiment/plausible-ends.ts';
import { noneHolds, runStops, stopUnits } from '../experiment/run-stops.ts';
import { elementCount, type ValueAxis } from '../frame/frame.ts';
import { answerHead } from '../projection/answer-head.ts';
import { chosenCurves, type ChosenCurves } from '../projection/chosen-curves.ts';
import { instantsOf } from '../run/finished-run.ts';
import type { SweepQuestion, Swept, SweptAxis, SweptWorld } from './question.ts';
import { gridOf, stopsOf } from './grid.ts';
import { usualGridPoints, usualPoints } from './usual-points.ts';

/**
 * Whole curves of a scenario at every value of an input, or of two inputs on a grid; and of a second scenario moved by the same
 * inputs. Each scenario is prepared once. A stop that breaks a requirement is marked with the reason, and fails the sweep only
 * if no stop holds. Problems are rendered; those of the question have paths into it.
 */
export function runSweep(library: Library, question: SweepQuestion): Swept {
  const { inputs, against, quantities } = question;
  const placed = (problems: readonly Problem[]): readonly Problem[] =>
    problems.map((problem) => located(inDocument(question.question, problem)));
  const wanted = inputs.map(({ name }, index) => ({ target: name, path: ['inputs', index, 'name'] }));
  const twice = wanted.filter(({ target }, index) => wanted.findIndex((other) => other.target === target) < index);
  if (twice.length > 0)
    return {
      problems: placed(twice.map(({ target, path }) => fault('field.conflict', path, `${target} is swept twice`, 'name two inputs'))),
    };
  const { overrides, question: document } = question;
  const own = { ...question, within: ['scenario'] };
  const other = against && otherWorld(library, own, { ...against, overrides, question: document }, ['against']);
  if (other && other.problems.length > 0) return { problems: other.problems };
  const asked = [own, ...(other?.asked ? [other.asked] : [])];
  const opened = asked.map((one) => openExperiment(library, one, wanted));
  const experiments = opened.flatMap(({ experiment }) => experiment ?? []);
  const [first, second] = experiments;
  if (!first || experiments.length < asked.length)
    return { problems: eachOnce(opened.flatMap((one) => (one.experiment ? [] : one.problems))) };

  const read = inputs.map((input, index) => numbersOf(first, input, index, inputs.length > 1));
  const numbers = read.map((one) => one.numbers);
  const chosen = experiments.map(({ prepared }) => chosenCurves(prepared, quantities, { path: ['quantities'] }));
  const stops = stopsOf(numbers);
  const work = experiments.reduce((sum, experiment, world) => {
    const planned = { levers: experiment.levers, picks: chosen[world]!.picks, rows: rowsOf(experiment).length };
    return sum + stopUnits(experiment.prepared, planned, stops);
  }, 0);
  const beyond = beyondLimits({
    what: 'sweep',
    path: ['inputs', 0, inputs[0]?.values ? 'values' : 'points'],
    runs: stops * experiments.length,
    work,
    values: experiments.reduce((sum, experiment, world) => sum + stops * valuesOfRun(experiment, chosen[world]!), 0),
  });
  const faults = [
    ...read.flatMap(({ problems }) => problems),
    ...(second ? unlike(first, second, numbers) : []),
    ...chosen.flatMap(({ problems }) => problems),
    ...beyond,
  ];
  if (faults.length > 0) return { problems: eachOnce(placed(faults)) };

  library.meter?.charge('run', work);
  const draws = gridOf(numbers);
  const along = first.levers.map((lever, index) => alongLever(first.prepared, lever, numbers[index]!));
  const axes = along.map(({ axis }) => axis);
  const at = (stop: number): string => along.map(({ text }, index) => text(draws[index]![stop]!)).join(', ');
  const worlds = experiments.map((experiment, index): SweptWorld & { readonly holds: boolean } => {
    const { prepared, levers } = experiment;
    const rows = rowsOf(experiment);
    const { curves, refused, problems } = runStops(experiment, { levers, draws }, chosen[index]!.picks, rows, library.meter);
    const flat = levers.flatMap(({ target }, level) =>
      flatCurves({
        target,
        path: ['inputs', level, 'name'],
        what: 'sweep',
        curves,
        count: numbers[level]!.length,
        stride: numbers.slice(level + 1).reduce((product, { length }) => product * length, rows.length),
        quantities,
        cut: prepared.cut,
      }),
    );
    // A sweep is many runs, so it has no run of its own.
    const { provenance, ...head } = answerHead(library, prepared);
    const { engine, model, scenario } = provenance;
    const { horizon, n, compiled } = prepared;
    const instants = instantsOf(horizon.t0, n, rows.length);
    return {
      ...head,
      frame: {
        ...(compiled.checked.draft.timed ? { axis: { kind: 'time', ...instants, stepsPerYear: n } } : {}),
        inputs: axes,
        curves,
      },
      refused: refused.map((one) => ({ ...one, at: at(one.stop) })),
      problems: [...problems, ...placed(flat)],
      provenance: { engine, model, scenario },
      holds: refused.length < stops,
    };
  });
  if (!worlds.some(({ holds }) => holds)) return { problems: worlds.flatMap(({ refused }) => noneHolds(refused, at)) };
  return {
    sweep: {
      inputs: axes.map((axis, index) => saidAxis(first, axis, numbers[index]!)),
      worlds: worlds.map(({ holds: _, ...world }) => world),
    },
    problems: eachOnce(worlds.flatMap(({ problems }) => problems)),
  };
}

/** With what each number means, where the input is a main assumption. */
function saidAxis({ prepared }: Experiment, axis: ValueAxis, numbers: readonly number[]): SweptAxis {
  const main = prepared.model.main.find(({ name }) => name === axis.name);
  return main ? { ...axis, says: numbers.map((value) => meaningText(main.meaning, value, main.unit)) } : axis;
}

/** The numbers of one input: as stated, or its plausible range. */
function numbersOf(
  { prepared, levers }: Experiment,
  input: SweepQuestion['inputs'][number],
  index: number,
  grid: boolean,
): ReturnType<typeof numbersAlong> {
  const lever = levers[index]!;
  const ends = plausibleEnds(prepared, lever);
  const { numbers, problems } = numbersAlong(prepared, input, lever, { what: 'sweep', points: grid ? usualGridPoints : usualPoints, ends });
  return {
    numbers,
    problems: problems.map((problem) => ({
      ...problem,
      path: ['inputs', index, ...problem.path],
      ...(problem.code === 'field.missing' ? { message: `${problem.message}, and ${input.name} has no plausible range` } : {}),
    })),
  };
}

/** Why the levers of a second scenario cannot take the numbers of the first. */
function unlike(first: Experiment, second: Experiment, numbers: readonly (readonly number[])[]): readonly Problem[] {
  return first.levers.flatMap((lever, index) => {
    const other = second.levers[index]!;
    const path = ['inputs', index];
    if (other.unit.text !== lever.unit.text)
      return [
        fault(
          'unit.mismatch',
          [...path, 'name'],
          `${lever.name} is in ${lever.unit.text} in the scenario and in ${other.unit.text} in the one it is held against`,
          'compare scenarios of one model',
        ),
      ];
    const unfit =
      second.prepared.model === first.prepared.model ? undefined : numbers[index]!.flatMap((one) => other.unfit(one, path) ?? []);
    return unfit?.slice(0, 1) ?? [];
  });
}

function valuesOfRun(experiment: Experiment, { picks }: ChosenCurves): number {
  return picks.reduce((sum, { head }) => sum + elementCount(head), 0) * rowsOf(experiment).length;
}

/** Every instant of a run; one for a model without time. */
function rowsOf({ prepared: { compiled, horizon } }: Experiment): readonly number[] {
  return Array.from({ length: compiled.checked.draft.timed ? horizon.steps + 1 : 1 }, (_, row) => row);
}
