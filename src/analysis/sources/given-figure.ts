import type { Figure } from '../../domain/catalog/figure.ts';
import type { Source } from '../../domain/catalog/sources.ts';

/** A figure of the catalog as a reader of a result wants it. */
export interface GivenFigure {
  readonly title: string;
  readonly of: string;
  readonly value?: number | string;
  readonly low?: number | string;
  readonly high?: number | string;
  readonly points?: Readonly<Record<string, number>>;
  readonly unit: string;
  readonly as_of?: string;
  readonly kind: Figure['kind'];
  readonly confidence?: 'high' | 'medium' | 'low';
  readonly unverified?: true;
  readonly shelf_life?: string;
  readonly boundary?: string;
  readonly sources: readonly string[];
  /** Of those sources that state one. */
  readonly licences?: readonly string[];
  readonly note?: string;
  /** Where a user stated it: in the scenario or in a file, why, and what the catalog says. */
  readonly overridden?: { readonly by: 'scenario' | 'file'; readonly why?: string; readonly catalog: Pick<GivenFigure, 'value' | 'low' | 'high' | 'points'> };
}

/** What a result rests on, by id. */
export type GivenFigures = Readonly<Record<string, GivenFigure>>;
export type GivenSources = Readonly<Record<string, Source>>;
