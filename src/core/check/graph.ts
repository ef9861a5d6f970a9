/** Name → the names it needs. Walked without recursion, since a chain may contain every variable of a model. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** `from` and everything they need, directly or transitively. */
export function reachable(from: readonly string[], graph: Graph): ReadonlySet<string> {
  const seen = new Set<string>();
  const stack = [...from];
  while (stack.length > 0) {
    const next = stack.pop()!;
    if (seen.has(next)) continue;
    seen.add(next);
    for (const name of graph.get(next) ?? []) stack.push(name);
  }
  return seen;
}

/** The reversed graph: name → the names that need it. */
export function reversed(graph: Graph): Graph {
  const result = new Map<string, string[]>();
  for (const [name, needs] of graph) {
    for (const needed of needs) {
      const list = result.get(needed);
      if (list) list.push(name);
      else result.set(needed, [name]);
    }
  }
  return result;
}

/** One cycle for each group of names that need each other, found depth first. */
export function cycles(graph: Graph): readonly (readonly string[])[] {
  const found: string[][] = [];
  const state = new Map<string, 'open' | 'done'>();
  const inLoop = new Set<string>();
  for (const root of graph.keys()) {
    if (state.has(root)) continue;
    const path: { name: string; next: number }[] = [{ name: root, next: 0 }];
    state.set(root, 'open');
    while (path.length > 0) {
      const top = path[path.length - 1]!;
      const successor = graph.get(top.name)?.[top.next++];
      if (successor === undefined) {
        state.set(top.name, 'done');
        path.pop();
        continue;
      }
      if (!graph.has(successor)) continue;
      const known = state.get(successor);
      if (known === 'open') {
        const chain = path.slice(path.findIndex((entry) => entry.name === successor)).map((entry) => entry.name);
        if (!chain.every((name) => inLoop.has(name))) {
          found.push(chain);
          for (const name of chain) inLoop.add(name);
        }
      } else if (known === undefined) {
        state.set(successor, 'open');
        path.push({ name: successor, next: 0 });
      }
    }
  }
  return found;
}
