import type { Path } from '../../core/check/draft.ts';
import type { Figure } from './figure.ts';

/** A figure that a value cites, and its place in the document. */
export interface FigureUse {
  readonly figure: Figure;
  readonly path: Path;
  /** The model file that cites it; undefined for a scenario. */
  readonly model?: string | undefined;
}
