import type { ValueAxis } from '../analysis/frame/frame.ts';
import type { GoalSeek, Solution } from '../analysis/goal-seek/question.ts';
import { wordsOf } from '../charts/about.ts';
import { CannotDraw } from '../charts/cannot-draw.ts';
import type { DemandChart, DemandPanel, Quantity } from '../charts/chart.ts';
import { figures, valueWords } from '../charts/number-words.ts';
import { inSentence, listed, shownQuantity, unitInSentence, type ShownQuantity } from '../charts/quantity-words.ts';
import { aboutOf } from './about.ts';

/**
 * A goal-seek as a picture: the quantity against the input with the level of the goal and where it is met; with a second input, the
 * frontier of the values at which the goal just holds.
 */
export function goalSeekChart(found: GoalSeek): DemandChart {
  const { title, goal, along, against } = found;
  const compared = against ? ` ${against.compare === 'ratio' ? 'Ratio' : 'Difference'} to ${against.title}.` : '';
  return {
    kind: 'demand curve',
    words: wordsOf([aboutOf(found)], {
      title: along ? frontierSentence(found, along) : sentence(found),
      subtitle: `Goal: ${goal.replaceAll('_', ' ')}. ${title}, everything else equal.${compared}`,
    }),
    panels: [along ? frontier(found, along) : searched(found)],
  };
}

function quantityOf(
  { title, unit }: Pick<ValueAxis, 'title' | 'unit'>,
  values: readonly number[],
): Quantity & Omit<ShownQuantity, 'scale'> {
  const shown = shownQuantity(unit, values);
  return { ...shown, title, scale: shown.scale === 'log' ? 'log' : 'linear' };
}

const inputWords = (value: number, { unit, factor }: Pick<ShownQuantity, 'unit' | 'factor'>): string =>
  `${figures(value * factor)}${unit === '%' ? ' %' : unitInSentence(unit)}`;

function sentence({ input, of, unit, bound, sought: [only], scanned }: GoalSeek): string {
  const shown = shownQuantity(input.unit, [...input.values]);
  const level = shownQuantity(unit, [bound, ...Array.from(scanned ?? []).filter(Number.isFinite)]);
  const said = (value: number): string => `${valueWords(value * level.factor, level.unit)}${unitInSentence(level.unit)}`;
  const what = of.replaceAll('_', ' ');
  const { solutions, throughout, nearest } = only!;
  if (solutions.length > 0)
    return `The goal just holds where ${inSentence(input.title)} is ${listed(solutions.map((one) => solutionWords(one, shown)))}.`;
  if (throughout) return `The goal holds at every value of ${inSentence(input.title)} that was looked at.`;
  if (!nearest) return `No value of ${inSentence(input.title)} reaches the goal.`;
  const closest = `${what} comes nearest with ${said(nearest.found)} at ${inputWords(nearest.value, shown)}`;
  return `No value of ${inSentence(input.title)} reaches the goal: ${closest}.`;
}

function solutionWords({ value, to }: Solution, shown: Pick<ShownQuantity, 'unit' | 'factor'>): string {
  return to === undefined ? inputWords(value, shown) : `${inputWords(value, shown)} to ${inputWords(to, shown)}`;
}

function searched({ input, of, unit, bound, scanned, sought: [only] }: GoalSeek): DemandPanel {
  if (!scanned || input.values.length < 2)
    throw new CannotDraw('there is one value alone, which is no curve', 'let the input range from one value to another');
  const x = quantityOf(input, [...input.values]);
  const values = Array.from(scanned);
  const y = quantityOf({ title: capital(of.replaceAll('_', ' ')), unit }, [...values.filter(Number.isFinite), bound]);
  // Where the scan passes a solution its line passes through it, too.
  const points = [
    ...Array.from(input.values, (value, k) => ({ value, found: values[k]! })),
    ...only!.solutions.flatMap(({ value, found, kind }) => (kind === 'jumps' ? [] : [{ value, found }])),
  ].sort((a, b) => a.value - b.value);
  return {
    x,
    y,
    lines: [{ name: '', x: x.scaled(points.map(({ value }) => value)), y: y.scaled(points.map(({ found }) => found)) }],
    points: [
      ...only!.solutions.map((one) => ({ name: solutionWords(one, x), x: one.value * x.factor, y: one.found * y.factor })),
      ...(only!.nearest
        ? [
            {
              name: `nearest, at ${inputWords(only!.nearest.value, x)}`,
              x: only!.nearest.value * x.factor,
              y: only!.nearest.found * y.factor,
            },
          ]
        : []),
    ],
    level: { name: `goal ${valueWords(bound * y.factor, y.unit)}${unitInSentence(y.unit)}`, y: bound * y.factor },
  };
}

/** A line for each solution in its order. */
function frontier({ input, sought }: GoalSeek, along: ValueAxis): DemandPanel {
  const count = Math.max(0, ...sought.map(({ solutions }) => solutions.length));
  if (count === 0)
    throw new CannotDraw('no value reaches the goal, so there is no frontier', 'ask for json, which says the nearest values');
  const x = quantityOf(along, [...along.values]);
  const y = quantityOf(input, [...input.values]);
  return {
    x,
    y: { ...y, scale: 'within' },
    lines: Array.from({ length: Math.min(count, 3) }, (_, nth) => ({
      name: count === 1 ? '' : `${['first', 'second', 'third'][nth]!} solution`,
      x: x.scaled(along.values),
      y: y.scaled(sought.map(({ solutions }) => solutions[nth]?.value ?? NaN)),
    })),
  };
}

function frontierSentence({ input, sought }: GoalSeek, along: ValueAxis): string {
  const x = shownQuantity(along.unit, [...along.values]);
  const y = shownQuantity(input.unit, [...input.values]);
  const met = sought.flatMap(({ solutions: [one] }, k) => (one ? [{ at: along.values[k]!, value: one.value }] : []));
  const [first, last] = [met[0], met.at(-1)];
  if (!first || !last) return 'No value reaches the goal.';
  const ends = `${inputWords(first.value, y)} where ${inSentence(along.title)} is ${inputWords(first.at, x)}`;
  if (first === last) return `The goal just holds with ${inSentence(input.title)} at ${ends}.`;
  const end = `at ${inputWords(last.value, y)} where it is ${inputWords(last.at, x)}`;
  return `The goal just holds with ${inSentence(input.title)} at ${ends}, and ${end}.`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
