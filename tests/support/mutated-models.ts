import { checkExamples } from '../../src/analysis/check/check-examples.ts';
import type { CategoryDraft, ModelDraft, Text, VariableDraft } from '../../src/core/check/draft.ts';
import type { Library } from '../../src/domain/library/library.ts';
import type { Model } from '../../src/domain/model/model.ts';
import type { PlacedExample } from '../../src/domain/model/model-part.ts';
import { mutationsOf, type MutatedText } from './mutations.ts';

/** A text of a model's own file with one small mistake. */
export interface Mutation {
  /** `proof-of-work: gain_rebound_log`, `rebound: regime, cases 1`: an equation, a stock, or a case of a category. */
  readonly equation: string;
  /** The variable or category. */
  readonly of: string;
  /** The mistake: `price > cap → price >= cap`, or `without` a flow that a stock loses. */
  readonly what: string;
  /** The whole text with the mistake. */
  readonly text: string;
  /** The model's declarations with that text. */
  readonly draft: () => ModelDraft;
}

/**
 * Every mutation of the equations, stocks, bounded roots and cases in a model's own file. What it includes is judged by the
 * examples of its own file.
 */
export function mutationsIn({ draft, name }: Model): readonly Mutation[] {
  const variables = draft.variables.filter(({ model }) => model === name);
  const categories = draft.categories.filter(({ model }) => model === name);
  return [
    ...variables.flatMap((variable) =>
      mutatedVariables(variable).map(({ changed, ...mutated }) => ({
        ...mutated,
        of: variable.name,
        equation: `${name}: ${variable.name}`,
        draft: () => ({ ...draft, variables: draft.variables.map((one) => (one === variable ? changed() : one)) }),
      })),
    ),
    ...categories.flatMap((category) =>
      category.cases.flatMap((one, index) =>
        mutationsOf(one.when.text).map((mutated) => ({
          ...mutated,
          of: category.name,
          equation: `${name}: ${category.name}, ${one.is}`,
          draft: () => ({
            ...draft,
            categories: draft.categories.map((other) => (other === category ? withCase(category, index, mutated.text) : other)),
          }),
        })),
      ),
    ),
  ];
}

function withCase(category: CategoryDraft, index: number, text: string): CategoryDraft {
  return { ...category, cases: category.cases.map((one, at) => (at === index ? { ...one, when: { ...one.when, text } } : one)) };
}

interface MutatedVariable extends MutatedText {
  readonly changed: () => VariableDraft;
}

function mutatedVariables(variable: VariableDraft): readonly MutatedVariable[] {
  const each = (text: Text, changed: (text: Text) => VariableDraft): readonly MutatedVariable[] =>
    mutationsOf(text.text).map((mutated) => ({ ...mutated, changed: () => changed({ ...text, text: mutated.text }) }));
  if (variable.role === 'stock') {
    const { inflows, outflows } = variable;
    return [
      ...each(variable.initial, (initial) => ({ ...variable, initial })),
      ...[...inflows, ...outflows].map((flow) => ({
        what: `without ${flow.text}`,
        text: '',
        changed: () => ({ ...variable, inflows: inflows.filter((one) => one !== flow), outflows: outflows.filter((one) => one !== flow) }),
      })),
    ];
  }
  if ('equation' in variable) return each(variable.equation, (equation) => ({ ...variable, equation }));
  if ('solve' in variable) return each(variable.solve.soThat, (soThat) => ({ ...variable, solve: { ...variable.solve, soThat } }));
  return [];
}

/**
 * Whether a model's own examples, which hold, notice a mutation: one of them no longer holds, or the checker refuses the text.
 * Examples that expect something of what is mutated are tried first, and among them the one that noticed the last mutation.
 */
export function noticing(library: Library, model: Model): (mutation: Mutation) => boolean {
  let known: readonly PlacedExample[] = model.examples;
  return ({ of, what, text, draft }) => {
    const mutated = { ...model, draft: draft(), hash: `${model.hash} ${of} ${what} ${text}` };
    const about = known.filter(({ expect }) => expect.some((claim) => claim.of.split(/\W+/).includes(of)));
    const examples = [...about, ...known.filter((example) => !about.includes(example))];
    const by = examples.find((example) => checkExamples(library, { ...mutated, examples: [example] }).some(({ holds }) => !holds));
    if (by) known = [by, ...known.filter((example) => example !== by)];
    return by !== undefined;
  };
}
