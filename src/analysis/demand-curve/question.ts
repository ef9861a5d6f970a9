import type { Problem } from '../../core/problem.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import type { AlongQuestion } from '../experiment/numbers-along.ts';
import type { Frame, ValueAxis } from '../frame/frame.ts';
import type { Projection } from '../projection/projection.ts';

export interface DemandCurveQuestion extends AlongQuestion {
  /** As written, or the name of one of the library. */
  readonly scenario: ScenarioFile | string;
  /** Folder of the scenario's file: where what it extends is looked for first. */
  readonly directory?: string | undefined;
  /** A parameter or input, or a variable with an equation, which then gives way to the value; an element `x[abilene]`; a point `x@2030`. */
  readonly against: string;
  /** The instant; the run's last when absent. */
  readonly at?: number | string | undefined;
  /** Names of curves; those the model and the scenario report when absent. */
  readonly quantities?: readonly string[] | undefined;
}

export interface DemandCurve extends Pick<Projection, 'scenario' | 'title' | 'model' | 'cut' | 'problems' | 'sources' | 'figures'> {
  /** Absent where the model has no time. */
  readonly at?: string;
  /** The quantities, each with one value for each value along the axis. */
  readonly frame: Frame & { readonly axis: ValueAxis };
  readonly provenance: Omit<Projection['provenance'], 'run'>;
}

export type DrawnDemandCurve =
  | { readonly curve: DemandCurve; readonly problems: readonly Problem[] }
  | { readonly curve?: undefined; readonly problems: readonly Problem[] };
