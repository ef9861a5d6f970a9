import type { Problem } from '../../core/problem.ts';
import type { GivenFigures, GivenSources } from '../sources/given-figure.ts';

/** One variable over the run, in a unit, for every element of its dimensions. */
export interface ProjectedCurve {
  readonly title: string;
  readonly unit: string;
  /** Values are factors per time (`3 x/year`), whose mean is geometric. */
  readonly fold?: boolean;
  readonly overTime: 'mean' | 'last' | 'max' | 'sum';
  /** Names of the dimensions, outer first; empty for a single curve. */
  readonly dims: readonly string[];
  /** Elements of each dimension, in the order of `dims`. */
  readonly elements: readonly (readonly string[])[];
  /** Those of its dimensions whose elements are cases side by side, never added up. */
  readonly alternatives?: readonly string[];
  /** A label instead of a number where the variable is a category. */
  readonly category: boolean;
  /** Some of its values may be unlimited, which is Infinity. */
  readonly unlimited?: boolean;
  /** Values at every instant, for the element whose index is row-major over `elements`. */
  values(element: number): readonly (number | string | null)[];
}

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

/** The answer to one scenario: curves, what was claimed of them, and what they rest on. */
export interface Projection {
  readonly scenario: string | null;
  readonly title: string;
  readonly summary: string;
  readonly model: string;
  /** Calendar labels of the instants; absent for a model without time. */
  readonly time?: readonly string[];
  /** The same instants in years. */
  readonly years?: readonly number[];
  readonly stepsPerYear: number;
  readonly curves: ReadonlyMap<string, ProjectedCurve>;
  /** Auxiliaries and flows whose equation gave way to a value of the scenario. */
  readonly cut: readonly string[];
  readonly claims: readonly ClaimOutcome[];
  readonly problems: readonly Problem[];
  readonly sources: GivenSources;
  /** Figures of the catalog it rests on, by id. */
  readonly figures: GivenFigures;
  readonly provenance: Provenance;
}
