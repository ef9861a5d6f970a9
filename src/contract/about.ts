import type { Projection } from '../analysis/projection/projection.ts';
import type { About } from '../charts/about.ts';

type Told = Pick<Projection, 'title' | 'figures' | 'sources'> & {
  readonly provenance: Pick<Projection['provenance'], 'model'> & { readonly run?: string };
  readonly asOf?: string;
  readonly findings?: Projection['findings'];
};

/** What a picture says about a run: its scenario, where its numbers come from, and its findings by the curve each begins with. */
export function aboutOf({ title, figures, sources, provenance, asOf, findings = [] }: Told): About {
  const dates = Object.values(figures).flatMap((figure) => figure.as_of ?? []);
  return {
    scenario: title,
    model: { name: provenance.model.name, version: provenance.model.version },
    ...(provenance.run === undefined ? {} : { run: provenance.run }),
    figures: asOf ?? dates.sort().at(-1),
    sources: Object.keys(sources).length,
    sentences: findings.flatMap(({ text, readings: [first] }) => {
      const curve = /^(?:when )?([a-z]\w*) (?:at|during|is) (?!.* in )/.exec(first?.reading ?? '')?.[1];
      return curve === undefined ? [] : [{ curve, text }];
    }),
  };
}
