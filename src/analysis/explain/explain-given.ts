import { figureTextsIn } from '../../domain/catalog/figure-text.ts';
import type { Library } from '../../domain/library/library.ts';
import { mergeScenarios } from '../../domain/scenario/merge-scenario.ts';
import type { ScenarioFile } from '../../domain/scenario/scenario-file.ts';
import { unitAlone } from '../../domain/model/given.ts';
import { statedValues, type StatedValue } from '../../domain/scenario/stated-values.ts';
import { asWritten } from '../../domain/value/as-written.ts';
import { scenarioChain } from '../projection/scenario-chain.ts';

/** A scenario as written, and the folder its references are looked up in. */
export interface Under {
  readonly library: Library;
  readonly scenario: ScenarioFile;
  readonly directory?: string | undefined;
  /** The date whose figures are taken, in place of the scenario's. */
  readonly asOf?: string | undefined;
}

/** The value by which a scenario overrides the model's own value or equation. */
export interface ExplainedGiven {
  /** As written: `1.9 kW/GPU`, `abilene: 843 MW, memphis: 200 MW`. */
  readonly value: string;
  /** Before its first point, where the scenario states it. */
  readonly before?: string;
  /** Ids of the catalog figures it names. */
  readonly figures?: readonly string[];
  /** The scenarios in the `extends` chain that state it; several if a table has rows from several. */
  readonly from: readonly string[];
  readonly sources: readonly string[];
  readonly why?: string;
}

/** Undefined if the scenario does not set the variable. */
export function givenUnder({ library, scenario, directory }: Under, name: string): ExplainedGiven | undefined {
  const chain = scenarioChain(library, scenario, directory);
  const of = (one: ScenarioFile): readonly StatedValue[] =>
    statedValues(one).filter((value) => value.name === name && value.picks.length === 0);
  const found = of(chain.reduceRight<ScenarioFile>(mergeScenarios, {})).at(-1);
  if (!found) return undefined;
  const { raw, before, section, sources, why, bare } = found;
  const writers = chain.filter((one) => of(one).some((value) => value.section === section));
  const figures = [...new Set(figureTextsIn(raw).map(({ id }) => id))];
  return {
    value: `${asWritten(raw)}${bare === 'ratios-only' ? '' : `, in ${bare.text}`}`,
    ...(before ? { before: `${asWritten(before.raw)}${unitAlone(before)}` } : {}),
    ...(figures.length > 0 ? { figures } : {}),
    from: (section === 'tables' ? writers : writers.slice(0, 1)).map((one) => one.scenario ?? 'the scenario'),
    sources,
    ...(why === undefined ? {} : { why }),
  };
}
