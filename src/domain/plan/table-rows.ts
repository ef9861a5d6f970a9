import { nearest } from '../../core/did-you-mean.ts';
import type { Problem } from '../../core/problem.ts';
import { fault } from '../fault.ts';
import type { LoadedModel } from '../library.ts';
import type { ScenarioFile } from '../scenario-file.ts';

/** A scenario's table names the elements of its dimension: what follows where its rows are not those the model lists. */

/** Rows of the table for a dimension; undefined where the scenario has none. */
export function tableRows({ tables = {} }: ScenarioFile, dim: string): readonly string[] | undefined {
  const rows = Object.hasOwn(tables, dim) ? tables[dim] : undefined;
  return rows ? Object.entries(rows).flatMap(([row, cells]) => (cells === null ? [] : [row])) : undefined;
}

/** By dimension, the elements the model lists and the scenario's table leaves out. */
export function absentElements(model: LoadedModel, scenario: ScenarioFile): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(model.draft.dimensions.flatMap(({ name, elements }) => {
    const rows = tableRows(scenario, name);
    return rows && elements ? [[name, new Set(elements.filter((element) => !rows.includes(element)))] as const] : [];
  }));
}

/** A row that the model does not list and that is near to an element it lists and the table lacks. */
export interface MisspeltRow {
  readonly dim: string;
  readonly row: string;
  readonly near: string;
}

export function misspeltRows(model: LoadedModel, scenario: ScenarioFile): readonly MisspeltRow[] {
  return [...absentElements(model, scenario)].flatMap(([dim, absent]) => {
    const listed = model.draft.dimensions.find(({ name }) => name === dim)?.elements ?? [];
    return (tableRows(scenario, dim) ?? []).flatMap((row) => {
      const near = listed.includes(row) ? undefined : nearest(row, absent);
      return near === undefined ? [] : [{ dim, row, near }];
    });
  });
}

/** Said once, in the place of every value that is missing for the row or stands under the element it was meant to be. */
export function misspeltRow({ dim, row, near }: MisspeltRow, lacking: readonly string[]): Problem {
  const [first, second, ...more] = lacking;
  const names = second === undefined ? first! : `${first}, ${second}${more.length > 0 ? ` and ${more.length} more` : ''}`;
  return fault('dimension.element', ['tables', dim, row], `${row} is not an element the model lists for ${dim}, and ${names} ${second === undefined ? 'has' : 'have'} no value for it`, `did you mean ${near}; a new element needs a value of each`, true);
}
