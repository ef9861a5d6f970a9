import type { ExpressionFault } from './fault.ts';
import type { Token } from './scan.ts';

const closers: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** Pairs brackets; reports those that do not match. */
export function matchBrackets(
  tokens: readonly Token[],
  maxDepth: number,
): { readonly partners: ReadonlyMap<number, number>; readonly faults: readonly ExpressionFault[] } {
  const partners = new Map<number, number>();
  const open: number[] = [];
  const fault = (token: Token, message: string, hint: string): ExpressionFault => ({
    code: 'expression.syntax',
    message,
    hint,
    offset: token.start,
  });

  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'bracket') continue;
    if (closers.has(token.text)) {
      open.push(index);
      if (open.length > maxDepth) return { partners, faults: [tooDeep(maxDepth, token.start)] };
      continue;
    }
    const opening = open.pop();
    const opener = opening === undefined ? undefined : tokens[opening];
    if (opening === undefined || !opener) {
      return {
        partners,
        faults: [fault(token, `${token.text} closes nothing`, `remove it or open it before`)],
      };
    }
    const wanted = closers.get(opener.text) ?? '';
    if (token.text !== wanted) {
      return { partners, faults: [fault(token, `${token.text} closes a ${opener.text}`, `write ${wanted}`)] };
    }
    partners.set(opening, index).set(index, opening);
  }
  const unclosed = tokens[open.at(-1) ?? -1];
  if (!unclosed) return { partners, faults: [] };
  return {
    partners,
    faults: [fault(unclosed, `${unclosed.text} is never closed`, `add ${closers.get(unclosed.text) ?? ''}`)],
  };
}

export function tooDeep(maxDepth: number, offset: number): ExpressionFault {
  return {
    code: 'expression.too-deep',
    message: `the equation nests deeper than ${maxDepth} levels`,
    hint: 'give a part of it a name of its own',
    offset,
  };
}
