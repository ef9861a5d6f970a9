import type { Figure } from '../../domain/catalog/figure.ts';
import type { GivenFigure, GivenFigures, GivenSources } from './given-figure.ts';
import type { FigureUse } from '../../domain/catalog/figure-use.ts';

const keptAll = new WeakMap<ReadonlyMap<string, FigureUse>, { readonly sources: GivenSources; readonly given: GivenFigures }>();

/** The figures a run uses, by id and in its order; the same object in run after run. */
export function figuresGiven(used: ReadonlyMap<string, FigureUse>, sources: GivenSources): GivenFigures {
  const before = keptAll.get(used);
  if (before?.sources === sources) return before.given;
  const known = new Map(Object.entries(sources));
  const given = Object.fromEntries([...used.values()].map(({ figure }) => [figure.id, givenFigure(figure, known)] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
  keptAll.set(used, { sources, given });
  return given;
}

const kept = new WeakMap<Figure, { readonly licences: string; readonly given: GivenFigure }>();

/** A figure with what its sources ask of those who use it; the same object in run after run. */
export function givenFigure(figure: Figure, known: ReadonlyMap<string, { readonly licence?: string | undefined }>): GivenFigure {
  const licences = [...new Set(figure.sources.flatMap((id) => known.get(id)?.licence ?? []))];
  const before = kept.get(figure);
  if (before && before.licences === licences.join('\n')) return before.given;
  const given = written(figure, licences);
  kept.set(figure, { licences: licences.join('\n'), given });
  return given;
}

function written(figure: Figure, licences: readonly string[]): GivenFigure {
  const { title, of, unit, asOf, kind, confidence, unverified, shelfLife, boundary, sources, note, overridden } = figure;
  return {
    title, of, ...stated(figure), unit,
    ...(asOf === undefined ? {} : { as_of: asOf }), kind,
    ...(confidence ? { confidence } : {}), ...(unverified ? { unverified } : {}), ...(shelfLife === undefined ? {} : { shelf_life: shelfLife }), ...(boundary === undefined ? {} : { boundary }),
    sources, ...(licences.length > 0 ? { licences } : {}), ...(note === undefined ? {} : { note }),
    ...(overridden ? { overridden: { by: overridden.by, ...(overridden.why === undefined ? {} : { why: overridden.why }), catalog: stated(overridden.catalog) } } : {}),
  };
}

function stated({ value, low, high, points }: Figure): Pick<GivenFigure, 'value' | 'low' | 'high' | 'points'> {
  return { ...(value === undefined ? {} : { value }), ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }), ...(points ? { points } : {}) };
}
