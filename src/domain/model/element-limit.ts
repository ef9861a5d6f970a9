import { fault, type Problem } from '../../core/problem.ts';

/** Elements of one variable over all of its dimensions. */
export const mostElements = 5_000;

/**
 * The problem of a variable with too many elements, counted before any of its values is made. `sizes`: the elements of each
 * of its dimensions.
 */
export function beyondElements(name: string, sizes: readonly number[], path: Problem['path']): Problem | undefined {
  const count = sizes.reduce((product, size) => product * size, 1);
  if (count <= mostElements) return undefined;
  const product = sizes.length > 1 ? `, ${sizes.join(' × ')}` : '';
  return fault(
    'limit.exceeded',
    path,
    `${name} has ${count} elements${product}, the limit is ${mostElements}`,
    sizes.length > 1 ? 'use fewer elements, or fewer dimensions' : 'use fewer elements',
  );
}
