import type { Path } from '../../core/check/draft.ts';
import type { Outside } from '../value/sample-series.ts';
import type { Example, ModelFile, ModelTime } from './model-file.ts';
import { sections, variableSections, type OverTime, type VariableSection } from './sections.ts';

/** A variable as one file declares it, whatever its section. */
export interface WrittenVariable {
  readonly section: VariableSection;
  readonly name: string;
  /** The file that declares it, and where. */
  readonly model: string;
  readonly path: Path;
  readonly title: string;
  readonly unit: string;
  readonly for?: readonly string[] | undefined;
  readonly against?: string | undefined;
  readonly note?: string | undefined;
  readonly over_time?: OverTime | undefined;
  readonly may_be?: 'none' | undefined;
  readonly alternatives?: true | undefined;
  /** Of a series how to read between its points; of a bounded root its bounds. */
  readonly between?: unknown;
  readonly outside?: Outside | undefined;
  /** Its own value as it is written, and the field that holds it. */
  readonly stated?: { readonly key: 'points' | 'value' | 'default'; readonly raw: unknown } | undefined;
  readonly range?: readonly [unknown, unknown] | undefined;
  readonly source?: string | readonly string[] | undefined;
}

/** A curve that a model or a scenario reports, and the unit it is to be shown in. */
export interface ReportedName {
  readonly name: string;
  readonly unit: string | undefined;
  readonly path: Path;
}

/** What one model file says of itself; of what it includes it says nothing. */
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
  readonly report: readonly ReportedName[];
  /** Variables and categories of this file with `report: true`; those of what it includes are for those models. */
  readonly marked: readonly string[];
  readonly examples: readonly Example[];
}

export function modelPart(file: ModelFile): ModelPart {
  const { model: name, title, version, summary, include = [], time, dimensions, categories, require = [], examples = [] } = file;
  return {
    name, title, version, summary, includes: include, time, requirements: require, examples,
    variables: variableSections.flatMap((section) => Object.entries<Written>(file[section] ?? {}).map(([variable, written]) => writtenVariable(file.model, section, variable, written))),
    categories: Object.entries(categories ?? {}).map(([category, { title: own, note }]) => ({ name: category, title: own, note })),
    dimensions: Object.entries(dimensions ?? {}).map(([dimension, { title: own, elements }]) => ({ name: dimension, title: own, elements })),
    report: reportedNames(file.report ?? []),
    marked: sections.flatMap((section) => Object.entries<{ readonly report?: boolean | undefined }>(file[section] ?? {}).flatMap(([marked, { report }]) => (report ? [marked] : []))),
  };
}

/** The fields any section may have. */
type Written = Omit<WrittenVariable, 'section' | 'name' | 'model' | 'path' | 'stated'> & { readonly points?: unknown; readonly value?: unknown; readonly default?: unknown };

function writtenVariable(model: string, section: VariableSection, name: string, written: Written): WrittenVariable {
  const key = (['points', 'value', 'default'] as const).find((one) => written[one] !== undefined);
  return { ...written, section, name, model, path: [section, name], stated: key && { key, raw: written[key] } };
}

/** The entries of a `report` list, `facility_power` or `{ facility_power: GW }`. */
export function reportedNames(report: readonly (string | Readonly<Record<string, string>>)[]): readonly ReportedName[] {
  return report.flatMap((entry, index): readonly ReportedName[] => (typeof entry === 'string'
    ? [{ name: entry, unit: undefined, path: ['report', index] }]
    : Object.entries(entry).map(([name, unit]) => ({ name, unit, path: ['report', index, name] }))));
}
