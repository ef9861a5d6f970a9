import type { CatalogPart } from './read-catalog-part.ts';
import type { StatedFigure } from './state-figure.ts';

/** The parts of a catalog, from any storage. */
export interface CatalogParts {
  /** Overrides of figures by the owner of this catalog, by id. */
  readonly stated: ReadonlyMap<string, StatedFigure>;
  partNames(): readonly string[];
  /** Undefined where the part does not exist. */
  part(name: string): CatalogPart | undefined;
}
