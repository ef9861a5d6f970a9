import { append } from '../../core/append.ts';
import type { Path } from '../../core/check/draft.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { parseClaimTarget } from '../claims/claim-target.ts';
import { isMapping } from '../value/values.ts';

/** The values of one file: a scenario, or `given` or an example of a model. */
export interface Gives {
  readonly assumptions?: Readonly<Record<string, unknown>> | undefined;
  readonly series?: Readonly<Record<string, unknown>> | undefined;
  readonly tables?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>> | null>> | null>> | undefined;
}

interface Place {
  readonly words: string;
  readonly path: Path;
}

/**
 * Variables that one file gives in two places, as a whole or one of their elements: a run would silently ignore the second. (A
 * scenario may give a variable in another section than its parent; the child wins.) The problem is placed at the value that
 * wins: assumptions, then series. An element beside a value for all elements is no conflict, since it says less.
 */
export function givenTwice(gives: Gives): Problem[] {
  const { assumptions, series, tables } = gives;
  const elements = elementKeys(assumptions);
  if (!tables && !(assumptions && series) && elements.length === 0) return [];
  const places = new Map<string, Place[]>();
  const note = (name: string, place: Place): void => {
    append(places, name, place);
  };
  for (const [section, entries] of [
    ['assumptions', assumptions],
    ['series', series],
  ] as const) {
    for (const [name, entry] of Object.entries(entries ?? {}))
      if (entry !== null) note(name, { words: `under ${section}`, path: [section, name] });
  }
  for (const [name, cell] of firstCells(tables)) note(name, cell);
  const alike = byElement(elements);
  const inner = innerMappings();
  for (const one of elements) for (const place of [...sameElements(one, alike), ...namedElements(one, gives, inner)]) note(one.key, place);
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
          cells.set(name, { words: inRow(dim, row), path: ['tables', dim, row, name] });
      }
    }
  }
  return cells;
}

function inRow(dim: string, row: string): string {
  return `in the row ${row} of tables: ${dim}`;
}

/** A key of assumptions that gives an element: `x[abilene]`. */
interface ElementKey {
  readonly key: string;
  readonly name: string;
  readonly picks: readonly string[];
}

function elementKeys(assumptions: Gives['assumptions']): readonly ElementKey[] {
  return Object.entries(assumptions ?? {}).flatMap(([key, entry]) => {
    const target = entry === null || !key.includes('[') ? undefined : parseClaimTarget(key);
    return target && target.picks.length > 0 ? [{ key, ...target }] : [];
  });
}

/** Later keys of the same element, written with other spaces. */
function sameElements(one: ElementKey, alike: ReadonlyMap<string, readonly ElementKey[]>): readonly Place[] {
  const own = alike.get(elementOf(one))!;
  // The first of them tells of all the others.
  if (own[0] !== one) return [];
  return own.slice(1).map(({ key }) => ({ words: `under assumptions as ${key}`, path: ['assumptions', key] }));
}

function byElement(all: readonly ElementKey[]): ReadonlyMap<string, readonly ElementKey[]> {
  const alike = new Map<string, ElementKey[]>();
  for (const one of all) append(alike, elementOf(one), one);
  return alike;
}

const elementOf = ({ name, picks }: ElementKey): string => `${name}[${picks.join()}]`;

/** Where the file names the same element otherwise: in the value of the variable, or in a row of a table. */
function namedElements({ name, picks }: ElementKey, { assumptions, series, tables }: Gives, inner: InnerMappings): readonly Place[] {
  const whole = ([section, entries]: readonly [string, Gives['series']]): readonly Place[] =>
    names(entries?.[name], picks, inner) ? [{ words: `in the value of ${name} under ${section}`, path: [section, name] }] : [];
  const cells = Object.entries(tables ?? {}).flatMap(([dim, rows]) =>
    picks.flatMap((row): readonly Place[] => {
      const cell = rows && Object.hasOwn(rows, row) ? (rows[row]?.[name] ?? null) : null;
      const given = cell !== null && names(cell, without(picks, row), inner);
      return given ? [{ words: inRow(dim, row), path: ['tables', dim, row, name] }] : [];
    }),
  );
  return [...whole(['assumptions', assumptions]), ...whole(['series', series]), ...cells];
}

/** Whether a value names these elements, nested in any order, below fields and dates. */
function names(value: unknown, picks: readonly string[], inner: InnerMappings): boolean {
  if (picks.length === 0) return value !== null;
  if (!isMapping(value)) return false;
  if (picks.some((pick) => Object.hasOwn(value, pick) && names(value[pick], without(picks, pick), inner))) return true;
  return inner(value).some(([key, below]) => names(below, without(picks, key), inner));
}

type InnerMappings = (mapping: object) => readonly (readonly [string, unknown])[];

/** The entries of a mapping that are mappings, found once: a value may be asked for each of its elements. */
function innerMappings(): InnerMappings {
  const known = new Map<object, ReturnType<InnerMappings>>();
  return (mapping) => {
    const found = known.get(mapping) ?? Object.entries(mapping).filter(([, below]) => isMapping(below));
    known.set(mapping, found);
    return found;
  };
}

function without(picks: readonly string[], one: string): readonly string[] {
  return picks.filter((pick) => pick !== one);
}
