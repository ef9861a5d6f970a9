import { contentHash } from '../../domain/text/canonical.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { pickedCells, pickElements } from '../../domain/value/pick-elements.ts';
import { engineVersion } from '../run/engine-version.ts';
import { oncePerPlan } from '../run/once-per-plan.ts';
import type { Evidence } from '../sources/evidence.ts';
import type { Provenance } from './projection.ts';

/** Hashes of everything a run depends on; equal `run` hashes mean equal runs. */
export function provenanceOf(prepared: Prepared, { hashes }: Evidence): Provenance {
  const { model, scenario, compiled } = prepared;
  // Questions about a scenario change none of its runs.
  const { analyses: _, ...asRun } = scenario;
  const scenarioHash = contentHash(asRun);
  const elements = oncePerPlan(prepared, 'elements', () =>
    [...compiled.checked.scope.dimensions].map(([dim, names]) => [dim, names ?? []]),
  );
  const order = oncePerPlan(prepared, 'order of overrides', () => orderOfOverrides(prepared));
  return {
    run: contentHash({
      model: model.hash,
      data: hashes.sources,
      figures: hashes.figures,
      scenario: scenarioHash,
      elements,
      engine: engineVersion,
      ...(order.length > 0 ? { order } : {}),
    }).slice(0, 32),
    engine: engineVersion,
    model: { name: model.name, version: model.version, hash: model.hash },
    scenario: { name: scenario.scenario ?? null, hash: scenarioHash },
  };
}

/**
 * The overrides of elements, in order, of each variable where two of them set one cell: the later wins, and the hash of the
 * scenario ignores the order of its fields.
 */
function orderOfOverrides({
  assignments,
  compiled,
}: Prepared): readonly (readonly [name: string, picks: readonly (readonly string[])[]])[] {
  const { variables, dimensions } = compiled.checked.scope;
  return [...assignments.elements].flatMap(([name, settings]) => {
    const { dims } = variables.get(name)!;
    const elements = dims.map((dim) => dimensions.get(dim)!);
    const cells = settings.flatMap(({ picks }) => {
      const found = pickElements(name, picks, dims, elements);
      return 'picked' in found ? pickedCells(found.picked, elements) : [];
    });
    return new Set(cells).size < cells.length ? [[name, settings.map(({ picks }) => picks)] as const] : [];
  });
}
