import path from 'node:path';
import { cellsOf } from '../../src/analysis/frame/frame.ts';
import { runScenario } from '../../src/analysis/projection/run-scenario.ts';
import type { Projection } from '../../src/analysis/projection/projection.ts';
import { Library } from '../../src/domain/library/library.ts';
import type { ScenarioFile } from '../../src/domain/scenario/scenario-file.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The project's own models and scenarios. */
export const library = new Library({ models: path.join(root, 'models'), scenarios: path.join(root, 'scenarios') });

/** Runs a scenario given as an object. Throws an error with every problem when it is refused. */
export function projected(scenario: ScenarioFile, curves: readonly string[] | 'all' = 'all'): Projection {
  const { projection, problems } = runScenario(library, scenario, { curves });
  if (!projection) throw new Error(problems.map((one) => `${one.code}: ${one.message}`).join('\n'));
  return projection;
}

/** Values of one curve; of its first element by default. */
export function valuesOf(projection: Projection, name: string, element = 0): (number | string | null)[] {
  const curve = projection.frame.curves.get(name);
  if (!curve) throw new Error(`no curve ${name}`);
  return [...cellsOf(curve, element)];
}

export function numberOf(projection: Projection, name: string, instant = 0, element = 0): number {
  const value = valuesOf(projection, name, element)[instant];
  if (typeof value !== 'number') throw new Error(`${name} is ${String(value)}`);
  return value;
}
