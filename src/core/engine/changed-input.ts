import type { Changes, RunInput } from './system.ts';

/** The whole input of a run that differs from another by some changes. */
export function changedInput(input: RunInput, changes: Changes): RunInput {
  const constants = new Map(input.constants);
  const copied = new Set<number>();
  for (const { slot, element, value } of changes.constants) {
    if (!copied.has(slot)) constants.set(slot, Float64Array.from(constants.get(slot) ?? []));
    copied.add(slot);
    (constants.get(slot) as Float64Array)[element] = value;
  }
  // A half-way row that nobody gives is the middle of the rows beside it, so that of a changed series is not the one it had.
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
