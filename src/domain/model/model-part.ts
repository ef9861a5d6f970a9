import type { Path } from '../../core/check/draft.ts';
import type { Outside } from '../value/sample-series.ts';
import { wholePlausible, type WrittenPlausible } from '../value/plausible.ts';
import { placed, type PlacedCorrelation } from '../uncertainty/correlations.ts';
import { wholeCorrelations, wholeDistribution, type WrittenOwnDistribution } from '../uncertainty/distribution-file.ts';
import { present, presentEntries, whole, type Partially } from '../text/well-formed.ts';
import type { ChainLink, Counterfactuals, Example, ModelTime, PartialModelFile, SharedGiven } from './model-file.ts';
import type { WrittenMain } from './written-main.ts';
import { sections, variableSections, type OverTime, type VariableSection } from './sections.ts';

/** A variable as one file declares it, in any section. */
export interface WrittenVariable {
  readonly section: VariableSection;
  readonly name: string;
  /** The file that declares it, and the path in it. */
  readonly model: string;
  readonly path: Path;
  readonly title: string;
  readonly unit: string;
  readonly for?: readonly string[] | undefined;
  readonly against?: string | undefined;
  readonly note?: string | undefined;
  readonly over_time?: OverTime | undefined;
  readonly may_be?: 'none' | 'unlimited' | undefined;
  readonly alternatives?: true | undefined;
  /** For a series, the interpolation; for a bounded root, its bounds. */
  readonly between?: unknown;
  readonly outside?: Outside | undefined;
  /** Of a series: its value before its first point, as written. */
  readonly before?: number | string | undefined;
  /** The value as written, and the field that holds it. */
  readonly stated?: { readonly key: 'points' | 'value' | 'default'; readonly raw: unknown } | undefined;
  readonly range?: readonly [unknown, unknown] | undefined;
  readonly plausible?: WrittenPlausible | undefined;
  readonly distribution?: WrittenOwnDistribution | undefined;
  /** Whether a run that leaves the range is refused. */
  readonly require?: true | undefined;
  readonly source?: string | readonly string[] | undefined;
}

/** A curve that a model or a scenario reports, and the unit to show it in. */
export interface ReportedName {
  readonly name: string;
  readonly unit: string | undefined;
  readonly path: Path;
}

/** A case whose answer is known on paper. */
export type PlacedExample = Example & { readonly path: Path };

/**
 * The content of one model file, without its includes. In a faulty file, the well-formed part: an unreadable text is empty,
 * an unreadable entry is left out.
 */
export interface ModelPart {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly summary: string;
  readonly includes: readonly string[];
  readonly time: ModelTime | undefined;
  /** Section by section. */
  readonly variables: readonly WrittenVariable[];
  readonly categories: readonly { readonly name: string; readonly title: string; readonly note?: string | undefined }[];
  readonly dimensions: readonly { readonly name: string; readonly title: string; readonly elements?: readonly string[] | undefined }[];
  readonly requirements: readonly { readonly that: string; readonly message: string }[];
  readonly correlations: readonly PlacedCorrelation[];
  readonly report: readonly ReportedName[];
  /** The main assumptions as this file lists them; those of included files lend their words only. */
  readonly main: readonly WrittenMain[];
  /** Variables and categories of this file with `report: true`; the marks of included files apply to those models only. */
  readonly marked: readonly string[];
  /** What a decomposition into factors follows, by the quantity at the end of each chain. */
  readonly chains: ReadonlyMap<string, readonly ChainLink[]>;
  /** What a rebound is measured against. */
  readonly counterfactuals: Counterfactuals | undefined;
  /** What every example starts from. */
  readonly given: SharedGiven | undefined;
  readonly examples: readonly PlacedExample[];
}

export function modelPart(file: PartialModelFile): ModelPart {
  return {
    name: file.model,
    title: file.title ?? '',
    version: file.version ?? '',
    summary: file.summary ?? '',
    includes: present(file.include),
    time: file.time,
    variables: variableSections.flatMap((section) =>
      presentEntries<Partially<Written>>(file[section]).map(([name, written]) => writtenVariable(file.model, section, name, written)),
    ),
    categories: presentEntries(file.categories).map(([name, { title = '', note }]) => ({ name, title, note })),
    dimensions: presentEntries(file.dimensions).map(([name, { title = '', elements }]) => ({ name, title, elements: whole(elements) })),
    requirements: present(file.require).map(({ that = '', message = '' }) => ({ that, message })),
    correlations: placed(wholeCorrelations(file.correlations), file.model),
    report: reportedNames(file.report ?? []),
    main: presentEntries(file.main).map(([name, written]) => ({ ...written, name, path: ['main', name] })),
    marked: sections.flatMap((section) =>
      presentEntries<{ readonly report?: boolean | undefined }>(file[section]).flatMap(([name, { report }]) => (report ? [name] : [])),
    ),
    chains: new Map(Object.entries(file.chains ?? {})),
    counterfactuals: file.counterfactuals,
    given: file.given,
    examples: (file.examples ?? []).flatMap((example, index) => (example ? [{ ...example, path: ['examples', index] }] : [])),
  };
}

/** Fields that any section may have. */
type Written = Omit<WrittenVariable, 'section' | 'name' | 'model' | 'path' | 'stated'> & {
  readonly points?: unknown;
  readonly value?: unknown;
  readonly default?: unknown;
};

function writtenVariable(
  model: string,
  section: VariableSection,
  name: string,
  { title = '', unit = '', source, ...written }: Partially<Written>,
): WrittenVariable {
  const key = (['points', 'value', 'default'] as const).find((one) => written[one] !== undefined);
  return {
    ...written,
    title,
    unit,
    for: whole(written.for),
    source: typeof source === 'object' ? whole(source) : source,
    plausible: wholePlausible(written.plausible),
    distribution: wholeDistribution(written.distribution),
    section,
    name,
    model,
    path: [section, name],
    stated: key && { key, raw: written[key] },
  };
}

/** The entries of a `report` list: `facility_power` or `{ facility_power: GW }`. */
export function reportedNames(
  report: readonly (string | Readonly<Record<string, string | undefined>> | undefined)[],
): readonly ReportedName[] {
  return report.flatMap((entry, index): readonly ReportedName[] =>
    typeof entry === 'string'
      ? [{ name: entry, unit: undefined, path: ['report', index] }]
      : presentEntries(entry).map(([name, unit]) => ({ name, unit, path: ['report', index, name] })),
  );
}
