import type { ModelDraft, Text, VariableDraft } from '../../core/check/draft.ts';

/** The sizes of a model that decide what checking and compiling it costs. */
export interface DraftSize {
  readonly variables: number;
  /** Words, numbers and marks of its equations, conditions and units. */
  readonly tokens: number;
}

/** Units of checking a model and compiling a variant of it. */
export function compileUnits({ variables, tokens }: DraftSize): number {
  return 300 + 18 * variables + 6 * tokens;
}

export function draftSize({ variables, categories, requires }: ModelDraft): DraftSize {
  const conditions = [...categories.flatMap(({ cases }) => cases.map(({ when }) => when)), ...requires.map(({ that }) => that)];
  const texts = [...variables.flatMap(textsOf), ...conditions];
  return { variables: variables.length + conditions.length, tokens: texts.reduce((sum, { text }) => sum + countTokens(text), 0) };
}

function textsOf(variable: VariableDraft): readonly Text[] {
  const { unit, role } = variable;
  switch (role) {
    case 'input':
    case 'parameter':
      return [unit];
    case 'series':
      return variable.against ? [unit, variable.against] : [unit];
    case 'stock':
      return [unit, variable.initial, ...variable.inflows, ...variable.outflows];
    case 'flow':
    case 'auxiliary':
      return 'solve' in variable ? [unit, variable.solve.soThat, variable.solve.low, variable.solve.high] : [unit, variable.equation];
    default:
      return role satisfies never;
  }
}

/** A word or a number is one, and so is each mark. */
export function countTokens(text: string): number {
  let count = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const isBlank = c === 0x20 || c === 0x0a || c === 0x09 || c === 0x0d;
    const isWord = (c >= 0x61 && c <= 0x7a) || (c >= 0x30 && c <= 0x39) || c === 0x5f || c === 0x2e || (c >= 0x41 && c <= 0x5a);
    if (!isBlank && !(isWord && inWord)) count += 1;
    inWord = isWord;
  }
  return count;
}
