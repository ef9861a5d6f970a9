import type { Operation, ScalarNode, ScalarProgram, When } from './scalar-program.ts';

/** Nodes that are computed together: one, or a bounded root with what is between its unknown and both its sides. */
export interface Unit {
  readonly nodes: readonly number[];
  /** Index of the root. */
  readonly root?: number;
}

/** The units that one loop over the draws of a block computes. */
export type Group = readonly Unit[];

export interface DrawGroups {
  readonly once: readonly Group[];
  readonly instant: readonly Group[];
  readonly end: readonly Group[];
}

/** Operations whose value is loaded where it is used. */
export const held: ReadonlySet<Operation> = new Set([
  'number',
  'given',
  'given row',
  'given first row',
  'given last row',
  'column',
  'stored',
  'stored before',
  'stored last',
  'state',
  'surviving',
  'first',
]);

/** Instructions of an operation, roughly. */
const weights: Readonly<Partial<Record<Operation, number>>> = {
  pow: 100,
  exp: 40,
  expm1: 50,
  log: 50,
  log1p: 55,
  log2: 55,
  call: 20,
  delay: 15,
  compare: 10,
  '/': 3,
};

/** Live nodes in groups, in an order that can be computed. A group's loop body weighs no more than `limit`, unless it is one unit. */
export function drawGroups(program: ScalarProgram, limit: number): DrawGroups {
  const { nodes, roots } = program;
  const units = ordered(program, liveNodes(program));
  const weightOf = (unit: Unit): number => unit.nodes.reduce((sum, node) => sum + (weights[nodes[node]!.op] ?? 1), 0);
  const whenOf = ({ nodes: [first], root }: Unit): When => (root === undefined ? nodes[first!]!.when : nodes[roots[root]!.unknown]!.when);
  const groupsOf = (when: When): Group[] => {
    const groups: Unit[][] = [];
    let weight = Infinity;
    for (const unit of units) {
      if (whenOf(unit) !== when) continue;
      // A root has a loop of its own, which computes several vectors side by side.
      const own = unit.root === undefined ? weightOf(unit) : Infinity;
      if (weight + own > limit) {
        groups.push([]);
        weight = 0;
      }
      groups.at(-1)!.push(unit);
      weight += own;
    }
    return groups;
  };
  return { once: groupsOf('once'), instant: groupsOf('instant'), end: groupsOf('end') };
}

function liveNodes({ nodes, states, guards, outcomes, stored, roots, sums }: ScalarProgram): ReadonlySet<number> {
  const live = new Set<number>([
    ...outcomes.map(({ node }) => node),
    ...guards.map(({ node }) => node),
    ...states.flatMap(({ initial, next }) => [initial, next]),
    ...stored.flatMap(({ node }) => (node === undefined ? [] : [node])),
    ...sums.map(({ node }) => node),
  ]);
  // A set hands out what is added to it while it is walked.
  for (const node of live) {
    const { op, args, value } = nodes[node]!;
    for (const arg of args) live.add(arg);
    if (op !== 'root') continue;
    const { low, high, left, right } = roots[value]!;
    for (const one of [low, high, left, right]) live.add(one);
  }
  return live;
}

/** What must be computed, each after its arguments; what depends on a root comes after all of its unit. */
function ordered({ nodes, roots }: ScalarProgram, live: ReadonlySet<number>): Unit[] {
  const unitOf = new Map<number, number>();
  const rankOfRoot = roots.map(({ unknown, low, high, left, right, inside }, root) => {
    for (const node of [unknown, ...inside]) unitOf.set(node, root);
    // Right after the last node that it reads, which may be outside of it.
    return Math.max(unknown, low, high, left, right, ...inside) + 0.5;
  });
  const rank = new Map<number, number>();
  const rankOf = ({ id, args }: ScalarNode): number => {
    const root = unitOf.get(id);
    return root === undefined ? Math.max(id, ...args.map((arg) => rank.get(arg) ?? arg)) : rankOfRoot[root]!;
  };
  const single: { rank: number; unit: Unit }[] = [];
  for (const node of nodes) {
    if (!live.has(node.id)) continue;
    const own = rankOf(node);
    rank.set(node.id, own);
    if (!unitOf.has(node.id) && !held.has(node.op)) single.push({ rank: own, unit: { nodes: [node.id] } });
  }
  const whole = roots.flatMap(({ unknown, inside }, root) =>
    live.has(unknown) ? [{ rank: rankOfRoot[root]!, unit: { nodes: inside, root } }] : [],
  );
  return [...whole, ...single].sort((a, b) => a.rank - b.rank).map(({ unit }) => unit);
}
