import type { Figure } from '../../domain/catalog/figure.ts';
import { figuresOf } from '../../domain/catalog/figures.ts';
import type { Library } from '../../domain/library/library.ts';

/** One part of the catalog, with the user's overrides of its figures. */
export interface DescribedPart {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly subjects: number;
  readonly figures: readonly Figure[];
}

/** Undefined if there is no such part. */
export function describePart({ catalog }: Library, name: string): DescribedPart | undefined {
  const part = catalog.part(name);
  if (!part) return undefined;
  const figures = figuresOf(catalog);
  const listed = [...part.figures.values()].map((figure) => {
    const found = figures.find(figure.id, []);
    return 'code' in found ? figure : found;
  });
  return { name, title: part.title, summary: part.summary.trim(), subjects: part.subjects.size, figures: listed };
}
