/** What a model has for each element, for the hint where a single value is set for one. */
export interface ElementsElsewhere {
  readonly dimensions: ReadonlyMap<string, readonly string[] | undefined>;
  /** Variables that a scenario can give. */
  readonly givable: readonly { readonly name: string; readonly dims: readonly string[] }[];
}

/** Names at most so many variables. */
const mostNamed = 3;

/**
 * `it is a single value for every site; given by site: realisation_share`. The variables that share
 * most words with the name come first. Undefined where the element belongs to no dimension.
 */
export function singleValueHint(name: string, picks: readonly string[], { dimensions, givable }: ElementsElsewhere): string | undefined {
  const wanted = new Set(picks);
  const dim = [...dimensions].find(([, elements]) => elements?.some((element) => wanted.has(element)))?.[0];
  if (dim === undefined) return undefined;
  const words = new Set(name.split('_'));
  const alike = (other: string): number => other.split('_').filter((word) => words.has(word)).length;
  const by = givable.filter(({ dims }) => dims.includes(dim)).sort((a, b) => alike(b.name) - alike(a.name));
  const best = by.filter((one) => alike(one.name) === alike(by[0]!.name)).slice(0, mostNamed);
  const named = best.length > 0 ? `; given by ${dim}: ${best.map((one) => one.name).join(', ')}` : '';
  return `it is a single value for every ${dim}${named}`;
}
