import { fault, type Problem } from '../../core/problem.ts';
import type { Model } from '../model/model.ts';
import type { ScenarioFile } from '../scenario/scenario-file.ts';
import { impossible, joined, placed, repeatedPairs, type PlacedCorrelation } from '../uncertainty/correlations.ts';
import { mostUncertain } from '../uncertainty/distribution-file.ts';
import { readDistribution, type ReadDistribution } from '../uncertainty/read-distribution.ts';
import type { Lever } from './lever.ts';

/** An input that a scenario states a distribution for. */
export interface StatedInput extends ReadDistribution {
  readonly lever: Lever;
  readonly why?: string | undefined;
  /** Ids of sources, or the word assumption. */
  readonly source?: string | readonly string[] | undefined;
}

/** What a scenario says about its uncertainty, read against its run. */
export interface StatedUncertainty {
  /** By target, as written. */
  readonly inputs: ReadonlyMap<string, StatedInput>;
  /** Those of the scenario, then those of the model; a pair from the scenario where both state it. */
  readonly correlations: readonly PlacedCorrelation[];
}

/** Reads `uncertain` and `correlations` of a merged scenario; problems have paths into it. */
export function statedUncertainty(
  model: Model,
  { uncertain = {}, correlations }: ScenarioFile,
  lever: (target: string) => Lever | Problem,
  n: number,
  problems: Problem[],
): StatedUncertainty {
  const inputs = new Map<string, StatedInput>();
  const count = Object.keys(uncertain).length;
  if (count > mostUncertain)
    problems.push(fault('limit.exceeded', ['uncertain'], `${count} inputs are uncertain, the limit is ${mostUncertain}`, 'state fewer'));
  for (const [target, written] of Object.entries(uncertain).slice(0, mostUncertain)) {
    const path = ['uncertain', target];
    const found = lever(target);
    if ('code' in found) {
      problems.push(unfound(found, path));
      continue;
    }
    if (written === null) continue;
    const { unit, ranges, compounds } = found;
    const read = readDistribution(written, { name: target, unit, bare: 'ratios-only', n, compounds, ranges, problems }, path);
    if (read) inputs.set(target, { ...read, lever: found, why: written.why, source: written.source });
  }
  const own = placed(correlations);
  problems.push(...repeatedPairs(own));
  for (const { between, path } of own) {
    for (const [index, target] of between.entries()) {
      const found = lever(target);
      if ('code' in found) problems.push({ ...unfound(found, [...path, 'between', index]), atKey: false });
    }
  }
  const all = joined(own, model.correlations);
  // Those of the model alone are checked with the model.
  const beyond = own.length > 0 ? impossible(all) : undefined;
  if (beyond) problems.push(beyond);
  return { inputs, correlations: all };
}

/** A computed variable has a value once the scenario states one. */
function unfound(problem: Problem, path: Problem['path']): Problem {
  const computed = problem.code === 'value.not-overridable' && problem.hint?.startsWith('prepare the scenario');
  return {
    ...problem,
    path,
    atKey: true,
    ...(computed ? { hint: 'give it a value under assumptions too, which replaces the equation' } : {}),
  };
}
