import type { Problem } from '../../core/problem.ts';
import type { SamplingMethod } from '../../core/statistics/sample.ts';
import type { Claim } from '../../domain/claims/claim.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import type { FixedInput, UncertainInput } from '../experiment/uncertain-input.ts';
import type { RankCorrelation } from '../experiment/uncertain-inputs.ts';
import type { AskedScenario } from '../experiment/open-experiment.ts';
import type { Frame } from '../frame/frame.ts';
import type { DrawHelper, DrawShape } from './draw-helper.ts';
import type { EnsembleRows } from './ensemble-rows.ts';
import type { Projection } from '../projection/projection.ts';

/** Starts helpers that compute draws of a question, which is plain data. */
export type StartHelpers = (shape: DrawShape, question: EnsembleQuestion) => readonly DrawHelper[];

export interface EnsembleQuestion extends AskedScenario {
  /** Another scenario, run on the same draws. */
  readonly against?: ScenarioFile | string | undefined;
  /** The text it was read from, and the folder of its file. */
  readonly otherText?: Pick<AskedScenario, 'document' | 'directory'> | undefined;
  /** Default 1,000. */
  readonly draws?: number | undefined;
  /** Default 1. */
  readonly seed?: number | undefined;
  readonly method?: SamplingMethod | undefined;
  /** Whether the draws are held to what the scenario says was observed; default: not. */
  readonly conditioned?: boolean | undefined;
  /**
   * Only these inputs vary, by target; `['all']`: all that have a distribution or a plausible range. Default: the main assumptions of
   * the model, or all where it lists none or the scenario states what is uncertain.
   */
  readonly inputs?: readonly string[] | undefined;
  /** Names of curves; default: those the model and the scenario report. */
  readonly quantities?: readonly string[] | undefined;
  /** From 0 to 100; default 5, 25, 50, 75, 95. */
  readonly percentiles?: readonly number[] | undefined;
  readonly claims?: readonly Claim[] | undefined;
  readonly exceedance?: readonly ExceedanceQuestion[] | undefined;
  /** The instants of the convergence and of the table of draws; default: the last of the run. */
  readonly at?: readonly (number | string)[] | undefined;
  /** Relative difference up to which two worlds count as the same; default 2 %. */
  readonly margin?: number | undefined;
  /** Whether the values of the answer are bands over time or the draws themselves; default bands. */
  readonly rows?: EnsembleRows | undefined;
  /** Draws that are run at a time; no result depends on it. */
  readonly chunk?: number | undefined;
  /** Units of work that it may take; default a minute. */
  readonly mostWork?: number | undefined;
  /** Starts helpers for large work; no result depends on them. */
  readonly startHelpers?: StartHelpers | undefined;
}

export interface ExceedanceQuestion {
  /** A variable, an element `x[abilene]` or an aggregate `sum(x)`. */
  readonly of: string;
  /** Default: the last instant of the run. */
  readonly at?: number | string | undefined;
}

/** The share of the draws in which a claim holds. */
export interface ClaimShare {
  /** `facility_power at 2030: above 10 GW` */
  readonly claim: string;
  readonly probability: number;
  readonly standardError: number;
  /** 95 % interval. */
  readonly low: number;
  readonly high: number;
  /** Share of the draws in which its quantity has no value, so that it does not hold. */
  readonly withoutValue: number;
  /** Whether it holds in the run without uncertainty. */
  readonly base: boolean;
  /** The same share in the other world. */
  readonly against?: number;
}

/** The probability that a quantity is above a value. */
export interface Exceedance {
  readonly of: string;
  readonly title: string;
  readonly unit: string;
  readonly at?: string;
  readonly values: readonly number[];
  /** One per value, falling. */
  readonly probabilities: readonly number[];
}

/** How the percentiles of a curve at an instant settle as the draws double. */
export interface Convergence {
  readonly curve: string;
  readonly element: readonly string[];
  readonly unit: string;
  readonly at?: string;
  /** Numbers of draws, the last of them all. */
  readonly draws: readonly number[];
  readonly percentiles: readonly {
    readonly percentile: number;
    /** One value per number of draws. */
    readonly values: readonly (number | null)[];
    /** Half of the 95 % interval at all draws; null where they are too few. */
    readonly halfWidth: number | null;
  }[];
}

/** In how many draws one world has more of a quantity than the other, at one instant. */
export interface PairedShare {
  readonly curve: string;
  readonly title: string;
  readonly element: readonly string[];
  readonly at?: string;
  readonly more: number;
  readonly same: number;
  readonly fewer: number;
  /** Standard error of the larger of more and fewer. */
  readonly standardError: number;
}

export interface RefusedDraws {
  readonly count: number;
  /** Problems of the first of them, rendered. */
  readonly why: readonly Problem[];
}

/** How draws were held to what was observed. */
export interface Conditioned {
  /** `maker_compute_sold at 2026: equals 13659259 GPU(h100e) within 10 %` */
  readonly observed: readonly string[];
  /** Draws from which they were chosen. */
  readonly proposals: number;
  /** How many independent draws they are worth. */
  readonly effective: number;
}

export interface Ensemble extends Pick<Projection, 'scenario' | 'title' | 'model' | 'asOf' | 'cut' | 'problems' | 'sources' | 'figures'> {
  readonly against?: { readonly scenario: string | null; readonly title: string };
  /** Percentiles, mean and the run without uncertainty over time; or one value per draw. */
  readonly frame: Frame;
  readonly draws: {
    readonly asked: number;
    readonly counted: number;
    readonly seed: number;
    readonly method: SamplingMethod;
    readonly refused: RefusedDraws;
    readonly refusedAgainst?: RefusedDraws;
    /** Where they are held to history. */
    readonly conditioned?: Conditioned;
  };
  readonly percentiles: readonly number[];
  /** Bound of the relative error of a percentile by its bucket; 0 where they are exact. */
  readonly percentileError: number;
  readonly inputs: readonly UncertainInput[];
  readonly correlations: readonly RankCorrelation[];
  readonly fixed: readonly FixedInput[];
  /** Inputs that only the other world varies. */
  readonly inputsAgainst: readonly UncertainInput[];
  readonly claims: readonly ClaimShare[];
  readonly exceedance: readonly Exceedance[];
  readonly convergence: readonly Convergence[];
  readonly margin?: number;
  readonly worlds: readonly PairedShare[];
  /** What the spread does not hold. */
  readonly notes: readonly string[];
  readonly provenance: Omit<Projection['provenance'], 'run'> & { readonly against?: Projection['provenance']['scenario'] };
}

export type RanEnsemble =
  | { readonly ensemble: Ensemble; readonly problems: readonly Problem[] }
  | { readonly ensemble?: undefined; readonly problems: readonly Problem[] };
