/**
 * Input of the checker: the declarations of a model and of everything it includes, as plain data. `domain` builds it
 * from YAML. The checker knows the path of each text, but no files.
 */
export type Path = readonly (string | number)[];

/** A text of the model file and its path. Empty when it could not be read; its variable is then in `unread`. */
export interface Text {
  readonly text: string;
  readonly path: Path;
}

export type Role = 'input' | 'parameter' | 'series' | 'stock' | 'flow' | 'auxiliary';

interface Declared {
  readonly name: string;
  /** Name of the model that declares it. */
  readonly model: string;
  readonly path: Path;
  readonly unit: Text;
  /** Stated dimensions; undefined when they are inferred. */
  readonly dimensions: readonly Text[] | undefined;
  /** Its elements are alternatives, in all of its dimensions. */
  readonly alternatives?: boolean;
}

/** A value from outside the model: a parameter, or an input that no equation satisfies. */
export interface GivenDraft extends Declared {
  readonly role: 'input' | 'parameter';
  /** It stands in place of an equation. */
  readonly cut?: boolean;
}

/** Points from outside the model, over time or, when `against` names a unit, over another quantity. */
export interface SeriesDraft extends Declared {
  readonly role: 'series';
  readonly against: Text | undefined;
  readonly between: 'step' | 'linear' | 'log';
  /** It stands in place of an equation. */
  readonly cut?: boolean;
}

export interface StockDraft extends Declared {
  readonly role: 'stock';
  readonly initial: Text;
  readonly inflows: readonly Text[];
  readonly outflows: readonly Text[];
  /** Its flows are limited so that it never falls below 0. */
  readonly nonNegative?: boolean;
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
  /** Known elements; a model may leave them to the scenario's table. */
  readonly elements: readonly string[] | undefined;
  /** Its elements are alternatives: one comes true, so they are never summed. */
  readonly alternatives?: boolean;
}

export interface ModelDraft {
  readonly name: string;
  /** False for a model without time, which is evaluated once. */
  readonly timed: boolean;
  readonly method: 'euler' | 'rk4';
  readonly dimensions: readonly DimensionDraft[];
  readonly variables: readonly VariableDraft[];
  readonly categories: readonly CategoryDraft[];
  readonly requires: readonly RequireDraft[];
  /** Names whose declarations could not be read. The fault is reported at the declaration, not at each use. */
  readonly unread?: ReadonlySet<string>;
  /** Whole declarations are missing, so an undefined name may be one of them. */
  readonly open?: boolean;
}
