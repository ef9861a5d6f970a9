import type { Request, RequestHandler, Response } from 'express';
import { drawDemandCurve } from '../analysis/demand-curve/demand-curve.ts';
import type { Projection } from '../analysis/projection/projection.ts';
import { runScenario } from '../analysis/projection/run-scenario.ts';
import { elementCount } from '../analysis/projection/total.ts';
import { yearly } from '../analysis/projection/yearly.ts';
import { demandCurveJson } from '../contract/demand-curve-json.ts';
import type { Query } from '../contract/operation.ts';
import { operations } from '../contract/operations.ts';
import { overrideScenario } from '../contract/overrides.ts';
import { demandCurveLongCsv, demandCurveWideCsv } from '../contract/demand-curve-csv.ts';
import { longCsv, wideCsv } from '../contract/projection-csv.ts';
import { jsonBytes } from '../contract/json-bytes.ts';
import { projectionJson } from '../contract/projection-json.ts';
import { demandCurveRequest } from '../contract/schema/demand-curve.ts';
import type { Problem } from '../core/problem.ts';
import type { Library } from '../domain/library/library.ts';
import { readScenario, type ReadScenario } from '../domain/scenario/read-scenario.ts';
import type { ScenarioFile } from '../domain/scenario/scenario-file.ts';
import { schemaProblems } from '../domain/text/schema-problems.ts';
import { readDocumentBody } from './body.ts';
import { refused, single } from './errors.ts';
import { chosenFormat, tableFormats } from './format.ts';
import { readQuery } from './query.ts';
import { scenarioOf } from './scenarios.ts';
import { send } from './send.ts';
import { readCurves, readSettings } from './settings.ts';
import { inShortPlace } from './short-place.ts';

type Locate = (problem: Problem) => Problem;

/** Some 100 MB as text. */
const maxValues = 5_000_000;

export function runProjection(library: Library): RequestHandler {
  return async (request, response) => {
    const query = readQuery(request, operations.runProjection.query);
    const format = chosenFormat(request, tableFormats, query.format);
    const document = await readDocumentBody(request);
    const read = readScenario(document);
    const scenario = read.value ?? read.partial;
    if (!scenario) throw refused(read.problems);
    answer(response, projected(library, scenario, query, document.locate, read), format);
  };
}

export function projectScenario(library: Library): RequestHandler<{ scenario: string }> {
  return (request, response) => {
    const query = readQuery(request, operations.projectScenario.query);
    const set = readSettings(query.set);
    const format = chosenFormat(request as Request, tableFormats, query.format);
    const { value, document } = scenarioOf(library, request.params.scenario);
    // What the query sets stands in no file.
    const locate: Locate = (problem) => (problem.path[0] === 'assumptions' && Object.hasOwn(set, problem.path[1] ?? '') ? problem : document.locate(problem));
    answer(response, projected(library, overrideScenario(value, { set }), query, locate), format, true);
  };
}

export function drawDemandCurveOf(library: Library): RequestHandler {
  return async (request, response) => {
    const query = readQuery(request, operations.drawDemandCurve.query);
    const format = chosenFormat(request, tableFormats, query.format);
    const document = await readDocumentBody(request);
    const question = demandCurveRequest.safeParse(document.data);
    if (!question.success) throw refused(schemaProblems(question.error, document.data, demandCurveRequest).map(document.locate));
    const { curve, problems } = drawDemandCurve(library, question.data, document.locate);
    const placed = problems.map(inShortPlace);
    if (!curve) throw refused(placed, 'scenario with problems');
    const shown = { ...curve, problems: placed };
    const text = format === 'json' ? JSON.stringify(demandCurveJson(shown)) : format === 'csv' ? demandCurveLongCsv(shown) : demandCurveWideCsv(shown);
    send(response, { text, mediaType: tableFormats[format] });
  };
}

/** Runs a scenario as the query wants it, or refuses it with all its problems. */
function projected(library: Library, scenario: ScenarioFile, query: Query<typeof operations.runProjection.query>, locate: Locate, read?: ReadScenario): Projection {
  const { projection, problems } = runScenario(library, scenario, {
    read, curves: readCurves(query.curves),
    // `curves` is of the query and stands in no document.
    locate: (problem) => (problem.path[0] === 'curves' ? problem : locate(problem)),
  });
  const placed = problems.map(inShortPlace);
  if (!projection || placed.some((problem) => problem.severity === 'error')) throw refused(placed, 'scenario with problems');
  const whole = { ...projection, problems: placed };
  return query.every === 'year' ? yearly(whole) : whole;
}

function answer(response: Response, projection: Projection, format: keyof typeof tableFormats, tagged = false): void {
  refuseTooMany(projection);
  send(response, { text: representation(projection, format), mediaType: tableFormats[format], tagged });
}

function representation(projection: Projection, format: keyof typeof tableFormats): string | Uint8Array {
  switch (format) {
    case 'json': return jsonBytes(projectionJson(projection), ['sources', 'figures']);
    case 'csv': return [...longCsv([projection])].join('');
    case 'csv-wide': return [...wideCsv([projection])].join('');
    default: return format satisfies never;
  }
}

function refuseTooMany({ curves, time }: Projection): void {
  let values = 0;
  for (const curve of curves.values()) values += elementCount(curve) * (time?.length ?? 1);
  if (values <= maxValues) return;
  throw single('scenario with problems', 'limit.exceeded', `the answer has ${values.toLocaleString('en-US')} values, over the limit of ${maxValues.toLocaleString('en-US')}`, 'ask for fewer curves, or for every=year');
}
