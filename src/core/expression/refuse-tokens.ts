import { matchBrackets } from './brackets.ts';
import type { ExpressionFault } from './fault.ts';
import { endsOperand, refuseNeighbours } from './missing-operator.ts';
import { notAllowed, refusedAnywhere, replacements } from './refused-words.ts';
import type { Token } from './scan.ts';

/**
 * Refuses what the tokens alone show to be wrong. This runs before mathjs, which accepts much that equations must not
 * contain (implicit multiplication, ranges, assignments) and gives imprecise positions for its errors.
 */
export function refuseTokens(text: string, tokens: readonly Token[], maxDepth: number): readonly ExpressionFault[] {
  const { partners, faults } = matchBrackets(tokens, maxDepth);
  const found = [...faults];
  tokens.forEach((token, index) => {
    const fault = refuseToken(tokens, index) ?? refuseNumber(token) ?? refuseNeighbours(text, tokens, index, partners);
    if (fault) found.push(fault);
  });
  return found.sort((a, b) => a.offset - b.offset);
}

function refuseToken(tokens: readonly Token[], index: number): ExpressionFault | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  const before = tokens[index - 1];
  const offset = token.start;

  const refusal = refusedAnywhere.get(token.text);
  if (refusal) {
    const opener = token.text === ':' && tokens.slice(0, index).some((t) => t.text === '?' || t.text === '{');
    return opener ? undefined : { ...refusal, offset };
  }
  if (token.kind === 'text') {
    return {
      ...notAllowed('text in quotes cannot be used in an equation', 'write names without quotes'),
      offset,
    };
  }
  if (token.kind === 'unknown') {
    const replacement = replacements.get(token.text);
    const hint = replacement ? `write ${replacement}` : 'names are made of the letters a to z, digits and _';
    return { ...notAllowed(`${token.text} cannot be used in an equation`, hint), offset };
  }
  if (token.text === '[' && before?.kind !== 'name') {
    return endsOperand(before)
      ? {
          ...notAllowed('only a name can be followed by [ ]', 'pick elements where the variable is named: x[a, b]'),
          offset,
        }
      : { ...notAllowed('matrices do not exist in an equation', 'use a table with dimensions'), offset };
  }
  if (isBinaryWord(token) && !endsOperand(before) && !isModCall(tokens, index)) {
    return {
      code: 'expression.syntax',
      message: `${token.text} has no value before it`,
      hint: `${token.text} is an operator and never a name: write a ${token.text} b`,
      offset,
    };
  }
  return undefined;
}

function refuseNumber(token: Token): ExpressionFault | undefined {
  if (token.kind !== 'number') return undefined;
  const value = Number(token.text);
  const vanished = value === 0 && /^[0.]*[1-9]/.test(token.text);
  if (Number.isFinite(value) && !vanished) return undefined;
  return {
    code: 'expression.number',
    message: `${token.text} is too ${vanished ? 'small' : 'large'} for a number`,
    hint: 'numbers lie between 5e-324 and 1.7e308',
    offset: token.start,
  };
}

function isBinaryWord(token: Token): boolean {
  return token.text === 'mod' || token.text === 'and' || token.text === 'or';
}

/** `mod(a, b)` where a value is expected: mathjs parses it as a call. */
function isModCall(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.text === 'mod' && tokens[index + 1]?.text === '(';
}
