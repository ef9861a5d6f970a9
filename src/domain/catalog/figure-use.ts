import type { Path } from '../../core/check/draft.ts';
import type { Figure } from './figure.ts';

/** A figure that a value uses, and where in the document. */
export interface FigureUse {
  readonly figure: Figure;
  readonly path: Path;
  /** The model file it stands in; undefined where it is a scenario. */
  readonly model?: string | undefined;
}
