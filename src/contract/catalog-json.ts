import type { DescribedPart } from '../analysis/explain/describe-catalog.ts';
import { givenFigure } from '../analysis/sources/given-figure.ts';
import type { Figure } from '../domain/catalog/figure.ts';
import type { Source } from '../domain/catalog/sources.ts';
import type { catalogFigure, catalogPart, catalogPartSummary } from './schema/catalog.ts';
import type { Wire } from './schema/wire.ts';

type Sources = ReadonlyMap<string, Source>;

/** The list of sources is addressed like a part of the catalog and has no figures. */
export const sourcesPart: Wire<typeof catalogPartSummary> = {
  part: 'sources',
  title: 'Sources',
  subjects: 0,
  figures: 0,
  summary:
    'The sources of the numbers in models, scenarios and the catalog: publisher, title and year, our confidence, ' +
    'and the terms for redistribution.',
};

export function partSummaryJson({ name, title, summary, subjects, figures }: DescribedPart): Wire<typeof catalogPartSummary> {
  return { part: name, title, summary, subjects, figures: figures.length };
}

export function partJson(part: DescribedPart, known: Sources): Wire<typeof catalogPart> {
  return {
    ...partSummaryJson(part),
    entries: Object.fromEntries(part.figures.map((figure) => [figure.id, givenFigure(figure, known)])),
    sources: entriesOf(part.figures, known),
  };
}

export function sourcesJson(known: Sources): Wire<typeof catalogPart> {
  return { ...sourcesPart, entries: {}, sources: Object.fromEntries(known) };
}

export function figureJson(figure: Figure, known: Sources): Wire<typeof catalogFigure> {
  return { id: figure.id, ...givenFigure(figure, known), source_entries: entriesOf([figure], known) };
}

function entriesOf(figures: readonly Figure[], known: Sources): Readonly<Record<string, Source>> {
  const ids = [...new Set(figures.flatMap(({ sources }) => sources))].sort();
  return Object.fromEntries(
    ids.flatMap((id) => {
      const source = known.get(id);
      return source ? [[id, source]] : [];
    }),
  );
}
