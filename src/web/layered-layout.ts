import { Graph, layout } from '@dagrejs/dagre';

export interface GraphNode {
  readonly id: string;
  readonly title: string;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
}

/** Where a node lies, its title in lines, and the points of each edge. Pixels. */
export interface LaidOutGraph {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly (GraphNode & {
    readonly lines: readonly string[];
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  })[];
  readonly edges: readonly (GraphEdge & { readonly points: readonly { readonly x: number; readonly y: number }[] })[];
}

const nodeWidth = 168;
const longestLine = 24;
const lineHeight = 15;

/** A graph in layers from left to right: what rests on nothing first (Sugiyama's method, network simplex by dagre). */
export function layeredLayout(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): LaidOutGraph {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 10, ranksep: 44, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  const lines = new Map(nodes.map(({ id, title }) => [id, linesOf(title)]));
  for (const { id } of nodes) graph.setNode(id, { width: nodeWidth, height: 14 + lines.get(id)!.length * lineHeight });
  for (const { from, to } of edges) if (from !== to && lines.has(from) && lines.has(to)) graph.setEdge(from, to);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: nodes.map((node) => {
      const { x, y, width: wide, height: high } = graph.node(node.id) as { x: number; y: number; width: number; height: number };
      return { ...node, lines: lines.get(node.id)!, x, y, width: wide, height: high };
    }),
    edges: graph
      .edges()
      .map(({ v, w }) => ({ from: v, to: w, points: (graph.edge(v, w) as { points: { x: number; y: number }[] }).points })),
  };
}

/** A title in up to three lines. */
function linesOf(title: string): readonly string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < longestLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]!.slice(0, longestLine - 1)}…`] : lines;
}
