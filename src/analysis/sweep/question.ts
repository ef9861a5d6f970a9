import type { Problem, ProblemDocument } from '../../core/problem.ts';
import type { AlongQuestion } from '../experiment/numbers-along.ts';
import type { AskedScenario } from '../experiment/open-experiment.ts';
import type { RefusedStop } from '../experiment/run-stops.ts';
import type { Frame, ValueAxis } from '../frame/frame.ts';
import type { Projection } from '../projection/projection.ts';

/** A scenario of the question: as written, or its name in the library. */
export type AskedWorld = Pick<AskedScenario, 'scenario' | 'directory' | 'document'>;

/** One input and the numbers it takes; by default its plausible range. */
export interface SweptInput extends AlongQuestion {
  /** A variable, given or computed; an element `x[abilene]`; a point `x@2030`. */
  readonly name: string;
}

export interface SweepQuestion extends AskedWorld {
  /** One, or two for a grid. */
  readonly inputs: readonly SweptInput[];
  /** A second scenario, moved by the same inputs. */
  readonly against?: AskedWorld | undefined;
  /** Names of curves; default: those the model and the scenario report. */
  readonly quantities?: readonly string[] | undefined;
  /** Values set on top of both scenarios. */
  readonly overrides?: AskedScenario['overrides'];
  readonly question?: ProblemDocument | undefined;
}

/** A run of a sweep that breaks a requirement. */
export interface MarkedStop extends RefusedStop {
  /** `pue at 0.9 ratio` */
  readonly at: string;
}

/** The curves of one scenario at every stop; stops are row-major over the inputs. */
export interface SweptWorld extends Pick<Projection, 'scenario' | 'title' | 'model' | 'asOf' | 'cut' | 'problems' | 'sources' | 'figures'> {
  readonly frame: Frame & { readonly inputs: readonly ValueAxis[] };
  readonly refused: readonly MarkedStop[];
  readonly provenance: Omit<Projection['provenance'], 'run'>;
}

/** An input with what each of its values means, of a main assumption. */
export interface SweptAxis extends ValueAxis {
  readonly says?: readonly string[];
}

export interface Sweep {
  readonly inputs: readonly SweptAxis[];
  /** The scenario, then the one it is held against. */
  readonly worlds: readonly SweptWorld[];
}

export type Swept =
  { readonly sweep: Sweep; readonly problems: readonly Problem[] } | { readonly sweep?: undefined; readonly problems: readonly Problem[] };
