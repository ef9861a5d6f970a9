import { suggester } from '../../core/did-you-mean.ts';
import { fault, type Problem } from '../../core/problem.ts';
import { gaussianCopula } from '../../core/statistics/gaussian-copula.ts';
import type { WrittenCorrelation } from './distribution-file.ts';

/** A rank correlation, and where it is stated. */
export interface PlacedCorrelation extends WrittenCorrelation {
  /** The model file; absent where a scenario states it. */
  readonly model?: string | undefined;
  readonly path: Problem['path'];
}

/** A list as a file states it, each with its path. */
export function placed(list: readonly WrittenCorrelation[] | undefined, model?: string): readonly PlacedCorrelation[] {
  return (list ?? []).map((one, index) => ({ ...one, model, path: ['correlations', index] }));
}

/** Several lists as one; of two that state a pair, the first has it. */
export function joined(...lists: (readonly PlacedCorrelation[])[]): readonly PlacedCorrelation[] {
  const pairs = new Map<string, PlacedCorrelation>();
  for (const one of lists.flat()) if (!pairs.has(pairOf(one))) pairs.set(pairOf(one), one);
  return [...pairs.values()];
}

function pairOf({ between }: WrittenCorrelation): string {
  return [...between].sort().join('\u0000');
}

/** Pairs of one list that are of one input, or stated twice. */
export function repeatedPairs(list: readonly PlacedCorrelation[]): readonly Problem[] {
  const seen = new Set<string>();
  return list.flatMap((one) => {
    const [first, second] = one.between;
    const again = seen.has(pairOf(one));
    seen.add(pairOf(one));
    if (first === second)
      return [fault('correlation.impossible', [...one.path, 'between'], `${first} is correlated with itself`, 'name two inputs')];
    return again ? [fault('correlation.impossible', one.path, `${first} and ${second} are correlated twice`, 'keep one of them')] : [];
  });
}

/** A name of a pair that is none of the known targets or variables. */
export function unknownTargets(list: readonly PlacedCorrelation[], known: ReadonlySet<string>, owner: string): readonly Problem[] {
  const nearTo = suggester(() => known);
  return list.flatMap(({ between, path }) =>
    between.flatMap((target, index) => {
      if (known.has(target)) return [];
      const near = nearTo(target);
      return [fault('name.unknown', [...path, 'between', index], `${target} is no input of ${owner}`, near && `did you mean ${near}`)];
    }),
  );
}

/** The problem of correlations that no draws can have together, at the first of them. */
export function impossible(list: readonly PlacedCorrelation[]): Problem | undefined {
  const targets = [...new Set(list.flatMap(({ between }) => between))];
  const made = gaussianCopula(
    list.map(({ between: [first, second], rank }) => ({ between: [targets.indexOf(first), targets.indexOf(second)], rank })),
  );
  if (!('eigenvalue' in made)) return undefined;
  const pairs = made.pairs.map(({ between: [i, j], rank }) => `${targets[i]} with ${targets[j]} ${rank}`);
  const first = list.find(({ between }) =>
    made.pairs.some(({ between: [i, j] }) => between.includes(targets[i]!) && between.includes(targets[j]!)),
  );
  const { path, model } = first ?? list[0]!;
  return {
    ...fault(
      'correlation.impossible',
      path,
      `these rank correlations cannot hold together: ${pairs.join('; ')}; ` +
        `the smallest eigenvalue of their matrix is ${made.eigenvalue.toPrecision(3)}`,
      'bring them nearer to 0',
    ),
    ...(model === undefined ? {} : { model }),
  };
}
