import { someNames } from '../../core/some-names.ts';
import { fault, type Problem } from '../../core/problem.ts';
import type { Expression } from '../../core/expression/expression.ts';
import { parseExpression } from '../../core/expression/parse-expression.ts';
import { children } from '../../core/expression/walk.ts';
import { convertQuantity } from '../../core/units/convert-quantity.ts';
import { pureRatio } from '../../core/units/named-units.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import type { Unit } from '../../core/units/unit.ts';
import { functionNames, isKnownFunction, isKnownOperator } from './computed.ts';
import type { ComputedNumber, Meaning } from './meaning.ts';

const form = 'write {value}, {value as month} or a computed ratio: {0.9 ^ value - 1 as % to 2 digits, more or less}';

/**
 * Parses a sentence about a value in this unit. Reports every problem of its braces with an offset and an empty path; the
 * meaning has the numbers that could be parsed.
 */
export function parseMeaning(text: string, own: Unit): { readonly meaning: Meaning; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const parts: (string | ComputedNumber)[] = [];
  for (const { 0: piece, index: offset } of text.matchAll(/\{[^{}]*\}|[{}]|[^{}]+/g)) {
    if (piece === '{' || piece === '}')
      problems.push(wrong(offset, `a brace is ${piece === '{' ? 'not closed' : 'closed that is not open'}`));
    else if (!piece.startsWith('{')) parts.push(piece);
    else {
      const number = parseNumber(piece.slice(1, -1), offset + 1, own);
      if (Array.isArray(number)) problems.push(...(number as readonly Problem[]));
      else parts.push(number as ComputedNumber);
    }
  }
  return { meaning: { parts }, problems };
}

function wrong(offset: number, message: string, hint = form): Problem {
  return { ...fault('meaning.unreadable', [], message, hint), offset };
}

/** `0.9 ^ value - 1 as % to 2 digits, more or less` */
const numberForm =
  /^(?<of>.+?)(?:\s+as\s+(?<unit>.+?))?(?:\s+to\s+(?<digits>\d+)\s+digits?)?(?:\s*,\s*(?<more>[^,]+?)\s+or\s+(?<less>[^,]+?))?\s*$/;

function parseNumber(inner: string, offset: number, own: Unit): ComputedNumber | readonly Problem[] {
  const { of, unit, digits, more, less } = (numberForm.exec(inner)?.groups ?? {}) as Record<string, string | undefined>;
  if (of === undefined || of.trim() === '') return [wrong(offset, 'the braces are empty')];
  const parsed = parseExpression(of);
  if (!parsed.ok) return parsed.faults.map((one) => wrong(offset + one.offset, one.message, one.hint));
  const { expression } = parsed;
  const problems = [...unknownParts(expression, offset)];
  const count = digits === undefined ? undefined : Number(digits);
  if (count !== undefined && (count < 1 || count > 15))
    problems.push(wrong(offset, `a number has no ${digits} digits`, 'write to 1 digit up to 15 digits'));
  const shown =
    unit === undefined ? undefined : shownUnit(unit, isValue(expression) ? own : pureRatio, offset + inner.indexOf(unit, of.length));
  if (shown && 'code' in shown) problems.push(shown);
  if (problems.length > 0) return problems;
  return {
    expression,
    ...(shown ? { unit: shown as Unit } : {}),
    ...(count === undefined ? {} : { digits: count }),
    ...(more === undefined || less === undefined ? {} : { words: [more, less] as const }),
  };
}

/** Whether it is the value itself and keeps its unit. */
export function isValue(expression: Expression): boolean {
  return expression.kind === 'name' && expression.name === 'value';
}

function shownUnit(text: string, own: Unit, offset: number): Unit | Problem {
  const parsed = parseUnit(text);
  if (!parsed.ok) return { ...fault('unit.unknown', [], parsed.message, parsed.hint), offset };
  const { unit } = parsed;
  const fits = !own.fold && !own.date && !unit.fold && convertQuantity({ value: 1, unit }, own, { mayOmitKinds: true }).ok;
  return fits
    ? unit
    : { ...fault('unit.mismatch', [], `a number in ${own.text} cannot be shown in ${text}`, `write a unit such as ${own.text}`), offset };
}

function* unknownParts(expression: Expression, base: number): Generator<Problem> {
  const { span, kind } = expression;
  const refuse = (what: string, hint: string): Problem => wrong(base + span.start, what, hint);
  const only = 'the sentence knows one name: value';
  if (kind === 'pick') yield refuse(`${expression.name}[…] is not the value`, only);
  else if (kind === 'name' && (!isValue(expression) || expression.quoted)) yield refuse(`${expression.name} is not the value`, only);
  else if (kind === 'call' && !isKnownFunction(expression.name, expression.args.length)) {
    const { length } = expression.args;
    yield refuse(
      `${expression.name} of ${length} number${length === 1 ? '' : 's'} is no function of a sentence`,
      `it has ${someNames(functionNames)}`,
    );
  } else if ((kind === 'binary' || kind === 'unary') && !isKnownOperator(expression.op))
    yield refuse(`${expression.op} is no operator of a sentence`, 'it has + − * / and ^');
  for (const child of children(expression)) yield* unknownParts(child, base);
}
