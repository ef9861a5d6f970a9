import type { Path } from '../../core/check/draft.ts';
import { fault, type Problem } from '../../core/problem.ts';

/** The values of one file: a scenario, or an example of a model. */
interface Gives {
  readonly assumptions?: Readonly<Record<string, unknown>> | undefined;
  readonly series?: Readonly<Record<string, unknown>> | undefined;
  readonly tables?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>> | null>> | null>> | undefined;
}

interface Place {
  readonly words: string;
  readonly path: Path;
}

/**
 * Variables that one file gives in two sections: a run would silently ignore the second. (A scenario may give a variable in
 * another section than its parent; the child wins.) The problem is placed at the value that wins: assumptions, then series.
 */
export function givenTwice({ assumptions, series, tables }: Gives): Problem[] {
  if (!tables && !(assumptions && series)) return [];
  const places = new Map<string, Place[]>();
  const note = (name: string, place: Place): void => {
    places.set(name, [...(places.get(name) ?? []), place]);
  };
  for (const [section, entries] of [
    ['assumptions', assumptions],
    ['series', series],
  ] as const) {
    for (const [name, entry] of Object.entries(entries ?? {}))
      if (entry !== null) note(name, { words: `under ${section}`, path: [section, name] });
  }
  for (const [name, cell] of firstCells(tables)) note(name, cell);
  return [...places].flatMap(([name, [first, ...others]]) =>
    first && others.length > 0
      ? [
          fault(
            'field.conflict',
            first.path,
            `${name} is given ${first.words} and ${others.map(({ words }) => words).join(' and ')}`,
            'keep one of them',
            true,
          ),
        ]
      : [],
  );
}

/** Variable → the first cell that gives it. The plan refuses two tables for one variable. */
function firstCells(tables: Gives['tables']): ReadonlyMap<string, Place> {
  const cells = new Map<string, Place>();
  for (const [dim, rows] of Object.entries(tables ?? {})) {
    for (const [row, columns] of Object.entries(rows ?? {})) {
      for (const [name, cell] of Object.entries(columns ?? {})) {
        if (cell !== null && name !== 'source' && !cells.has(name))
          cells.set(name, { words: `in the row ${row} of tables: ${dim}`, path: ['tables', dim, row, name] });
      }
    }
  }
  return cells;
}
