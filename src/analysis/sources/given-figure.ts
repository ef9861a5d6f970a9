import type { Figure } from '../../domain/catalog/figure.ts';
import type { Source } from '../../domain/catalog/sources.ts';

/** A catalog figure as shown in a result. */
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
  /** Licences of the sources that state one. */
  readonly licences?: readonly string[];
  readonly note?: string;
  /** No point is revised once its period is over. */
  readonly final?: true;
  /** Its earlier vintages, the oldest first. */
  readonly earlier?: readonly GivenVintage[];
  /** Where it is taken as of an earlier date: what the catalog has now. */
  readonly newest?: GivenVintage;
  /** Where a user overrides it: in the scenario or a file, why, and the catalog's value. */
  readonly overridden?: {
    readonly by: 'scenario' | 'file';
    readonly why?: string;
    readonly catalog: Pick<GivenFigure, 'value' | 'low' | 'high' | 'points'>;
  };
}

/** One vintage of a figure. */
export type GivenVintage = Pick<GivenFigure, 'value' | 'low' | 'high' | 'points' | 'as_of' | 'kind' | 'confidence' | 'sources' | 'note'>;

/** Figures a result depends on, by id. */
export type GivenFigures = Readonly<Record<string, GivenFigure>>;
export type GivenSources = Readonly<Record<string, Source>>;

/** A figure with the licence terms of its sources. */
export function givenFigure(figure: Figure, known: ReadonlyMap<string, { readonly licence?: string | undefined }>): GivenFigure {
  const licences = [...new Set(figure.sources.flatMap((id) => known.get(id)?.licence ?? []))];
  const { title, of, unit, asOf, kind, confidence, unverified, shelfLife, boundary, sources, note, final, earlier, newest, overridden } =
    figure;
  return {
    title,
    of,
    ...stated(figure),
    unit,
    ...(asOf === undefined ? {} : { as_of: asOf }),
    kind,
    ...(confidence ? { confidence } : {}),
    ...(unverified ? { unverified } : {}),
    ...(shelfLife === undefined ? {} : { shelf_life: shelfLife }),
    ...(boundary === undefined ? {} : { boundary }),
    sources,
    ...(licences.length > 0 ? { licences } : {}),
    ...(note === undefined ? {} : { note }),
    ...(final ? { final } : {}),
    ...(earlier ? { earlier: earlier.map(vintage) } : {}),
    ...(newest ? { newest: vintage(newest) } : {}),
    ...(overridden
      ? {
          overridden: {
            by: overridden.by,
            ...(overridden.why === undefined ? {} : { why: overridden.why }),
            catalog: stated(overridden.catalog),
          },
        }
      : {}),
  };
}

function vintage(figure: Figure): GivenVintage {
  const { asOf, kind, confidence, sources, note } = figure;
  return {
    ...(asOf === undefined ? {} : { as_of: asOf }),
    ...stated(figure),
    kind,
    ...(confidence ? { confidence } : {}),
    sources,
    ...(note === undefined ? {} : { note }),
  };
}

function stated({ value, low, high, points }: Figure): Pick<GivenFigure, 'value' | 'low' | 'high' | 'points'> {
  return {
    ...(value === undefined ? {} : { value }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(points ? { points } : {}),
  };
}
