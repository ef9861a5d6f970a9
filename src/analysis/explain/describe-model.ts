import type { CheckedModel } from '../../core/check/check-model.ts';
import { claimWords } from '../../domain/claims/claim-words.ts';
import type { Figures } from '../../domain/catalog/figures.ts';
import type { ModelFile } from '../../domain/model/model-file.ts';
import { explain, type Explanation } from './explain.ts';
import type { Model } from '../../domain/model/model.ts';

export interface DescribedVariable extends Explanation {
  readonly overTime?: 'mean' | 'last' | 'max' | 'sum' | undefined;
  readonly reported: boolean;
}

export interface ModelDescription {
  readonly file: ModelFile;
  readonly dimensions: readonly { readonly name: string; readonly title: string; readonly elements?: readonly string[]; readonly alternatives?: true }[];
  /** In reading order: inputs, parameters, series, stocks, flows, auxiliaries, categories. */
  readonly variables: readonly DescribedVariable[];
  /** From each variable to every variable whose equation names it. */
  readonly graph: readonly { readonly from: string; readonly to: string }[];
  readonly requirements: readonly { readonly that: string; readonly message: string }[];
  readonly examples: readonly { readonly title: string; readonly note?: string; readonly sources: readonly string[]; readonly claims: readonly string[] }[];
  /** Ids of everything cited. */
  readonly cited: readonly string[];
}

const sections = ['inputs', 'parameters', 'series', 'stocks', 'flows', 'auxiliaries', 'categories'] as const;

/** A model as a reader wants it: every variable explained, who depends on whom, what is known on paper. */
export function describeModel(model: Model, checked: CheckedModel, figures: Figures): ModelDescription {
  const [file] = model.files as readonly [ModelFile, ...ModelFile[]];
  const names = new Set(sections.flatMap((section) => model.files.flatMap((one) => Object.keys(one[section] ?? {}))));
  const reported = new Set([...(file.report ?? []).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.keys(entry))), ...sections.flatMap((section) => Object.entries<{ readonly report?: boolean | undefined }>(file[section] ?? {}).flatMap(([name, one]) => (one.report ? [name] : [])))]);
  const variables = [...names].flatMap((name): DescribedVariable[] => {
    const explanation = explain(checked, model, name, undefined, figures);
    return explanation ? [{ ...explanation, overTime: overTimeOf(explanation, model), reported: reported.has(name) }] : [];
  });
  const examples = (file.examples ?? []).map(({ title, note, source, expect }) => ({ title, ...(note === undefined ? {} : { note }), sources: listed(source), claims: expect.map(claimWords) }));
  return {
    file,
    dimensions: model.files.flatMap((one) => Object.entries(one.dimensions ?? {})).filter(([name], index, all) => all.findIndex(([other]) => other === name) === index)
      .map(([name, { title, elements }]) => ({ name, title, ...(elements ? { elements } : {}), ...(checked.scope.alternatives.has(name) ? { alternatives: true } : {}) })),
    variables,
    graph: variables.flatMap(({ name, restsOn }) => restsOn.map(({ name: from }) => ({ from, to: name }))),
    requirements: model.files.flatMap((one) => one.require ?? []),
    examples,
    cited: [...new Set([...variables.flatMap(({ sources }) => sources), ...examples.flatMap(({ sources }) => sources)])].sort(),
  };
}

function overTimeOf({ name, role }: Explanation, { declarations }: Model): DescribedVariable['overTime'] {
  if (role === 'category') return undefined;
  return declarations.get(name)?.over_time ?? (role === 'stock' ? 'last' : 'mean');
}

function listed(source: string | readonly string[] | undefined): readonly string[] {
  return source === undefined ? [] : typeof source === 'string' ? [source] : source;
}
