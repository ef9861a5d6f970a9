import type { Path } from '../../core/check/draft.ts';
import type { Problem } from '../../core/problem.ts';
import { expandFigures } from '../catalog/expand-figures.ts';
import { figureTextsIn } from '../catalog/figure-text.ts';
import type { Figures } from '../catalog/figures.ts';
import type { FigureUse } from '../catalog/figure-use.ts';
import type { Given } from './given.ts';

/** The value with its figures expanded and their sources added. After a problem it must not be read further. */
export function withFigures<T extends Given>(given: T, name: string, figures: Figures, problems: Problem[]): T {
  if (figureTextsIn(given.raw).length === 0) return given;
  const expanded = expandFigures(given.raw, {
    figures,
    model: given.model,
    place: (inner) => placeIn(given, name, inner),
    mayBeDated: given.model === undefined || given.path.at(-1) === 'points',
    assumed: (inner) => isAssumed(given, inner),
    label: (id) => label(given, id),
  });
  for (const problem of expanded.problems) problems.push(problem);
  const sources = [...new Set([...given.sources, ...expanded.uses.flatMap(({ figure }) => figure.sources)])];
  return { ...given, raw: expanded.raw, figures: expanded.uses, sources, ...(expanded.problems.length > 0 ? { unread: true } : {}) };
}

/** A table's values are transposed into columns, so their paths are mapped back. */
function placeIn({ path, section }: Given, name: string, inner: Path): Path {
  const [row, ...rest] = inner;
  return section === 'tables' && row !== undefined ? [...path, row, name, ...rest] : [...path, ...inner];
}

function isAssumed({ sources, rowSources }: Given, [row]: Path): boolean {
  return (rowSources && row !== undefined ? (rowSources.get(String(row)) ?? []) : sources).includes('assumption');
}

function label({ section }: Given, id: string): string {
  if (section === 'default' || section === 'series') return 'write source: assumption next to it';
  return section === 'tables' ? 'write source: assumption in its row' : `write { value: figure(${id}), source: assumption }`;
}

/**
 * The figures that values use, each once, with its first place: by id; of a second vintage of one figure by `id as of date`.
 */
export function figuresUsed(uses: readonly FigureUse[]): ReadonlyMap<string, FigureUse> {
  const used = new Map<string, FigureUse>();
  for (const use of uses) {
    const { id, asOf } = use.figure;
    const first = used.get(id)?.figure;
    const key = first === undefined || first.asOf === asOf ? id : `${id} as of ${asOf}`;
    if (!used.has(key)) used.set(key, use);
  }
  return used;
}
