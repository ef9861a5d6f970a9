import type { Problem } from '../../core/problem.ts';
import type { AskedScenario } from '../experiment/open-experiment.ts';
import type { FixedInput } from '../experiment/uncertain-input.ts';
import type { Projection } from '../projection/projection.ts';
import type { SensitivityMethod } from './sensitivity-methods.ts';

/** An input to vary, by target, between ends of its own where it states them. */
export interface AskedInput {
  /** A variable, an element `x[abilene]` or a point `x@2030`. */
  readonly input: string;
  readonly low?: number | string | undefined;
  readonly high?: number | string | undefined;
}

export interface SensitivityQuestion extends AskedScenario {
  readonly method?: SensitivityMethod | undefined;
  /**
   * Default: the main assumptions of the model, or every input with a plausible range where it lists none; `['all']` stands
   * for the latter.
   */
  readonly inputs?: readonly (string | AskedInput)[] | undefined;
  /** Names of curves; default: the numbers among those that the model and the scenario report. */
  readonly quantities?: readonly string[] | undefined;
  /** The instant; default: the last of the run. */
  readonly at?: number | string | undefined;
  /** Percentiles of the distributions between which a tornado and Morris move; default 5 and 95. */
  readonly percentiles?: readonly [number, number] | undefined;
  /** Of Morris: default 20 trajectories, on a grid of 4 levels. */
  readonly trajectories?: number | undefined;
  readonly levels?: number | undefined;
  /** Of Sobol: base points, a multiple of 16; default 1,024. */
  readonly points?: number | undefined;
  /** Of rank: default 1,000. */
  readonly draws?: number | undefined;
  /** Of all methods but tornado; default 1. */
  readonly seed?: number | undefined;
}

/** One input that was varied. Values are shown values: a factor per time as a factor. */
export interface VariedAnswer {
  readonly input: string;
  /** In plain words where it is a main assumption, else its title. */
  readonly label: string;
  readonly group?: string;
  readonly unit: string;
  /** The scenario's value. */
  readonly value: InputValue;
  readonly low: InputValue;
  readonly high: InputValue;
  /** What its ends or its distribution are, in words, and who states it: the request, a scenario or a model. */
  readonly range: string;
  readonly from: string;
  readonly sources: readonly string[];
}

export interface InputValue {
  readonly value: number;
  /** What the value means, of a main assumption. */
  readonly says?: string;
}

/** An interval of 95 %. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The effect of one input on one quantity. Only `measured` has numbers: an input that changed no run, or one whose runs have
 * no value, is not read as 0.
 */
export type Effect = { readonly input: string } & (
  { readonly status: 'no effect' | 'no value' } | ({ readonly status: 'measured' } & EffectNumbers)
);

export interface EffectNumbers {
  /** Tornado: the quantity with the input at its ends; undefined at an end where the run has no value. */
  readonly low?: number;
  readonly high?: number;
  /** Tornado: from the lowest to the highest of these and the scenario's own result. */
  readonly span?: number;
  /** Morris: mean effect, mean absolute effect and standard deviation, over the whole way from low to high. */
  readonly mean?: number;
  readonly meanAbsolute?: number;
  readonly deviation?: number;
  /** Sobol: the share of the variance that the input explains alone, and with all its interactions. */
  readonly first?: Interval;
  readonly total?: Interval;
  /** Rank: the rank correlation of input and quantity. */
  readonly correlation?: number;
  /** Effects, points or draws behind the numbers. */
  readonly used?: number;
}

/** One quantity, or one element of it, and what moves it: the largest effect first, those without numbers last. */
export interface QuantityEffects {
  readonly quantity: string;
  readonly title: string;
  readonly unit: string;
  /** Element of each dimension. */
  readonly element: Readonly<Record<string, string>>;
  /** In the scenario as it stands; undefined where it has none. */
  readonly value: number | undefined;
  /** Over the sample, of Sobol and rank. */
  readonly mean?: number;
  readonly standardDeviation?: number;
  readonly effects: readonly Effect[];
}

export interface Sensitivity extends Pick<Projection, 'scenario' | 'title' | 'model' | 'asOf' | 'problems' | 'sources' | 'figures'> {
  readonly method: SensitivityMethod;
  /** Absent if the model has no time. */
  readonly at?: string;
  readonly percentiles?: readonly [number, number];
  readonly inputs: readonly VariedAnswer[];
  /** Inputs that were wanted, or have a range, and were not varied: their effect is not known. */
  readonly fixed: readonly FixedInput[];
  readonly quantities: readonly QuantityEffects[];
  readonly runs: number;
  /** Runs that break a requirement of the model, which have no values. */
  readonly refused: number;
  readonly seed?: number;
  readonly provenance: Omit<Projection['provenance'], 'run'>;
}

export type FoundSensitivity =
  | { readonly sensitivity: Sensitivity; readonly problems: readonly Problem[] }
  | { readonly sensitivity?: undefined; readonly problems: readonly Problem[] };
