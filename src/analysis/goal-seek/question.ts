import type { Problem, ProblemDocument } from '../../core/problem.ts';
import type { Claim } from '../../domain/claims/claim.ts';
import type { AlongQuestion } from '../experiment/numbers-along.ts';
import type { AskedScenario } from '../experiment/open-experiment.ts';
import type { ValueAxis } from '../frame/frame.ts';
import type { Projection } from '../projection/projection.ts';
import type { AskedWorld } from '../sweep/question.ts';

/** What is to be reached: a claim that equals, is above or is below a value. */
export type Goal = Pick<Claim, 'of' | 'at' | 'during' | 'always' | 'ever' | 'equals' | 'above' | 'below'>;

export interface GoalSeekQuestion extends AskedWorld {
  readonly goal: Goal;
  /** The input that is sought; by default within its plausible range and its range. */
  readonly input: AlongQuestion & { readonly name: string };
  /** A second input: the sought value for each of its values. */
  readonly along?: (AlongQuestion & { readonly name: string }) | undefined;
  /** A second scenario with the same input; the goal is then about the quantity ÷ or − that of the second scenario. */
  readonly against?: AskedWorld | undefined;
  readonly compare?: 'ratio' | 'difference' | undefined;
  /** Values set on top of both scenarios. */
  readonly overrides?: AskedScenario['overrides'];
  readonly question?: ProblemDocument | undefined;
}

/** A value of the input at which the goal just holds. */
export interface Solution {
  /** As the input is shown: a factor per time as a factor. */
  readonly value: number;
  /** End of a stretch of values that all reach the goal. */
  readonly to?: number;
  /** The quantity there. */
  readonly found: number;
  /** Crosses the bound, touches it, jumps over it, or stays on it. */
  readonly kind: 'crosses' | 'touches' | 'jumps' | 'stays';
  /** For a goal of above or below: on which side of the value it holds. */
  readonly holds?: 'above' | 'below';
  /** False where the value lies outside the plausible range of the input. */
  readonly plausible?: boolean;
}

/** What the goal came to at one value of the second input, or at all. */
export interface Sought {
  /** In the order of the search. */
  readonly solutions: readonly Solution[];
  /** True where a goal of above or below holds at every value that was looked at. */
  readonly throughout: boolean;
  /** The value that comes closest, where there is no solution; undefined where every run is refused. */
  readonly nearest?: { readonly value: number; readonly found: number };
  /** Why there is no solution. */
  readonly why?: string;
  readonly refused: number;
}

export interface GoalSeek extends Pick<Projection, 'scenario' | 'title' | 'model' | 'asOf' | 'cut' | 'problems' | 'sources' | 'figures'> {
  /** `facility_power at 2030: equals 10 GW` */
  readonly goal: string;
  readonly of: string;
  /** Of the quantity, and the bound in it. */
  readonly unit: string;
  readonly bound: number;
  /** The input and the values at which it was looked at first. */
  readonly input: ValueAxis;
  /** The quantity at those values, NaN where there is none; without a second input. */
  readonly scanned?: Float64Array;
  readonly against?: Pick<Projection, 'scenario' | 'title' | 'model' | 'cut'> & { readonly compare: 'ratio' | 'difference' };
  /** The second input. */
  readonly along?: ValueAxis;
  /** What the goal came to at each of its values; one without a second input. */
  readonly sought: readonly Sought[];
  readonly provenance: Omit<Projection['provenance'], 'run'>;
}

export type SoughtGoal =
  | { readonly found: GoalSeek; readonly problems: readonly Problem[] }
  | { readonly found?: undefined; readonly problems: readonly Problem[] };
