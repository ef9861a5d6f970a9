import { fault, type Problem } from '../../core/problem.ts';
import { chosenCurves } from '../projection/chosen-curves.ts';
import { curvePick, type CurvePick } from '../projection/curve-pick.ts';
import type { World } from './world.ts';

/** The curves of an answer in each world, in one unit and with the same elements; per curve in the same order. */
export interface ChosenQuantities {
  readonly own: readonly CurvePick[];
  /** Empty without another world. */
  readonly other: readonly CurvePick[];
  readonly problems: readonly Problem[];
}

/**
 * The asked curves, by default those that the scenario reports and the other world has too. Problems have paths into the
 * question.
 */
export function chosenQuantities(world: World, other: World | undefined, asked: readonly string[] | undefined): ChosenQuantities {
  const { picks, problems } = chosenCurves(world.base.plan, asked, { path: ['quantities'] });
  if (!other || problems.length > 0) return { own: picks, other: [], problems };
  const pairs = picks.map((own) => ({ own, other: sameQuantity(world, other, own) }));
  const unlike = pairs.filter((pair) => !alike(pair.own, pair.other));
  if (asked && unlike.length > 0)
    return {
      own: [],
      other: [],
      problems: unlike.map(({ own: { name }, other: found }) =>
        fault(
          'name.unknown',
          ['quantities', asked.indexOf(name)],
          found ? `${name} has another unit or other elements in the other scenario` : `the other scenario has no ${name}`,
          'name a quantity that both scenarios have',
        ),
      ),
    };
  const both = pairs.flatMap((pair) => (alike(pair.own, pair.other) ? [{ own: pair.own, other: pair.other! }] : []));
  return { own: both.map((pair) => pair.own), other: both.map((pair) => pair.other), problems: [] };
}

/** The curve of that name in the other world, in the unit of this one; undefined where its own unit is another one. */
function sameQuantity(world: World, other: World, { name, head }: CurvePick): CurvePick | undefined {
  const [own, found] = [curvePick(world.base.plan, name), curvePick(other.base.plan, name)];
  return found && own?.head.unit === found.head.unit ? curvePick(other.base.plan, name, head.words ? undefined : head.unit) : undefined;
}

function alike({ head: own }: CurvePick, other: CurvePick | undefined): boolean {
  return other !== undefined && shape(own) === shape(other.head);
}

const shape = ({ unit, dims, elements, words }: CurvePick['head']): string => JSON.stringify([unit, dims, elements, words]);
