import type { Library } from '../../domain/library/library.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { evidenceOf } from '../sources/evidence.ts';
import type { Projection } from './projection.ts';
import { provenanceOf } from './provenance.ts';

/** What every answer about runs of one scenario states: its names, sources, figures and hashes. */
export type AnswerHead = Pick<Projection, 'scenario' | 'title' | 'model' | 'asOf' | 'cut' | 'sources' | 'figures' | 'provenance'>;

/** `more` are figures that only claims and findings use. */
export function answerHead(library: Library, prepared: Prepared, more?: Parameters<typeof evidenceOf>[2]): AnswerHead {
  const { model, scenario, cut } = prepared;
  const evidence = evidenceOf(library, prepared, more);
  return {
    scenario: scenario.scenario ?? null,
    title: scenario.title ?? model.title,
    model: model.name,
    ...(scenario.as_of === undefined ? {} : { asOf: String(scenario.as_of) }),
    cut,
    sources: evidence.sources,
    figures: evidence.figures,
    provenance: provenanceOf(prepared, evidence),
  };
}
