import { exp } from '../../core/mathematics/mathematics.ts';
import type { Path } from '../../core/check/draft.ts';
import type { Problem } from '../../core/problem.ts';
import { parseUnit } from '../../core/units/parse-unit.ts';
import type { Unit } from '../../core/units/unit.ts';
import { inNeighbouringUnit } from './neighbouring-unit.ts';
import { readNumber, unlimitedWord, type ReadContext } from './values.ts';

export type Range = readonly [number, number];

export interface StatedRange {
  readonly bounds: readonly [unknown, unknown];
  readonly unit: string;
  readonly model: string;
  readonly path: Path;
}

/** A range in the variable's unit, and as its file states it. */
export interface ReadRange {
  readonly range: Range;
  readonly stated: StatedRange;
}

/** The bounds in the variable's unit; undefined, with problems in the context, where one cannot be read. */
export function readRange(range: readonly [unknown, unknown], context: ReadContext, path: Path): Range | undefined {
  const [low, high] = range.map((bound, index) =>
    readNumber(bound, { ...context, bare: { in: context.unit }, unlimited: index === 1 }, [...path, 'range', index]),
  );
  return low === undefined || high === undefined ? undefined : [low, high];
}

/** All ranges that a model's files state for a variable; an unreadable one is a problem of its file. */
export function readRanges(
  ranges: readonly StatedRange[],
  context: Omit<ReadContext, 'problems' | 'bare'>,
): { readonly ranges: readonly ReadRange[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read = ranges.flatMap((stated): ReadRange[] => {
    const own: Problem[] = [];
    const written = parseUnit(stated.unit);
    const bare = { in: written.ok ? written.unit : context.unit };
    const [low, high] = stated.bounds.map((bound, index) =>
      readNumber(bound, { ...context, bare, problems: own, unlimited: index === 1 }, [...stated.path, 'range', index]),
    );
    problems.push(...own.map((problem) => ({ ...problem, model: stated.model })));
    return low === undefined || high === undefined ? [] : [{ range: [low, high], stated }];
  });
  return { ranges: read, problems };
}

/** The range with the rounding at its bounds that is tolerated. */
export function roundedOut([low, high]: Range): { readonly low: number; readonly high: number } {
  return { low: low - 1e-12 * Math.abs(low), high: high + 1e-12 * Math.abs(high) };
}

/** The first value outside, as its author would write it; rounding at a bound is tolerated. */
export function firstOutside(values: readonly number[], [low, high]: Range, { unit }: Pick<ReadContext, 'unit'>): number | undefined {
  const tolerated = roundedOut([low, high]);
  const wrong = values.find((value) => value < tolerated.low || value > tolerated.high);
  if (wrong === undefined) return undefined;
  const exact = unit.fold ? exp(wrong) : wrong;
  const rounded = Number(exact.toPrecision(12));
  // A bound is not said to be outside itself.
  return [low, high].some((bound) => rounded === (unit.fold ? exp(bound) : bound)) ? exact : rounded;
}

/** An amount with its unit, which a pure ratio and a date do without. */
export function amountWords(amount: string | number, unit: string): string {
  return ['', 'ratio', 'date'].includes(unit) || unit.startsWith('ratio(') ? `${amount}` : `${amount} ${unit}`;
}

/** `0 to 10 GPU`: a range as its file states it; bounds that are texts have their own units. */
export function rangeWords(bounds: readonly [unknown, unknown], unit: string): string {
  const texts = bounds.some((bound) => typeof bound === 'string' && bound !== unlimitedWord);
  return amountWords(bounds.join(' to '), texts ? '' : unit);
}

/** `-1.5` for 1.5 in a range from -10 to 0. */
function withOtherSign(value: number, [low, high]: Range, { text, fold, date }: Unit): string | undefined {
  if (fold || date || -value < low || -value > high) return undefined;
  return amountWords(-value, text);
}

/** The first range that a value violates: the value, the range, the file that states it and a suggestion, in words. */
export function refusedBy(
  values: readonly number[],
  ranges: readonly ReadRange[],
  context: Pick<ReadContext, 'unit'>,
): { readonly found: string; readonly range: string; readonly model: string; readonly meant?: string | undefined } | undefined {
  for (const { range, stated } of ranges) {
    const wrong = firstOutside(values, range, context);
    if (wrong === undefined) continue;
    return {
      found: wrong === Infinity ? unlimitedWord : amountWords(wrong, context.unit.text),
      range: rangeWords(stated.bounds, stated.unit),
      model: stated.model,
      meant: inNeighbouringUnit(wrong, range, context.unit) ?? withOtherSign(wrong, range, context.unit),
    };
  }
  return undefined;
}
