import { fault, inDocument, located, type Problem } from '../../core/problem.ts';
import { foldFactor } from '../../core/units/fold-factor.ts';
import { runUnits } from '../../domain/cost/run-cost.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Lever } from '../../domain/plan/lever.ts';
import { amountWords, type Range } from '../../domain/value/value-range.ts';
import { inRun } from '../../domain/scenario/scenario-layers.ts';
import { eachOnce } from '../decomposition/two-worlds.ts';
import { beyondLimits } from '../experiment/beyond-limits.ts';
import { alongLever, numbersAlong } from '../experiment/numbers-along.ts';
import { otherWorld } from '../experiment/other-world.ts';
import { openExperiment } from '../experiment/open-experiment.ts';
import { plausibleEnds } from '../experiment/plausible-ends.ts';
import { answerHead } from '../projection/answer-head.ts';
import { evaluation } from './evaluate.ts';
import type { GoalSeek, GoalSeekQuestion, Solution, Sought, SoughtGoal } from './question.ts';
import { readGoal, type ReadGoal } from './read-goal.ts';
import { rangeOf, scanNumbers } from './scan-numbers.ts';
import { mostRounds, search, type Root, type Searched } from './search.ts';
import { usualFrontierPoints, usualSearchPoints } from './usual-points.ts';

/**
 * The values of an input at which a claim just holds: the quantity is looked at over the input's plausible range and its range,
 * and every change of side is narrowed to twelve digits. With a second input, the same for each of its values. With a second
 * scenario, the claim is about the ratio or the difference of both. A goal that no value reaches is an answer: it names the
 * nearest value and why. Problems are rendered; those of the question have paths into it.
 */
export function seekGoal(library: Library, question: GoalSeekQuestion): SoughtGoal {
  const { input, along, against, compare = 'ratio', overrides, question: document } = question;
  const placed = (problems: readonly Problem[]): readonly Problem[] => problems.map((problem) => located(inDocument(document, problem)));
  const wanted = [{ target: input.name, path: ['input', 'name'] }, ...(along ? [{ target: along.name, path: ['along', 'name'] }] : [])];
  if (along?.name === input.name)
    return {
      problems: placed([fault('field.conflict', ['along', 'name'], `${input.name} is both sought and given`, 'name another input')]),
    };
  const own = { ...question, within: ['scenario'] };
  const opposite = against && otherWorld(library, own, { ...against, overrides, question: document }, ['against']);
  if (opposite && opposite.problems.length > 0) return { problems: opposite.problems };
  const asked = [own, ...(opposite?.asked ? [opposite.asked] : [])];
  const opened = asked.map((one) => openExperiment(library, one, wanted));
  const experiments = opened.flatMap(({ experiment }) => experiment ?? []);
  const [first] = experiments;
  if (!first || experiments.length < asked.length)
    return { problems: eachOnce(opened.flatMap((one) => (one.experiment ? [] : one.problems))) };
  const { prepared, levers } = first;
  const [lever, second] = levers as readonly [Lever, Lever | undefined];
  const { goal, problems: unread } = readGoal(
    question.goal,
    experiments.map((one) => one.prepared),
    compare,
  );
  const plausible = plausibleEnds(prepared, lever);
  const scan = scanOf(question, first.prepared, lever, plausible);
  const stops =
    along && second
      ? numbersAlong(prepared, along, second, { what: 'search', points: usualFrontierPoints, ends: plausibleEnds(prepared, second) })
      : undefined;
  const count = stops?.numbers.length ?? 1;
  const units = experiments.reduce((sum, one) => sum + runUnits(one.prepared.compiled.work, one.prepared.horizon.steps), 0);
  const faults = [
    ...unread.map((problem) => ({ ...problem, path: ['goal', ...problem.path] })),
    ...scan.problems,
    ...(stops?.problems ?? []).map((problem) => ({ ...problem, path: ['along', ...problem.path] })),
    ...(against === undefined && question.compare !== undefined
      ? [
          fault(
            'field.conflict',
            ['compare'],
            'compare says how two scenarios are compared, and there is one',
            'add against, or leave compare out',
          ),
        ]
      : []),
    ...experiments.slice(1).flatMap((one) => unlike(levers, one.levers)),
    ...beyondLimits({
      what: 'search',
      path: along ? ['along', 'points'] : ['input', 'points'],
      runs: count * (scan.numbers.length + mostRounds),
      work: units * count * (scan.numbers.length + mostRounds),
      values: count * scan.numbers.length,
    }),
  ];
  if (!goal || faults.length > 0) return { problems: eachOnce(placed(faults)) };

  const evaluate = evaluation(experiments, goal, compare, library.meter);
  const searched = search(evaluate, scan.numbers, goal, stops?.numbers);
  const [one] = searched;
  if (searched.every(({ refused }) => refused === scan.numbers.length) && one!.refusals.length > 0)
    return { problems: one!.refusals.map((problem) => ({ ...problem, message: `every run is refused, the first: ${problem.message}` })) };
  const { axis } = alongLever(prepared, lever, scan.numbers);
  const shown = (x: number): number => (lever.unit.fold ? foldFactor(x) : x);
  // A search is many runs, so it has no run of its own.
  const { provenance, ...head } = answerHead(library, prepared, goal.uses);
  const { engine, model, scenario } = provenance;
  const other = experiments[1] && answerHead(library, experiments[1].prepared);
  const found: GoalSeek = {
    ...head,
    goal: goal.words,
    of: question.goal.of,
    unit: goal.unit,
    bound: goal.bound,
    input: axis,
    ...(stops ? { along: alongLever(prepared, second!, stops.numbers).axis } : { scanned: one!.scanned }),
    ...(other ? { against: { scenario: other.scenario, title: other.title, model: other.model, cut: other.cut, compare } } : {}),
    sought: searched.map((each) => soughtOf(each, goal, { shown, plausible, axis, unit: lever.unit.text })),
    problems: eachOnce(experiments.flatMap((each) => each.prepared.problems.map((problem) => located(inRun(each.resolved, problem))))),
    provenance: { engine, model, scenario },
  };
  return { found, problems: found.problems };
}

