/**
 * What the checker reads: the declarations of a model and of everything it includes, as plain data.
 * `domain` makes it from YAML; the checker knows nothing of files, only the path of each text.
 */
export type Path = readonly (string | number)[];

/** A text of the model file and where it stands; empty where it could not be read, and then its variable is `unread`. */
export interface Text {
  readonly text: string;
  readonly path: Path;
}

export type Role = 'input' | 'parameter' | 'series' | 'stock' | 'flow' | 'auxiliary';

interface Declared {
  readonly name: string;
  /** Name of the model file that declares it. */
  readonly model: string;
  readonly path: Path;
  readonly unit: Text;
  /** Stated dimensions, or undefined where they are left to be inferred. */
  readonly dimensions: readonly Text[] | undefined;
  /** Its elements are cases side by side, whatever its dimensions are. */
  readonly alternatives?: boolean;
}

/** A value given from outside: an input no equation satisfies, a parameter. */
export interface GivenDraft extends Declared {
  readonly role: 'input' | 'parameter';
}

/** Points given from outside, over time or, when `against` names a unit, over another quantity. */
export interface SeriesDraft extends Declared {
  readonly role: 'series';
  readonly against: Text | undefined;
  readonly between: 'step' | 'linear' | 'log';
}

export interface StockDraft extends Declared {
  readonly role: 'stock';
  readonly initial: Text;
  readonly inflows: readonly Text[];
  readonly outflows: readonly Text[];
}

export interface EquationDraft extends Declared {
  readonly role: 'flow' | 'auxiliary';
  readonly equation: Text;
}

export interface SolveDraft extends Declared {
  readonly role: 'auxiliary';
  readonly solve: { readonly soThat: Text; readonly low: Text; readonly high: Text };
}

export interface CategoryDraft {
  readonly name: string;
  readonly model: string;
  readonly path: Path;
  readonly cases: readonly { readonly when: Text; readonly is: string }[];
  readonly otherwise: string | undefined;
}

export interface RequireDraft {
  readonly model: string;
  readonly that: Text;
  readonly message: string;
}

export type VariableDraft = GivenDraft | SeriesDraft | StockDraft | EquationDraft | SolveDraft;

export interface DimensionDraft {
  readonly name: string;
  readonly model: string;
  readonly path: Path;
  /** Elements when they are known; a model may leave them to the scenario's table. */
  readonly elements: readonly string[] | undefined;
  /** Its elements are cases side by side, of which one comes true: they are never added up. */
  readonly alternatives?: boolean;
}

export interface ModelDraft {
  readonly name: string;
  /** False for a model without time: one evaluation. */
  readonly timed: boolean;
  readonly method: 'euler' | 'rk4';
  readonly dimensions: readonly DimensionDraft[];
  readonly variables: readonly VariableDraft[];
  readonly categories: readonly CategoryDraft[];
  readonly requires: readonly RequireDraft[];
  /** Names whose declarations could not be read whole: said where they stand, and not where they are used. */
  readonly unread?: ReadonlySet<string>;
  /** Declarations are missing altogether, so a name that nothing defines may be one of them. */
  readonly open?: boolean;
}
