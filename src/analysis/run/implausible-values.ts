import type { Variable } from '../../core/check/scope.ts';
import { note, type Problem } from '../../core/problem.ts';
import { sourceIds } from '../../domain/catalog/sources.ts';
import { statedValues } from '../../domain/scenario/stated-values.ts';
import { plausibleWords, type Plausible, type ReadPlausible } from '../../domain/value/plausible.ts';
import { oncePerPlan } from './once-per-plan.ts';
import type { FinishedRun } from './finished-run.ts';
import { foundPerSlot } from './found-per-slot.ts';
import { indexOutside } from './index-outside.ts';
import { outsideWords } from './value-words.ts';

/** One plausible range of a variable, and the values it applies to. */
interface Watched {
  readonly variable: Variable;
  readonly plausible: Plausible;
  readonly one: ReadPlausible;
  readonly slot: number;
  /** Number of values per instant, and the elements the range applies to; all of them when absent. */
  readonly size: number;
  readonly elements: ReadonlySet<number> | undefined;
}

/** The plausible ranges of one variable. */
type WatchedVariable = readonly [Watched, ...Watched[]];

/**
 * Notes for values that lie outside their plausible range: the first such value of each variable, located where it was
 * given, or where the variable is declared if it is computed.
 */
export function implausibleValues(run: FinishedRun): Problem[] {
  return foundPerSlot(
    run,
    'implausible',
    () => watchedOf(run),
    ([{ slot }]) => slot,
    (ranges) => implausible(ranges, run),
  );
}

/** At most one note: the first implausible value of the first of a variable's ranges that has one. */
function implausible(ranges: WatchedVariable, run: FinishedRun): readonly Problem[] {
  for (const one of ranges) {
    const { elements, size } = one;
    const index = indexOutside(run.values(one.slot), one.one.range, elements && ((at) => elements.has(at % size)));
    if (index >= 0) return [noteOf(one, index, run)];
  }
  return [];
}

function watchedOf({
  plan: {
    model,
    compiled: { checked, lowered },
  },
}: FinishedRun): readonly WatchedVariable[] {
  const { variables, dimensions } = checked.scope;
  return [...variables].flatMap(([name, variable]): WatchedVariable[] => {
    const plausible = model.declarations.get(name)?.plausible;
    const slot = lowered.slots.get(name);
    if (!plausible || slot === undefined) return [];
    const axes = variable.dims.map((dim) => dimensions.get(dim)!);
    const { size } = lowered.system.slots[slot]!;
    const [first, ...more] = plausible.entries.flatMap((one): Watched[] => {
      const { element } = one.entry;
      const level = element === undefined ? -1 : axes.findIndex((names) => names.includes(element));
      if (element === undefined) return [{ variable, plausible, one, slot, size, elements: undefined }];
      if (level < 0) return [];
      const stride = axes.slice(level + 1).reduce((product, { length }) => product * length, 1);
      const elements = Array.from({ length: size }, (_, index) => index).filter(
        (index) => axes[level]![Math.floor(index / stride) % axes[level]!.length] === element,
      );
      return [{ variable, plausible, one, slot, size, elements: new Set(elements) }];
    });
    return first ? [[first, ...more]] : [];
  });
}

function noteOf(
  { variable, plausible: { model: stating, unit }, one: { entry, range }, slot }: Watched,
  index: number,
  run: FinishedRun,
): Problem {
  const { scenario } = run.plan;
  const { name } = variable.draft;
  const message = `${outsideWords(run, variable, slot, index, range)}, outside its plausible range ${plausibleWords(entry, unit)}`;
  const hint = `${stating} states that range, by ${sourceIds(entry.source).join(', ')}`;
  const at = oncePerPlan(run.plan, `place of ${name}`, () => statedValues(scenario).findLast((one) => one.name === name)?.at);
  if (at) return { ...note('value.implausible', at, message, hint), about: name };
  return { ...note('value.implausible', variable.draft.path, message, hint), model: variable.draft.model, about: name };
}
