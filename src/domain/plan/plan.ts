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

/** A model filled with a scenario's values, ready to be run many times with other numbers. */
export interface Prepared {
  readonly model: Model;
  readonly scenario: ScenarioFile;
  readonly compiled: CompiledModel;
  readonly horizon: Horizon;
  /** Steps per year. */
  readonly n: number;
  /** Auxiliaries and flows whose equation gave way to a value of the scenario. */
  readonly cut: readonly string[];
  /** Series that are only the history of a fleet, and may say nothing of the run itself. */
  readonly historyOnly: ReadonlySet<string>;
  /** What stands for each variable that is given, by the scenario or by the model; and for some elements of them. */
  readonly given: ReadonlyMap<string, Given>;
  readonly assignments: Assignments;
  /** Ids of the sources the run rests on. */
  readonly sources: readonly string[];
  /** Figures of the catalog its values use, by id. */
  readonly used: ReadonlyMap<string, FigureUse>;
  /** All there are, as this run sees them. */
  readonly figures: Figures;
  /** Warnings of what was given. */
  readonly problems: readonly Problem[];
  readonly input: RunInput;
  /** The kernel with the input in it. */
  readonly loaded: LoadedRun;
  /** A variable `x`, some elements of it `x[abilene]`, or a point of a series `x@2030`; a problem with an empty path where there is none. */
  lever(target: string): Lever | Problem;
  /** What a run has in the place of the scenario's own numbers. Each lever once; those that are not named stay. */
  with(settings: readonly Setting[]): Changes;
}

/** One run of a prepared scenario. */
export interface Plan extends Prepared {
  readonly changes: Changes;
}

/** What is known of a run that cannot be made: enough to read by what is asked of its results. */
export interface Unplanned extends Pick<Plan, 'model' | 'scenario' | 'compiled' | 'n' | 'figures'> {
  /** Absent where it cannot be read or is too much. */
  readonly horizon?: Horizon | undefined;
}

/** `known` is absent beside a value, and where the model cannot be compiled for the scenario. */
export type Preparation = { readonly prepared?: Prepared; readonly known?: Unplanned; readonly problems: readonly Problem[] };
export type Planned = { readonly plan?: Plan; readonly known?: Unplanned; readonly problems: readonly Problem[] };
