import type { RunInput } from '../../core/engine/system.ts';
import type { Problem } from '../../core/problem.ts';
import type { FigureUse } from '../catalog/figure-use.ts';
import type { Figures } from '../catalog/figures.ts';
import type { CompiledModel } from '../model/compile-model.ts';
import type { Model } from '../model/model.ts';
import type { Horizon } from '../scenario/horizon.ts';
import type { ScenarioFile } from '../scenario/scenario-file.ts';

/** A model filled with a scenario's values: everything a kernel needs for one run. */
export interface Plan {
  readonly model: Model;
  readonly scenario: ScenarioFile;
  readonly compiled: CompiledModel;
  readonly input: RunInput;
  /** Steps per year. */
  readonly n: number;
  /** Auxiliaries and flows whose equation gave way to a value of the scenario. */
  readonly cut: readonly string[];
  /** Series that are only the history of a fleet, and may say nothing of the run itself. */
  readonly historyOnly: ReadonlySet<string>;
  /** Ids of the sources the run rests on. */
  readonly sources: readonly string[];
  /** Figures of the catalog its values use, by id. */
  readonly used: ReadonlyMap<string, FigureUse>;
  /** All there are, as this run sees them. */
  readonly figures: Figures;
  readonly problems: readonly Problem[];
}

/** What is known of a run that cannot be made: enough to read by what is asked of its results. */
export interface Unplanned extends Pick<Plan, 'model' | 'scenario' | 'compiled' | 'n' | 'figures'> {
  /** Absent where it cannot be read or is too much. */
  readonly horizon?: Horizon | undefined;
}

/** `known` is absent beside a plan, and where the model cannot be compiled for the scenario. */
export type Planned = { readonly plan?: Plan; readonly known?: Unplanned; readonly problems: readonly Problem[] };
