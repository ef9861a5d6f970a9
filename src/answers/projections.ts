import { drawDemandCurve } from '../analysis/demand-curve/demand-curve.ts';
import { byYear } from '../analysis/projection/by-year.ts';
import type { Projection } from '../analysis/projection/projection.ts';
import { runScenario, type RunScenarioOptions } from '../analysis/projection/run-scenario.ts';
import { demandCurveAnswer, projectionAnswer } from '../contract/projection-answer.ts';
import { demandCurveRequest } from '../contract/schema/demand-curve.ts';
import { namesUnits } from '../domain/cost/read-cost.ts';
import { inDocument, note, type Problem, type ProblemDocument } from '../core/problem.ts';
import type { Library } from '../domain/library/library.ts';
import { readScenario } from '../domain/scenario/read-scenario.ts';
import type { ScenarioFile } from '../domain/scenario/scenario-file.ts';
import type { Answered } from './answered.ts';
import type { AnswerForm, Questions } from './questions.ts';
import { questionOf } from './read-question.ts';
import { documentOf } from './read-body.ts';
import { refused } from './refused.ts';
import { runMemory } from './run-memory.ts';
import { scenarioOf } from './scenarios.ts';
import { inShortPlace } from './short-place.ts';
import { written } from './written.ts';

/** The query as a document: what it names has no line. */
const queryDocument: ProblemDocument = { place: () => ({}) };

type ProjectionForm = Questions['runProjection']['form'];

export function runProjection(library: Library, question: Questions['runProjection']): Answered {
  return answerOf(library, projectionOf(library, question), question.form);
}

/** The projection that is asked for. Throws a refusal with all its problems. */
export function projectionOf(library: Library, { body, form }: Questions['runProjection']): Projection {
  const read = readScenario(documentOf(library, body));
  const scenario = read.value ?? read.partial;
  if (!scenario) throw refused(read.problems);
  const projection = projected(library, scenario, form, { read, assumptionsFor: wanted(form, 'request') });
  return { ...projection, problems: [...projection.problems, ...unanswered(scenario, read.document).map(inShortPlace)] };
}

/** A projection answers no analyses, which a caller who states some should hear. */
function unanswered({ analyses = [] }: ScenarioFile, document: ProblemDocument | undefined): readonly Problem[] {
  if (analyses.length === 0) return [];
  const hint = 'post each to its own address, with this scenario as "scenario", or use jevons run --analyses';
  return [inDocument(document, note('analyses.unanswered', ['analyses'], 'a projection does not answer the analyses of a scenario', hint))];
}

export function projectScenario(library: Library, { scenario, set, asOf, form }: Questions['projectScenario']): Answered {
  const names = Object.keys(set).length + (Array.isArray(form.curves) ? form.curves.length : 0);
  library.meter?.charge('read', namesUnits(names));
  const { value, read } = scenarioOf(library, scenario);
  const projection = projected(library, value, form, { read, overrides: { set, asOf }, assumptionsFor: wanted(form, 'scenario') });
  return { ...answerOf(library, projection, form), tagged: true };
}

export function drawDemandCurveOf(library: Library, { body, form }: Questions['drawDemandCurve']): Answered {
  const question = questionOf(library, body, demandCurveRequest);
  const { curve, problems } = drawDemandCurve(library, question);
  const placed = problems.map(inShortPlace);
  if (!curve) throw refused(placed, 'scenario with problems');
  const answered = demandCurveAnswer({ ...curve, problems: placed }, form.include);
  return written(library, [curve.frame], answered, form, question.quantities === undefined);
}

/** Where the request comes from, if the answer lists the assumptions. */
function wanted({ include }: AnswerForm, asked: NonNullable<RunScenarioOptions['assumptionsFor']>): RunScenarioOptions['assumptionsFor'] {
  return include?.includes('assumptions') ? asked : undefined;
}

/** Runs a scenario with the query's options, or throws a refusal with all its problems. */
function projected(
  library: Library,
  scenario: ScenarioFile,
  { curves, every, include }: ProjectionForm,
  how: Pick<RunScenarioOptions, 'read' | 'overrides' | 'assumptionsFor'>,
): Projection {
  const { projection, problems } = runScenario(library, scenario, {
    ...how,
    // Findings may run other scenarios, so they are read only if the answer has them.
    findings: include?.includes('findings') ?? true,
    memory: runMemory,
    curves,
    options: queryDocument,
  });
  const placed = problems.map(inShortPlace);
  if (!projection || placed.some((problem) => problem.severity === 'error')) throw refused(placed, 'scenario with problems');
  const whole = { ...projection, problems: placed };
  return every === 'year' ? byYear(whole) : whole;
}

function answerOf(library: Library, projection: Projection, form: ProjectionForm): Answered {
  return written(library, [projection.frame], projectionAnswer(projection, form.include), form, form.curves === undefined);
}
