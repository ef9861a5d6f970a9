import type { Problem } from '../../core/problem.ts';
import { isMapping, type Grid } from '../value/values.ts';
import type { Given } from '../model/given.ts';

/**
 * The values of a table's column, nested in the order of the variable's dimensions. Columns list the rows of one dimension;
 * the outer level must be the variable's outer dimension.
 */
export function columnValues(given: Given, grid: Grid): unknown {
  if (given.section !== 'tables') return given.raw;
  const level = grid.dims.indexOf(String(given.path[1]));
  if (level <= 0) return given.raw;
  // An inner dimension: row → outer element → value becomes outer element → row → value.
  const rows = Object.entries(given.raw as Record<string, unknown>);
  const turned = (depth: number, chosen: readonly string[]): unknown => {
    if (depth === level)
      return Object.fromEntries(
        rows.flatMap(([row, value]) => {
          const inner = within(value, chosen, grid);
          return inner === undefined ? [] : [[row, inner]];
        }),
      );
    return Object.fromEntries(grid.elements[depth]!.map((element) => [element, turned(depth + 1, [...chosen, element])]));
  };
  return turned(0, []);
}

/** The value for the given outer elements; a value that does not name them applies to all. */
function within(value: unknown, chosen: readonly string[], grid: Grid): unknown {
  return chosen.reduce(
    (rest, element, depth) =>
      isMapping(rest) && Object.keys(rest).some((key) => grid.elements[depth]!.includes(key)) ? rest[element] : rest,
    value,
  );
}

/** Places a problem of a column's value at its row and column. */
export function inColumn(problem: Problem, grid: Grid, name: string): Problem {
  const [tables, dim, ...rest] = problem.path;
  const level = Math.max(0, grid.dims.indexOf(String(dim)));
  const row = rest[level];
  const path = row === undefined ? [tables!, dim!] : [tables!, dim!, row, name, ...rest.slice(0, level), ...rest.slice(level + 1)];
  return { ...problem, path };
}
