import { fault, type Problem } from '../../core/problem.ts';
import { elementCount, elementNames } from '../frame/frame.ts';
import { cellsOfDraw, runMany, type RanMany } from '../experiment/run-many.ts';
import type { Experiment } from '../experiment/open-experiment.ts';
import { chosenCurves } from '../projection/chosen-curves.ts';
import type { CurvePick } from '../projection/curve-pick.ts';
import type { QuantityEffects } from './question.ts';
import type { VariedInput } from './varied-inputs.ts';

/** A result as runs give it: one array per quantity and element, one value per run, NaN where the run has none. */
export interface Measured extends RanMany {
  readonly results: readonly Float64Array[];
}

/** The quantities of a question: numbers only. Those that come by default are left out where they are none. */
export function measurable(
  { prepared }: Experiment,
  asked: readonly string[] | undefined,
): { readonly picks: readonly CurvePick[]; readonly problems: readonly Problem[] } {
  const { picks, problems } = chosenCurves(prepared, asked, { path: ['quantities'] });
  const isNumber = ({ head }: CurvePick): boolean => head.words === undefined && head.calendar === undefined;
  if (!asked) return { picks: picks.filter(isNumber), problems };
  const wrong = picks.flatMap((pick) =>
    isNumber(pick)
      ? []
      : [
          fault(
            'field.type',
            ['quantities', asked.indexOf(pick.name)],
            `${pick.name} is a ${pick.head.words ? 'category' : 'date'}, whose change has no size`,
            'name a quantity that is a number',
          ),
        ],
  );
  return { picks, problems: [...problems, ...wrong] };
}

/** The name of each result, in the order of the arrays. */
export function resultHeads(picks: readonly CurvePick[]): readonly Pick<QuantityEffects, 'quantity' | 'title' | 'unit' | 'element'>[] {
  return picks.flatMap(({ name, head }) =>
    Array.from({ length: elementCount(head) }, (_, index) => {
      const names = elementNames(head, index);
      return {
        quantity: name,
        title: head.title,
        unit: head.unit,
        element: Object.fromEntries(head.dims.map((dim, level) => [dim, names[level]!])),
      };
    }),
  );
}

/**
 * Runs the scenario as it stands and then once per place of the design, one array of numbers per input. Results of the
 * scenario come first: run 0. A run that breaks a requirement, or is unlimited, has no value.
 */
export function measure(
  experiment: Experiment,
  inputs: readonly VariedInput[],
  design: readonly Float64Array[],
  picks: readonly CurvePick[],
  row: number,
): Measured {
  const runs = 1 + (design[0]?.length ?? 0);
  const draws = inputs.map(({ base }, index) => {
    const numbers = new Float64Array(runs);
    numbers[0] = base;
    numbers.set(design[index]!, 1);
    return numbers;
  });
  const rows = [row];
  const results = Array.from({ length: cellsOfDraw({ picks, rows }) }, () => new Float64Array(runs));
  const levers = inputs.map(({ lever }) => lever);
  const ran = runMany({ experiment, levers, draws, picks, rows }, ({ from, count, values, refused }) => {
    for (const [cell, own] of results.entries())
      for (let d = 0; d < count; d++) {
        const value = values[cell * count + d]!;
        own[from + d] = refused[d] === 1 || !Number.isFinite(value) ? NaN : value;
      }
  });
  return { ...ran, results };
}
