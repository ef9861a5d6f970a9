import type { CurveHead } from '../frame/frame.ts';

/** The outcomes of one draw in two worlds. */
export const outcomes = ['more', 'same', 'fewer'] as const;

/** The index of the outcome of a draw; NaN where either world has no value. */
export function outcomeOf(own: number, other: number, margin: number): number {
  if (own === other || Math.abs(own - other) <= margin * Math.abs(other)) return 1;
  return own > other ? 0 : own < other ? 2 : NaN;
}

/** A curve of differences between the worlds; the difference of dates is a time. */
export function differenceHead({ calendar, unit, ...head }: CurveHead): CurveHead {
  return { ...head, title: `${head.title}: difference from the other world`, unit: calendar === undefined ? unit : 'year' };
}

/** A curve of ratios between the worlds. */
export function ratioHead({ title, overTime, dims, elements, alternatives }: CurveHead): CurveHead {
  const head = { title: `${title}: ratio to the other world`, unit: 'ratio', overTime, dims, elements };
  return alternatives ? { ...head, alternatives } : head;
}

/** A difference is missing where both worlds are unlimited. */
export const difference = (own: number, other: number): number => finiteOrMissing(own - other);

/** A ratio is missing where the other world has nothing. */
export const ratio = (own: number, other: number): number => finiteOrMissing(own / other);

function finiteOrMissing(value: number): number {
  return Number.isFinite(value) ? value + 0 : NaN;
}
