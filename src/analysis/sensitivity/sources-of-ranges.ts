import type { Library } from '../../domain/library/library.ts';
import type { Projection } from '../projection/projection.ts';
import type { VariedInput } from './varied-inputs.ts';

/** The sources of the library that ranges and distributions of varied inputs cite; the run itself may not rest on them. */
export function sourcesOfRanges(library: Library, varied: readonly VariedInput[]): Projection['sources'] {
  const listed = library.sources();
  const ids = [...new Set(varied.flatMap(({ answer }) => answer.sources))].sort();
  return Object.fromEntries(ids.flatMap((id) => (listed.has(id) ? [[id, listed.get(id)!] as const] : [])));
}
