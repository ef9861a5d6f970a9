/** The declaring sections of a model file, in the order an analyst reads them. */

/** Variables whose values come from outside. */
export const givenSections = ['inputs', 'parameters', 'series'] as const;

export const variableSections = [...givenSections, 'stocks', 'flows', 'auxiliaries'] as const;

export const sections = [...variableSections, 'categories'] as const;

export type VariableSection = (typeof variableSections)[number];

/** Precedence among declarations of one name: a definition before the inputs it satisfies. */
export const definitionsFirst: readonly VariableSection[] = [...variableSections.filter((section) => section !== 'inputs'), 'inputs'];

export type OverTime = 'mean' | 'last' | 'max' | 'sum';

/** How a year is aggregated from its steps, where no file says so. */
export function defaultOverTime(section: VariableSection | 'categories'): OverTime {
  return section === 'stocks' || section === 'categories' ? 'last' : 'mean';
}
