import type { Variable } from '../../core/check/scope.ts';

/** The dimensions of a variable as its author wrote them; in the model's order where they are inferred. */
export function writtenDimensions(variable: Variable): readonly string[] {
  const written = variable.draft.dimensions?.map((dim) => dim.text).filter((dim) => variable.dims.includes(dim)) ?? [];
  return written.length === variable.dims.length ? written : variable.dims;
}

/**
 * Files and answers nest elements in the order of `for`; memory stores them in the model's order of dimensions. Maps every
 * cell in memory to its cell as written; undefined when both orders are the same.
 */
export function writtenCells(
  written: readonly string[],
  stored: readonly string[],
  sizeOf: (dim: string) => number,
): Int32Array | undefined {
  if (written.every((dim, index) => dim === stored[index])) return undefined;
  const strides = new Map<string, number>();
  let stride = 1;
  for (const dim of [...written].reverse()) {
    strides.set(dim, stride);
    stride *= sizeOf(dim);
  }
  const cells = new Int32Array(stride);
  for (let cell = 0; cell < stride; cell++) {
    let rest = cell;
    let at = 0;
    for (const dim of [...stored].reverse()) {
      const size = sizeOf(dim);
      at += (rest % size) * strides.get(dim)!;
      rest = Math.floor(rest / size);
    }
    cells[cell] = at;
  }
  return cells;
}

/** `[abilene, hopper]` for a row-major index; empty for a single value. */
export function elementLabel(dims: readonly string[], elements: readonly (readonly string[])[], index: number): string {
  const names: string[] = [];
  let rest = index;
  for (const [level] of [...dims.entries()].reverse()) {
    const { length } = elements[level]!;
    names.unshift(elements[level]![rest % length]!);
    rest = Math.floor(rest / length);
  }
  return names.length > 0 ? `[${names.join(', ')}]` : '';
}
