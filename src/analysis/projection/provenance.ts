import { contentHash } from '../../domain/text/canonical.ts';
import type { CompiledModel } from '../../domain/model/compile-model.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { engineVersion } from '../run/engine-version.ts';
import type { Projection, Provenance } from './projection.ts';

/** What a run rests on, by hashes: two with the same `run` are the same run. */
export function provenanceOf({ model, scenario, compiled }: Plan, data: Projection['sources'], figures: Projection['figures']): Provenance {
  const scenarioHash = contentHash(scenario);
  return {
    run: contentHash({ model: model.hash, data: keptHash(data), figures: keptHash(figures), scenario: scenarioHash, elements: elementsOf(compiled), engine: engineVersion }).slice(0, 32),
    engine: engineVersion,
    model: { name: model.name, version: model.version, hash: model.hash },
    scenario: { name: scenario.scenario ?? null, hash: scenarioHash },
  };
}

const elements = new WeakMap<CompiledModel, readonly unknown[]>();

function elementsOf(compiled: CompiledModel): readonly unknown[] {
  const known = elements.get(compiled);
  if (known) return known;
  const made = [...compiled.checked.scope.dimensions].map(([dim, names]) => [dim, names ?? []]);
  elements.set(compiled, made);
  return made;
}

const hashes = new WeakMap<object, string>();

/** Of what is the same object in run after run. */
function keptHash(value: object): string {
  const known = hashes.get(value);
  if (known !== undefined) return known;
  const made = contentHash(value);
  hashes.set(value, made);
  return made;
}
