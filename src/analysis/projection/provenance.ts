import { contentHash } from '../../domain/text/canonical.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { engineVersion } from '../run/engine-version.ts';
import { oncePerPlan } from '../run/once-per-plan.ts';
import type { RestsOn } from '../sources/rests-on.ts';
import type { Provenance } from './projection.ts';

/** Hashes of everything a run depends on; equal `run` hashes mean equal runs. */
export function provenanceOf(prepared: Prepared, { hashes }: RestsOn): Provenance {
  const { model, scenario, compiled } = prepared;
  const scenarioHash = contentHash(scenario);
  const elements = oncePerPlan(prepared, 'elements', () =>
    [...compiled.checked.scope.dimensions].map(([dim, names]) => [dim, names ?? []]),
  );
  return {
    run: contentHash({
      model: model.hash,
      data: hashes.sources,
      figures: hashes.figures,
      scenario: scenarioHash,
      elements,
      engine: engineVersion,
    }).slice(0, 32),
    engine: engineVersion,
    model: { name: model.name, version: model.version, hash: model.hash },
    scenario: { name: scenario.scenario ?? null, hash: scenarioHash },
  };
}
