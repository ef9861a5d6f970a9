import type { Source } from '../../domain/catalog/sources.ts';
import type { FigureUse } from '../../domain/catalog/figure-use.ts';
import { figuresUsed } from '../../domain/model/given-figures.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { contentHash } from '../../domain/text/canonical.ts';
import { oncePerPlan } from '../run/once-per-plan.ts';
import { givenFigure, type GivenFigures, type GivenSources } from './given-figure.ts';

/** Ids and hashes of the sources and catalog figures a result depends on. */
export interface Evidence {
  readonly sources: GivenSources;
  readonly figures: GivenFigures;
  readonly hashes: { readonly sources: string; readonly figures: string };
}

interface Sourced {
  sources(): ReadonlyMap<string, Source>;
}

/** What runs of a prepared scenario depend on; `more` are figures that only claims and findings use. */
export function evidenceOf(library: Sourced, prepared: Prepared, more: readonly FigureUse[] = []): Evidence {
  if (more.length === 0) return oncePerPlan(prepared, 'evidence', () => collected(library, prepared, prepared.used));
  return collected(library, prepared, figuresUsed([...prepared.used.values(), ...more]));
}

function collected(
  library: Sourced,
  { sources: cited, scenario: { sources: own } }: Prepared,
  used: ReadonlyMap<string, FigureUse>,
): Evidence {
  const listed = library.sources();
  const ids = [...new Set([...cited, ...[...used.values()].flatMap(({ figure }) => figure.sources)])].sort();
  const known = new Map(
    ids.flatMap((id): [string, Source][] => {
      const source = own && Object.hasOwn(own, id) ? own[id] : listed.get(id);
      return source ? [[id, source]] : [];
    }),
  );
  const sources = Object.fromEntries(known);
  const figures = Object.fromEntries(
    [...used].map(([id, { figure }]) => [id, givenFigure(figure, known)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return { sources, figures, hashes: { sources: contentHash(sources), figures: contentHash(figures) } };
}
