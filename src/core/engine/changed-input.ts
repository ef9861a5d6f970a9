import type { Changes, RunInput } from './system.ts';

/** Applies changes to an input; the result is a complete input. */
export function changedInput(input: RunInput, changes: Changes): RunInput {
  const constants = new Map(input.constants);
  const copied = new Set<number>();
  for (const { slot, element, value } of changes.constants) {
    if (!copied.has(slot)) constants.set(slot, Float64Array.from(constants.get(slot) ?? []));
    copied.add(slot);
    (constants.get(slot) as Float64Array)[element] = value;
  }
  // Drop the half-way rows of a changed series: missing ones are interpolated from its new rows.
  const halves = [...(input.seriesHalf ?? [])].filter(([slot]) => !changes.series?.has(slot));
  return {
    ...input,
    constants,
    series: new Map([...input.series, ...(changes.series ?? [])]),
    ...(input.seriesHalf || changes.seriesHalf ? { seriesHalf: new Map([...halves, ...(changes.seriesHalf ?? [])]) } : {}),
    curves: input.curves.map((points, index) => changes.curves?.get(index) ?? points),
    histories: input.histories.map((rows, index) => changes.histories?.get(index) ?? rows),
  };
}
