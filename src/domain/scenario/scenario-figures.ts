import { figuresOf, type Figures } from '../catalog/figures.ts';
import type { StatedFigure } from '../catalog/state-figure.ts';
import type { CatalogParts } from '../catalog/catalog-parts.ts';
import type { ScenarioFile } from './scenario-file.ts';
import { isDated, isMapping } from '../value/values.ts';

/** The catalog's figures with a scenario's overrides. */
export function scenarioFigures(catalog: CatalogParts, { figures }: ScenarioFile): Figures {
  return figures === undefined ? figuresOf(catalog) : figuresOf(catalog, statedIn(figures));
}

function statedIn(section: NonNullable<ScenarioFile['figures']>): ReadonlyMap<string, StatedFigure> {
  return new Map(Object.entries(section).flatMap(([id, entry]) => (entry === null ? [] : [[id, statedOf(id, entry)] as const])));
}

type Entry = NonNullable<NonNullable<ScenarioFile['figures']>[string]>;

function statedOf(id: string, entry: Entry): StatedFigure {
  if (!isMapping(entry) || isDated(entry)) return { value: entry, by: 'scenario', path: ['figures', id] };
  const {
    value,
    why,
    source,
    as_of: asOf,
  } = entry as {
    readonly value: unknown;
    readonly why?: string;
    readonly source?: string | readonly string[];
    readonly as_of?: string | number;
  };
  return { value, why, source, asOf: asOf === undefined ? undefined : String(asOf), by: 'scenario', path: ['figures', id, 'value'] };
}
