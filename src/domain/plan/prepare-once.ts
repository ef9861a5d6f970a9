import type { Library } from '../library/library.ts';
import type { Model } from '../model/model.ts';
import { scenarioFigures } from '../scenario/scenario-figures.ts';
import type { ScenarioFile } from '../scenario/scenario-file.ts';
import { canonicalJson } from '../text/canonical.ts';
import { isValid, keptPlan, type KeptPlan } from './kept-plan.ts';
import type { Preparation } from './plan.ts';
import { planBytes } from './plan-bytes.ts';
import { orderOf } from './plan-run.ts';
import { prepare } from './prepare.ts';

/** Bytes of the modules and memories that many runs leave with a prepared scenario. */
const modules = 8_000_000;

/** Limits of the cache: scenarios that questions of many runs use at the same time. */
const mostPrepared = { entries: 4, bytes: 64_000_000, bytesOf: ({ prepared }: KeptPlan) => modules + planBytes(prepared) };

/** `prepare`, for the same merged scenario with the same open variables once. */
export function prepareOnce(library: Library, model: Model, scenario: ScenarioFile, open: readonly string[]): Preparation {
  const kept = library.cache<KeptPlan>('prepared', mostPrepared);
  const key = `${model.name} ${model.hash} ${orderOf(scenario)} ${JSON.stringify(open)} ${canonicalJson(scenario)}`;
  const known = kept.get(key);
  if (known && isValid(library, known)) {
    // Claims may name figures of parts that no value uses.
    const prepared = { ...known.prepared, model, scenario, figures: scenarioFigures(library.catalog, scenario) };
    return { prepared, problems: prepared.problems };
  }
  const found = prepare(library, model, scenario, { open });
  if (found.prepared) kept.set(key, keptPlan(library, found.prepared, scenario));
  return found;
}
