import type { Problem } from '../../core/problem.ts';
import type { AlongQuestion } from '../experiment/numbers-along.ts';
import type { AskedScenario } from '../experiment/open-experiment.ts';
import type { Frame, ValueAxis } from '../frame/frame.ts';
import type { Projection } from '../projection/projection.ts';

export interface DemandCurveQuestion extends AlongQuestion, AskedScenario {
  /**
   * A given variable, or a computed one whose equation the value overrides; an element `x[abilene]`; a point `x@2030`.
   */
  readonly against: string;
  /** The instant; default: the last of the run. */
  readonly at?: number | string | undefined;
  /** Names of curves; default: those the model and the scenario report. */
  readonly quantities?: readonly string[] | undefined;
}

export interface DemandCurve extends Pick<
  Projection,
  'scenario' | 'title' | 'model' | 'asOf' | 'cut' | 'problems' | 'sources' | 'figures'
> {
  /** Absent if the model has no time. */
  readonly at?: string;
  /** The quantities, each with one value per value of the axis. */
  readonly frame: Frame & { readonly axis: ValueAxis };
  readonly provenance: Omit<Projection['provenance'], 'run'>;
}

export type DrawnDemandCurve =
  | { readonly curve: DemandCurve; readonly problems: readonly Problem[] }
  | { readonly curve?: undefined; readonly problems: readonly Problem[] };
