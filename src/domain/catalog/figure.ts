import type { FigureEntry } from './catalog-file.ts';

/** One figure of the catalog, or what a user states in its place. */
export interface Figure {
  /** `part.subject.figure`. */
  readonly id: string;
  readonly part: string;
  /** What it is a figure of, in words. */
  readonly of: string;
  readonly title: string;
  readonly unit: string;
  /** In the unit; for the unit `date` a date. */
  readonly value?: number | string | undefined;
  readonly low?: number | string | undefined;
  readonly high?: number | string | undefined;
  /** Date → number in the unit. */
  readonly points?: Readonly<Record<string, number>> | undefined;
  readonly asOf?: string | undefined;
  readonly kind: FigureEntry['kind'];
  readonly sources: readonly string[];
  /** Absent where a user states it. */
  readonly confidence?: FigureEntry['confidence'] | undefined;
  readonly unverified: boolean;
  /** The first day on which it is past its shelf life; absent where it has none. */
  readonly staleFrom?: string | undefined;
  readonly shelfLife?: string | undefined;
  /** What it counts: figures of different boundaries are not compared without saying so. */
  readonly boundary?: string | undefined;
  readonly note?: string | undefined;
  /** Where a user states it: who, why, and the catalog's own. */
  readonly overridden?: { readonly by: 'scenario' | 'file'; readonly why?: string | undefined; readonly catalog: Figure } | undefined;
}

/** Nothing but an assumption may rest on it. */
export function isWeak({ confidence, unverified, overridden }: Figure): boolean {
  return overridden === undefined && (confidence === 'low' || unverified);
}
