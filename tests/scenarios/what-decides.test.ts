import { describe, expect, test } from 'vitest';
import { openExperiment } from '../../src/analysis/experiment/open-experiment.ts';
import { runPlan } from '../../src/analysis/run/finished-run.ts';
import type { Lever } from '../../src/domain/plan/lever.ts';
import type { Prepared } from '../../src/domain/plan/plan.ts';
import { library } from '../support/library.ts';

/**
 * Each parameter that moves a headline by more than 10 % over its plausible range has evidence: a source of its value, of its
 * plausible range or of the value the scenario gives it. Or its note says that it is an assumption that decides.
 */
const headlines = [
  ['world-ai', 'facility_power', [2030, 2035]],
  ['stargate-10gw', 'facility_power', [2030, 2035]],
  ['stargate-10gw', 'revenue_per_gw', [2030]],
  ['deepseek-moment', 'facility_power', [2030, 2035]],
  ['us-data-centers', 'facility_energy', [2030, 2035]],
  ['world-data-centers', 'facility_energy', [2030, 2035]],
] as const;

const most = 0.1;

/** The headline at these dates. */
function valuesAt(prepared: Prepared, name: string, at: readonly number[], settings: readonly (readonly [Lever, number])[]): number[] {
  const run = runPlan({ ...prepared, changes: prepared.with(settings) });
  const values = run.values(prepared.compiled.lowered.slots.get(name)!);
  return at.map((year) => values[run.years!.findIndex((one) => Math.abs(one - year) < 1e-6)]!);
}

describe.each(headlines)('%s: %s', (name, curve, at) => {
  const { experiment } = openExperiment(library, { scenario: name }, []);
  const { prepared, resolved } = experiment!;
  const { model } = resolved;
  const base = valuesAt(prepared, curve, at, []);

  test('has no unmarked assumption that moves it by a tenth', () => {
    const unmarked: string[] = [];
    let deciding = 0;
    for (const [variable, { plausible, source, note }] of model.declarations) {
      for (const { entry, range } of plausible?.entries ?? []) {
        const lever = prepared.lever(entry.element === undefined ? variable : `${variable}[${entry.element}]`);
        // What the scenario computes, or gives by element, has no single value to move.
        if ('code' in lever) continue;
        const effect = Math.max(
          ...range
            .filter((bound) => !lever.unfit(bound, []))
            .flatMap((bound) => valuesAt(prepared, curve, at, [[lever, bound]]).map((value, k) => Math.abs(value / base[k]! - 1)))
            .filter((one) => !Number.isNaN(one)),
        );
        if (effect <= most) continue;
        deciding += 1;
        const given = prepared.assignments.whole.get(variable)?.sources ?? [];
        const evidence = [source ?? [], entry.source, given].flat().filter((one) => one !== 'assumption');
        if (evidence.length === 0 && !/\bdecides\b/.test(note ?? '')) unmarked.push(`${lever.target} ${(effect * 100).toFixed(0)} %`);
      }
    }
    expect(unmarked).toEqual([]);
    expect(deciding).toBeGreaterThan(0);
  });
});
