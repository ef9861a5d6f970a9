/** Where a module of draws has its numbers, in bytes. Per draw of a block, numbers lie side by side: a column of `lineLength` bytes. */
import { tableLength } from '../../mathematics/tables.ts';
import { held, type DrawGroups } from './draw-groups.ts';
import type { ScalarProgram } from './scalar-program.ts';

/** Draws of a block. */
export const drawsInBlock = 16;
export const lineLength = 8 * drawsInBlock;

/** Room for the constants of the code, 16 bytes each. */
export const constantsRoom = 16 * 4_096;

export interface DrawLayout {
  readonly constants: number;
  readonly mathTables: number;
  /** One number per given constant, the step first; then per instant one per given row. */
  readonly given: number;
  readonly givenRows: number;
  readonly rowLength: number;
  /** Lines: one per column, state, sum, outcome and guard. */
  readonly columns: number;
  readonly states: number;
  readonly sums: number;
  readonly outcomes: number;
  readonly guards: number;
  /** Lines of nodes that another loop reads. */
  readonly nodes: ReadonlyMap<number, number>;
  /** A line per instant for each stored row. */
  readonly stored: readonly number[];
  /** First instant that holds a number other than 0, and the one after the last, of each stored row: two i32. */
  readonly spans: number;
  /** Whether the shares of each sum are all numbers: an i32 each; 0 where they differ from draw to draw. */
  readonly skips: number;
  /** Per sum: dt · share by age, one number for all draws or a line. */
  readonly shares: readonly number[];
  readonly length: number;
}

export function drawLayout(
  program: ScalarProgram,
  groups: DrawGroups,
  { columns, guards, steps, sharesByDraw }: { columns: number; guards: number; steps: number; sharesByDraw: readonly boolean[] },
): DrawLayout {
  let top = 64;
  const take = (bytes: number): number => {
    const at = Math.ceil(top / 64) * 64;
    top = at + bytes;
    return at;
  };
  const lines = (count: number): number => take(count * lineLength);
  const rowLength = 8 * program.givenRows.length;
  return {
    constants: take(constantsRoom),
    mathTables: take(tableLength),
    given: take(8 * program.given.length),
    givenRows: take(rowLength * (steps + 1)),
    rowLength,
    columns: lines(columns),
    states: lines(program.states.length),
    sums: lines(program.sums.length),
    outcomes: lines(program.outcomes.length),
    guards: lines(guards),
    nodes: new Map([...readElsewhere(program, groups)].map((node) => [node, lines(1)])),
    spans: take(8 * program.stored.length),
    skips: take(4 * program.sums.length),
    stored: program.stored.map(() => lines(steps + 1)),
    shares: program.sums.map((_, index) => take((sharesByDraw[index] ? lineLength : 8) * (steps + 1))),
    get length() {
      return top;
    },
  };
}

/** Nodes whose loop is not the only one that reads them. */
function readElsewhere(
  { nodes, roots, states, guards, outcomes, stored }: ScalarProgram,
  { once, instant, end }: DrawGroups,
): ReadonlySet<number> {
  const groups = [...once, ...instant, ...end];
  const homeOf = new Map<number, number>();
  groups.forEach((units, group) => {
    for (const { nodes: own, root } of units)
      for (const node of root === undefined ? own : [...own, roots[root]!.unknown]) homeOf.set(node, group);
  });
  const elsewhere = new Set<number>();
  const read = (node: number, group: number): void => {
    if (!held.has(nodes[node]!.op) && homeOf.get(node) !== group) elsewhere.add(node);
  };
  groups.forEach((units, group) => {
    for (const { nodes: own, root } of units) {
      for (const node of own) for (const arg of nodes[node]!.args) read(arg, group);
      if (root === undefined) continue;
      const { low, high, left, right } = roots[root]!;
      for (const one of [low, high, left, right]) read(one, group);
    }
  });
  // Stocks move, and what is asked is copied and judged, in loops of their own.
  const apart = [...states.flatMap(({ initial, next }) => [initial, next]), ...[...guards, ...outcomes].map(({ node }) => node)];
  for (const node of apart) read(node, -1);
  // What does not change from instant to instant is stored by the first loop.
  for (const { node } of stored) if (node !== undefined && nodes[node]!.when === 'once') read(node, -1);
  return elsewhere;
}
