import type { Chunk } from './run-draws.ts';
import type { PlacedPick } from './world.ts';

/** Reads the values of an element in one draw of a chunk, over the instants: numbers, or the labels of a category. */
export function valuesOfDraw(
  { pick, from }: PlacedPick,
  { chunk, world, rows }: { readonly chunk: Chunk; readonly world: number; readonly rows: number },
): (element: number, draw: number) => ArrayLike<number | string | null> {
  const { words } = pick.head;
  const known = new Map<number, readonly Float64Array[]>();
  const cellsOf = (element: number): readonly Float64Array[] => {
    const before = known.get(element);
    if (before) return before;
    const made = Array.from({ length: rows }, (_, row) => chunk.cell(world, from + element * rows + row));
    known.set(element, made);
    return made;
  };
  return (element, draw) => {
    const own = cellsOf(element);
    if (words) return own.map((values) => words[values[draw]!] ?? null);
    const row = new Float64Array(rows);
    for (let k = 0; k < rows; k++) row[k] = own[k]![draw]!;
    return row;
  };
}
