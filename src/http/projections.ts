import type { Request, RequestHandler, Response } from 'express';
import { drawDemandCurve } from '../analysis/demand-curve/demand-curve.ts';
import { elementCount, frameLength, type Frame } from '../analysis/frame/frame.ts';
import { byYear } from '../analysis/projection/by-year.ts';
import type { Projection } from '../analysis/projection/projection.ts';
import { runScenario, type RunScenarioOptions } from '../analysis/projection/run-scenario.ts';
import type { Query } from '../contract/operation.ts';
import { operations } from '../contract/operations.ts';
import { demandCurveAnswer, projectionAnswer } from '../contract/projection-answer.ts';
import { demandCurveRequest } from '../contract/schema/demand-curve.ts';
import { inDocument, type ProblemDocument } from '../core/problem.ts';
import type { Library } from '../domain/library/library.ts';
import { readScenario } from '../domain/scenario/read-scenario.ts';
import type { ScenarioFile } from '../domain/scenario/scenario-file.ts';
import { parseData } from '../domain/text/parse-data.ts';
import { schemaProblems } from '../domain/text/schema-problems.ts';
import type { Answer } from '../formats/answer.ts';
import { readForm, type AnswerForm } from './answer-form.ts';
import { readDocumentBody } from './body.ts';
import { refused, single } from './errors.ts';
import { readQuery } from './query.ts';
import { scenarioOf } from './scenarios.ts';
import { send } from './send.ts';
import { readCurves, readSettings } from './settings.ts';
import { inShortPlace } from './short-place.ts';

/** The query as a document: what it names has no line. */
const queryDocument: ProblemDocument = { place: () => ({}) };

/** About 100 MB as text. */
const maxValues = 5_000_000;

export function runProjection(library: Library): RequestHandler {
  const memory = reusedMemory();
  return async (request, response) => {
    const query = readQuery(request, operations.runProjection.query);
    const form = readForm(request, 'projection', query);
    const document = await readDocumentBody(request);
    const read = readScenario(document);
    const scenario = read.value ?? read.partial;
    if (!scenario) throw refused(read.problems);
    answer(
      response,
      projected(library, scenario, query, { read, memory, findings: asksFindings(form), assumptionsFor: wanted(form, 'request') }),
      form,
    );
  };
}

export function projectScenario(library: Library): RequestHandler<{ scenario: string }> {
  const memory = reusedMemory();
  return (request, response) => {
    const query = readQuery(request, operations.projectScenario.query);
    const set = readSettings(query.set);
    const form = readForm(request as Request, 'projection', query);
    const { value, read } = scenarioOf(library, request.params.scenario);
    answer(
      response,
      projected(library, value, query, {
        read,
        overrides: { set, asOf: query.as_of },
        memory,
        findings: asksFindings(form),
        assumptionsFor: wanted(form, 'scenario'),
      }),
      form,
      true,
    );
  };
}

export function drawDemandCurveOf(library: Library): RequestHandler {
  return async (request, response) => {
    const query = readQuery(request, operations.drawDemandCurve.query);
    const form = readForm(request, 'demand curve', query);
    const document = await readDocumentBody(request);
    const question = parseData(demandCurveRequest, document.data);
    if (!question.success)
      throw refused(schemaProblems(question.error, document.data, demandCurveRequest).map((problem) => inDocument(document, problem)));
    const { curve, problems } = drawDemandCurve(library, { ...question.data, question: document });
    const placed = problems.map(inShortPlace);
    if (!curve) throw refused(placed, 'scenario with problems');
    write(response, demandCurveAnswer({ ...curve, problems: placed }, form.include), form);
  };
}

/** Where the request comes from, if the answer lists the assumptions. */
function wanted({ include }: AnswerForm, asked: NonNullable<RunScenarioOptions['assumptionsFor']>): RunScenarioOptions['assumptionsFor'] {
  return include?.includes('assumptions') ? asked : undefined;
}

/** Findings may run other scenarios, so they are read only if the answer has them. */
function asksFindings({ include }: AnswerForm): boolean {
  return include?.includes('findings') ?? true;
}

/** Numbers (8 MB). A longer run gets a buffer of its own. */
const mostReused = 1_000_000;

type RunMemory = NonNullable<RunScenarioOptions['memory']>;

/** One buffer for all runs: nothing is awaited between a run and reading its results. */
function reusedMemory(): RunMemory {
  let memory = new Float64Array(0);
  return (length) => {
    if (length > mostReused) return new Float64Array(length);
    if (memory.length < length) memory = new Float64Array(length);
    return memory;
  };
}

/** Runs a scenario with the query's options, or throws a refusal with all its problems. */
function projected(
  library: Library,
  scenario: ScenarioFile,
  query: Query<typeof operations.runProjection.query>,
  how: Pick<RunScenarioOptions, 'read' | 'overrides' | 'findings' | 'assumptionsFor' | 'memory'>,
): Projection {
  const { projection, problems } = runScenario(library, scenario, {
    ...how,
    curves: readCurves(query.curves),
    options: queryDocument,
  });
  const placed = problems.map(inShortPlace);
  if (!projection || placed.some((problem) => problem.severity === 'error')) throw refused(placed, 'scenario with problems');
  const whole = { ...projection, problems: placed };
  return query.every === 'year' ? byYear(whole) : whole;
}

function answer(response: Response, projection: Projection, form: AnswerForm, tagged = false): void {
  refuseTooMany(projection.frame);
  write(response, projectionAnswer(projection, form.include), form, tagged);
}

function write(response: Response, answered: Answer, { format }: AnswerForm, tagged = false): void {
  // Iterable more than once: each iteration writes the text again.
  send(response, { body: { [Symbol.iterator]: () => format.write([answered])[Symbol.iterator]() }, mediaType: format.mediaType, tagged });
}

function refuseTooMany(frame: Frame): void {
  let values = 0;
  for (const curve of frame.curves.values()) values += elementCount(curve) * frameLength(frame);
  if (values <= maxValues) return;
  throw single(
    'scenario with problems',
    'limit.exceeded',
    `the answer has ${values.toLocaleString('en-US')} values, over the limit of ${maxValues.toLocaleString('en-US')}`,
    'ask for fewer curves, or for every=year',
  );
}
