import { sourceIds } from '../../domain/catalog/sources.ts';
import type { Declaration } from '../../domain/model/declarations.ts';
import type { Lever } from '../../domain/plan/lever.ts';
import type { ScenarioLayer } from '../../domain/scenario/scenario-layers.ts';
import { statedValues } from '../../domain/scenario/stated-values.ts';
import { defaultDistribution } from '../../domain/uncertainty/default-distribution.ts';
import { distributionEntries, notDrawn } from '../../domain/uncertainty/distribution-file.ts';
import { readDistribution } from '../../domain/uncertainty/read-distribution.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import type { Experiment } from './open-experiment.ts';
import { describedInput, type FixedInput, type UncertainInput } from './uncertain-input.ts';

/**
 * The inputs that the model holds to be uncertain, by a distribution or by a plausible range, and that the scenario leaves
 * so. An input stays fixed where a scenario that extends another sets it, or the caller does: that value is what it asks
 * about. So does one whose value lies outside what is plausible, or that has no single value in this run.
 */
export function ownInputs(experiment: Experiment): { readonly inputs: readonly UncertainInput[]; readonly fixed: readonly FixedInput[] } {
  const { prepared, resolved } = experiment;
  const { model, scenario } = prepared;
  const inputs: UncertainInput[] = [];
  const fixed: FixedInput[] = [];
  const stated = new Set(Object.keys(scenario.uncertain ?? {}));
  const premises = premisesOf(resolved.layers);
  for (const [name, declared] of model.declarations) {
    for (const { element, ...entry } of entriesOf(declared)) {
      const target = element === undefined ? name : `${name}[${element}]`;
      const lever = prepared.lever(target);
      // Computed in this run, or a table to look up in.
      if ('code' in lever || stated.has(target) || stated.has(name)) continue;
      const reason =
        (declared.distribution?.written === notDrawn ? 'its model says that it is not drawn by itself' : undefined) ??
        premises.get(target) ??
        premises.get(name) ??
        keptBecause(lever, entry.plausible);
      if (reason !== undefined) {
        fixed.push({ target, why: reason });
        continue;
      }
      const read = entry.read(lever, prepared.n);
      if (typeof read === 'string') fixed.push({ target, why: read });
      else inputs.push({ ...describedInput(target, lever, declared.title, read.distribution), ...read });
    }
  }
  return { inputs, fixed };
}

type Statement = Pick<UncertainInput, 'words' | 'distribution' | 'origin' | 'from' | 'sources' | 'why'>;

interface Entry {
  readonly element?: string | undefined;
  readonly plausible?: readonly [number, number] | undefined;
  /** The statement, or why it makes no distribution. */
  read(lever: Lever, n: number): Statement | string;
}

/** Of the variable or of its elements: a distribution where one is stated, else the plausible range. */
function entriesOf({ distribution, plausible }: Declaration): readonly Entry[] {
  const ranges = new Map((plausible?.entries ?? []).map((one) => [one.entry.element, one]));
  const own = distribution ? distributionEntries(distribution.written) : [];
  const owned = new Set(own.map(({ element }) => element));
  return [
    ...own.map(({ element, written }): Entry => ({
      element,
      plausible: ranges.get(element)?.range,
      read: ({ name, unit, ranges: bounds }, n) => {
        const { unit: stated, model } = distribution!;
        const parsed = parseUnit(stated);
        // Its problems were reported with the model.
        const read = readDistribution(
          written,
          { name, unit, bare: { in: parsed.ok ? parsed.unit : unit }, n, ranges: bounds, problems: [] },
          [],
        );
        if (!read) return 'its distribution does not fit this run';
        return { ...read, origin: 'model', from: model, sources: sourceIds(written.source), why: written.why };
      },
    })),
    ...[...ranges].flatMap(([element, one]): Entry[] =>
      owned.has(element)
        ? []
        : [
            {
              element,
              plausible: one.range,
              read: ({ unit }) => {
                const { made, words } = defaultDistribution(one, unit);
                if ('refused' in made) return made.refused;
                return { distribution: made, words, origin: 'plausible', from: plausible!.model, sources: sourceIds(one.entry.source) };
              },
            },
          ],
    ),
  ];
}

/** What the caller and scenarios that extend others set, by name or element. */
function premisesOf(layers: readonly ScenarioLayer[]): ReadonlyMap<string, string> {
  const premises = new Map<string, string>();
  for (const { scenario, options } of layers) {
    if (!options && scenario.extends === undefined) continue;
    const by = options ? 'the question' : (scenario.scenario ?? 'the request');
    for (const { name, picks } of statedValues(scenario)) {
      const target = picks.length > 0 ? `${name}[${picks.join(', ')}]` : name;
      if (!premises.has(target)) premises.set(target, `${by} sets it`);
    }
  }
  return premises;
}

function keptBecause({ base }: Lever, plausible: readonly [number, number] | undefined): string | undefined {
  if (base === undefined) return 'it has no single value in this run, but several over time or by element';
  if (plausible === undefined) return undefined;
  const [low, high] = plausible;
  const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(base));
  return base < low - slack || base > high + slack ? 'its value lies outside its plausible range, so it is taken for a premise' : undefined;
}
