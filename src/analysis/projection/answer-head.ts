import type { Library } from '../../domain/library/library.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { restsOn } from '../sources/rests-on.ts';
import type { Projection } from './projection.ts';
import { provenanceOf } from './provenance.ts';

/** What every answer about runs of one scenario says of it, and what the runs rest on. */
export type AnswerHead = Pick<Projection, 'scenario' | 'title' | 'model' | 'cut' | 'sources' | 'figures' | 'provenance'>;

/** `more` are figures that claims use beside the run. */
export function answerHead(library: Library, prepared: Prepared, more?: Parameters<typeof restsOn>[2]): AnswerHead {
  const { model, scenario, cut } = prepared;
  const rests = restsOn(library, prepared, more);
  return {
    scenario: scenario.scenario ?? null,
    title: scenario.title ?? model.title,
    model: model.name,
    cut,
    sources: rests.sources,
    figures: rests.figures,
    provenance: provenanceOf(prepared, rests),
  };
}
