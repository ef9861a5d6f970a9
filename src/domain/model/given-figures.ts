import type { Path } from '../../core/check/draft.ts';
import type { Problem } from '../../core/problem.ts';
import { expandFigures } from '../catalog/expand-figures.ts';
import type { Figure } from '../catalog/figure.ts';
import { figureTextsIn, type PlacedFigureText } from '../catalog/figure-text.ts';
import type { Figures } from '../catalog/figures.ts';
import type { FigureUse } from '../catalog/figure-use.ts';
import type { Given } from './given.ts';

interface Kept {
  readonly texts: readonly PlacedFigureText[];
  /** As it was last expanded, and the figures it was expanded with. */
  last?: { readonly figures: readonly Figure[]; readonly given: Given };
}

/** What a file gives is the same in every run, and so are most figures: a value is expanded once. */
const kept = new WeakMap<Given, Kept>();

/** A value with its figures in place, and their sources beside its own. With a problem it is not to be read any further. */
export function withFigures(given: Given, name: string, figures: Figures, problems: Problem[]): Given {
  let known = kept.get(given);
  if (!known) kept.set(given, (known = { texts: figureTextsIn(given.raw) }));
  if (known.texts.length === 0) return given;
  const found = known.texts.map(({ id }) => figures.find(id, given.path));
  if (known.last?.figures.every((figure, index) => figure === found[index])) return known.last.given;
  const expanded = expandFigures(given.raw, {
    figures, model: given.model, place: (inner) => placeIn(given, name, inner), mayBeDated: given.model === undefined || given.path.at(-1) === 'points',
    assumed: (inner) => isAssumed(given, inner), label: (id) => label(given, id),
  });
  for (const problem of expanded.problems) problems.push(problem);
  const made: Given = {
    ...given, raw: expanded.raw, figures: expanded.uses,
    source: [...new Set([...listed(given.source), ...expanded.uses.flatMap(({ figure }) => figure.sources)])],
  };
  if (expanded.problems.length > 0) return { ...made, unread: true };
  known.last = { figures: expanded.uses.map(({ figure }) => figure), given: made };
  return made;
}

/** A table is turned into columns, and its paths are not. */
function placeIn({ path }: Given, name: string, inner: Path): Path {
  const [row, ...rest] = inner;
  return path[0] === 'tables' && path.length === 2 && row !== undefined ? [...path, row, name, ...rest] : [...path, ...inner];
}

function isAssumed({ source, rowSources }: Given, [row]: Path): boolean {
  return listed(rowSources && row !== undefined ? rowSources.get(String(row)) : source).includes('assumption');
}

function label({ path, model }: Given, id: string): string {
  if (model !== undefined || path[0] === 'series') return 'write source: assumption beside it';
  return path[0] === 'tables' ? 'write source: assumption in its row' : `write { value: figure(${id}), source: assumption }`;
}

export function listed(source: string | readonly string[] | undefined): readonly string[] {
  return source === undefined ? [] : typeof source === 'string' ? [source] : source;
}

/** The figures that values use, each once, with where it is first used. */
export function figuresUsed(uses: readonly FigureUse[]): ReadonlyMap<string, FigureUse> {
  const used = new Map<string, FigureUse>();
  for (const use of uses) if (!used.has(use.figure.id)) used.set(use.figure.id, use);
  return used;
}

