import { log, log1p } from '../../core/mathematics/mathematics.ts';

/**
 * Additive LMDI (Ang 2004, Energy Policy 32): the change of a product, split into what each factor contributes,
 * L(after, before) · ln(factor after ÷ factor before), with L the logarithmic mean (b − a) ÷ ln(b ÷ a). Exact: the
 * contributions add up to the change.
 */
export function lmdi(before: readonly number[], after: readonly number[]): readonly number[] {
  const weight = logMean(product(before), product(after));
  return before.map((from, index) => weight * log(after[index]! / from));
}

/** (b − a) ÷ ln(b ÷ a) of two numbers above 0; a where they are equal. */
export function logMean(a: number, b: number): number {
  const difference = b - a;
  if (difference === 0) return a;
  // ln(1 + x) keeps its digits where the two are nearly equal, ln(b ÷ a) where they are far apart.
  const near = Math.abs(difference) < a / 2;
  return difference / (near ? log1p(difference / a) : log(b / a));
}

/** Ratios of neighbours: the first number, then each over the one before; their product is the last. */
export function ratiosAlong(chain: readonly number[]): readonly number[] {
  return chain.map((value, index) => (index === 0 ? value : value / chain[index - 1]!));
}

function product(factors: readonly number[]): number {
  return factors.reduce((all, factor) => all * factor, 1);
}
