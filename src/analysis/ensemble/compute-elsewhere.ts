import type { Library } from '../../domain/library/library.ts';
import { answerHead } from '../projection/answer-head.ts';
import { computeDraws } from './compute-draws.ts';
import type { ComputedDraws } from './draw-helper.ts';
import { openEnsemble, type OpenedEnsemble } from './open-ensemble.ts';
import type { EnsembleQuestion } from './question.ts';

export type ComputeRange = (range: readonly [from: number, to: number], into: ComputedDraws) => void;

/**
 * What a helper computes: the draws of a question, from a library of its own. Undefined if the question is refused here, or if
 * files have changed since it was asked, so that `premise` is another.
 */
export function computeElsewhere(library: Library, question: EnsembleQuestion, premise: string): ComputeRange | undefined {
  const { opened } = openEnsemble(library, question);
  if (!opened || premiseOf(library, opened) !== premise) return undefined;
  const { worlds, plan } = opened.asked;
  return (range, into) => {
    computeDraws(worlds, plan, range, into);
  };
}

/** All that the draws of a question depend on: the runs, the uncertain inputs with their distributions, and the sample. */
export function premiseOf(library: Library, { asked, own, other }: OpenedEnsemble): string {
  const worlds = [own, ...(other ? [other] : [])].map((world, index) => ({
    run: answerHead(library, world.base.plan).provenance.run,
    inputs: world.inputs.map(({ target, words }) => [target, words]),
    correlations: world.correlations,
    curves: asked.worlds[index]!.picks.map(({ name }) => name),
  }));
  return JSON.stringify([asked.plan, worlds]);
}
