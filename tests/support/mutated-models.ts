import { checkExamples } from '../../src/analysis/check/check-examples.ts';
import type { CategoryDraft, ModelDraft, Text, VariableDraft } from '../../src/core/check/draft.ts';
import { textsOf } from '../../src/core/check/parse-texts.ts';
import type { Library } from '../../src/domain/library/library.ts';
import type { Model } from '../../src/domain/model/model.ts';
import { mutationsOf } from './mutations.ts';

/** A text of a model's own file with one small mistake. */
export interface Mutation {
  /** `proof-of-work: gain_rebound_log`, `rebound: regime, cases 1`: an equation, a stock, or a case of a category. */
  readonly equation: string;
  /** The text with the mistake; `without` a flow that a stock loses. */
  readonly becomes: string;
  /** The model's declarations with that text. */
  readonly draft: () => ModelDraft;
}

/** Every mutation of the equations, stocks, bounded roots and cases of a model's own file; what it includes is judged by its own examples. */
export function mutationsIn({ draft, name }: Model): readonly Mutation[] {
  const variables = draft.variables.filter(({ model }) => model === name);
  const categories = draft.categories.filter(({ model }) => model === name);
  return [
    ...variables.flatMap((variable) =>
      mutatedVariables(variable).map(([becomes, changed]) => ({
        equation: `${name}: ${variable.name}`,
        becomes,
        draft: () => ({ ...draft, variables: draft.variables.map((one) => (one === variable ? changed() : one)) }),
      })),
    ),
    ...categories.flatMap((category) =>
      category.cases.flatMap((one, index) =>
        mutationsOf(one.when.text).map((becomes) => ({
          equation: `${name}: ${category.name}, case ${index}`,
          becomes,
          draft: () => ({
            ...draft,
            categories: draft.categories.map((other) => (other === category ? withCase(category, index, becomes) : other)),
          }),
        })),
      ),
    ),
  ];
}

function withCase(category: CategoryDraft, index: number, text: string): CategoryDraft {
  return { ...category, cases: category.cases.map((one, at) => (at === index ? { ...one, when: { ...one.when, text } } : one)) };
}

function mutatedVariables(variable: VariableDraft): readonly (readonly [becomes: string, changed: () => VariableDraft])[] {
  const each = (text: Text, changed: (text: Text) => VariableDraft): readonly (readonly [string, () => VariableDraft])[] =>
    mutationsOf(text.text).map((becomes) => [becomes, () => changed({ ...text, text: becomes })] as const);
  if (variable.role === 'stock') {
    const { inflows, outflows } = variable;
    return [
      ...each(variable.initial, (initial) => ({ ...variable, initial })),
      ...[...inflows, ...outflows].map(
        (flow) =>
          [
            `without ${flow.text}`,
            () => ({ ...variable, inflows: inflows.filter((one) => one !== flow), outflows: outflows.filter((one) => one !== flow) }),
          ] as const,
      ),
    ];
  }
  if ('equation' in variable) return each(variable.equation, (equation) => ({ ...variable, equation }));
  if ('solve' in variable) return each(variable.solve.soThat, (soThat) => ({ ...variable, solve: { ...variable.solve, soThat } }));
  if (textsOf(variable).length > 0) throw new Error(`${variable.name} has a text without mutations`);
  return [];
}

/**
 * Whether a model's own examples notice a mutation: one of them no longer holds, or the checker refuses the text. The example
 * that noticed the last mutation is tried first.
 */
export function noticing(library: Library, model: Model): (mutation: Mutation) => boolean {
  const examples = [...model.examples];
  if (examples.length === 0 || checkExamples(library, model).some(({ holds }) => !holds))
    throw new Error(`${model.name} has no examples that hold`);
  return ({ equation, becomes, draft }) => {
    const mutated = { ...model, draft: draft(), hash: `${model.hash} ${equation} ${becomes}` };
    const by = examples.findIndex((example) => checkExamples(library, { ...mutated, examples: [example] }).some(({ holds }) => !holds));
    if (by > 0) examples.unshift(...examples.splice(by, 1));
    return by >= 0;
  };
}
