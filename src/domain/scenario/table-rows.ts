import { nearest } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { Assignments } from './assignments.ts';
import type { AboutElement } from '../value/values.ts';
import type { Model } from '../model/model.ts';

/** A scenario's table names the elements of its dimension: what follows where its rows are not those the model lists. */

/** By dimension, the elements the model lists and the scenario's table leaves out. */
export function absentElements(model: Model, rows: Assignments['rows']): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    model.draft.dimensions.flatMap(({ name, elements }) => {
      const own = rows.get(name);
      return own && elements ? [[name, new Set(elements.filter((element) => !own.includes(element)))] as const] : [];
    }),
  );
}

/** A row that the model does not list and that is near to an element it lists, or to another row. */
export interface StrangeRow {
  readonly dim: string;
  readonly row: string;
  readonly near: string;
  /** Whether the near one has a row of its own: then one value that is missing makes no slip. */
  readonly beside: boolean;
}

/** More rows than this that lack values are no slips. */
const mostSlips = 20;

/** Among the rows that something is said about, or that miss what stands under another element. */
export function strangeRows(model: Model, tables: Assignments['rows'], said: readonly AboutElement[]): readonly StrangeRow[] {
  return model.draft.dimensions.flatMap(({ name: dim, elements = [] }) => {
    const rows = tables.get(dim) ?? [];
    const own = said.filter((about) => about.dim === dim);
    if (own.length === 0) return [];
    const lacking = new Set(own.filter(({ kind }) => kind === 'missing').map(({ element }) => element));
    const unknown = own.some(({ kind }) => kind === 'unknown');
    const strange = rows.filter((row) => (unknown || lacking.has(row)) && !elements.includes(row));
    if (strange.length > mostSlips) return [];
    const absent = elements.filter((element) => !rows.includes(element));
    return strange.flatMap((row): StrangeRow[] => {
      const near = nearest(row, absent) ?? nearest(row, rows);
      return near === undefined ? [] : [{ dim, row, near, beside: rows.includes(near) }];
    });
  });
}

/** Whether something comes of a row being strange: a value is missing for it, or stands under what it is near to. */
export function comesOf({ dim, row, near }: StrangeRow, about: AboutElement): boolean {
  return about.dim === dim && about.element === (about.kind === 'missing' ? row : near);
}

/** Said once, in the place of all that comes of it. */
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
