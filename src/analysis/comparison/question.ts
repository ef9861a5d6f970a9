import type { Problem, ProblemDocument } from '../../core/problem.ts';
import type { AskedScenario } from '../experiment/open-experiment.ts';
import type { Frame } from '../frame/frame.ts';
import type { Projection } from '../projection/projection.ts';
import type { AskedWorld } from '../sweep/question.ts';

export interface ComparisonQuestion {
  /** Two to four; differences are counted from the first. */
  readonly scenarios: readonly AskedWorld[];
  /** Names of curves; default: those the models and the scenarios report. */
  readonly quantities?: readonly string[] | undefined;
  /** A quantity `x`, `x[abilene]` or `sum(x)`, and the date at which its difference is explained; default: the last common date. */
  readonly explain?: { readonly of: string; readonly at?: string | number | undefined } | undefined;
  readonly overrides?: AskedScenario['overrides'];
  readonly question?: ProblemDocument | undefined;
}

export interface ComparedScenario extends Pick<
  Projection,
  'scenario' | 'title' | 'model' | 'asOf' | 'cut' | 'problems' | 'sources' | 'figures' | 'provenance'
> {
  /** At the dates that all scenarios have. */
  readonly frame: Frame;
  /** First and last date of its run, and how many of its dates the others lack. Absent for a model without time. */
  readonly span?: { readonly from: string; readonly to: string; readonly outside: number };
}

/** A later scenario against the first: curves that both have in one unit. */
export interface ScenarioDifference {
  readonly scenario: string | null;
  readonly from: string | null;
  /** Value of the scenario − value of the first, and ÷. */
  readonly differences: Frame;
  readonly ratios: Frame;
  readonly explained?: ExplainedAt;
}

export interface Share {
  readonly name: string;
  readonly title: string;
  /** As each scenario states it; null where it states nothing. */
  readonly from: string | null;
  readonly to: string | null;
  /** In the quantity's unit. */
  readonly share: number;
}

export interface Explained {
  readonly method: 'shapley' | 'first and last';
  /** The quantity in the first scenario, and in the other. */
  readonly before: number;
  readonly after: number;
  readonly shares: readonly Share[];
  /** What the shares leave of the difference. */
  readonly remainder: number;
}

export interface ExplainedAt {
  readonly of: string;
  readonly at?: string;
  readonly unit: string;
  readonly found?: Explained;
  /** Why there are no shares. */
  readonly why?: string;
}

export interface Comparison {
  /** True where the steps differ, so that values are given by year. */
  readonly yearly: boolean;
  readonly scenarios: readonly ComparedScenario[];
  readonly differences: readonly ScenarioDifference[];
  readonly problems: readonly Problem[];
}

export type Compared =
  | { readonly comparison: Comparison; readonly problems: readonly Problem[] }
  | { readonly comparison?: undefined; readonly problems: readonly Problem[] };
