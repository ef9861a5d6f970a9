import { fault } from '../../core/problem.ts';
import { figuresOf, type Figures } from '../catalog/figures.ts';
import type { StatedFigure } from '../catalog/state-figure.ts';
import type { CatalogParts } from '../catalog/catalog-parts.ts';
import type { ScenarioFile } from './scenario-file.ts';
import { dateHint, isCivilDate } from '../value/date-label.ts';
import { isDated, isMapping } from '../value/values.ts';

/** The catalog's figures with a scenario's overrides, as of its date. */
export function scenarioFigures(catalog: CatalogParts, { figures, as_of: asOf }: ScenarioFile): Figures {
  const stated = figures && statedIn(figures);
  if (asOf === undefined || isCivilDate(asOf)) return figuresOf(catalog, stated, asOf === undefined ? undefined : String(asOf));
  const wrong = fault('value.unreadable', ['as_of'], `as_of is ${asOf}, which is not a calendar date`, dateHint(asOf));
  const known = figuresOf(catalog, stated);
  return { ...known, problems: [...known.problems, wrong] };
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
