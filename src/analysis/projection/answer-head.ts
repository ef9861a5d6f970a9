import type { Library } from '../../domain/library/library.ts';
import type { Prepared } from '../../domain/plan/plan.ts';
import { restsOn } from '../sources/rests-on.ts';
import type { Projection } from './projection.ts';
import { provenanceOf } from './provenance.ts';

/** What an answer about many runs of one scenario says of it, and what the runs rest on. */
export type AnswerHead = Pick<Projection, 'scenario' | 'title' | 'model' | 'cut' | 'sources' | 'figures'> & {
  readonly provenance: Omit<Projection['provenance'], 'run'>;
};

export function answerHead(library: Library, prepared: Prepared): AnswerHead {
  const { model, scenario, cut } = prepared;
  const rests = restsOn(library, prepared);
  const { engine, model: ofModel, scenario: ofScenario } = provenanceOf(prepared, rests);
  return {
    scenario: scenario.scenario ?? null,
    title: scenario.title ?? model.title,
    model: model.name,
    cut,
    sources: rests.sources,
    figures: rests.figures,
    provenance: { engine, model: ofModel, scenario: ofScenario },
  };
}
