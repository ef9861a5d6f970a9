import type { Problem } from '../../core/problem.ts';
import type { Setting } from '../../domain/scenario/override-scenario.ts';
import type { AskedScenario } from '../experiment/open-experiment.ts';
import type { Frame } from '../frame/frame.ts';
import type { Projection } from '../projection/projection.ts';

export interface ChainLink {
  /** A variable, an element `x[abilene]`, or a total `sum(x)`. */
  readonly of: string;
  readonly title: string;
}

/** Split a change into the factors of a quantity: between dates of one scenario, or between two scenarios. */
export interface FactorsQuestion extends AskedScenario {
  /** The quantity at the end of a chain: `facility_power`. */
  readonly of: string;
  /** The scenario the changes are counted from; absent: the same scenario at an earlier date. */
  readonly against?: AskedScenario['scenario'] | undefined;
  readonly from?: number | string | undefined;
  readonly to?: number | string | undefined;
  /** The chain in place of the model's, from activity to `of`. */
  readonly chain?: readonly ChainLink[] | undefined;
}

export type Settings = Readonly<Record<string, Setting>>;

/** Measure the rebound of a gain by runs with and without it, with demand that responds to its price and with demand that does not. */
export interface ReboundQuestion extends AskedScenario {
  /** The resource whose use is compared. */
  readonly of: string;
  /** The scenario without the gain; absent: the scenario with the settings of `without_gain`. */
  readonly against?: AskedScenario['scenario'] | undefined;
  readonly without_gain?: Settings | undefined;
  readonly frozen_demand?: Settings | undefined;
  readonly without_limits?: Settings | undefined;
}

type Head = Pick<Projection, 'title' | 'model' | 'asOf' | 'cut' | 'problems' | 'sources' | 'figures'> & {
  readonly provenance: Omit<Projection['provenance'], 'run'>;
};

/** One factor of the whole change. */
export interface Factor {
  /** Name of its curve. */
  readonly name: string;
  readonly title: string;
  /** The first quantity, then each over the one before: `it_power ÷ it_nameplate_power`. */
  readonly ratio: string;
  readonly before: number;
  readonly after: number;
  /** In the unit of the quantity. */
  readonly contribution: number;
  /** Of the whole change; NaN where nothing changes. */
  readonly share: number;
}

export interface FactorsAnswer extends Head {
  readonly scenario: string | null;
  readonly against: string | null | undefined;
  readonly of: string;
  readonly unit: string;
  readonly from?: string;
  readonly to?: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly factors: readonly Factor[];
  /**
   * `change` and one curve per factor: between dates, what each stretch up to that date contributed; between scenarios, what
   * stands between them at that date.
   */
  readonly frame: Frame;
}

export interface ReboundAnswer extends Head {
  readonly scenario: string | null;
  readonly against: string | null | undefined;
  readonly of: string;
  readonly unit: string;
  /** As used. */
  readonly settings: {
    readonly without_gain: Settings | undefined;
    readonly frozen_demand: Settings;
    readonly without_limits: Settings | undefined;
  };
  readonly frame: Frame;
}

export type Decomposed<T> =
  { readonly answer: T; readonly problems: readonly Problem[] } | { readonly answer?: undefined; readonly problems: readonly Problem[] };