/** The numbers that are looked at first: as stated, or those of the ranges of the input. */
function scanOf(
  { input }: GoalSeekQuestion,
  prepared: Parameters<typeof numbersAlong>[0],
  lever: Lever,
  plausible: Range | undefined,
): ReturnType<typeof numbersAlong> {
  const within = (problems: readonly Problem[]): readonly Problem[] =>
    problems.map((problem) => ({ ...problem, path: ['input', ...problem.path] }));
  if (Object.entries(input).some(([key, value]) => key !== 'name' && value !== undefined)) {
    const range = rangeOf(lever);
    const ends = plausible ?? (range.every(Number.isFinite) ? range : undefined);
    const { numbers, problems } = numbersAlong(prepared, input, lever, { what: 'search', points: usualSearchPoints, ends });
    return { numbers: [...new Set(numbers)].sort((a, b) => a - b), problems: within(problems) };
  }
  const numbers = scanNumbers(rangeOf(lever), plausible);
  if (numbers.length > 0) return { numbers, problems: [] };
  const missing = fault('field.missing', ['from'], `${lever.target} has no range with two ends and no plausible one`, 'write from and to');
  return { numbers: [], problems: within([missing]) };
}

function unlike(levers: readonly Lever[], others: readonly Lever[]): readonly Problem[] {
  return levers.flatMap((lever, index) => {
    const other = others[index]!;
    if (other.unit.text === lever.unit.text) return [];
    const message = `${lever.name} is in ${lever.unit.text} in the scenario and in ${other.unit.text} in the one it is held against`;
    return [fault('unit.mismatch', [index === 0 ? 'input' : 'along', 'name'], message, 'compare scenarios of one model')];
  });
}

interface Shown {
  readonly shown: (x: number) => number;
  readonly plausible: Range | undefined;
  readonly axis: GoalSeek['input'];
  readonly unit: string;
}

function soughtOf({ roots, nearest, scanned, refused }: Searched, goal: ReadGoal, how: Shown): Sought {
  const { shown } = how;
  if (roots.length > 0) return { solutions: roots.map((root) => solutionOf(root, goal, how)), throughout: false, refused };
  const values = scanned.filter((value) => !Number.isNaN(value));
  const throughout =
    goal.test !== 'equals' &&
    values.length > 0 &&
    values.every((value) => (goal.test === 'above' ? value > goal.bound : value < goal.bound));
  return {
    solutions: [],
    throughout,
    ...(nearest && !throughout ? { nearest: { value: shown(nearest.x), found: nearest.found } } : {}),
    why: whyNone(nearest ? [...values, nearest.found] : [...values], refused, throughout, goal, how),
    refused,
  };
}

function solutionOf({ x, to, found, kind, rises }: Root, { test }: ReadGoal, { shown, plausible }: Shown): Solution {
  const slack = plausible ? 1e-9 * (plausible[1] - plausible[0]) : 0;
  return {
    value: shown(x),
    ...(to === undefined ? {} : { to: shown(to) }),
    found,
    kind,
    ...(test === 'equals' || kind === 'touches' ? {} : { holds: rises === (test === 'above') ? 'above' : 'below' }),
    ...(plausible && (x < plausible[0] - slack || x > plausible[1] + slack) ? { plausible: false } : {}),
  };
}

/** Why no value of the input makes the goal just hold. */
function whyNone(
  values: readonly number[],
  refused: number,
  throughout: boolean,
  { words, bound, unit }: ReadGoal,
  { axis }: Shown,
): string {
  const round = (value: number): number => Number(value.toPrecision(6));
  const over = `for ${axis.name} from ${amountWords(`${round(axis.values[0]!)} to ${round(axis.values.at(-1)!)}`, axis.unit)}`;
  const some = refused > 0 ? `; ${refused} of ${axis.values.length} runs are refused or have no value` : '';
  if (values.length === 0) return `no run ${over} has a value`;
  if (throughout) return `${words} holds at every value ${over}${some}`;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const reached = low === high ? amountWords(round(low), unit) : amountWords(`${round(low)} to ${round(high)}`, unit);
  const side = bound > high ? ', below ' : bound < low ? ', above ' : ', and passes over ';
  return `the quantity is ${reached} ${over}${side}${amountWords(round(bound), unit)}${some}`;
}
