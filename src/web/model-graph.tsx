import { useMemo } from 'preact/hooks';
import type { Schemas } from '../contract/client.ts';
import { LayeredGraph } from './layered-graph.tsx';

interface ModelGraphProps {
  readonly model: Schemas['Model'];
  /** The variable that is explained beside it. */
  readonly chosen: string | undefined;
  /** The part whose variables are drawn; undefined for the parts themselves. */
  readonly part: string | undefined;
}

/** Variables of which a graph is still read at once. */
const mostVariables = 40;

/** What rests on what: the parts of a large model, and within a part its variables. A small model is drawn whole. */
export function ModelGraph({ model, chosen, part }: ModelGraphProps): preact.JSX.Element {
  const { variables, graph, model: name } = model;
  const parts = useMemo(() => [...new Set(variables.map((one) => one.model))], [variables]);
  const whole = variables.length <= mostVariables || parts.length === 1;
  const drawnPart = whole ? undefined : part;
  const ofParts = !whole && drawnPart === undefined;
  const { nodes, edges } = useMemo(() => {
    if (!ofParts) {
      const inside = new Set(variables.filter((one) => whole || one.model === drawnPart).map((one) => one.name));
      return {
        nodes: variables.filter((one) => inside.has(one.name)).map((one) => ({ id: one.name, title: one.title })),
        edges: graph.filter(({ from, to }) => inside.has(from) && inside.has(to)),
      };
    }
    const partOf = new Map(variables.map((one) => [one.name, one.model]));
    const found = new Map(
      graph.flatMap(({ from, to }) => {
        const [a, b] = [partOf.get(from), partOf.get(to)];
        return a && b && a !== b ? [[`${a} ${b}`, { from: a, to: b }] as const] : [];
      }),
    );
    return { nodes: parts.map((one) => ({ id: one, title: one.replaceAll('-', ' ') })), edges: [...found.values()] };
  }, [variables, graph, parts, whole, drawnPart]);
  const title = ofParts ? `Parts of ${model.title}` : `Variables of ${drawnPart ?? model.title}`;
  return (
    <section>
      <h2>What rests on what</h2>
      {whole ? null : (
        <p class="trail">
          <a href={`/models/${name}`} data-stay aria-current={ofParts ? 'true' : undefined}>
            All parts
          </a>
          {parts.map((one) => (
            <a key={one} href={`/models/${name}?part=${one}`} data-stay aria-current={one === drawnPart ? 'true' : undefined}>
              {one}
            </a>
          ))}
        </p>
      )}
      <p class="lead">
        {ofParts
          ? 'Each part is a file of the model. An arrow leads from left to right unless it closes a loop. Choose one to see its variables.'
          : 'Given values lie left, results right. Choose a variable to open its equation.'}
      </p>
      <LayeredGraph
        key={title}
        name={title}
        nodes={nodes}
        edges={edges}
        chosen={ofParts ? undefined : chosen}
        addressOf={(id) =>
          ofParts ? `/models/${name}?part=${id}` : `/models/${name}?variable=${id}${drawnPart === undefined ? '' : `&part=${drawnPart}`}`
        }
      />
    </section>
  );
}
