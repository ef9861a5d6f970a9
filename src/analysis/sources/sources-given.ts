import type { Library } from '../../domain/library/library.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import type { Source } from '../../domain/catalog/sources.ts';
import type { GivenSources } from './given-figure.ts';
import type { FigureUse } from '../../domain/catalog/figure-use.ts';

interface Kept {
  readonly known: ReadonlyMap<string, Source>;
  readonly own: ScenarioFile['sources'];
  readonly used: ReadonlyMap<string, FigureUse>;
  readonly given: GivenSources;
}

/** By the list of a plan's sources, which plans of the same scenario with other numbers share. */
const kept = new WeakMap<readonly string[], Kept>();

/** The entries of all sources a run rests on, those of its figures too; the same object in run after run. */
export function sourcesGiven(library: Library, { sources, scenario: { sources: own } }: Plan, used: ReadonlyMap<string, FigureUse>): GivenSources {
  const known = library.sources();
  const last = kept.get(sources);
  if (last && last.known === known && last.own === own && last.used === used) return last.given;
  const all = [...new Set([...sources, ...[...used.values()].flatMap(({ figure }) => figure.sources)])].sort();
  const given = Object.fromEntries(all.flatMap((id): [string, Source][] => {
    const source = own && Object.hasOwn(own, id) ? own[id] : known.get(id);
    return source ? [[id, source]] : [];
  }));
  kept.set(sources, { known, own, used, given });
  return given;
}
