import { drawDemandCurve } from '../analysis/demand-curve/demand-curve.ts';
import { elementCount, frameLength, type Frame } from '../analysis/frame/frame.ts';
import { mostValues } from '../analysis/frame/most-values.ts';
import { byYear } from '../analysis/projection/by-year.ts';
import type { Projection } from '../analysis/projection/projection.ts';
import { runScenario, type RunScenarioOptions } from '../analysis/projection/run-scenario.ts';
import { demandCurveAnswer, projectionAnswer } from '../contract/projection-answer.ts';
import { demandCurveRequest } from '../contract/schema/demand-curve.ts';
import { answerUnits } from '../domain/cost/answer-cost.ts';
import { namesUnits } from '../domain/cost/read-cost.ts';
import { inDocument, type ProblemDocument } from '../core/problem.ts';
import type { Library } from '../domain/library/library.ts';
import { readScenario } from '../domain/scenario/read-scenario.ts';
import type { ScenarioFile } from '../domain/scenario/scenario-file.ts';
import { parseData } from '../domain/text/parse-data.ts';
import { schemaProblems } from '../domain/text/schema-problems.ts';
import type { Answer } from '../formats/answer.ts';
import { formats } from '../formats/formats.ts';
import type { Answered } from './answered.ts';
import type { AnswerForm, Questions } from './questions.ts';
import { documentOf } from './read-body.ts';
import { refused, single } from './refused.ts';
import { runMemory } from './run-memory.ts';
import { scenarioOf } from './scenarios.ts';
import { inShortPlace } from './short-place.ts';

/** The query as a document: what it names has no line. */
const queryDocument: ProblemDocument = { place: () => ({}) };

type ProjectionForm = Questions['runProjection']['form'];

export function runProjection(library: Library, { body, form }: Questions['runProjection']): Answered {
  const read = readScenario(documentOf(library, body));
  const scenario = read.value ?? read.partial;
  if (!scenario) throw refused(read.problems);
  return answerOf(library, projected(library, scenario, form, { read, assumptionsFor: wanted(form, 'request') }), form);
}

export function projectScenario(library: Library, { scenario, set, asOf, form }: Questions['projectScenario']): Answered {
  const names = Object.keys(set).length + (Array.isArray(form.curves) ? form.curves.length : 0);
  library.meter?.charge('read', namesUnits(names));
  const { value, read } = scenarioOf(library, scenario);
  const projection = projected(library, value, form, { read, overrides: { set, asOf }, assumptionsFor: wanted(form, 'scenario') });
  return { ...answerOf(library, projection, form), tagged: true };
}

export function drawDemandCurveOf(library: Library, { body, form }: Questions['drawDemandCurve']): Answered {
  const document = documentOf(library, body);
  const question = parseData(demandCurveRequest, document.data);
  if (!question.success)
    throw refused(schemaProblems(question.error, document.data, demandCurveRequest).map((problem) => inDocument(document, problem)));
  const { curve, problems } = drawDemandCurve(library, { ...question.data, question: document });
  const placed = problems.map(inShortPlace);
  if (!curve) throw refused(placed, 'scenario with problems');
  return written(library, curve.frame, demandCurveAnswer({ ...curve, problems: placed }, form.include), form);
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

function answerOf(library: Library, projection: Projection, form: AnswerForm): Answered {
  return written(library, projection.frame, projectionAnswer(projection, form.include), form);
}

/** Throws a refusal if the frame has more values than an answer may have. */
function written({ meter }: Library, frame: Frame, answered: Answer, { format }: AnswerForm): Answered {
  let values = 0;
  for (const curve of frame.curves.values()) values += elementCount(curve) * frameLength(frame);
  if (values > mostValues)
    throw single(
      'scenario with problems',
      'limit.exceeded',
      `the answer has ${values.toLocaleString('en-US')} values, over the limit of ${mostValues.toLocaleString('en-US')}`,
      'ask for fewer curves, or for every=year',
    );
  meter?.charge('answer', answerUnits(values, frame.curves.size));
  const { write, mediaType } = formats[format];
  return { body: write([answered]), mediaType };
}
