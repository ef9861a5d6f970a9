import { fault, inDocument, located, type Problem } from '../../core/problem.ts';
import type { Library } from '../../domain/library/library.ts';
import { answerHead } from '../projection/answer-head.ts';
import { premiseOf } from './compute-elsewhere.ts';
import { conditionedDraws, proposalsFor } from './conditioned-draws.ts';
import { beyondConditioned, beyondLimits, conditioningUnits, ensembleUnits } from './limits.ts';
import { notesOf } from './notes.ts';
import type { EnsembleQuestion, RanEnsemble } from './question.ts';
import { openEnsemble, type OpenedEnsemble } from './open-ensemble.ts';
import { readHistory } from './read-history.ts';
import { reduceDraws } from './reduce-draws.ts';
import type { Helpers } from './run-draws.ts';
import type { World } from './world.ts';

/** Units of work from which helpers are started, each of which opens the library for itself: some seconds. */
const leastHelped = 3_000_000;

/**
 * Runs a scenario, or two on the same draws, many times with its uncertain inputs, and answers with percentiles over time,
 * shares of the draws in which claims hold, exceedance curves and how far the percentiles have settled. Without uncertain
 * inputs every percentile is the projection. Problems are rendered; those of the question have paths into it.
 */
export function runEnsemble(library: Library, question: EnsembleQuestion): RanEnsemble {
  const refuse = (problems: readonly Problem[]): RanEnsemble => ({
    problems: problems.map((problem) => located(inDocument(question.question, problem))),
  });
  const found = openEnsemble(library, question);
  if (!found.opened) return refuse(found.problems);
  const { asked, own, other } = found.opened;
  const { plan } = asked;
  const history = question.conditioned && own.inputs.length > 0 ? readHistory(own) : undefined;
  if (history && !history.history) return refuse(history.problems);
  const tooMany = history && beyondConditioned(plan.count);
  if (tooMany) return refuse([tooMany]);
  const units = ensembleUnits(asked.worlds, plan.count) + (history ? conditioningUnits(own, history.history, plan.count) : 0);
  const beyond = beyondLimits(plan.count, units, asked.cells, question.mostWork);
  if (beyond) return refuse([beyond]);

  library.meter?.charge('run', units);
  const held = history && conditionedDraws(other ? [own, other] : [own], plan, history.history);
  if (history && !held) return refuse([contradicted(plan.count)]);
  const drawn = held ? { ...asked, plan: { ...plan, chosen: held.draws }, effective: held.effective } : asked;
  const reduced = reduceDraws(drawn, units >= leastHelped && !held ? helpersFor(library, question, found.opened) : undefined);
  const mostlyRefused = reduced.refused.findIndex(({ count }) => count * 2 > plan.count);
  if (mostlyRefused >= 0) {
    const { count, why } = reduced.refused[mostlyRefused]!;
    return refuse(
      why.map((problem) => ({ ...problem, message: `in ${count} of ${plan.count} draws, of which this is the first: ${problem.message}` })),
    );
  }
  const { provenance, ...head } = answerHead(library, own.base.plan, [...asked.claims[0]!.uses, ...(history?.history.uses ?? [])]);
  const { engine, model, scenario } = provenance;
  const against = other && answerHead(library, other.base.plan);
  const noted = [...own.problems, ...(other?.problems ?? [])];
  const problems = distinct(noted.map((problem) => located(inDocument(question.question, problem))));
  const [refused, refusedAgainst] = reduced.refused;
  const conditioned = held && {
    observed: history.history.observed.map(({ words }) => words),
    proposals: held.proposals,
    effective: held.effective,
  };
  return {
    problems,
    ensemble: {
      ...head,
      ...(against ? { against: { scenario: against.scenario, title: against.title }, margin: asked.margin } : {}),
      frame: reduced.frame,
      draws: {
        asked: plan.count,
        counted: reduced.counted,
        seed: plan.seed,
        method: plan.method,
        refused: refused!,
        ...(refusedAgainst ? { refusedAgainst } : {}),
        ...(conditioned ? { conditioned } : {}),
      },
      percentiles: asked.percentiles,
      percentileError: reduced.percentileError,
      inputs: own.inputs,
      correlations: own.correlations,
      fixed: own.fixed,
      inputsAgainst: differing(own, other),
      claims: reduced.claims,
      exceedance: reduced.exceedance,
      convergence: reduced.convergence,
      worlds: reduced.worlds,
      notes: notesOf(asked, reduced, conditioned),
      problems,
      provenance: { engine, model, scenario, ...(against ? { against: against.provenance.scenario } : {}) },
    },
  };
}

/** Helpers are asked the question without the documents that problems refer to. */
function helpersFor(library: Library, asked: EnsembleQuestion, opened: OpenedEnsemble): Helpers | undefined {
  const { document: _, question: __, otherText, startHelpers, ...rest } = asked;
  if (!startHelpers) return undefined;
  const plain = { ...rest, ...(otherText?.directory === undefined ? {} : { otherText: { directory: otherText.directory } }) };
  return { start: (shape) => startHelpers(shape, plain), premise: premiseOf(library, opened) };
}

function contradicted(draws: number): Problem {
  return fault(
    'value.out-of-range',
    ['conditioned'],
    `none of ${proposalsFor(draws)} draws comes near what was observed`,
    'look at the distributions of the inputs, and at the errors under history',
  );
}

/** Two worlds that extend one scenario have its notes in common. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Inputs that the other world has and this one has not, or has with another distribution. */
function differing({ inputs }: World, other: World | undefined): World['inputs'] {
  const known = new Map(inputs.map((input) => [input.target, input.words]));
  return other?.inputs.filter(({ target, words }) => known.get(target) !== words) ?? [];
}
