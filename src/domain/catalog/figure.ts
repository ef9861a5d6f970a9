import type { FigureEntry } from './catalog-file.ts';

/** One figure of the catalog, or a user's override of it. */
export interface Figure {
  /** `part.subject.figure`. */
  readonly id: string;
  readonly part: string;
  /** A description of the quantity. */
  readonly of: string;
  readonly title: string;
  readonly unit: string;
  /** In the unit; a date for the unit `date`. */
  readonly value?: number | string | undefined;
  readonly low?: number | string | undefined;
  readonly high?: number | string | undefined;
  /** Date → number in the unit. */
  readonly points?: Readonly<Record<string, number>> | undefined;
  readonly asOf?: string | undefined;
  readonly kind: FigureEntry['kind'];
  readonly sources: readonly string[];
  /** Absent for an override. */
  readonly confidence?: FigureEntry['confidence'] | undefined;
  readonly unverified: boolean;
  /** The first day past its shelf life; absent where it has none. */
  readonly staleFrom?: string | undefined;
  readonly shelfLife?: string | undefined;
  /** What it counts. Comparing figures with different boundaries requires stating the boundary. */
  readonly boundary?: string | undefined;
  readonly note?: string | undefined;
  /** No point is revised once its period is over. */
  readonly final?: true | undefined;
  /** Its earlier vintages, the oldest first: what stood before the next was published. */
  readonly earlier?: readonly Figure[] | undefined;
  /** For a figure as of an earlier date: the catalog's newest. */
  readonly newest?: Figure | undefined;
  /** For an override: who states it, why, and the catalog's figure. */
  readonly overridden?: { readonly by: 'scenario' | 'file'; readonly why?: string | undefined; readonly catalog: Figure } | undefined;
}

/** Only an assumption may cite a weak figure. */
export function isWeak({ confidence, unverified, overridden }: Figure): boolean {
  return overridden === undefined && (confidence === 'low' || unverified);
}
