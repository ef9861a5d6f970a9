import { fileURLToPath } from 'node:url';
import { targetsOf } from '../src/core/engine/system-walk.ts';
import { Library } from '../src/domain/library/library.ts';
import { planRun } from '../src/domain/plan/plan-run.ts';
import type { Plan } from '../src/domain/plan/plan.ts';
import { resolveScenario } from '../src/domain/scenario/resolve-scenario.ts';
import type { ScenarioFile } from '../src/domain/scenario/scenario-file.ts';

const folder = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** The project's own models and scenarios. */
export function openLibrary(): Library {
  return new Library({ models: folder('models'), scenarios: folder('scenarios') });
}

/** Plans the run of a scenario. Throws an error with every problem. */
export function planScenario(scenario: ScenarioFile, library = openLibrary()): Plan {
  const resolved = resolveScenario(library, scenario);
  const planned = resolved.value && planRun(library, resolved.value.model, resolved.value.scenario);
  if (planned?.plan) return planned.plan;
  throw new Error(
    [...resolved.problems, ...(planned?.problems ?? [])].map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
  );
}

/**
 * Names of computed variables and categories, in the model's order: those with a value for every instant, and those computed
 * after the last.
 */
export function computedRows({ compiled: { lowered } }: Plan): readonly string[] {
  const { series, slots, finish } = lowered.system;
  const given = new Set(series.map(({ slot }) => slot));
  const last = new Set(finish.flatMap(targetsOf));
  return [...lowered.slots]
    .filter(([, slot]) => last.has(slot) || (slots[slot]!.storage === 'row' && !given.has(slot)))
    .map(([name]) => name);
}

/**
 * Throws unless the kernel and `other` agree to 1e-12 on every value of every computed row. Values that are below 1e-12 of
 * the variable's highest finite value on both sides count as 0: they are rounding residue.
 */
export function checkRows(plan: Plan, other: Readonly<Record<string, ArrayLike<number>>>): void {
  const { kernel, lowered } = plan.compiled;
  const output = kernel.run(plan.input);
  const names = computedRows(plan);
  const gone = Object.keys(other).filter((name) => !names.includes(name));
  if (gone.length > 0) throw new Error(`the model no longer computes ${gone.join(', ')}: take them out of the other side`);
  const missing = names.filter((name) => other[name] === undefined);
  if (missing.length > 0) throw new Error(`the model also computes ${missing.join(', ')}: add them to the other side`);
  for (const name of names) {
    const slot = lowered.slots.get(name)!;
    const rows = other[name]!;
    const from = output.offset(slot);
    const { size, storage } = lowered.system.slots[slot]!;
    const count = storage === 'row' ? size * (plan.input.steps + 1) : size;
    if (rows.length !== count) throw new Error(`${name} has ${count} values by the kernel and ${rows.length} by the other side`);
    let nothing = 0;
    for (let i = 0; i < count; i++) if (Number.isFinite(rows[i])) nothing = Math.max(nothing, 1e-12 * Math.abs(rows[i]!));
    for (let i = 0; i < count; i++) {
      const [got, want] = [output.memory[from + i]!, rows[i]!];
      if (Object.is(got, want) || Math.abs(got - want) <= 1e-12 * Math.abs(want)) continue;
      if (Math.abs(got) <= nothing && Math.abs(want) <= nothing) continue;
      throw new Error(`${name}, value ${i}: ${got} by the kernel, ${want} by the other side`);
    }
  }
}
