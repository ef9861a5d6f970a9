import type { CatalogPart } from './read-catalog-part.ts';
import type { StatedFigure } from './state-figure.ts';

/** The parts of a catalog, wherever they are kept. */
export interface CatalogParts {
  /** What the owner of this catalog states in the place of its figures, by id. */
  readonly stated: ReadonlyMap<string, StatedFigure>;
  partNames(): readonly string[];
  /** Undefined where there is no such part. */
  part(name: string): CatalogPart | undefined;
}
