import type { CheckedModel } from '../../core/check/check-model.ts';
import { claimWords } from '../../domain/claims/claim-words.ts';
import type { Figures } from '../../domain/catalog/figures.ts';
import { explain, usersIn, type ExplainedVariable } from './explain.ts';
import { mainEntries, type MainEntry } from './main-entries.ts';
import type { Model } from '../../domain/model/model.ts';
import type { OverTime } from '../../domain/model/sections.ts';

export interface DescribedVariable extends ExplainedVariable {
  /** Absent for a category. */
  readonly overTime?: OverTime | undefined;
  readonly reported: boolean;
}

export interface ModelDescription {
  readonly model: Model;
  readonly dimensions: readonly {
    readonly name: string;
    readonly title: string;
    readonly elements?: readonly string[];
    readonly alternatives?: true;
  }[];
  /** In reading order: inputs, parameters, series, stocks, flows, auxiliaries, categories. */
  readonly variables: readonly DescribedVariable[];
  /** The inputs that matter most; empty where the model lists none. */
  readonly main: readonly MainEntry[];
  /** Edges from each variable to every variable whose equation names it. */
  readonly graph: readonly { readonly from: string; readonly to: string }[];
  readonly requirements: readonly { readonly that: string; readonly message: string }[];
  readonly examples: readonly {
    readonly title: string;
    readonly note?: string;
    readonly sources: readonly string[];
    readonly claims: readonly string[];
  }[];
  /** Ids of all cited sources. */
  readonly cited: readonly string[];
}

/** Describes a model: every variable explained, the dependency graph and the examples. */
export function describeModel(model: Model, checked: CheckedModel, figures: Figures): ModelDescription {
  const reported = new Set([...model.report.map(({ name }) => name), ...model.marked]);
  const users = usersIn(checked);
  const variables = model.names.flatMap((name): DescribedVariable[] => {
    const explanation = explain(checked, model, name, { figures, users });
    return explanation ? [{ ...explanation, overTime: model.declarations.get(name)?.overTime, reported: reported.has(name) }] : [];
  });
  const examples = model.examples.map(({ title, note, source, expect }) => ({
    title,
    ...(note === undefined ? {} : { note }),
    sources: listed(source),
    claims: expect.map(claimWords),
  }));
  return {
    model,
    dimensions: model.dimensions.map(({ name, title, elements }) => ({
      name,
      title,
      ...(elements ? { elements } : {}),
      ...(checked.scope.alternatives.has(name) ? { alternatives: true } : {}),
    })),
    variables,
    main: mainEntries(model),
    graph: variables.flatMap(({ name, dependsOn }) => dependsOn.map(({ name: from }) => ({ from, to: name }))),
    requirements: model.requirements,
    examples,
    cited: [
      ...new Set([
        ...variables.flatMap(({ sources, plausible = [] }) => [...sources, ...plausible.flatMap((one) => one.sources)]),
        ...examples.flatMap(({ sources }) => sources),
      ]),
    ].sort(),
  };
}

function listed(source: string | readonly string[] | undefined): readonly string[] {
  return source === undefined ? [] : typeof source === 'string' ? [source] : source;
}
