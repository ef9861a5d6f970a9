import { fault, type Problem } from '../../core/problem.ts';
import { uncertainUnits } from '../../domain/cost/uncertain-cost.ts';
import type { Library } from '../../domain/library/library.ts';
import { elementCount } from '../frame/frame.ts';
import type { AskedScenario, Experiment } from '../experiment/open-experiment.ts';
import { isEveryInput } from '../experiment/every-input.ts';
import { runOnce } from '../experiment/run-once.ts';
import type { FixedInput, UncertainInput } from '../experiment/uncertain-input.ts';
import { uncertainInputs, type RankCorrelation } from '../experiment/uncertain-inputs.ts';
import type { CurvePick } from '../projection/curve-pick.ts';
import type { FinishedRun } from '../run/finished-run.ts';

/** A scenario with its uncertain inputs, run once without uncertainty. */
export interface World {
  readonly experiment: Experiment;
  readonly inputs: readonly UncertainInput[];
  readonly correlations: readonly RankCorrelation[];
  readonly fixed: readonly FixedInput[];
  /** Uncertain inputs that keep their value because only the main assumptions vary. */
  readonly left: number;
  readonly base: FinishedRun;
  /** Rendered warnings and notes of that run. */
  readonly problems: readonly Problem[];
}

export type OpenedWorld =
  { readonly world: World; readonly problems: readonly Problem[] } | { readonly world?: undefined; readonly problems: readonly Problem[] };

/**
 * Which inputs vary, by target; `['all']`: all that are uncertain. Absent: the main assumptions of the model, or all where it lists
 * none that is uncertain, or where the scenario itself states what is.
 */
export interface VariedInputs {
  readonly inputs: readonly string[] | undefined;
  /** Whether an input that is not uncertain refuses the question: in the other of two worlds it may be given. */
  readonly all: boolean;
}

/** Opens a scenario. Problems of the scenario are rendered, those of the question have paths into it. */
export function openWorld(library: Library, asked: AskedScenario, { inputs, all }: VariedInputs): OpenedWorld {
  const { ran, problems } = runOnce(library, asked);
  if (!ran) return { problems };
  const every = isEveryInput(inputs);
  const only = every ? undefined : inputs?.map((target, index) => ({ target, path: ['inputs', index] }));
  library.meter?.charge('run', uncertainUnits(ran.experiment.prepared.model.declarations.size));
  const found = uncertainInputs(ran.experiment, all ? { only, question: asked.question } : { question: asked.question });
  if (found.problems.some(({ severity }) => severity === 'error')) return { problems: found.problems };
  const main = inputs === undefined ? mainOf(ran.experiment, found.inputs) : undefined;
  const wanted = (target: string): boolean => (main ? main.has(target) : inputs === undefined || every || inputs.includes(target));
  const left = main ? found.inputs.filter(({ target }) => !main.has(target)) : [];
  return {
    world: {
      experiment: ran.experiment,
      inputs: found.inputs.filter(({ target }) => wanted(target)),
      correlations: found.correlations.filter(({ between }) => between.every(wanted)),
      fixed: [...found.fixed, ...left.map(({ target }) => ({ target, why: 'it is not among the main assumptions of its model' }))],
      left: left.length,
      base: ran.run,
      problems: [...ran.problems, ...found.problems],
    },
    problems: [],
  };
}

/** The uncertain inputs among the main assumptions, an element of one too; undefined where all vary. */
function mainOf({ prepared: { model, scenario } }: Experiment, inputs: readonly UncertainInput[]): ReadonlySet<string> | undefined {
  if (model.main.length === 0 || scenario.uncertain) return undefined;
  const names = new Set(model.main.map(({ name }) => name));
  const main = inputs.flatMap(({ target, lever }) => (names.has(target) || names.has(lever.name) ? [target] : []));
  return main.length === 0 ? undefined : new Set(main);
}

/** Why two worlds cannot be compared date by date. */
export function unlikeTimes({ base: { labels: own } }: World, { base: { labels: other } }: World): Problem | undefined {
  if (own?.length === other?.length && own?.every((label, k) => label === other![k]) !== false) return undefined;
  const span = (labels: readonly string[] | undefined): string =>
    labels ? `${labels.length} instants from ${labels[0]} to ${labels.at(-1)}` : 'no time';
  return fault(
    'time.horizon',
    ['against'],
    `the scenario has ${span(own)}, the one it is compared with ${span(other)}`,
    'give both the same horizon and step',
  );
}

/** Where the values of curves are among those of a draw: by curve, then element, then instant. */
export interface PlacedPick {
  readonly pick: CurvePick;
  /** First cell. */
  readonly from: number;
  readonly elements: number;
}

export function placed(picks: readonly CurvePick[], rows: number): readonly PlacedPick[] {
  let from = 0;
  return picks.map((pick) => {
    const elements = elementCount(pick.head);
    const place = { pick, from, elements };
    from += elements * rows;
    return place;
  });
}

/** Values of one draw. */
export function cellsOf({ base }: World, picks: readonly CurvePick[]): number {
  return picks.reduce((sum, { head }) => sum + elementCount(head) * base.rows, 0);
}
