import type { Library } from '../library/library.ts';
import type { ScenarioFile } from '../scenario/scenario-file.ts';
import type { Prepared } from './plan.ts';

/** A prepared scenario in a cache, with the sources and catalog parts it was built from. */
export interface KeptPlan {
  readonly prepared: Prepared;
  readonly today: string | undefined;
  readonly sources: ReturnType<Library['sources']>;
  readonly parts: ReadonlyMap<string, ReturnType<Library['catalog']['part']>>;
}

export function keptPlan(library: Library, prepared: Prepared, scenario: ScenarioFile): KeptPlan {
  const parts = new Map(
    [...prepared.used.keys(), ...Object.keys(scenario.figures ?? {})]
      .map((id) => id.split('.', 1)[0]!)
      .map((name) => [name, library.catalog.part(name)]),
  );
  return { prepared, today: library.today(), sources: library.sources(), parts };
}

/** Whether it is still valid: same day, same sources, same catalog parts. */
export function isValid(library: Library, { today, sources, parts }: KeptPlan): boolean {
  if (today !== library.today() || sources !== library.sources()) return false;
  for (const [name, part] of parts) if (library.catalog.part(name) !== part) return false;
  return true;
}
