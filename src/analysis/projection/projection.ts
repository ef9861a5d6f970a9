import type { Problem } from '../../core/problem.ts';
import type { FindingOutcome } from '../../domain/findings/read-finding.ts';
import type { Frame } from '../frame/frame.ts';
import type { AssumptionUsed } from '../sources/assumptions-used.ts';
import type { GivenFigures, GivenSources } from '../sources/given-figure.ts';

export interface ClaimOutcome {
  readonly claim: string;
  readonly holds: boolean;
  readonly found: number | string | null;
  readonly why?: string;
  readonly source?: string | readonly string[];
}

export interface Provenance {
  readonly run: string;
  readonly engine: string;
  readonly model: { readonly name: string; readonly version: string; readonly hash: string };
  readonly scenario: { readonly name: string | null; readonly hash: string };
}

/** The answer to one scenario: curves, tested claims, and provenance. */
export interface Projection {
  readonly scenario: string | null;
  readonly title: string;
  readonly summary: string;
  /** The scenario's findings with the values of this run filled in. */
  readonly findings: readonly FindingOutcome[];
  readonly model: string;
  /** The date whose figures it takes; absent for the newest. */
  readonly asOf?: string;
  /** The requested curves over the instants of the run; without an axis for a model without time. */
  readonly frame: Frame;
  /** Auxiliaries and flows whose equation is overridden by a value of the scenario. */
  readonly cut: readonly string[];
  readonly claims: readonly ClaimOutcome[];
  readonly problems: readonly Problem[];
  readonly sources: GivenSources;
  /** Catalog figures the run depends on, by id. */
  readonly figures: GivenFigures;
  readonly provenance: Provenance;
  /** Every value the run was made with; present only on request. */
  readonly assumptions?: readonly AssumptionUsed[];
}
