import { parseExpression } from '../expression/parse-expression.ts';
import type { Text, VariableDraft } from './draft.ts';
import type { Parsed, Reporter, Scope } from './scope.ts';

export function parseText(text: Text, model: string, reporter: Reporter): Parsed | undefined {
  if (text.text === '') return undefined;
  const result = parseExpression(text.text);
  if (result.ok) return { text, model, expression: result.expression };
  for (const fault of result.faults) {
    reporter.report(fault.code, { path: text.path, model, span: { start: fault.offset, end: fault.offset } }, fault.message, fault.hint);
  }
  return undefined;
}

/** A variable's texts, in the order `checkVariable` expects. */
export function textsOf(draft: VariableDraft): readonly Text[] {
  if (draft.role === 'stock') return [draft.initial, ...draft.inflows, ...draft.outflows];
  if ('solve' in draft) return [draft.solve.soThat, draft.solve.low, draft.solve.high];
  if ('equation' in draft) return [draft.equation];
  return [];
}

/** Whether no text is missing; a missing text is reported elsewhere. */
export function isWhole(draft: VariableDraft): boolean {
  return textsOf(draft).every(({ text }) => text !== '');
}

/** Variable → its parsed texts, without missing ones. Leaves out a variable with a text that cannot be parsed. */
export function parseTexts(scope: Scope, reporter: Reporter): Map<string, Parsed[]> {
  const all = new Map<string, Parsed[]>();
  for (const variable of scope.variables.values()) {
    const texts = textsOf(variable.draft).filter(({ text }) => text !== '');
    const parsed = texts.map((text) => parseText(text, variable.draft.model, reporter));
    if (parsed.every((one) => one !== undefined)) all.set(variable.draft.name, parsed);
  }
  return all;
}
