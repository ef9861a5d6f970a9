import { nearest } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { Assignments } from './assignments.ts';
import type { AboutElement } from '../value/values.ts';
import type { Model } from '../model/model.ts';

/** By dimension, the elements that the model lists and the scenario's table lacks. */
export function absentElements(model: Model, rows: Assignments['rows']): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    model.draft.dimensions.flatMap(({ name, elements }) => {
      const own = rows.get(name);
      return own && elements ? [[name, elementsWithout(elements, own)] as const] : [];
    }),
  );
}

function elementsWithout(elements: readonly string[], rows: readonly string[]): ReadonlySet<string> {
  const own = new Set(rows);
  return new Set(elements.filter((element) => !own.has(element)));
}

/** A row that the model does not list, with a name close to a listed element or to another row. */
export interface StrangeRow {
  readonly dim: string;
  readonly row: string;
  readonly near: string;
  /** Whether the close name has a row itself: then one missing value is no sign of a slip. */
  readonly nearHasRow: boolean;
}

/** With more incomplete rows than this, none is taken for a slip. */
const mostSlips = 20;

/** Searches the rows that have problems, or that lack values given under another element. */
export function strangeRows(model: Model, tables: Assignments['rows'], abouts: readonly AboutElement[]): readonly StrangeRow[] {
  return model.draft.dimensions.flatMap(({ name: dim, elements = [] }) => {
    const listed = new Set(elements);
    const rows = tables.get(dim) ?? [];
    const own = abouts.filter((about) => about.dim === dim);
    if (own.length === 0) return [];
    const lacking = new Set(own.filter(({ kind }) => kind === 'missing').map(({ element }) => element));
    const unknown = own.some(({ kind }) => kind === 'unknown');
    const strange = rows.filter((row) => (unknown || lacking.has(row)) && !listed.has(row));
    if (strange.length > mostSlips) return [];
    const absent = [...elementsWithout(elements, rows)];
    return strange.flatMap((row): StrangeRow[] => {
      const near = nearest(row, absent) ?? nearest(row, rows);
      return near === undefined ? [] : [{ dim, row, near, nearHasRow: rows.includes(near) }];
    });
  });
}

/** Whether a problem is a consequence of the strange row: its value is missing, or stands under the close name. */
export function comesOf({ dim, row, near }: StrangeRow, about: AboutElement): boolean {
  return about.dim === dim && about.element === (about.kind === 'missing' ? row : near);
}

/** One problem in place of all its consequences. */
export function strangeRow({ dim, row, near }: StrangeRow, lacking: readonly string[]): Problem {
  const [first, second, ...more] = lacking;
  const names = second === undefined ? first! : `${first}, ${second}${more.length > 0 ? ` and ${more.length} more` : ''}`;
  return fault(
    'dimension.element',
    ['tables', dim, row],
    `${row} is not an element the model lists for ${dim}, and ${names} ${second === undefined ? 'has' : 'have'} no value for it`,
    `did you mean ${near}; a new element needs a value of each`,
    true,
  );
}
