import { nearest } from '../../core/did-you-mean.ts';
import type { Problem } from '../../core/problem.ts';

/** Element index picked in each dimension; undefined where the dimension is left open. */
export type Picked = readonly (number | undefined)[];

export interface WrongPick {
  readonly code: Problem['code'];
  readonly message: string;
  readonly hint: string;
}

/** Resolves `x[abilene, hopper]` in the dimensions of x: names in any order, or one per dimension in their order. */
export function pickElements(
  name: string,
  picks: readonly string[],
  dims: readonly string[],
  elements: readonly (readonly string[])[],
): { readonly picked: Picked } | WrongPick {
  const picked = dims.map((): number | undefined => undefined);
  const inOrder = picks.length === dims.length && picks.every((pick, d) => elements[d]?.includes(pick));
  for (const [p, pick] of picks.entries()) {
    const homes = dims.map((_, d) => d).filter((d) => (inOrder ? d === p : elements[d]?.includes(pick)));
    const [home, other] = homes;
    if (home === undefined) {
      const near = nearest(pick, elements.flat());
      const hint =
        near !== undefined ? `did you mean ${near}` : dims.length > 0 ? `its dimensions are ${dims.join(', ')}` : 'it is a single value';
      return { code: 'dimension.element', message: `${name} has no element ${pick}`, hint };
    }
    if (other !== undefined) {
      return {
        code: 'claim.unreadable',
        message: `${pick} is an element of ${dims[home]} and of ${dims[other]}`,
        hint: 'name one element of every dimension, in order',
      };
    }
    if (picked[home] !== undefined)
      return { code: 'claim.unreadable', message: `two elements of ${dims[home]} are picked`, hint: 'name one' };
    picked[home] = elements[home]?.indexOf(pick);
  }
  return { picked };
}

/** Row-major indices of the picked elements, the last dimension fastest. */
export function pickedCells(picked: Picked, elements: readonly (readonly string[])[]): readonly number[] {
  let indices = [0];
  for (const [d, names] of elements.entries()) {
    const one = picked[d];
    const choice = one === undefined ? names.map((_, e) => e) : [one];
    indices = indices.flatMap((index) => choice.map((e) => index * names.length + e));
  }
  return indices;
}
