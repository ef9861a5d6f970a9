import type { ModelDraft } from '../../core/check/draft.ts';
import { inDocument, type Problem, type ProblemDocument } from '../../core/problem.ts';
import { categoriesOf, declarationsOf, type CategoryDeclaration, type Declarations } from './declarations.ts';
import type { Counterfactuals } from './model-file.ts';
import { mainAssumptionsOf, type MainAssumption } from './main-assumptions.ts';
import { joined, type PlacedCorrelation } from '../uncertainty/correlations.ts';
import type { ModelPart, WrittenVariable } from './model-part.ts';
import { variableSections } from './sections.ts';

/** The fields a model does not take from its includes. */
type Head = Pick<ModelPart, 'name' | 'title' | 'version' | 'summary' | 'includes' | 'time' | 'report' | 'marked' | 'given' | 'examples'>;

/**
 * A model with everything it includes, read and validated; units and equations are checked when it is compiled. Callers
 * need not know which files it is made of.
 */
export interface Model extends Head {
  /** Variables and categories, each once, in reading order: inputs, parameters, series, stocks, flows, auxiliaries, categories. */
  readonly names: readonly string[];
  /** The merged declarations of each variable. */
  readonly declarations: Declarations;
  readonly categories: ReadonlyMap<string, CategoryDeclaration>;
  /** The inputs that matter most, as the model's own file lists them. */
  readonly main: readonly MainAssumption[];
  /** Each once, from the first file that declares it. */
  readonly dimensions: ModelPart['dimensions'];
  readonly requirements: ModelPart['requirements'];
  /** Of all files; a pair from the first that states it. */
  readonly correlations: readonly PlacedCorrelation[];
  /** Every single declaration, the model's own first. */
  readonly variables: readonly WrittenVariable[];
  /** The content of each file of the tree, the model's own first; for the checks of a file. */
  readonly parts: readonly ModelPart[];
  /** Of all files, the model's own first. */
  readonly chains: ModelPart['chains'];
  /** Of the first file that has them, with its name. */
  readonly counterfactuals: (Counterfactuals & { readonly model: string }) | undefined;
  readonly draft: ModelDraft;
  /** Hash of the model and its includes. */
  readonly hash: string;
  /** The file of the tree with that model name; the model's own for any other. */
  documentOf(name: string | undefined): ProblemDocument;
}

/** Puts a problem of any file of the tree into that file. */
export function inModel(model: Pick<Model, 'documentOf'>, problem: Problem): Problem {
  return inDocument(model.documentOf(problem.model), problem);
}

/** Every problem of a text, and the value where none of them is an error. */
export type Loaded<T> =
  { readonly value: T; readonly problems: readonly Problem[] } | { readonly value?: undefined; readonly problems: readonly Problem[] };

/** Joins a model and its includes, the model first. */
export function joinedModel(own: ModelPart, includes: readonly ModelPart[], rest: Pick<Model, 'draft' | 'hash' | 'documentOf'>): Model {
  const parts = [own, ...includes];
  const { name, title, version, summary, includes: included, time, report, marked, given, examples } = own;
  const variables = parts.flatMap((part) => part.variables);
  const declarations = declarationsOf(variables);
  const categories = categoriesOf(parts);
  return {
    name,
    title,
    version,
    summary,
    includes: included,
    time,
    report,
    marked,
    given,
    examples,
    names: [
      ...new Set([
        ...variableSections.flatMap((section) => variables.flatMap((one) => (one.section === section ? [one.name] : []))),
        ...categories.keys(),
      ]),
    ],
    declarations,
    main: mainAssumptionsOf(parts, declarations).main,
    categories,
    variables,
    parts,
    dimensions: parts
      .flatMap((part) => part.dimensions)
      .filter(({ name: dimension }, index, all) => all.findIndex((one) => one.name === dimension) === index),
    requirements: parts.flatMap((part) => part.requirements),
    chains: new Map([...parts].reverse().flatMap((part) => [...part.chains])),
    counterfactuals: parts.flatMap((part) => (part.counterfactuals ? [{ ...part.counterfactuals, model: part.name }] : []))[0],
    correlations: joined(...parts.map((part) => part.correlations)),
    ...rest,
  };
}
