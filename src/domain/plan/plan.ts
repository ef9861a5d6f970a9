import type { Changes, LoadedRun, RunInput } from '../../core/engine/system.ts';
import type { Problem } from '../../core/problem.ts';
import type { FigureUse } from '../catalog/figure-use.ts';
import type { Figures } from '../catalog/figures.ts';
import type { CompiledModel } from '../model/compile-model.ts';
import type { Given } from '../model/given.ts';
import type { Model } from '../model/model.ts';
import type { Assignments } from '../scenario/assignments.ts';
import type { Horizon } from '../scenario/horizon.ts';
import type { ScenarioFile } from '../scenario/scenario-file.ts';
import type { Lever, Setting } from './lever.ts';
import type { LeverColumns } from './lever-columns.ts';
import type { StatedUncertainty } from './stated-uncertainty.ts';

/** A model with a scenario's values, ready to run many times with changed numbers. */
export interface Prepared {
  readonly model: Model;
  readonly scenario: ScenarioFile;
  readonly compiled: CompiledModel;
  readonly horizon: Horizon;
  /** Steps per year. */
  readonly n: number;
  /** Auxiliaries and flows whose equation the scenario overrides with a value. */
  readonly cut: readonly string[];
  /** Series read only as the history of a fleet; they need no value within the run. */
  readonly historyOnly: ReadonlySet<string>;
  /** The value of each given variable, from the scenario or the model, and overrides of single elements. */
  readonly given: ReadonlyMap<string, Given>;
  readonly assignments: Assignments;
  /** Ids of the sources the run cites. */
  readonly sources: readonly string[];
  /** Catalog figures its values use, by id. */
  readonly used: ReadonlyMap<string, FigureUse>;
  /** Every figure as this run sees it, with the scenario's overrides. */
  readonly figures: Figures;
  /** Warnings about the given values. */
  readonly problems: readonly Problem[];
  readonly input: RunInput;
  /** The kernel with its input loaded. */
  readonly loaded: LoadedRun;
  /** The distributions and rank correlations that the scenario states. */
  readonly uncertainty: StatedUncertainty;
  /** Finds a variable `x`, some elements of it `x[abilene]`, or a point of a series `x@2030`; else a problem with an empty path. */
  lever(target: string): Lever | Problem;
  /** The changes for one run. Each lever at most once; levers not named keep their value. */
  with(settings: readonly Setting[]): Changes;
  /** The same changes for many runs at once; undefined where a lever changes more than values at instants. */
  columns(levers: readonly Lever[]): LeverColumns | undefined;
}

/** One run of a prepared scenario. */
export interface Plan extends Prepared {
  readonly changes: Changes;
}

/** What is known of a run that cannot be made: enough to check questions about its results. */
export interface Unplanned extends Pick<Plan, 'model' | 'scenario' | 'compiled' | 'n' | 'figures'> {
  /** Absent where the horizon cannot be read or exceeds a limit. */
  readonly horizon?: Horizon | undefined;
}

/** `known` is absent when a run was prepared, and where the model does not compile for the scenario. */
export type Preparation = { readonly prepared?: Prepared; readonly known?: Unplanned; readonly problems: readonly Problem[] };
export type Planned = { readonly plan?: Plan; readonly known?: Unplanned; readonly problems: readonly Problem[] };
