import type { Path } from '../../core/check/draft.ts';
import type { ModelFile } from './model-file.ts';
import type { Between, Outside } from '../value/sample-series.ts';
import type { StatedRange } from '../value/value-range.ts';

/** A value as a model file states it: bare numbers are in the unit that stands beside it. */
export interface StatedValue {
  readonly raw: unknown;
  readonly unit: string;
  /** The file that states it, and where. */
  readonly model: string;
  readonly path: Path;
  readonly source: Sources;
}

type Sources = string | readonly string[] | undefined;

/**
 * What the files of one include tree say of a variable, taken together. The definition speaks before inputs of the same
 * name, the root before what it includes; what the first leaves out the next may say. Every range in the tree holds.
 */
export interface Declaration {
  readonly title: string;
  readonly unit: string;
  readonly note?: string | undefined;
  readonly over_time?: 'mean' | 'last' | 'max' | 'sum' | undefined;
  readonly may_be?: 'none' | undefined;
  /** Of the points of a series. */
  readonly between?: Between | undefined;
  readonly outside?: Outside | undefined;
  readonly value?: StatedValue | undefined;
  readonly ranges: readonly StatedRange[];
  /** Of the value, or of the equation. */
  readonly source: Sources;
}

export type Declarations = ReadonlyMap<string, Declaration>;

const sections = ['parameters', 'series', 'stocks', 'flows', 'auxiliaries', 'inputs'] as const;

/** The fields any section may have. */
interface Written {
  readonly title: string;
  readonly unit: string;
  readonly note?: string | undefined;
  readonly over_time?: Declaration['over_time'];
  readonly may_be?: 'none' | undefined;
  readonly between?: unknown;
  readonly outside?: Outside | undefined;
  readonly points?: unknown;
  readonly value?: unknown;
  readonly default?: unknown;
  readonly range?: readonly [unknown, unknown] | undefined;
  readonly source?: Sources;
}

interface Placed {
  readonly section: (typeof sections)[number];
  readonly written: Written;
  readonly model: string;
  readonly path: Path;
}

/** Of a model and everything it includes, the root first. */
export function declarationsOf(files: readonly ModelFile[]): Declarations {
  const placed = new Map<string, Placed[]>();
  for (const section of sections) {
    for (const file of files) {
      for (const [name, written] of Object.entries<Written>(file[section] ?? {})) {
        const one: Placed = { section, written, model: file.model, path: [section, name] };
        placed.set(name, [...(placed.get(name) ?? []), one]);
      }
    }
  }
  return new Map([...placed].map(([name, list]) => [name, merged(list)]));
}

function merged(list: readonly Placed[]): Declaration {
  const { section, written: first } = list[0]!;
  const said = <K extends keyof Written>(key: K): Written[K] | undefined => list.find(({ written }) => written[key] !== undefined)?.written[key];
  const value = list.filter((one) => canStandFor(one.section, section)).flatMap(stated)[0];
  return {
    title: first.title, unit: first.unit,
    note: said('note'), over_time: said('over_time'), may_be: said('may_be'),
    ...(section === 'series' ? { between: first.between as Between, outside: first.outside } : {}),
    value, ranges: list.flatMap(rangeOf), source: value ? value.source : first.source,
  };
}

/** An equation needs no default, and a default is a constant: it cannot stand for the points of a series. */
function canStandFor(stating: Placed['section'], defining: Placed['section']): boolean {
  return stating === defining || (stating === 'inputs' && defining === 'parameters');
}

function stated({ written, model, path }: Placed): StatedValue[] {
  const key = (['points', 'value', 'default'] as const).find((one) => written[one] !== undefined);
  return key === undefined ? [] : [{ raw: written[key], unit: written.unit, model, path: [...path, key], source: written.source }];
}

function rangeOf({ written, model, path }: Placed): StatedRange[] {
  return written.range ? [{ bounds: written.range, unit: written.unit, model, path }] : [];
}
