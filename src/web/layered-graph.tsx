import { useMemo, useState } from 'preact/hooks';
import { themes } from '../charts/theme.ts';
import { layeredLayout, type GraphEdge, type GraphNode } from './layered-layout.ts';
import { Scroll } from './scroll.tsx';
import { useTheme } from './theme.ts';

interface LayeredGraphProps {
  readonly name: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** The node whose edges stand out. */
  readonly chosen?: string | undefined;
  readonly addressOf: (id: string) => string;
}

const zooms = [0.4, 0.55, 0.75, 1, 1.3] as const;

/** A dependency graph in layers, larger and smaller by steps; every node is a link. */
export function LayeredGraph({ name, nodes, edges, chosen, addressOf }: LayeredGraphProps): preact.JSX.Element {
  const theme = themes[useTheme()];
  const [zoom, setZoom] = useState(nodes.length > 60 ? 2 : 3);
  const { width, height, nodes: placed, edges: drawn } = useMemo(() => layeredLayout(nodes, edges), [nodes, edges]);
  const scale = zooms[zoom]!;
  const near = new Set(drawn.flatMap(({ from, to }) => (from === chosen ? [to] : to === chosen ? [from] : [])));
  // Edges of the chosen node lie on top.
  const ordered = [...drawn].sort((a, b) => Number(touches(a, chosen)) - Number(touches(b, chosen)));
  return (
    <figure class="picture graph">
      <div class="zoom">
        <button type="button" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)} aria-label="Smaller">
          −
        </button>
        <button type="button" disabled={zoom === zooms.length - 1} onClick={() => setZoom(zoom + 1)} aria-label="Larger">
          +
        </button>
      </div>
      <Scroll name={name}>
        <svg viewBox={`0 0 ${width} ${height}`} width={width * scale} height={height * scale} role="group" aria-label={name}>
          {ordered.map(({ from, to, points }) => {
            const stands = from === chosen || to === chosen;
            return (
              <path
                key={`${from} ${to}`}
                d={points.map(({ x, y }, k) => `${k === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')}
                fill="none"
                stroke={stands ? theme.lines[0] : theme.third}
                stroke-width={stands ? 2 : 0.8}
              />
            );
          })}
          {placed.map(({ id, title, lines, x, y, width: wide, height: high }) => (
            <a key={id} href={addressOf(id)} aria-current={id === chosen ? 'true' : undefined}>
              <title>{title}</title>
              <rect
                x={x - wide / 2}
                y={y - high / 2}
                width={wide}
                height={high}
                rx="4"
                fill={theme.card}
                stroke={id === chosen || near.has(id) ? theme.lines[0] : theme.third}
                stroke-width={id === chosen ? 2.5 : 1.2}
              />
              {lines.map((line, k) => (
                <text
                  key={k}
                  x={x}
                  y={y + (k - (lines.length - 1) / 2) * 15 + 4.5}
                  text-anchor="middle"
                  font-size="13"
                  font-weight={id === chosen ? 600 : 400}
                  fill={theme.ink}
                >
                  {line}
                </text>
              ))}
            </a>
          ))}
        </svg>
      </Scroll>
    </figure>
  );
}

function touches({ from, to }: GraphEdge, chosen: string | undefined): boolean {
  return from === chosen || to === chosen;
}
